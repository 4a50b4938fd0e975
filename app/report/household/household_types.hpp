// SPDX-License-Identifier: EUPL-1.2
// The kinds of households that the huishoudtabel shows when nobody asks for another one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "agents/law/sheet.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

struct HouseholdType {
    std::string key;
    LocalisedText label;
    std::int32_t age;
    std::int32_t partner_age;            ///< 0: no partner
    std::vector<std::int32_t> children;  ///< ages
    std::int32_t sharing;                ///< adults of 27 and older in the home, they included
    float partner_hours;
    std::int32_t rent;  ///< bare [EUR per month]
};

/// Twelve of them, in the order in which they are shown.
[[nodiscard]] const std::vector<HouseholdType>& household_types();

/// The household of a type at the minimum wage of `law`, which the young have a share of.
[[nodiscard]] agents::HouseholdCase case_of(const HouseholdType& type,
                                            const agents::StatuteRow& law);

}  // namespace afweging::app
