// SPDX-License-Identifier: EUPL-1.2
// Which cohorts somebody asks for: words that cohort and run share.
#pragma once

#include <string>

#include "agents/setting.hpp"
#include "app/cli/parse.hpp"
#include "calibration/cohorts/cohort_plan.hpp"

namespace afweging::app {

/// The words, and the names of the options that they were given with.
struct CohortQuestion {
    std::string of = "entrants";
    std::string by;
    std::string entry = "all";
    std::string of_option = "--of";
    std::string by_option = "--by";
    std::string entry_option = "--entry";
};

/// Throws Error (usage) with the nearest known word.
[[nodiscard]] calibration::CohortPlan plan_of(const CohortQuestion& question,
                                              const agents::Setting& setting);

/// The option for moments of entry, under the name that the question has for it.
void add_entry_option(Parser& parser, CohortQuestion& question);

}  // namespace afweging::app
