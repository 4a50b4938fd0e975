// SPDX-License-Identifier: EUPL-1.2
// People in the same position: talks with them give confidence first, and a step later.
// Page: docs/model/peers.md
#pragma once

#include "agents/inputs/parameter.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [peers.<name>] in scenarios/parameters/peers.toml
// clang-format off
#define AFWEGING_PEERS_PARAMETERS(PARAMETER)                                                             \
    PARAMETER(confidence, "fraction", 0, 1, number, "of the gap to full self-efficacy that a month of talks closes") \
    PARAMETER(keeps_job, "fraction", 0, 1, number, "of ends of jobs, and of drop-outs from jobs of a programme, that a weekly group prevents") \
    PARAMETER(step, "log", 0, 20, number, "log hazard of a step up the ladder per unit of self-efficacy above a half")
// clang-format on
AFWEGING_PARAMETERS(PeersParameters, PeersRates, AFWEGING_PEERS_PARAMETERS)

/// Self-efficacy after a month of talks with peers.
///
///   b' = b + c p a (1 - b),   p how much of such talks there is, a attendance
///
/// Status:   assumed; Evidence: mechanism 16
/// Page:     docs/model/peers.md
AFWEGING_RULE float confidence_by_peers(float now, float peers, float attended,
                                        const PeersRates& r) {
    return now + r.confidence * peers * attended * (1.0F - now);
}

/// What peers add to the log hazard of a step up: nothing before there is confidence.
///
///   s p max(b - 1/2, 0)
///
/// Status:   assumed; Evidence: mechanism 16
/// Page:     docs/model/peers.md
AFWEGING_RULE float step_by_peers(float peers, float self_efficacy, const PeersRates& r) {
    const float above = self_efficacy > 0.5F ? self_efficacy - 0.5F : 0.0F;
    return r.step * peers * above;
}

/// Share of job ends that are prevented, by guidance and by peers: somebody to turn to at the first
/// conflict at work.
///
///   s' = s + k p (1 - s),   s by guidance, p how much of talks with peers there is
///
/// Status:   assumed; Evidence: mechanism 18
/// Page:     docs/model/peers.md
AFWEGING_RULE float support_by_peers(float support, float peers, const PeersRates& r) {
    return support + r.keeps_job * peers * (1.0F - support);
}

}  // namespace afweging::agents
