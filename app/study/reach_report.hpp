// SPDX-License-Identifier: EUPL-1.2
// What is told of who was reached: lines for people, JSON for programs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agents/setting.hpp"
#include "app/console.hpp"
#include "app/report/json.hpp"
#include "calibration/reach/reach_lines.hpp"
#include "output/results.hpp"

namespace afweging::app {

/// Who was reached in the world of one plan.
struct Reach {
    LocalisedText title;
    std::string scenario;
    std::vector<LocalisedText> instruments;  ///< what they are called
    std::vector<std::string> keys;
    std::vector<calibration::ReachLine> lines;
    std::vector<calibration::TreatmentLine> treatment;
};

/// instrument: index of one that is told by group, beside all together
void print_reach(Console& console, const Reach& reach, std::optional<std::size_t> instrument);

/// What the numbers mean, once.
void print_notes_on_reach(Console& console);

/// `groups`, `treatment`; of a group of few people only its name, null for the numbers.
[[nodiscard]] Json reach_json(const Reach& reach, Language language);

}  // namespace afweging::app
