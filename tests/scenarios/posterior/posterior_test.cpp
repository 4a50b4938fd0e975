// SPDX-License-Identifier: EUPL-1.2
// Rows of a posterior as draws: which row, together, only where the prior is what it was; and a
// file of draws that is not right.
#include "scenarios/posterior/posterior.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "scenarios/draws.hpp"
#include "scenarios/posterior/decimal.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

/// Stands for a hash: the length of the text and the sum of its bytes.
std::string sum_of(std::string_view text) {
    std::uint64_t sum = 0;
    for (const char c : text) { sum = 31 * sum + static_cast<unsigned char>(c); }
    return std::to_string(text.size()) + "-" + std::to_string(sum);
}

/// Two numbers of `basis` that move together: row i has both at the share i / rows of their range.
Posterior together(const std::vector<NumberInDoubt>& numbers, std::size_t rows) {
    Posterior posterior;
    posterior.name = "toets";
    for (const char* key : {"distance.base_hazard", "exits.other"}) {
        const auto n = std::find_if(numbers.begin(), numbers.end(),
                                    [&](const auto& each) { return each.key == key; });
        REQUIRE(n != numbers.end());
        posterior.numbers.push_back({n->key, n->unit, n->low, n->mode, n->high});
    }
    for (std::size_t i = 0; i < rows; ++i) {
        const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(rows);
        for (const PosteriorNumber& each : posterior.numbers) {
            posterior.values.push_back(each.low + share * (each.high - each.low));
        }
    }
    return posterior;
}

std::vector<NumberInDoubt> of_basis() {
    return numbers_in_doubt(read_scenario("basis", shipped()), sim::Months{36});
}

std::size_t index_of(const std::vector<NumberInDoubt>& numbers, const std::string& key) {
    const auto found = std::find_if(numbers.begin(), numbers.end(),
                                    [&](const auto& each) { return each.key == key; });
    REQUIRE(found != numbers.end());
    return static_cast<std::size_t>(found - numbers.begin());
}

const std::string good =
    "# SPDX-License-Identifier: EUPL-1.2\n"
    "# posterior: toets\n"
    "# plan_hash: 0123\n"
    "# program: 0.1.0\n"
    "# model: abc\n"
    "# rows: 3\n"
    "# failed_gates: 1\n"
    "# prior search.base_hazard: 0.01 0.02 0.05 1/month\n"
    "# prior exits.other: 0 1 2 log effort\n"
    "#| [plan]\n"
    "#|\n"
    "#| name = \"toets\"\n"
    "# sha256: HASH\n"
    "search.base_hazard,exits.other\n"
    "0.0125,1\n"
    "2.5e-02,0.5\n"
    "0.05,2\n";

std::string sealed(std::string text) {
    const std::size_t place = text.find("HASH");
    const std::string hash = sum_of(hashed_part(text));
    return text.replace(place, 4, hash);
}

/// What is told of a file.
std::string problems_in(const std::string& text) {
    const Folder folder;
    Problems problems;
    const auto found = read_posterior(folder.file("own.csv", text), sum_of, problems);
    CHECK(found.has_value() == problems.empty());
    return problems.empty() ? "" : problems.text(Language::en);
}

std::string with(std::string text, const std::string& before, const std::string& after) {
    const std::size_t place = text.find(before);
    REQUIRE(place != std::string::npos);
    return text.replace(place, before.size(), after);
}

}  // namespace

TEST_CASE("digits give the nearest number, and nothing else is one", "[scenarios][posterior]") {
    CHECK(decimal("0.0125") == 0.0125);
    CHECK(decimal("-3") == -3.0);
    CHECK(decimal("1.234567e-05") == 1.234567e-05);
    CHECK(decimal("5e3") == 5000.0);
    CHECK(decimal("123456789012345") == 123456789012345.0);
    for (const char* no : {"", "-", ".", "e5", "1e", "1e+", "1.2.3", "0x1", "nan", "inf", "1 ",
                           " 1", "1,5", "1234567890123456", "1e30", "+1"}) {
        CAPTURE(no);
        CHECK_FALSE(decimal(no));
    }
}

