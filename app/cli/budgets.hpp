// SPDX-License-Identifier: EUPL-1.2
// What a scenario has to spend for each client, and where amounts were scaled.
#pragma once

#include <optional>
#include <vector>

#include "app/console.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::app {

/// What a pot can spend in the first year for each client at the start.
struct PotBudget {
    agents::Pot pot = agents::Pot::buig;
    bool limited = false;  ///< the pot has a total of its own; else its instruments are added up
    std::optional<double> eur_per_client;  ///< [EUR per year]; empty: nothing limits it
};

/// Every pot, in the order of the enum. Of buig: what instruments may take from it; bijstand is a
/// right and no budget.
[[nodiscard]] std::vector<PotBudget> budgets_per_client(const agents::Setting& setting);

/// Prints them, and adds `budget_per_client` and `scaled_from` to the result.
void tell_budgets(const scenarios::Scenario& scenario, const agents::Setting& setting,
                  Console& console, Json& json);

/// What the klantmanagers that the caseload asks for cost. [EUR per year]
[[nodiscard]] double staff_cost(const agents::Setting& setting);

/// From which municipalities amounts were scaled; empty when none was.
[[nodiscard]] Json scaled_json(const scenarios::Scenario& scenario);

/// That amounts of an extended file were scaled, and how; empty when none was.
[[nodiscard]] LocalisedText inherited_scale_in_words(const scenarios::Scenario& scenario);

}  // namespace afweging::app
