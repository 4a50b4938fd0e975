// SPDX-License-Identifier: EUPL-1.2
// A month of contact regimes and aftercare. Page: docs/model/support.md
#pragma once

#include <span>

#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"

namespace afweging::agents {

struct Instrument;
struct PeersRates;

using SupportStep =
    MonthStep<In<&People::status, &MonthColumns::talk, &Notes::supported>,
              InOut<&People::savings, &People::motivation, &People::self_efficacy,
                    &People::contact_held, &People::contact_left, &People::aftercare_held,
                    &People::aftercare_left, &MonthColumns::events>,
              Sink<&Proposals::ends, &ThreadBooks::ledger>>;

/// A month of every contact regime and of aftercare: talks that feed or wear down motivation, talks
/// with peers, allowances, ends.
AFWEGING_ISA_VARIANTS(void support(SupportStep step, std::span<const Instrument> instruments,
                                   const PeersRates& peers);)

}  // namespace afweging::agents
