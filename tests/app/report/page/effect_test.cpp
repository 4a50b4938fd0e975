// SPDX-License-Identifier: EUPL-1.2
// What worlds say: quantiles, ranges in words, and when a difference is one.
#include "app/report/page/effect.hpp"

#include <limits>

#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app::page;

namespace {

output::Answers persons(std::vector<double> values) {
    return {std::move(values), {"persons", "personen", 0}};
}

Effect between(double low, double high) {
    Effect effect;
    effect.unit = {"persons", "personen", 0};
    effect.low = low;
    effect.high = high;
    return effect;
}

}  // namespace

TEST_CASE("quantiles of worlds lie between their ranks", "[app][page]") {
    const Effect effect = effect_of(persons({4, 1, 3, 2, 5}), 5);
    CHECK(effect.worlds == std::vector<double>{1, 2, 3, 4, 5});
    CHECK(quantile(effect.worlds, 0.5) == 3);
    CHECK(effect.low == 1);  // of fewer than ten worlds all lie between
    CHECK(effect.high == 5);
    CHECK(quantiles(effect, 2) == std::vector<double>{2, 4});
    CHECK(effect.mean == Approx(3));
    const Effect more = effect_of(persons({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), 11);
    CHECK(more.low == Approx(1));
    CHECK(more.high == Approx(9));
}

TEST_CASE("a range leads with its least end and has no sign", "[app][page]") {
    CHECK(difference_range(between(-95.2, -40.4)).nl == "40 tot 95 personen minder");
    CHECK(difference_range(between(14.1, 48.3)).nl == "14 tot 48 personen meer");
    CHECK(difference_range(between(-5.2, 12.4)).nl == "5 minder tot 12 personen meer");
    CHECK(difference_range(between(-5.2, 12.4)).en == "5 less to 12 persons more");
    CHECK(difference_range(between(0, 12.4)).nl == "0 tot 12 personen meer");
    CHECK(level_range(between(805, 921)).nl == "810 tot 920 personen");
    CHECK(level_range(between(30, 30)).nl == "30 personen");
}

TEST_CASE("euros are rounded to two digits of their width", "[app][page]") {
    Effect effect = between(-1210432.0, -580311.0);
    effect.unit = {"EUR", "euro", 2};
    CHECK(difference_range(effect).nl == "580.000 tot 1.210.000 euro minder");
}

TEST_CASE("the same in every world is no difference, exactly", "[app][page]") {
    const Effect effect = effect_of(persons({0, 0, 0, 0}), 2);
    CHECK(effect.shown == Shown::none);
    CHECK(effect.mean == 0);
    CHECK(effect.mean_low == 0);
    CHECK(effect.mean_high == 0);
}

TEST_CASE("an average whose interval holds zero is not shown, one that does not is",
          "[app][page]") {
    CHECK(effect_of(persons({-1, 1, -1, 1}), 4).shown == Shown::not_shown);
    CHECK(effect_of(persons({9, 11, 9, 11}), 4).shown == Shown::difference);
    // Draws that disagree about the sign: luck is nothing, knowledge is.
    CHECK(effect_of(persons({-5, -5, 6, 6, -4, -4, 5, 5}), 2).shown == Shown::not_shown);
    CHECK(effect_of(persons({-5, -5, -6, -6, -4, -4, -5, -5}), 2).shown == Shown::difference);
}

TEST_CASE("two draws are too few to show a difference, ten that say the same are not",
          "[app][page]") {
    // Draws of 4 and 6 without luck: variance 2 and error 1; 12.706 sqrt(3) = 22 to either side.
    const Effect two = effect_of(persons({4, 4, 6, 6}), 2);
    CHECK(two.shown == Shown::not_shown);
    CHECK(two.mean_low == Approx(5 - 3.0777).epsilon(1e-4));
    CHECK(two.mean_high == Approx(5 + 3.0777).epsilon(1e-4));
    std::vector<double> ten;
    for (int draw = 0; draw < 20; ++draw) { ten.push_back(draw % 4 < 2 ? 4 : 6); }
    CHECK(effect_of(persons(ten), 2).shown == Shown::difference);
}

TEST_CASE("what is shown agrees with the chance that is told beside it", "[app][page]") {
    // Twenty draws without luck, all above zero, one far: mean 2.95, and 1.96 of their spread (8.7)
    // holds zero. The chance of more is 20.5 of 21, so it is a difference.
    std::vector<double> far(38, 1.0);
    far.insert(far.end(), 2, 40.0);
    CHECK(effect_of(persons(far), 2).mean == Approx(2.95));
    CHECK(effect_of(persons(far), 2).shown == Shown::difference);
    // 39 of 40 above zero is 39.5 of 41: 96 of 100.
    std::vector<double> most(78, 1.0);
    most.insert(most.end(), 2, -1.0);
    CHECK(effect_of(persons(most), 2).shown == Shown::not_shown);
    // Below zero in one of thirty and else the same: no side has 97.5.
    std::vector<double> equal(58, 0.0);
    equal.insert(equal.end(), 2, -1.0);
    CHECK(effect_of(persons(equal), 2).shown == Shown::not_shown);
    // Of four draws the spread decides: mean 2.5, and 3.18 of it (3, error 1.5) holds zero.
    CHECK(effect_of(persons({1, 1, 1, 1, 1, 1, 7, 7}), 2).shown == Shown::not_shown);
}

TEST_CASE("a range that rounds to nothing is nothing, and few worlds are all of them",
          "[app][page]") {
    CHECK(rounds_to_nothing(between(0, 0)));
    CHECK(rounds_to_nothing(between(-0.2, 0.3)));
    CHECK_FALSE(rounds_to_nothing(between(0, 1)));
    CHECK(worlds_in_range(effect_of(persons({1, 2, 3}), 3)).nl == "alle doorgerekende werelden");
    CHECK(worlds_in_range(effect_of(persons({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}), 10)).nl ==
          "acht van de tien werelden");
}

TEST_CASE("a picture has no more dots than there are worlds", "[app][page]") {
    CHECK(quantiles(effect_of(persons({3, 1, 2}), 3), 50) == std::vector<double>{1, 2, 3});
}

TEST_CASE("over nobody there is no average", "[app][page]") {
    CHECK(effect_of(persons({std::numeric_limits<double>::quiet_NaN()}), 1).shown == Shown::nobody);
}

TEST_CASE("one of a unit is one, and a small average is not rounded away", "[app][page]") {
    CHECK(level_range(between(1, 1)).nl == "1 persoon");
    CHECK(difference_range(between(-1, -1)).en == "1 person less");
    Effect effect = between(-2, 3);
    effect.mean = 0.34;
    CHECK(difference_mean(effect).nl == "0,3 personen meer");
}
