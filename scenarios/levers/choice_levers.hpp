// SPDX-License-Identifier: EUPL-1.2
// The levers of who goes first and what is offered: allocation, choice, order, tree.
#pragma once

#include "agents/inputs/policy.hpp"
#include "scenarios/levers.hpp"
#include "scenarios/read/table_reader.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// Reads levers.allocation, levers.choice, levers.order and [levers.tree]. The instruments that
/// take part must have been read: the stated order gives them their rank.
void read_choice_levers(TableReader& levers, const LeverBase& base, Scenario& scenario);

/// The tree of questions in sentences: "Wie 24 of meer heeft bij maanden in de bijstand: eerst
/// ...".
[[nodiscard]] LocalisedText tree_in_words(const agents::PriorityTree& tree);

/// Who goes first by a rule, and what is offered by one, as answers in a few words.
[[nodiscard]] LocalisedText who_goes_first(const agents::Policy& policy);
[[nodiscard]] LocalisedText what_is_offered(const Scenario& scenario);

/// Every instrument that there is, also one that takes no part: of the catalogue, and beside the
/// scenario.
[[nodiscard]] std::vector<std::string> instruments_known(const LeverBase& base);

}  // namespace afweging::scenarios
