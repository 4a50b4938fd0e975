// SPDX-License-Identifier: EUPL-1.2
// Few draws of a sweep are told as few: by Student's t, as in a report.
#include <array>

#include "app/deciding/sweep_run.hpp"
#include "output/doubt/doubt.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using app::Swept;

namespace {

/// Four differences with mean 1.1 and standard error 0.52.
constexpr std::array<double, 4> differences = {2, 2, 20, 20};

Swept four(std::size_t draws, std::size_t replicates) {
    Swept all;
    all.draws = draws;
    all.replicates = replicates;
    all.outcomes.push_back({"stock", {"stock"}, {"persons", "personen", 1}, {}});
    all.outcomes[0].worlds = calibration::inference::Matrix(differences.size(), 2);
    for (std::size_t w = 0; w < differences.size(); ++w) {
        all.outcomes[0].worlds(w, 0) = 50;
        all.outcomes[0].worlds(w, 1) = 50 + differences[w];
    }
    return all;
}

}  // namespace

TEST_CASE("a difference of four draws or replicates is not shown by a normal interval alone",
          "[app][deciding]") {
    for (const Swept& all : {four(4, 1), four(1, 4)}) {
        const app::SweptDifference found = app::difference_of(all, all.outcomes[0], 1);
        CHECK(found.mean == Approx(1.1));
        CHECK(found.error == Approx(0.5196).epsilon(0.001));
        CHECK(found.mean > 1.96 * found.error);  // what a normal interval would call shown
        CHECK_FALSE(found.shown);
        CHECK(found.exists);
        // t of 3 degrees of freedom, 80 %: 1.6377
        CHECK(found.low <= Approx(1.1 - 1.6377 * 0.5196).epsilon(0.001));
        CHECK(found.high >= Approx(1.1 + 1.6377 * 0.5196).epsilon(0.001));
    }
}

TEST_CASE("over draws the range of a sweep is that of a report", "[app][deciding]") {
    const Swept all = four(4, 1);
    output::Answers answers{{}, all.outcomes[0].unit};
    answers.values.assign(differences.begin(), differences.end());
    const output::Ends told = output::range_of_mean(output::doubt_of(answers, 1));
    const app::SweptDifference found = app::difference_of(all, all.outcomes[0], 1);
    CHECK(found.low == told.low);
    CHECK(found.high == told.high);
    CHECK(found.low > 0);  // no draw is below nothing
}

TEST_CASE("one world shows nothing", "[app][deciding]") {
    Swept all = four(1, 4);
    all.replicates = 1;
    all.outcomes[0].worlds = calibration::inference::Matrix(1, 2);
    all.outcomes[0].worlds(0, 1) = 7;
    CHECK_FALSE(app::difference_of(all, all.outcomes[0], 1).shown);
}
