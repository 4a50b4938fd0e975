// SPDX-License-Identifier: EUPL-1.2
// Parameters of klantmanagers, their time and their talks. Page: docs/model/contact.md
#pragma once

#include <vector>

#include "agents/inputs/parameter_spec.hpp"

namespace afweging::agents {

/// Every field: TOML [contact.<name>] in scenarios/parameters/contact.toml.
struct ContactParameters {
    double talk_minutes = 0;         ///< [minutes] one talk takes, preparation and report included
    double talk_share = 0;           ///< share of the hours with clients that goes into talks
    double short_need = 0;           ///< [talks/year] what short distance is served first with
    double share_short_alone = 0;    ///< share of clients near to work, without interaction
    double intake_talks = 0;         ///< [talks/month] in the first two months on benefit
    double caseload_threshold = 0;   ///< [clients] above it a talk loses quality
    double caseload_elasticity = 0;  ///< of quality to caseload above the threshold
    double skill_spread = 0;         ///< sd of klantmanager skill around 1
    double favourite_spread = 0;     ///< sd of a klantmanager's pull towards an instrument
    double staff_cost = 0;           ///< [EUR/month] of one full-time klantmanager
};

[[nodiscard]] std::vector<ParameterSpec> contact_parameter_specs();

}  // namespace afweging::agents
