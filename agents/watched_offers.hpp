// SPDX-License-Identifier: EUPL-1.2
// What a watched person is offered in a month: no column keeps it.
#pragma once

#include <cstddef>

#include "agents/instruments/offers.hpp"
#include "agents/month_context.hpp"
#include "agents/watch.hpp"
#include "agents/world.hpp"

namespace afweging::agents {

/// Tells a watch what its row is offered in this chunk: the step of offers once more, on a copy of
/// the world in which nobody else comes up.
void tell_offers(const World& world, const MonthContext& c, const OfferContext& desk,
                 std::size_t number, const Notes& notes, StepWatch& watch);

}  // namespace afweging::agents
