// SPDX-License-Identifier: EUPL-1.2
// Numbers that carry doubt are found, and others are named as rarely as is said.
#include "output/doubt/carriers.hpp"

#include "sim/dice/distributions.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::output;

namespace {

constexpr std::size_t draws = 80;
constexpr std::size_t numbers = 120;

double uniform(std::uint64_t seed, std::uint64_t entity, std::uint32_t month) {
    const sim::Dice dice(seed, 0);
    sim::DrawEngine engine(dice, entity, month, 1);
    return sim::draw_open_uniform(engine);
}

std::vector<std::vector<double>> drawn(std::uint64_t seed) {
    std::vector<std::vector<double>> all(numbers);
    for (std::size_t i = 0; i < numbers; ++i) {
        for (std::size_t k = 0; k < draws; ++k) {
            all[i].push_back(uniform(seed, k, static_cast<std::uint32_t>(i)));
        }
    }
    return all;
}

/// An outcome without luck whose mean in each draw is this.
template <class Mean>
Doubt outcome(Mean mean) {
    Answers answers{{}, {"persons", "personen", 0}};
    for (std::size_t k = 0; k < draws; ++k) {
        answers.values.insert(answers.values.end(), 2, mean(k));
    }
    return doubt_of(answers, 2);
}

/// In how many of 400 made-up runs a number is named that carries nothing.
int false_names(double chance) {
    int named = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const Doubt doubt = outcome([&](std::size_t k) { return uniform(seed + 1000, k, 9999); });
        named += carriers_of(doubt, drawn(seed), chance).found.empty() ? 0 : 1;
    }
    return named;
}

}  // namespace

TEST_CASE("planted numbers are found, with their direction and share", "[output][carriers]") {
    const auto all = drawn(1);
    const Doubt doubt = outcome([&](std::size_t k) {
        return 100 + 8 * all[7][k] - 5 * all[30][k] + 3 * uniform(2, k, 9999);
    });
    const Carriers c = carriers_of(doubt, all, false_name_chance / numbers);
    REQUIRE(c.found.size() == 2);
    CHECK(c.found[0].number == 7);
    CHECK(c.found[0].rises);
    CHECK(c.found[1].number == 30);
    CHECK_FALSE(c.found[1].rises);
    // Shares of variance: 64, 25 and 9 of 98.
    CHECK(c.found[0].share == Approx(64.0 / 98).margin(0.15));
    CHECK(c.found[0].share_low < 64.0 / 98);
    CHECK(c.found[0].share_high > 64.0 / 98);
    CHECK(c.together == Approx(89.0 / 98).margin(0.1));
    CHECK(c.least_share > 0.1);
    CHECK(c.least_share < 0.25);
}

TEST_CASE(
    "with none planted a number is named in one of 20 runs, false alarm 1e-3, and without the "
    "correction for many numbers in nearly all",
    "[output][carriers]") {
    // Binomial, 400 times 0.05: 99.9 % lies from 8 to 35.
    const int named = false_names(false_name_chance / numbers);
    CHECK(named <= 35);
    CHECK(named >= 8);
    CHECK(false_names(false_name_chance) > 350);
}

TEST_CASE("too few draws, or no doubt, name nothing", "[output][carriers]") {
    const auto all = drawn(1);
    const Carriers none =
        carriers_of(outcome([](std::size_t) { return 3.0; }), all, false_name_chance / numbers);
    CHECK(none.found.empty());
    CHECK(none.together == 0);
    // Six draws that agree in all their ranks: of 300 numbers one does so by chance.
    const Doubt six =
        doubt_of({{1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6}, {"persons", "personen", 0}}, 2);
    const std::vector<std::vector<double>> agrees = {{1, 2, 3, 4, 5, 6}};
    CHECK(carriers_of(six, agrees, 0.05 / 300).found.empty());
}
