// SPDX-License-Identifier: EUPL-1.2
// Step 6 of the month, second beat: who gets a place. Serial and exact.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "agents/setting.hpp"
#include "agents/world.hpp"

namespace afweging::agents {

struct MonthContext;

/// Moves the `n` candidates of highest priority to the front; ties go to the lowest id. Who is in
/// front depends on the set of candidates only, not on their order. All are of one instrument.
void select_places(std::span<PlaceCandidate> candidates, const Column<std::uint64_t>& id,
                   std::size_t n);

/// Books the places that ended, then gives out places instrument by instrument in the scenario's
/// order: as many as there are places, and money for in every month to come, in the instrument's
/// budget and in its pot. Winners are written to World::now.admitted_* and granted_money; the
/// others join the waiting list of their slot (money and aftercare have none). Without interaction
/// everybody gets what is asked for.
///
/// Invariants: check_gemeente. Page: docs/model/places.md
void settle_places(World& world, const Setting& setting, std::int32_t t);
void settle_places(World& world, const MonthContext& c);

/// Takes back the places of those who were admitted in month t and did not start: promise, place
/// and start. Between the third beat, which reports them, and the payments of the month.
void withdraw_places(World& world, const Setting& setting, std::int32_t t);

}  // namespace afweging::agents
