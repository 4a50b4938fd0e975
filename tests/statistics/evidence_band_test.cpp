// SPDX-License-Identifier: EUPL-1.2
// The bands by hand.
#include "tests/statistics/evidence_band.hpp"

#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::tests;

TEST_CASE("the band of a share is its 95 % interval") {
    const Band band = band_of_share(0.5, 100);
    CHECK(band.low == Approx(0.402));
    CHECK(band.high == Approx(0.598));
    const Band gap = band_of_gap(0.5, 0.5, 200);
    CHECK(gap.low == Approx(-0.098));
    CHECK(gap.high == Approx(0.098));
}

TEST_CASE("few years make a wide band, many a narrow one") {
    // s = 1, 2 degrees of freedom; one year seen, then three.
    CHECK(band_of_years({5}, {4, 5, 6}).high == Approx(5 + 4.303));
    CHECK(band_of_years({4, 5, 6}, {4, 5, 6}).high == Approx(5 + 4.303 / std::sqrt(3.0)));
}

TEST_CASE("studies that agree make a narrow band around their middle") {
    const Band same = band_of_studies({{0.2, 0.2}, {0.4, 0.4}}, 1);
    CHECK(same.low == Approx(0.4));
    CHECK(same.high == Approx(0.4));
    // One pair a factor e apart: s^2 = 1/2, reach exp(12.706 / 2).
    const Band apart = band_of_studies({{1, std::exp(1.0)}}, 0);
    CHECK(apart.high == Approx(std::exp(0.5 + 12.706 / 2)));
}

TEST_CASE("a level a quarter off lies outside the band of the WerkLoont trial") {
    const Band band = band_of_share(0.407, werkloont_arm);
    const Mean off{0.407 * 1.25, 0.01};
    const Mean right{0.407, 0.01};
    CHECK_FALSE(within_at_1e4(off, band.low, band.high));
    CHECK(within_at_1e4(right, band.low, band.high));
}
