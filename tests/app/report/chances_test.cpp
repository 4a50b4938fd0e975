// SPDX-License-Identifier: EUPL-1.2
// Words for chances, and both chances of made-up differences whose answers are known.
#include "app/report/compare/chances.hpp"

#include <cmath>
#include <cstdio>
#include <utility>

#include "agents/measures/layout.hpp"
#include "output/doubt/doubt.hpp"
#include "sim/dice/distributions.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app;
using Catch::Matchers::Contains;

namespace {

constexpr std::uint32_t months = 24;

output::Results results(std::uint32_t draws, std::uint32_t replicates) {
    output::Provenance run;
    run.replicates = replicates;
    run.draws = {draws > 1 ? 1U : 0U, draws};
    run.months = months;
    run.start = sim::Month::of(2025, 1);
    return {run, output::Values(agents::layout({}), replicates, months, run.draws)};
}

/// An outcome whose answer in each world is written down: of the one result and of the other.
Outcome made_up(const output::Results& a, std::vector<double> of_a, std::vector<double> of_b) {
    const output::Values* first = &a.values;
    return {
        "stock", {"made up", "verzonnen"}, [=](const output::Values& values, output::MonthRange) {
            return output::Answers{&values == first ? of_a : of_b, {"persons", "personen", 0}};
        }};
}

double normal(std::uint64_t study, std::uint64_t entity, std::uint32_t part) {
    sim::DrawEngine engine(sim::Dice(study, 0), entity, part, 0);
    return sim::draw_standard_normal(engine);
}

std::vector<Period> years(const output::Results& a) { return calendar_years(a.provenance); }

}  // namespace

TEST_CASE("draws in which nothing differs are told beside the chance", "[app][chances]") {
    // Five draws of two replicates: two the same in both worlds, one of one world only, two less.
    const output::Results a = results(5, 2);
    const output::Results b = results(5, 2);
    const OutcomeChances found = chances_of(
        a, b, made_up(a, {9, 9, 9, 9, 9, 9, 9, 9, 9, 9}, {9, 9, 9, 9, 9, 8, 7, 7, 6, 6}), years(a));
    CHECK(found.same == Approx(0.4));
    CHECK(found.better.share <= 0.6);  // those two are on no side
    CHECK(found.better.share > 0.45);
    CHECK_THAT(chances_in_words({found}).front().nl,
               Contains("; geen verschil in 40 van de 100 trekkingen; te zien"));
    const OutcomeChances none = chances_of(
        a, b, made_up(a, {9, 9, 9, 9, 9, 9, 9, 9, 9, 9}, {8, 8, 8, 8, 8, 8, 7, 7, 6, 6}), years(a));
    CHECK(none.same == 0);
    CHECK_THAT(chances_in_words({none}).front().nl, !Contains("trekkingen"));
}

TEST_CASE("a chance has one word, which agrees with its rounded number", "[app][chances]") {
    CHECK(chance_word(0.04).nl == "zeer onwaarschijnlijk");
    CHECK(chance_word(0.049).nl == "onwaarschijnlijk");  // told as 5
    CHECK(chance_word(0.194).nl == "onwaarschijnlijk");
    CHECK(chance_word(0.2).nl == "eerder niet");
    CHECK(chance_word(0.4).nl == "ongeveer even waarschijnlijk");
    CHECK(chance_word(0.6).nl == "ongeveer even waarschijnlijk");
    CHECK(chance_word(0.61).nl == "eerder wel");
    CHECK(chance_word(0.8).nl == "eerder wel");
    CHECK(chance_word(0.81).nl == "waarschijnlijk");
    CHECK(chance_word(0.95).nl == "waarschijnlijk");
    CHECK(chance_word(0.96).nl == "zeer waarschijnlijk");
    CHECK(chance_in_words(0.88).nl == "88 van de 100 (waarschijnlijk)");
    CHECK(chance_number(1).nl == "meer dan 97 van de 100");
    CHECK(chance_number(0.974).nl == "97 van de 100");
    CHECK(chance_number(0).nl == "minder dan 3 van de 100");
    CHECK(chance_number(0.03).en == "3 of 100");
}

TEST_CASE("outcomes have a direction where more or less is better, and money has none",
          "[app][chances]") {
    CHECK(direction_of("stock") == Direction::less);
    CHECK(direction_of("outflow_to_work") == Direction::more);
    CHECK(direction_of("months_short") == Direction::less);
    for (const char* none : {"inflow", "outflow", "paid_buig", "paid_staff", "no_outcome"}) {
        CHECK(direction_of(none) == Direction::none);
    }
}

TEST_CASE("draws without luck are counted as they are: 3 of 4 less", "[app][chances]") {
    const output::Results a = results(4, 3);
    const output::Results b = results(4, 3);
    std::vector<double> of_a;
    std::vector<double> of_b;
    for (const double effect : {-4.0, -2.0, -3.0, 1.0}) {
        for (int r = 0; r < 3; ++r) {
            of_a.push_back(100);
            of_b.push_back(100 + effect);
        }
    }
    const OutcomeChances found = chances_of(a, b, made_up(a, of_a, of_b), years(a));
    CHECK(found.differs);
    const double q = (3 + 0.5) / 5;
    CHECK(found.better.share == Approx(q));
    CHECK(found.better.error == Approx(std::sqrt(q * (1 - q) / 6)));
    // No luck at all: whatever differs to the side of the mean is seen.
    CHECK(found.visible.share == 0.75);
    CHECK(found.visible_in.en == "2026");
}

