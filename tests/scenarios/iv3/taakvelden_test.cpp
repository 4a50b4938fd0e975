// SPDX-License-Identifier: EUPL-1.2
// The taakvelden of Iv3: where each line of the municipality's own tables is booked.
#include "scenarios/iv3/taakvelden.hpp"

#include <filesystem>
#include <fstream>
#include <regex>

#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::scenarios;
using afweging::tests::contains;
using afweging::tests::shipped;

namespace {

/// A data root with this file of taakvelden alone; what is wrong with it.
std::string problems_of(const std::string& text) {
    const auto folder = std::filesystem::temp_directory_path() / "afweging-taakvelden";
    std::filesystem::create_directories(folder / "iv3");
    std::ofstream(folder / "iv3" / "taakvelden.toml") << text;
    Problems problems;
    static_cast<void>(read_taakvelden(DataRoot{folder.string(), ""}, problems));
    std::filesystem::remove_all(folder);
    return problems.empty() ? "" : problems.text(afweging::Language::en);
}

std::string shipped_text() {
    std::ifstream file(std::string(AFWEGING_SOURCE_DIR) + "/scenarios/iv3/taakvelden.toml");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string with(std::string text, const std::string& what, const std::string& by) {
    return text.replace(text.find(what), what.size(), by);
}

}  // namespace

TEST_CASE("every line of the tables has a taakveld, a status and a source", "[scenarios][iv3]") {
    Problems problems;
    const Taakvelden taakvelden = read_taakvelden(shipped(), problems);
    REQUIRE(problems.empty());
    CHECK(taakvelden.lines.size() == taakveld_lines().size());
    for (const LineOfTaakveld& line : taakvelden.lines) {
        INFO(line.key);
        CHECK(taakvelden.of_line(line.key) != nullptr);
        CHECK(line.source.size() > 10);
    }
    for (const Taakveld& each : taakvelden.all) {
        INFO(each.key);
        CHECK(std::regex_match(each.code, std::regex("[0-8]\\.[0-9]{1,2}[a-d]?")));
        CHECK(each.name.en != each.name.nl);
        CHECK(each.in_it.en != each.in_it.nl);
    }
    CHECK(taakvelden.of_line("nothing") == nullptr);
}

TEST_CASE("the taakvelden are those that were read", "[scenarios][iv3]") {
    Problems problems;
    const Taakvelden taakvelden = read_taakvelden(shipped(), problems);
    const auto code = [&](const char* line) { return taakvelden.of_line(line)->code; };
    CHECK(code("bijstand") == "6.3");
    CHECK(code("buig_grant") == "6.3");  // a specifieke uitkering: income where it is spent
    CHECK(code("buig_instrument") == "6.3");
    CHECK(code("income_support") == "6.3");
    CHECK(code("reintegration_instrument") == "6.5");
    CHECK(code("klantmanagers") == "6.5");
    CHECK(code("debt_help") == "6.71");
}

TEST_CASE("a wrong file of taakvelden is told with the nearest name", "[scenarios][iv3]") {
    CHECK(problems_of(shipped_text()).empty());
    CHECK(contains(problems_of(with(shipped_text(), "taakveld = \"work_participation\"",
                                    "taakveld = \"work_participaton\"")),
                   "did you mean 'work_participation'"));
    CHECK(contains(problems_of(with(shipped_text(), "[line.care]", "[line.cares]")), "cares"));
    CHECK(contains(problems_of(with(shipped_text(), "status = \"recalled\"", "status = \"heard\"")),
                   "read"));
}
