// SPDX-License-Identifier: EUPL-1.2
// A line of known points crosses zero where it was drawn to, and the ends of its range are those of
// their definition.
#include "app/report/page/tipping.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using afweging::app::page::tipping_of;

namespace {

using Column = std::vector<double>;

/// |a + b v| less what the definition allows it: zero at an end.
double beyond(const Column& y, const Column& x, double v) {
    const auto n = static_cast<double>(x.size());
    double mx = 0, my = 0, s = 0, xy = 0, left = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        mx += x[i] / n;
        my += y[i] / n;
    }
    for (std::size_t i = 0; i < x.size(); ++i) {
        s += (x[i] - mx) * (x[i] - mx);
        xy += (x[i] - mx) * (y[i] - my);
    }
    const double b = xy / s;
    const double a = my - b * mx;
    for (std::size_t i = 0; i < x.size(); ++i) {
        left += (y[i] - a - b * x[i]) * (y[i] - a - b * x[i]) / (n - 2);
    }
    return std::abs(a + b * v) -
           1.2815515655446004 * std::sqrt(left * (1 / n + (v - mx) * (v - mx) / s));
}

}  // namespace

TEST_CASE("points on a line cross zero in one place, without doubt", "[app][report]") {
    const auto found = tipping_of({-3, -1, 1, 3}, {1, 2, 3, 4});
    REQUIRE(found);
    CHECK(found->value == Approx(2.5));
    CHECK(found->low == Approx(2.5));
    CHECK(found->high == Approx(2.5));
    CHECK(found->rises);
    CHECK(!tipping_of({3, 1, -1, -3}, {1, 2, 3, 4})->rises);
}

TEST_CASE("points beside a line have a range that keeps its definition", "[app][report]") {
    const Column x = {1, 2, 3, 4, 5, 6, 7, 8};
    const Column y = {-5.5, -2.1, -2.4, 0.3, -0.2, 2.9, 2.6, 5.8};
    const auto found = tipping_of(y, x);
    REQUIRE(found);
    CHECK(found->low < found->value);
    CHECK(found->value < found->high);
    CHECK(beyond(y, x, found->low) == Approx(0).margin(1e-9));
    CHECK(beyond(y, x, found->high) == Approx(0).margin(1e-9));
    CHECK(beyond(y, x, found->value) < 0);
}

TEST_CASE("there is no tipping value outside what was drawn, nor of what does not matter",
          "[app][report]") {
    CHECK(!tipping_of({1, 2, 3, 4}, {1, 2, 3, 4}));
    CHECK(!tipping_of({1, 1, 1, 1}, {1, 2, 3, 4}));
    CHECK(!tipping_of({-1, 1, 2}, {3, 3, 3}));
    CHECK(!tipping_of({-1, 1}, {1, 2}));
}

TEST_CASE("a range that nothing bounds is that of what was drawn", "[app][report]") {
    const auto found = tipping_of({-4, 5, -5, 4.5}, {1, 2, 3, 4});
    REQUIRE(found);
    CHECK(found->low == 1);
    CHECK(found->high == 4);
}
