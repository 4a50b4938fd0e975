// SPDX-License-Identifier: EUPL-1.2
// Profiles of a normal are known; of what no target knows they are flat.
#include "calibration/inference/profiles.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

namespace {

/// Prior standard normal of three; one target: z0 + z1 = 1 with error 0.1. The third is unknown.
Density one_sum() {
    Density density;
    density.dimension = 3;
    density.log_density = [](View z) {
        const double off = (z[0] + z[1] - 1.0) / 0.1;
        return -0.5 * (dot(z, z) + off * off);
    };
    density.force = [](View z, std::span<double> f) {
        const double pull = -(z[0] + z[1] - 1.0) / 0.01;
        f[0] = pull - z[0];
        f[1] = pull - z[1];
        f[2] = -z[2];
    };
    return density;
}

}  // namespace

TEST_CASE("The summit of a normal is found", "[inference]") {
    const Summit top = climb(one_sum(), Vector{2.0, -3.0, 1.0}, 3);
    // z0 = z1 = t with 2 t + (2 t - 1) 200 = 0: t = 200 / 402... by symmetry 100 (2t - 1) + t = 0
    CHECK(top.z[0] == Approx(100.0 / 201.0).epsilon(1e-5));
    CHECK(top.z[1] == Approx(100.0 / 201.0).epsilon(1e-5));
    CHECK(top.z[2] == Approx(0.0).margin(1e-5));
}

TEST_CASE("A profile of a normal is a parabola of its own variance, and flat of what is unknown",
          "[inference]") {
    const Vector grid{-1.0, 0.0, 0.5, 2.0};
    const Profile first = profile_of(one_sum(), Vector(3, 0.0), 0, grid);
    // Precision [101 100; 100 101]: variance of z0 101 / 201, mean 100 / 201.
    for (std::size_t i = 0; i < grid.size(); ++i) {
        const double off = grid[i] - 100.0 / 201.0;
        CHECK(first.log_density[i] == Approx(-0.5 * off * off * 201.0 / 101.0).margin(1e-6));
        CHECK(first.at(i, 0) == grid[i]);
    }
    const Profile third = profile_of(one_sum(), Vector(3, 0.0), 2, grid);
    for (const double v : third.above_prior) { CHECK(v == Approx(0.0).margin(1e-6)); }
    CHECK(third.is_flat());
    // A target of z0 alone is known.
    Density known = one_sum();
    known.log_density = [](View z) { return -0.5 * dot(z, z) - 50.0 * z[0] * z[0]; };
    known.force = [](View z, std::span<double> f) {
        f[0] = -101.0 * z[0];
        f[1] = -z[1];
        f[2] = -z[2];
    };
    CHECK_FALSE(profile_of(known, Vector(3, 0.5), 0, grid).is_flat());
}