TEST_CASE("a draw has the row that hangs on seed and number of draw", "[scenarios][posterior]") {
    // By another program: Philox of {0, 0, 0, "rows"} with the seed as its key.
    CHECK(row_of_draw(1, 1, 1000) == 499);
    CHECK(row_of_draw(2, 1, 1000) == 883);
    CHECK(row_of_draw((std::uint64_t{1} << 40U) + 5, 1, 1000) == 723);
    CHECK(row_of_draw(1, 1, 7) == 3);
    // One after another, and round: row 499 + 500 is the last.
    CHECK(row_of_draw(1, 2, 1000) == 500);
    CHECK(row_of_draw(1, 501, 1000) == 999);
    CHECK(row_of_draw(1, 502, 1000) == 0);
    std::set<std::size_t> rows;
    for (std::uint32_t draw = 37; draw < 1037; ++draw) { rows.insert(row_of_draw(9, draw, 1000)); }
    CHECK(rows.size() == 1000);
}

TEST_CASE("numbers of a posterior have the values of one row, others what they had without it",
          "[scenarios][posterior]") {
    const std::vector<NumberInDoubt> numbers = of_basis();
    const Posterior posterior = together(numbers, 40);
    const std::size_t a = index_of(numbers, "distance.base_hazard");
    const std::size_t b = index_of(numbers, "exits.other");
    const auto share = [&](const std::vector<double>& values, std::size_t i) {
        return (values[i] - numbers[i].low) / (numbers[i].high - numbers[i].low);
    };
    double apart = 0;  // what must fail: from priors the two do not move together
    for (std::uint32_t draw = 1; draw <= 100; ++draw) {
        const std::vector<double> drawn = values_of_draw(numbers, 5, draw, &posterior);
        const std::vector<double> prior = values_of_draw(numbers, 5, draw);
        const std::size_t row = row_of_draw(5, draw, 40);
        CHECK(drawn[a] == posterior.at(row, 0));
        CHECK(drawn[b] == posterior.at(row, 1));
        CHECK(share(drawn, a) == Approx(share(drawn, b)).margin(1e-12));
        apart = std::max(apart, std::abs(share(prior, a) - share(prior, b)));
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            CHECK((i == a || i == b || drawn[i] == prior[i]));
        }
    }
    CHECK(apart > 0.2);
    const std::vector<double> best = values_of_draw(numbers, 5, 0, &posterior);
    for (std::size_t i = 0; i < numbers.size(); ++i) { CHECK(best[i] == numbers[i].mode); }
}

TEST_CASE("a number with another prior than it had is drawn from the prior that it has, and told",
          "[scenarios][posterior]") {
    const std::vector<NumberInDoubt> numbers = of_basis();
    Posterior posterior = together(numbers, 40);
    CHECK(calibrated_otherwise(posterior, numbers).empty());
    posterior.numbers[1].mode *= 1.0625;
    CHECK(calibrated_otherwise(posterior, numbers) == std::vector<std::string>{"exits.other"});
    const std::size_t a = index_of(numbers, "distance.base_hazard");
    const std::size_t b = index_of(numbers, "exits.other");
    const std::vector<double> drawn = values_of_draw(numbers, 5, 3, &posterior);
    CHECK(drawn[a] == posterior.at(row_of_draw(5, 3, 40), 0));
    CHECK(drawn[b] == values_of_draw(numbers, 5, 3)[b]);
}

TEST_CASE("a number that a plan sets is not drawn, in a posterior or not",
          "[scenarios][posterior]") {
    const Folder folder;
    const std::string file =
        folder.file("plan.toml",
                    "extends = \"basis\"\n[scenario]\nname = \"plan\"\n[world.parameters]\n"
                    "\"exits.other\" = 0.01\n");
    const std::vector<NumberInDoubt> all = of_basis();
    const Scenario plan = read_scenario(file, shipped());
    const std::vector<NumberInDoubt> numbers = numbers_in_doubt(plan, sim::Months{36});
    CHECK(std::none_of(numbers.begin(), numbers.end(),
                       [](const auto& each) { return each.key == "exits.other"; }));
    const Posterior posterior = together(all, 40);
    CHECK(calibrated_otherwise(posterior, numbers).empty());
    // The others of the row stay what they are: two plans have the same draws.
    const std::size_t a = index_of(numbers, "distance.base_hazard");
    CHECK(values_of_draw(numbers, 5, 3, &posterior)[a] ==
          values_of_draw(all, 5, 3, &posterior)[index_of(all, "distance.base_hazard")]);
}

