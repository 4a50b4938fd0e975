// SPDX-License-Identifier: EUPL-1.2
// A calibration made by hand in which every gate passes: two numbers, two targets, all stages.
#pragma once

#include <cmath>
#include <string>

#include "calibration/fit/calibrated.hpp"
#include "calibration/inference/distributions.hpp"

namespace afweging::tests {

inline calibration::inference::Matrix filled(std::size_t n, std::size_t m, double first) {
    calibration::inference::Matrix values(n, m);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < m; ++j) {
            values(i, j) = first + 0.1 * static_cast<double>(i * m + j);
        }
    }
    return values;
}

inline calibration::inference::ChainCheck good_chains() {
    return {{1.001, 1.002}, {900, 1000}, {800, 700}, {0.03, 0.02}, {}};
}

inline calibration::Target made_target(const char* key, double observed) {
    calibration::Target target;
    target.key = key;
    target.label = {std::string(key) + " en", std::string(key) + " nl"};
    target.unit = {"percent", "procent"};
    target.study = "register";
    target.design = scenarios::DesignClass::registers;
    target.observed = observed;
    target.standard_error = 0.5;
    return target;
}

inline calibration::inference::PredictiveCheck made_check(double z) {
    return {{{"a", 10, 10 - z, 1, z, 2 * calibration::inference::normal_cdf(-std::fabs(z)), 0.2},
             {"b", 20, 20, 2, 0, 1, 0.3}},
            0.4};
}

inline calibration::Calibrated made_calibration() {
    using namespace calibration;
    Calibrated found;
    found.numbers = {{"exits.other", 0, 1, 2}, {"jobs.early_risk", 1, 2, 5}};
    found.targets = {made_target("a", 10), made_target("b", 20)};
    found.spread = {0.6, 0.7};
    found.luck = {0.1, 0.4};
    found.draws = filled(10, 2, 1);
    found.contraction = {0.9, 0.05};
    found.chains = good_chains();
    found.chain_acceptance = {0.8, 0.79, 0.81, 0.7};
    inference::Wave wave;
    wave.runs = 100;
    wave.space_left = 0.2;
    wave.posterior_left = 0.99;
    wave.emulator_share = 0.01;
    wave.fits = {{6, 0.1, 0.05, 0.98, 0.99}, {6, 0.2, 0.1, 0.96, 1}};
    found.waves = {wave};
    found.directions = {{5, 25.0 / 26, {{"exits.other", 0.95}, {"jobs.early_risk", -0.3}}},
                        {0.1, 0.01, {{"jobs.early_risk", 0.95}, {"exits.other", 0.3}}}};
    found.prior = made_check(0.5);
    found.posterior = made_check(0.1);
    found.prior_ranges = {{{6, 7, 8, 9, 10}, {5, 6, 8, 10, 11}, 0.6, true},
                          {{16, 17, 18, 19, 20}, {15, 16, 18, 21, 23}, 0.5, true}};
    found.posterior_ranges = found.prior_ranges;
    found.screening.morris = {filled(2, 2, 1), filled(2, 2, 2), filled(2, 2, 3), 30};
    found.screening.sobol = {filled(2, 2, 0.1), filled(2, 2, 0.2), filled(2, 2, 0.01),
                             filled(2, 2, 0.02), 8192};
    found.profiles = {{1, {1, 2, 3}, {-1, 0, 1}, {-0.5, 0, -0.5}, {0, 0, 0}, true}};
    found.model =
        ModelStage{50,           60,           3300,         0.6,          0.2, good_chains(),
                   {0.02, 0.03}, {1.01, 0.99}, {0.02, 0.03}, {0.02, 0.02}, true};
    found.abc =
        AbcStage{{0}, false, 20000, {5, 3, 2}, {{0.5}, {0.6}}, {{0.45}, {0.5}}, {{0.44}, {0.48}}};
    found.runs = 500;
    found.plan_hash = "0123456789abcdef";
    found.gates = gates_of(found);
    return found;
}

}  // namespace afweging::tests
