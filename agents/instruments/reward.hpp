// SPDX-License-Identifier: EUPL-1.2
// A reward for what was just done: a reason to come where the horizon is short.
// Page: docs/model/reward.md
#pragma once

#include "agents/inputs/parameter.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [reward.<name>] in scenarios/parameters/reward.toml
// clang-format off
#define AFWEGING_REWARD_PARAMETERS(PARAMETER)                                                            \
    PARAMETER(weight, "logit", 0, 20, number, "of attendance, per unit of stress, by a large reward at once") \
    PARAMETER(half, "EUR per month", 1, 5000, number, "reward at which half of that is reached")          \
    PARAMETER(fade, "1/month", 0, 20, number, "how fast it weighs less the longer it is waited for")
// clang-format on
AFWEGING_PARAMETERS(RewardParameters, RewardRates, AFWEGING_REWARD_PARAMETERS)

/// What a reward adds to the logit of attendance. Stress shortens the horizon: what pays off later
/// does not move somebody then, what is handed out at once does.
///
///   l = w s v / (v + v0) exp(-k d)
///   s stress [0, 1], v reward [EUR per month], d months until it comes, v0 half, k fade
///
/// Status:   assumed; Evidence: mechanism 2
/// Page:     docs/model/reward.md
AFWEGING_RULE float pull_of_reward(float stress, float euros, float wait, const RewardRates& r) {
    return r.weight * stress * (euros / (euros + r.half)) * sim::exponential(-r.fade * wait);
}

}  // namespace afweging::agents
