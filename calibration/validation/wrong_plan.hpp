// SPDX-License-Identifier: EUPL-1.2
// What is to be wrong on purpose: mechanisms that the truth has and the fitted model has not, and
// the comparisons of two plans that are to be foretold. Form: docs/calibration/validation.md
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "calibration/targets/target.hpp"
#include "scenarios/data_root.hpp"
#include "sim/localised_text.hpp"

namespace afweging::calibration {

struct WrongCase {
    std::string key;
    LocalisedText label;
    std::vector<std::string> mechanisms;  ///< keys; the fitted model is without them
};

/// scale x (policy - base) / clients at the start.
struct Contrast {
    std::string key;
    LocalisedText label;
    Report report;  ///< of a run; `scenario` is both
};

struct WrongPlan {
    std::string base = "basis", policy;  ///< scenarios
    std::uint64_t seed = 1;
    std::uint32_t people = 3000;
    std::uint32_t months = 61;
    std::size_t worlds = 200;          ///< of the truth
    std::size_t runs = 300;            ///< of each fitted model, for its emulator
    std::size_t right_worlds = 100;    ///< of the first fitted model: nothing is wrong there
    std::size_t same = 24;             ///< at the same values with other luck, for its size
    std::size_t repeats = 1;           ///< pairs over whose luck a true contrast is averaged
    std::vector<std::string> numbers;  ///< keys: drawn and fitted beside those of the plan
    std::vector<WrongCase> cases;
    std::vector<Contrast> contrasts;
};

/// Reads a file by its path; "" is the shipped one. Throws ReadError with all problems at once.
[[nodiscard]] WrongPlan read_wrong_plan(const std::string& path, const scenarios::DataRoot& root);

/// Pairs of worlds that it asks.
[[nodiscard]] std::size_t planned_pairs(const WrongPlan& plan);

}  // namespace afweging::calibration
