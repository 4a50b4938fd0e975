// SPDX-License-Identifier: EUPL-1.2
// Who is best at which price, by hand and against normal numbers.
#include "calibration/deciding/cost_effectiveness.hpp"

#include <cmath>

#include "calibration/inference/designs.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration;
using namespace afweging::calibration::deciding;
using inference::Matrix;
using inference::Vector;

TEST_CASE("Three draws of two plans, by hand", "[deciding]") {
    CostsAndEffects of{Matrix(3, 2), Matrix(3, 2)};
    of.costs.set_row(0, Vector{0, 100});
    of.costs.set_row(1, Vector{0, 200});
    of.costs.set_row(2, Vector{0, 300});
    of.effects.set_row(0, Vector{0, 2});
    of.effects.set_row(1, Vector{0, 1});
    of.effects.set_row(2, Vector{0, 3});
    const auto at = over_prices(of, {0.0, 100.0, 200.0});
    // At 100 a unit: +100, -100, 0 (equal: shared).
    CHECK(at[0].chance_best == Vector{1.0, 0.0});
    CHECK(at[1].chance_best[1] == Approx(0.5));
    CHECK(at[1].mean[1] == Approx(0.0).margin(1e-12));
    CHECK(at[1].best == 0);
    CHECK(at[1].worth_of_knowing == Approx(100.0 / 3.0));
    // At 200: +300, 0, +300.
    CHECK(at[2].best == 1);
    CHECK(at[2].chance_of_best == Approx(2.5 / 3.0));
    CHECK(at[2].worth_of_knowing == Approx(0.0).margin(1e-12));
    CHECK(cost_of_a_unit(of)[1] == Approx(100.0));
    CHECK(std::isnan(cost_of_a_unit({of.effects, Matrix(3, 2)})[1]));
}

TEST_CASE("Normal costs and effects give the chances of their integrals", "[deciding]") {
    // Effect ~ N(1, 1), cost ~ N(0, 2): better with chance Phi(k / sqrt(k^2 + 4)) at price k.
    const Matrix z = inference::to_standard(inference::even_points(8192, 2, 11));
    CostsAndEffects of{Matrix(z.rows(), 2), Matrix(z.rows(), 2)};
    for (std::size_t i = 0; i < z.rows(); ++i) {
        of.effects(i, 1) = 1.0 + z(i, 0);
        of.costs(i, 1) = 2.0 * z(i, 1);
    }
    const auto at = over_prices(of, {1.0, 2.0, 3.0});
    const Vector chances{0.6726396, 0.7602499, 0.7973098};
    const Vector worth{0.4798107, 0.3992825, 0.4094634};
    for (std::size_t k = 0; k < 3; ++k) {
        CHECK(at[k].chance_best[1] == Approx(chances[k]).margin(0.004));
        CHECK(at[k].worth_of_knowing == Approx(worth[k]).margin(0.006));
        CHECK(at[k].chance_best[0] + at[k].chance_best[1] == Approx(1.0));
        CHECK(at[k].best == 1);
    }
}