TEST_CASE("few draws that all go one way are no certainty: ten tell 95 of 100, thirty 98",
          "[app][chances]") {
    for (const auto& [draws, told] : {std::pair{10U, "95 van de 100"}, {30U, "97 van de 100"}}) {
        const output::Results a = results(draws, 2);
        const output::Results b = results(draws, 2);
        const std::vector<double> of_a(2 * draws, 100.0);
        const std::vector<double> of_b(2 * draws, 90.0);
        const OutcomeChances found = chances_of(a, b, made_up(a, of_a, of_b), years(a));
        CHECK(found.better.share == Approx((draws + 0.5) / (draws + 1)));
        CHECK_THAT(chance_number(found.better.share).nl, Contains(told));
    }
}

TEST_CASE("without an effect nothing is better, and a year shows one in 10 of 100",
          "[app][chances]") {
    const output::Results a = results(30, 4);
    const output::Results b = results(30, 4);
    std::vector<double> same;
    for (std::size_t i = 0; i < 120; ++i) { same.push_back(normal(1, i, 0)); }
    const OutcomeChances found = chances_of(a, b, made_up(a, same, same), years(a));
    CHECK_FALSE(found.differs);
    CHECK(found.better.share == 0);
    CHECK(found.visible.share == chance_without_effect);
    CHECK(chances_in_words({found}).empty());
    // The rule itself gives as much where the effect is too small to matter.
    std::vector<double> hardly = same;
    for (double& x : hardly) { x -= 1e-9; }
    CHECK(chances_of(a, b, made_up(a, same, hardly), years(a)).visible.share ==
          Approx(0.1).margin(0.001));
}

TEST_CASE("an effect of one standard deviation of luck is seen in 39 of 100 years",
          "[app][chances]") {
    // P(Z > 1.2816 - 1) = 0.389. Of 30 draws of 4 replicates, 40 studies; the error of one is some
    // 0.06, of the mean 0.01: 4 of them, false alarm below 1e-4.
    double sum = 0;
    for (std::uint64_t study = 1; study <= 40; ++study) {
        const output::Results a = results(30, 4);
        const output::Results b = results(30, 4);
        std::vector<double> of_a;
        std::vector<double> of_b;
        for (std::size_t i = 0; i < 120; ++i) {
            of_a.push_back(normal(study, i, 0));
            of_b.push_back(of_a.back() + 1);  // the same luck in both: paired it is certain
        }
        const OutcomeChances found = chances_of(a, b, made_up(a, of_a, of_b), years(a));
        CHECK(found.better.share == Approx(0.5 / 31));  // of the stock less is better
        sum += found.visible.share;
    }
    std::printf("an effect as large as luck is seen in %.3f\n", sum / 40);
    CHECK(std::abs(sum / 40 - 0.389) < 0.04);
}

TEST_CASE("the chance of better is that of the posterior, luck taken out", "[app][chances]") {
    // Effects of draws are normal with mean 1 and deviation 1: 16 of 100 below zero. Luck of
    // deviation 3 within a draw. Mean over 60 studies of 30 draws of 4 replicates within 0.05 of
    // that; the twin, shares of the means as they are, is further off.
    double sum = 0;
    double as_they_are = 0;
    for (std::uint64_t study = 1; study <= 60; ++study) {
        const output::Results a = results(30, 4);
        const output::Results b = results(30, 4);
        std::vector<double> of_b;
        for (std::size_t k = 0; k < 30; ++k) {
            const double effect = 1 + normal(study, k, 1);
            for (std::size_t r = 0; r < 4; ++r) {
                of_b.push_back(effect + 3 * normal(study, k * 4 + r, 2));
            }
        }
        const Outcome outcome = made_up(a, std::vector<double>(120, 0.0), of_b);
        sum += chances_of(a, b, outcome, years(a)).better.share;
        as_they_are += output::doubt_of({of_b, {"persons", "personen", 0}}, 4).below_zero;
    }
    std::printf("chance of less: %.3f, by means as they are %.3f, truth 0.159\n", sum / 60,
                as_they_are / 60);
    CHECK(std::abs(sum / 60 - 0.159) < 0.05);
    CHECK(std::abs(as_they_are / 60 - 0.159) > std::abs(sum / 60 - 0.159));
}

TEST_CASE("what cannot be known is not told: one draw, few worlds", "[app][chances]") {
    const output::Results a = results(1, 4);
    const output::Results b = results(1, 4);
    const OutcomeChances few = chances_of(a, b, made_up(a, {1, 2, 3, 4}, {2, 3, 4, 6}), years(a));
    CHECK_FALSE(few.better.known());
    CHECK_FALSE(few.visible.known());
    CHECK_THAT(chances_in_words({few}).front().nl, Contains("niet bekend"));
    CHECK_THAT(to_json({few}, Language::en).text(), Contains("\"better\":null"));
}