TEST_CASE("a file of draws is read whole", "[scenarios][posterior]") {
    const Folder folder;
    Problems problems;
    const auto found = read_posterior(folder.file("own.csv", sealed(good)), sum_of, problems);
    REQUIRE(found);
    CHECK(found->name == "toets");
    CHECK(found->rows() == 3);
    CHECK(found->failed_gates == 1);
    CHECK(found->plan_text == "[plan]\n\nname = \"toets\"\n");
    REQUIRE(found->numbers.size() == 2);
    CHECK(found->numbers[0].key == "search.base_hazard");
    CHECK(found->numbers[0].unit == "1/month");
    CHECK(found->numbers[1].unit == "log effort");
    CHECK(found->numbers[0].high == 0.05);
    CHECK(found->at(1, 0) == 0.025);
    CHECK(found->at(2, 1) == 2.0);
    CHECK(quantile_of(*found, 1, 0.5) == 1.0);
    CHECK(quantile_of(*found, 1, 0.75) == 1.5);
    CHECK(quantile_of(*found, 1, 1) == 2.0);
}

TEST_CASE("a file of draws that was changed is refused, whatever was changed",
          "[scenarios][posterior]") {
    const std::string file = sealed(good);
    CHECK(problems_in(file).empty());
    for (const auto& [before, after] : std::vector<std::pair<std::string, std::string>>{
             {"0.0125", "0.0126"},
             {"0.01 0.02", "0.01 0.03"},
             {"name = ", "name  = "},
             {"abc", "abd"},
             {"0.0125,1\n2.5e-02,0.5\n", "2.5e-02,0.5\n0.0125,1\n"}}) {
        CAPTURE(before);
        const std::string told = problems_in(with(file, before, after));
        CHECK(contains(told, "AFW-1303"));
        CHECK(contains(told, "own.csv"));
        CHECK(contains(told, "--freeze"));
    }
}

TEST_CASE("all that is wrong in a file of draws is told at once", "[scenarios][posterior]") {
    std::string text = with(good, "# rows: 3", "# rows: 4");
    text = with(text, "0.0125,1", "0.0125");
    text = with(text, "2.5e-02,0.5", "0.5,x");
    const std::string told = problems_in(sealed(text));
    CHECK(contains(told, "the row has 1 values; expected 2"));
    CHECK(contains(told, "'search.base_hazard' is '0.5'"));
    CHECK(contains(told, "'exits.other' is 'x'"));
    CHECK(contains(told, "there are 2 rows; the head says 4"));
    CHECK_FALSE(contains(told, "AFW-1303"));
    CHECK(contains(problems_in(sealed(with(good, "hazard,exits.other\n", "hazard,exits.othr\n"))),
                   "the columns are not the numbers"));
    CHECK(contains(
        problems_in(sealed(with(good, "# prior exits.other: 0 1 2 log", "# prior: 1 log"))),
        "AFW-1302"));
    CHECK(contains(problems_in("# posterior: leeg\n"), "the head lacks"));
    CHECK(contains(problems_in(""), "the head lacks"));
    const Folder folder;
    Problems problems;
    CHECK_FALSE(read_posterior((folder.path() / "none.csv").string(), sum_of, problems));
    CHECK(contains(problems.text(Language::en), "none.csv"));
}

TEST_CASE("the posterior that ships is about numbers as they are", "[scenarios][posterior]") {
    Problems problems;
    // Its hash is looked at where the program can make one: tests/app/posterior_command_test.cpp
    const auto found = read_posterior(
        shipped_posterior(shipped()), [](std::string_view) -> std::string { return "another"; },
        problems);
    CHECK_FALSE(found);
    CHECK(problems.all().size() == 1);
    CHECK(contains(problems.text(Language::en), "AFW-1303"));
}
