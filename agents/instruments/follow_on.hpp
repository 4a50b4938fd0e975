// SPDX-License-Identifier: EUPL-1.2
// A programme that leads on to the next one: who completes it has the first claim on a place there.
// Page: docs/model/follow_on.md
#pragma once

#include <span>

#include "agents/inputs/parameter.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct Instrument;
struct OffersRates;
struct OpenInstruments;

// TOML: [follow_on.<name>] in scenarios/parameters/follow_on.toml
// clang-format off
#define AFWEGING_FOLLOW_ON_PARAMETERS(PARAMETER)                                                            \
    PARAMETER(led_on, "fraction", 0, 1, number, "of who completes a programme that leads on is offered the next one")
// clang-format on
AFWEGING_PARAMETERS(FollowOnParameters, FollowOnRates, AFWEGING_FOLLOW_ON_PARAMETERS)

/// Whether who completes a programme is offered the next one, u uniform: u < led_on.
///
/// Status:   assumed; Evidence: S017
/// Page:     docs/model/follow_on.md
AFWEGING_RULE bool is_led_on(float u, const FollowOnRates& r) { return u < r.led_on; }

/// What leading on goes by.
struct FollowOnTerms {
    const FollowOnRates& follow_on;
    const OffersRates& offers;
    const OpenInstruments& open;
    std::span<const Instrument> instruments;
};

}  // namespace afweging::agents
