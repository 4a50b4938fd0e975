// SPDX-License-Identifier: EUPL-1.2
// Tables for outside a closed environment as a command, read by an attacker who has the files
// alone.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::small_result;
using afweging::tests::TemporaryFolder;
using afweging::tests::Treatment;
using Catch::Matchers::Contains;

namespace {

namespace fs = std::filesystem;

std::string text_in(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> found;
    std::stringstream stream(line);
    for (std::string field; std::getline(stream, field, ',');) { found.push_back(field); }
    return found;
}

/// Numbers of a file of tables by period, row and column; nothing where it says x.
using Numbers = std::map<std::vector<std::string>, std::optional<double>>;
Numbers numbers_in(const std::string& path) {
    Numbers numbers;
    std::stringstream lines(text_in(path));
    std::string line;
    std::getline(lines, line);
    CHECK(line == "period,row,column,value,sd_doubt,sd_luck,unit");
    while (std::getline(lines, line)) {
        const std::vector<std::string> cell = fields(line);
        REQUIRE(cell.size() == 7);
        numbers[{cell[0], cell[1], cell[2]}] =
            cell[3] == "x" ? std::optional<double>() : std::stod(cell[3]);
        CHECK((cell[3] == "x") == (cell[5] == "x"));
    }
    return numbers;
}

const std::vector<std::vector<std::string>> divisions = {
    {"all", "women", "men"},
    {"all", "age_18_26", "age_27_44", "age_45_54", "age_55_up"},
    {"all", "single", "single_parent", "couple", "couple_with_children", "cost_sharer"},
    {"all", "primary", "lower_secondary", "qualified"},
    {"all", "short_distance", "medium_distance", "long_distance"},
    {"all", "no_limits", "physical", "mental"},
    {"total", "in_programme", "not_in_programme"},
    {"total", "to_work", "to_subsidised_job", "to_education", "partner", "other"},
    {"total", "back_within_a_year", "other"}};

/// A line has an unknown alone, or unknowns that are few people together. Rounding may hide it by
/// half a person a number.
std::string few_in(const std::vector<std::optional<double>>& line) {
    std::size_t unknown = 0;
    double rest = line.front().value_or(0);
    for (const std::optional<double>& number : line) { unknown += number ? 0U : 1U; }
    for (std::size_t k = 1; k < line.size(); ++k) { rest -= line[k].value_or(0); }
    if (unknown == 1) {
        return " one unknown";
    }
    const double rounding = 0.5 * static_cast<double>(line.size());
    return line.front() && unknown > 0 && rest < 10 - rounding ? " few together" : "";
}

/// The numbers of a division, with the key of its total in that place; nothing when the table has
/// none.
std::vector<std::optional<double>> line_of(const Numbers& numbers, std::vector<std::string> key,
                                           std::size_t place,
                                           const std::vector<std::string>& division) {
    std::vector<std::optional<double>> line;
    for (const std::string& part : division) {
        key[place] = part;
        const auto cell = numbers.find(key);
        if (cell == numbers.end()) {
            return {};
        }
        line.push_back(cell->second);
    }
    return line;
}

void attack_table(const Numbers& numbers, std::string& found) {
    for (const auto& [key, number] : numbers) {
        const std::string name = key[1] + " " + key[2];
        if (number && *number > 0 && *number < 10) {
            found += name + " few, ";
        }
        for (const std::vector<std::string>& division : divisions) {
            for (const std::size_t place : {std::size_t{1}, std::size_t{2}}) {
                if (key[place] == division.front()) {
                    const auto line = line_of(numbers, key, place, division);
                    found += line.empty() || few_in(line).empty() ? "" : name + few_in(line) + ", ";
                }
            }
        }
    }
}

/// What an attacker finds; nothing is best.
std::string attack(const std::string& tables) {
    std::string found;
    for (const char* name : {"stock", "exits", "entries"}) {
        attack_table(numbers_in(tables + "/" + name + ".csv"), found);
    }
    return found;
}

/// Everything below a folder, by name.
std::vector<std::string> files_under(const std::string& folder) {
    std::vector<std::string> names;
    if (fs::exists(folder)) {
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file()) {
                names.push_back(fs::relative(entry.path(), folder));
            }
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> export_words(const std::string& file, const std::string& folder) {
    return {"export", file, "--disclosure", "cbs", "-o", folder};
}

}  // namespace

TEST_CASE("the attacker sees a lone unknown, and unknowns that are few together",
          "[app][disclosure]") {
    const std::optional<double> x;
    CHECK(few_in({20, x, 15}) == " one unknown");
    CHECK(few_in({x, 5, 15}) == " one unknown");
    CHECK(few_in({20, x, x, 15}) == " few together");
    CHECK(few_in({40, x, x, 15}).empty());
    CHECK(few_in({20, 5, 15}).empty());
    Numbers numbers;
    numbers[{"2025", "all", "total"}] = 40;
    numbers[{"2025", "women", "total"}] = x;
    numbers[{"2025", "men", "total"}] = 36;
    std::string found;
    attack_table(numbers, found);
    CHECK(found == "all total one unknown, ");
}

TEST_CASE("an attacker with the exported files alone finds nobody", "[app][disclosure]") {
    const TemporaryFolder folder;
    const std::string file = small_result(folder);
    const std::string out = folder.file("out");
    const Ended first = call(export_words(file, out));
    CHECK(first.code == 0);
    CHECK_THAT(first.err, Contains("mag naar buiten"));
    const std::string name = fs::path(file).stem();
    const std::string tables = out + "/" + name + "/tables";
    CHECK(attack(tables).empty());
    const std::string check = text_in(out + "/" + name + "/output_check.csv");
    CHECK_THAT(check,
               Contains("table,period,row,column,value,people,largest_share,rule,verdict\n") &&
                   Contains("suppressed") && Contains(",minimum,primary\n") &&
                   Contains(",line,complementary\n"));
    CHECK_THAT(text_in(out + "/" + name + "/output_check.md"),
               Contains("# Outputcontrole") && Contains("# Output check") && Contains("recalled"));
    // Why a number is hidden does not leave.
    for (const std::string& each : files_under(tables)) {
        CHECK_THAT(text_in(tables + "/" + each),
                   !Contains("minimum") && !Contains("complementary"));
    }
    CHECK(call(export_words(file, out)).code == 2);
}

TEST_CASE("a second plan of the same people differs from the first by no few people",
          "[app][disclosure]") {
    const TemporaryFolder folder;
    const std::string first = small_result(folder);
    const std::string second = folder.file("second.h5");
    REQUIRE(call({"run", "werkloont", "--seed", "5", "--people", "600", "--months", "6",
                  "--replicates", "3", "--draws", "0", "-o", second})
                .code == 0);
    const std::string out = folder.file("out");
    REQUIRE(call(export_words(first, out)).code == 0);
    const Ended strict = call(export_words(second, out));
    CHECK(strict.code == 0);
    CHECK_THAT(strict.err, Contains("--effects"));
    const std::string name = fs::path(first).stem();
    for (const char* table : {"stock", "exits", "entries", "moves", "instruments"}) {
        const Numbers a = numbers_in(out + "/" + name + "/tables/" + table + ".csv");
        for (const auto& [key, number] : numbers_in(out + "/second/tables/" + table + ".csv")) {
            const auto other = a.find(key);
            if (number && other != a.end() && other->second) {
                const double difference = std::fabs(*number - *other->second);
                CAPTURE(table, key, *number, *other->second);
                CHECK((difference < 0.5 || difference >= 9));  // in whole persons
            }
        }
    }
    // Effects may be told on request, and the checker is told so.
    const std::string loose = folder.file("loose");
    REQUIRE(call(export_words(first, loose)).code == 0);
    std::vector<std::string> words = export_words(second, loose);
    words.emplace_back("--effects");
    REQUIRE(call(words).code == 0);
    CHECK(attack(loose + "/second/tables").empty());
    CHECK_THAT(text_in(loose + "/second/output_check.md"), Contains("--effects"));
    CHECK_THAT(text_in(loose + "/second/output_check.csv"), !Contains("differencing"));
}

TEST_CASE("what is blocked ends with 8 and leaves nothing", "[app][disclosure]") {
    const TemporaryFolder folder;
    const std::string file = small_result(folder);
    const std::string out = folder.file("out");
    const std::string few = folder.file("few.h5");
    REQUIRE(call({"run", "basis", "--seed", "5", "--people", "3", "--months", "2", "--replicates",
                  "2", "--draws", "0", "-o", few})
                .code == 0);
    const Ended nothing = call(export_words(few, out));
    CHECK(nothing.code == 8);
    CHECK_THAT(nothing.err, Contains("er blijft niets over"));
    CHECK(files_under(out).empty());
    const std::string cohort = folder.file("cohort.h5");
    REQUIRE(call({"cohort", "basis", "--seed", "5", "--people", "300", "--months", "6",
                  "--replicates", "2", "-o", cohort})
                .code == 0);
    CHECK(call(export_words(cohort, out)).code == 8);
    REQUIRE(call(export_words(file, out)).code == 0);
    const std::vector<std::string> whole = files_under(out);
    const std::string ledger = out + "/disclosure_ledger.csv";
    const std::string before = text_in(ledger);
    fs::copy_file(file, folder.file("again.h5"));
    std::ofstream(ledger) << before.substr(0, before.size() / 2);
    const Ended damaged = call(export_words(folder.file("again.h5"), out));
    CHECK(damaged.code == 8);
    CHECK_THAT(damaged.err, Contains("beschadigd"));
    CHECK_THAT(damaged.err, Contains("niets weggeschreven"));
    CHECK(files_under(out) == whole);
    fs::remove(ledger);
    CHECK(call(export_words(folder.file("again.h5"), out)).code == 8);
    std::ofstream(ledger) << before;
    CHECK(call(export_words(folder.file("again.h5"), out)).code == 0);
    // Cut off after the first export: the second lies there and is not known.
    std::ofstream(ledger) << before;
    const Ended unknown = call(export_words(file, out));
    CHECK(unknown.code == 2);  // it was exported already
    fs::rename(file, folder.file("third.h5"));
    const Ended cut = call(export_words(folder.file("third.h5"), out));
    CHECK(cut.code == 8);
    CHECK_THAT(cut.err, Contains("kent de export"));
}

TEST_CASE("a full disk leaves the ledger as it was and no table", "[app][disclosure]") {
    const TemporaryFolder folder;
    const std::string file = small_result(folder);
    const std::string out = folder.file("out");
    for (const std::uint64_t size :
         {std::uint64_t{1000}, std::uint64_t{9000}, std::uint64_t{34000}}) {
        Treatment treatment;
        treatment.largest_file = size;
        const Ended ended = call(export_words(file, out), treatment);
        CAPTURE(size);
        CHECK(ended.code == 5);
        CHECK(files_under(out).empty());
        fs::remove_all(out);
    }
}

TEST_CASE("disclosure control has no single worlds and no differences of results",
          "[app][disclosure]") {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"export", "none.h5", "--disclosure", "none"},
          {"export", "none.h5", "--disclosure", "cbs", "--csv"},
          {"export", "none.h5", "--disclosure", "cbs", "--by-replicate"},
          {"export", "none.h5", "--disclosure", "cbs", "--against", "other.h5"},
          {"export", "none.h5", "--csv", "--effects"},
          {"export", "none.h5", "--csv", "--ledger", "x.csv"}}) {
        CHECK(call(words).code == 2);
    }
}
