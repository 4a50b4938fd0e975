// SPDX-License-Identifier: EUPL-1.2
// Parameters of who is offered what, who accepts, and who comes first. Page: docs/model/places.md
#pragma once

#include <vector>

#include "agents/inputs/parameter_spec.hpp"

namespace afweging::agents {

/// Every field: TOML [places.<name>] in scenarios/parameters/places.toml.
struct PlacesParameters {
    double offer_at_talk = 0;  ///< chance that a talk of quality 1 ends in an offer
    double detect_debt = 0;    ///< chance that a talk of quality 1 brings debts to light
    double uptake = 0;         ///< [1/month] asks for help unprompted, at full ability and trust
    double file_review_months = 0;   ///< [months] between two looks at a file for contact regimes
    double fit_weight = 0;           ///< of overload in a klantmanager's choice of instrument
    double accept_base = 0;          ///< logit of accepting a voluntary offer
    double accept_motivation = 0;    ///< logit per unit of motivation above a half
    double accept_trust = 0;         ///< logit per unit of trust above a half
    double refuse_mandatory = 0;     ///< chance that a mandatory offer is refused, at motivation 0
    double sanction_share = 0;       ///< share of refusals that lower the benefit
    double sanction_months = 0;      ///< [months] of lowered benefit
    double max_waiting = 0;          ///< [months] after which somebody leaves a waiting list
    double cream_motivation = 0;     ///< weight of motivation in a klantmanager's order
    double cream_distance = 0;       ///< weight of nearness to work in a klantmanager's order
    double cream_noise = 0;          ///< weight of what we do not see in a klantmanager's order
    double need_stress = 0;          ///< weight of stress in the order by need
    double need_accounts = 0;        ///< weight of debt accounts in the order by need
    double need_shortfall = 0;       ///< weight of the shortfall in the order by need
    double full_need_accounts = 0;   ///< [accounts] beyond it more make no difference to need
    double full_need_shortfall = 0;  ///< [EUR/month] beyond it more makes no difference to need
};

[[nodiscard]] std::vector<ParameterSpec> places_parameter_specs();

}  // namespace afweging::agents
