// SPDX-License-Identifier: EUPL-1.2
// On emulators only.
#include "calibration/fit/emulated_stages.hpp"

#include <algorithm>
#include <numeric>

#include "calibration/inference/designs.hpp"
#include "calibration/inference/profiles.hpp"

namespace afweging::calibration {

using inference::Matrix;
using inference::Vector;
using inference::View;

inference::SobolIndices emulated_sobol(const inference::Emulator& emulator, std::uint64_t seed) {
    constexpr std::size_t points = 2048;
    const auto outputs = [&emulator](const Matrix& places) {
        const Matrix z = inference::to_standard(places);
        Matrix means(z.rows(), emulator.outputs());
        for (std::size_t i = 0; i < z.rows(); ++i) { emulator.mean(z.row(i), means.row(i)); }
        return means;
    };
    return inference::sobol_indices(outputs, emulator.dimension(), points, seed);
}

std::vector<std::size_t> largest_of(View values, std::size_t count, double least) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    const auto is_small = [&](std::size_t each) { return !(values[each] >= least); };
    order.erase(std::find_if(order.begin(), order.end(), is_small), order.end());
    order.resize(std::min(count, order.size()));
    return order;
}

namespace {

NumberProfile profile_of_number(const inference::Density& density, View start, std::size_t j,
                                const inference::Problem& problem) {
    constexpr int steps = 6;  // to each side
    Vector grid;
    for (int i = -steps; i <= steps; ++i) { grid.push_back(0.4 * i); }
    const inference::Profile found = inference::profile_of(density, start, j, grid);
    NumberProfile profile;
    profile.number = j;
    for (std::size_t i = 0; i < grid.size(); ++i) {
        profile.value.push_back(problem.natural(found.at.row(i))[j]);
    }
    profile.standard = found.places;
    profile.log_density = found.log_density;
    profile.above_prior = found.above_prior;
    profile.is_flat = found.is_flat();
    return profile;
}

}  // namespace

std::vector<NumberProfile> worst_profiles(const inference::Density& density, View start,
                                          View contraction, const inference::Problem& problem) {
    constexpr std::size_t at_least = 3;
    constexpr double well_known = 0.5;
    std::vector<NumberProfile> profiles;
    Vector unknown(contraction.begin(), contraction.end());
    for (double& each : unknown) { each = 1 - each; }
    for (const std::size_t j : largest_of(unknown, unknown.size(), -1e9)) {
        if (profiles.size() < at_least || contraction[j] < well_known) {
            profiles.push_back(profile_of_number(density, start, j, problem));
        }
    }
    return profiles;
}

}  // namespace afweging::calibration
