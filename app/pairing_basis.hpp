// SPDX-License-Identifier: EUPL-1.2
// What two runs must share to be paired, and what they may spend on paper.
#pragma once

#include <string>
#include <vector>

#include "agents/setting.hpp"
#include "output/provenance.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::app {

/// SHA-256 over every number that the people are drawn from: the numbers of the municipality, and
/// the parameters of `population` and `arrivals`. Left out is what a plan or a view of the world
/// may change: levers, law, outlook, and who has a place at the start (told apart). Decision 0020.
[[nodiscard]] std::string people_sha256(const scenarios::Scenario& scenario,
                                        const agents::Margins& municipality);

/// Instruments with people in them when the run begins.
[[nodiscard]] std::vector<output::PlacedAtStart> placed_at_start(const agents::Setting& setting);

/// By pot what may be spent in each simulated year: its total, else its instruments together. The
/// grant of BUIG limits no instrument; the pot of staff also pays the klantmanagers of the
/// caseload. Last, as "instruments", all instruments together.
[[nodiscard]] std::vector<output::PaperBudget> paper_budgets(const agents::Setting& setting);

/// Puts all of these into the provenance.
void add_basis(const scenarios::Scenario& scenario, const agents::Setting& setting,
               output::Provenance& provenance);

}  // namespace afweging::app
