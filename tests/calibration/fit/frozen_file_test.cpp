// SPDX-License-Identifier: EUPL-1.2
// A calibration frozen and read back: the same numbers, each row once, a hash that fits.
#include "calibration/fit/frozen_file.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "output/sha256.hpp"
#include "scenarios/posterior/posterior.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

constexpr std::size_t rows = 200;

Plan some_plan() {
    Plan plan;
    plan.name = "toets";
    plan.text = "[plan]\n\nname = \"toets\"\n";
    plan.sizes.seed = 11;
    return plan;
}

/// Two numbers; the second is the square of the first.
Calibrated found_by() {
    Calibrated found;
    found.numbers = {{"distance.base_hazard", 0.03, 0.058, 0.1},
                     {"exits.other", 0.0009, 0.005, 0.01}};
    found.draws = inference::Matrix(rows, 2);
    for (std::size_t i = 0; i < rows; ++i) {
        const double x = 0.03 + 0.07 * (static_cast<double>(i) + 0.5) / rows;
        found.draws(i, 0) = x;
        found.draws(i, 1) = x * x;
    }
    found.plan_hash = "0123456789abcdef";
    return found;
}

std::string text_of_it() {
    return frozen_text(some_plan(), found_by(), {"1/month", "1/month"}, {"0.1.0", "digest"});
}

scenarios::Posterior read(const std::string& text) {
    const tests::Folder folder;
    scenarios::Problems problems;
    auto posterior =
        scenarios::read_posterior(folder.file("frozen.csv", text), output::sha256_hex, problems);
    INFO(problems.text(Language::en));
    REQUIRE(posterior);
    return *posterior;
}

}  // namespace

TEST_CASE("What was calibrated comes back from its frozen file", "[calibration][frozen]") {
    const scenarios::Posterior posterior = read(text_of_it());
    CHECK(posterior.name == "toets");
    CHECK(posterior.plan_hash == "0123456789abcdef");
    CHECK(posterior.plan_sha256 == output::sha256_hex(some_plan().text));
    CHECK(posterior.plan_text == some_plan().text);
    CHECK(posterior.program == "0.1.0");
    CHECK(posterior.model == "digest");
    CHECK(posterior.rows() == rows);
    REQUIRE(posterior.numbers.size() == 2);
    CHECK(posterior.numbers[0].low == 0.03);
    CHECK(posterior.numbers[0].mode == 0.058);
    CHECK(posterior.numbers[0].high == 0.1);
    CHECK(posterior.numbers[1].unit == "1/month");
    const Calibrated found = found_by();
    std::set<double> seen;
    for (std::size_t i = 0; i < rows; ++i) {
        const double x = posterior.at(i, 0);
        seen.insert(x);
        // Seven digits, and the two still belong together.
        CHECK(std::abs(posterior.at(i, 1) / (x * x) - 1) < 1e-6);
        const auto column = found.draws.column(0);
        CHECK(std::any_of(column.begin(), column.end(),
                          [&](double y) { return std::abs(y / x - 1) < 1e-6; }));
    }
    CHECK(seen.size() == rows);
}

// Rows of a chain stand by size here. Of any 20 that follow one another in the file the mean must
// be near that of all: the deviation of such a mean is 0.0202 sqrt((1 - 20/200) / 20) = 0.0043 of
// 0.065, and 181 of them within 5 deviations have a false-alarm rate below 1e-4 for any seed.
TEST_CASE("Rows that follow one another are like all of them", "[calibration][frozen]") {
    const scenarios::Posterior posterior = read(text_of_it());
    for (std::size_t first = 0; first + 20 <= rows; ++first) {
        double sum = 0;
        for (std::size_t i = first; i < first + 20; ++i) { sum += posterior.at(i, 0); }
        CHECK(std::abs(sum / 20 - 0.065) < 0.0215);
    }
    // Must fail: as the chain left them, the first twenty are the smallest.
    const auto column = found_by().draws.column(0);
    double sum = 0;
    for (std::size_t i = 0; i < 20; ++i) { sum += column[i]; }
    CHECK(std::abs(sum / 20 - 0.065) > 0.0215);
}

TEST_CASE("The same calibration freezes to the same bytes, another seed to other rows",
          "[calibration][frozen]") {
    CHECK(text_of_it() == text_of_it());
    Plan other = some_plan();
    other.sizes.seed = 12;
    CHECK(frozen_text(other, found_by(), {"1", "1"}, {"0.1.0", "digest"}) !=
          frozen_text(some_plan(), found_by(), {"1", "1"}, {"0.1.0", "digest"}));
}

TEST_CASE("A calibration that found no place is not frozen", "[calibration][frozen]") {
    const tests::Folder folder;
    Calibrated found = found_by();
    const std::string path = (folder.path() / "frozen.csv").string();
    write_frozen(path, found, text_of_it(), output::Overwrite::refuse);
    CHECK(tests::text_of(path) == text_of_it());
    found.empty = true;
    const std::string other = (folder.path() / "other.csv").string();
    CHECK_THROWS_AS(write_frozen(other, found, text_of_it(), output::Overwrite::refuse), Error);
    CHECK_FALSE(std::filesystem::exists(other));
}

// 1 MiB is read; a value takes 14 bytes at most: 1,048,576 / (23 x 14) is 3,256 less the head.
TEST_CASE("More draws than a run can read are refused before the first run",
          "[calibration][frozen]") {
    Plan plan = some_plan();
    plan.numbers.assign(23, "some.number");
    plan.draws = 3000;
    CHECK_NOTHROW(require_freezable(plan));
    plan.draws = 3256;
    CHECK_THROWS_WITH(require_freezable(plan), Catch::Matchers::Contains("at most 32"));
    plan.numbers.resize(2);
    plan.draws = 10000;
    CHECK_NOTHROW(require_freezable(plan));
}
