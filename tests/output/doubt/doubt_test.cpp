// SPDX-License-Identifier: EUPL-1.2
// Doubt and luck of made-up outcomes whose parts are known.
#include "output/doubt/doubt.hpp"

#include <cmath>
#include <limits>

#include "sim/dice/distributions.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::output;

namespace {

/// Standard deviations of the parts of y = 100 + draw + replicate + rest.
struct Parts {
    double draw;
    double replicate;
    double rest;
};

Answers made_up(const Parts& parts, std::size_t draws, std::size_t replicates, std::uint64_t seed) {
    const sim::Dice dice(seed, 0);
    const auto normal = [&](std::uint64_t entity, std::uint32_t month) {
        sim::DrawEngine engine(dice, entity, month, 0);
        return sim::draw_standard_normal(engine);
    };
    Answers answers{{}, {"persons", "personen", 0}};
    for (std::size_t k = 0; k < draws; ++k) {
        for (std::size_t r = 0; r < replicates; ++r) {
            answers.values.push_back(100 + parts.draw * normal(k, 0) +
                                     parts.replicate * normal(r, 1) +
                                     parts.rest * normal(k * replicates + r, 2));
        }
    }
    return answers;
}

}  // namespace

TEST_CASE("doubt and luck of four worlds, worked out by hand", "[output][doubt]") {
    const Doubt d = doubt_of({{1, 3, 5, 11}, {"persons", "personen", 0}}, 2);
    CHECK(d.draws == 2);
    CHECK(d.mean == 5);
    CHECK(d.draw_means == std::vector<double>{2, 8});
    CHECK(d.between_variance == Approx(18));  // of 2 and 8
    CHECK(d.doubt_variance == Approx(16));    // (36 - 4) / 2
    CHECK(d.luck_variance == Approx(10));     // (1 + 1 + 9 + 9) / 2
    CHECK(d.standard_error == Approx(std::sqrt(12.0)));
    const double s = std::sqrt(16.0 / 18.0);
    CHECK(d.doubt.low == Approx(5 - 3 * s));
    CHECK(d.doubt.high == Approx(5 + 3 * s));
    CHECK(d.luck.low == 1);  // 5 - 3 sqrt(2) is less than any world had
    CHECK(d.luck.high == Approx(5 + 3 * std::sqrt(2.0)));
}

TEST_CASE("what luck hides is no certainty: a mean has the error of Student's t",
          "[output][doubt]") {
    // Tables of t: 80 % of 2 and of 4 numbers, 95 % of 10 and of 31.
    CHECK(reach_of_mean(2, 0.8) == Approx(3.0777).epsilon(1e-4));
    CHECK(reach_of_mean(4, 0.8) == Approx(1.6377).epsilon(1e-4));
    CHECK(reach_of_mean(10, 0.95) == Approx(2.2622).epsilon(1e-4));
    CHECK(reach_of_mean(31, 0.95) == Approx(2.0423).epsilon(1e-4));
    // The four worlds above, less 4: 1 -+ 3.0777 sqrt(12), wider than the range of doubt.
    const Ends wide = range_of_mean(doubt_of({{-3, -1, 1, 7}, {"persons", "personen", 0}}, 2));
    CHECK(wide.low == Approx(1 - 3.0777 * std::sqrt(12.0)).epsilon(1e-4));
    CHECK(wide.high == Approx(1 + 3.0777 * std::sqrt(12.0)).epsilon(1e-4));
    // Of what was below zero in no draw it does not go below zero; and the other way round.
    CHECK(range_of_mean(doubt_of({{1, 3, 5, 11}, {"persons", "personen", 0}}, 2)).low == 0);
    CHECK(range_of_mean(doubt_of({{-1, -3, -5, -11}, {"persons", "personen", 0}}, 2)).high == 0);
    // Draws of mean 2001 and 2000 that luck hides: D = 1, E = 225, standard error 1/2.
    const Doubt hidden = doubt_of({{1990, 2012, 2004, 1996}, {"persons", "personen", 0}}, 2);
    CHECK(hidden.doubt.low == hidden.doubt.high);
    CHECK(range_of_mean(hidden).low == Approx(2000.5 - 3.0777 / 2).epsilon(1e-6));
    // What all worlds agree on is certain, and of one draw nothing is known.
    const Ends exact = range_of_mean(doubt_of({{7, 7, 7, 7}, {"persons", "personen", 0}}, 2));
    CHECK((exact.low == 7 && exact.high == 7));
    CHECK(std::isnan(range_of_mean(doubt_of({{1, 2}, {"persons", "personen", 0}}, 2)).low));
}

