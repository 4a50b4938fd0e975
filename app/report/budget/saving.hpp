// SPDX-License-Identifier: EUPL-1.2
// What one household that leaves bijstand saves the municipality, year by year.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "agents/buig_start.hpp"
#include "app/report/json.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// Years of which the saving is told.
inline constexpr std::size_t years_of_saving = 5;

/// The table: year, euros saved, and the share of the benefit that this is.
[[nodiscard]] std::vector<std::string> saving_lines(const agents::SavingOfExit& saving,
                                                    Language language, std::size_t width);

/// What the table is about.
[[nodiscard]] LocalisedText saving_heading(const agents::SavingOfExit& saving);

/// Why the years differ or not, and what is left out.
[[nodiscard]] LocalisedText saving_note(const agents::SavingOfExit& saving);

/// benefit_eur, objective_part, grant_is_set, years: each year, saved_eur, share_of_benefit.
[[nodiscard]] Json to_json(const agents::SavingOfExit& saving);

}  // namespace afweging::app
