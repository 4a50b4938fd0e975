// SPDX-License-Identifier: EUPL-1.2
// Parameters of attendance, drop-out and what a programme leaves behind.
// Page: docs/model/programmes.md
#pragma once

#include <vector>

#include "agents/inputs/parameter_spec.hpp"

namespace afweging::agents {

/// Every field: TOML [programme.<name>] in scenarios/parameters/programme.toml.
struct ProgrammeParameters {
    double attend_base = 0;        ///< logit of attendance, nothing in the way
    double attend_trust = 0;       ///< logit per unit of trust above a half
    double attend_motivation = 0;  ///< logit per unit of motivation above a half
    double attend_overload = 0;    ///< logit lost per unit that the demand exceeds doenvermogen
    double attend_health = 0;      ///< logit lost with a physical or mental limit
    double homeless_gate = 0;      ///< share of attendance lost without a home
    double drop_out = 0;           ///< [1/month] at full attendance
    double drop_out_absence = 0;   ///< log hazard per unit of absence
    double obstacle_drop_out = 0;  ///< chance per month when an advance cannot be paid
    double motivation_return = 0;  ///< share of the gap to the trait closed per month
    double search_skill_fade = 0;  ///< share of search skill above average lost per month
    double move_at_end = 0;        ///< chance of a regular job when a subsidised place ends
};

[[nodiscard]] std::vector<ParameterSpec> programme_parameter_specs();

}  // namespace afweging::agents