TEST_CASE("draws above zero are counted as they are", "[output][doubt]") {
    // Means of draws 3, -1, 0 and 2. What differs within draws hides any doubt about numbers.
    const Doubt d = doubt_of({{33, -27, -31, 29, 30, -30, -28, 32}, {"persons", "personen", 0}}, 2);
    CHECK(d.draw_means == std::vector<double>{3, -1, 0, 2});
    CHECK(d.mean == 1);
    CHECK(d.doubt_variance == 0);
    CHECK(d.above_zero == 0.5);
    CHECK(d.below_zero == 0.25);
}

TEST_CASE("the parts of a made-up outcome are found, 4 standard errors, false alarm below 1e-4",
          "[output][doubt]") {
    constexpr std::size_t draws = 2000;
    constexpr std::size_t replicates = 5;
    const Doubt d = doubt_of(made_up({3, 0, 4}, draws, replicates, 1), replicates);
    const double between = 9 + 16.0 / replicates;
    CHECK(std::abs(d.doubt_variance - 9) < 4 * between * std::sqrt(2.0 / draws));
    CHECK(std::abs(d.luck_variance - 16) < 4 * 16 * std::sqrt(2.0 / (draws * (replicates - 1))));
    // 10th and 90th percentile of a normal distribution; a sixth of a standard deviation is ample.
    CHECK(d.doubt.high - d.mean == Approx(1.2816 * 3).margin(0.5));
    CHECK(d.luck.high - d.mean == Approx(1.2816 * 4).margin(0.5));
    // The twin that is wrong: the means of draws as they are hold luck too.
    CHECK(d.between_variance - 9 > 4 * 9 * std::sqrt(2.0 / draws));
}

TEST_CASE("luck that all draws share moves neither the doubt nor its range", "[output][doubt]") {
    const Doubt without = doubt_of(made_up({3, 0, 1}, 500, 4, 2), 4);
    const Doubt with = doubt_of(made_up({3, 20, 1}, 500, 4, 2), 4);
    CHECK(with.doubt_variance == Approx(without.doubt_variance));
    CHECK(with.doubt.high - with.doubt.low == Approx(without.doubt.high - without.doubt.low));
    CHECK(with.luck_variance > 20 * without.luck_variance);
    CHECK(with.standard_error > 5 * without.standard_error);  // the mean is less sure
}

TEST_CASE("without doubt the range of doubt has hardly any width", "[output][doubt]") {
    const Doubt d = doubt_of(made_up({0, 2, 5}, 300, 5, 3), 5);
    CHECK(d.doubt_variance < 1);  // 25 / 5 is in the means of draws
    CHECK(d.between_variance > 3);
    const Doubt same = doubt_of({std::vector<double>(20, 0.1), {"1", "1", 3}}, 2);
    CHECK(same.doubt_variance == 0);
    CHECK(same.doubt.low == same.doubt.high);
    CHECK(same.mean == Approx(0.0001));
}

TEST_CASE("a draw in which a world has no answer is left out", "[output][doubt]") {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const Doubt d = doubt_of({{1, 3, none, 4, 5, 11}, {"persons", "personen", 0}}, 2);
    CHECK(d.kept == std::vector<std::size_t>{0, 2});
    CHECK(d.mean == 5);
    const Doubt one = doubt_of({{1, 3, none, 4}, {"persons", "personen", 0}}, 2);
    CHECK(one.draws == 1);
    CHECK(one.mean == 2);
    CHECK(std::isnan(one.doubt_variance));
    CHECK(std::isnan(doubt_of({{none, none}, {"persons", "personen", 0}}, 1).mean));
}
