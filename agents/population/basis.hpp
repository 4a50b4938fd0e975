// SPDX-License-Identifier: EUPL-1.2
// What the people of a world rest on, beside their own draws.
#pragma once

#include <cstdint>
#include <span>

#include "agents/inputs/instrument.hpp"
#include "agents/inputs/margins.hpp"
#include "agents/inputs/outlook.hpp"
#include "agents/law/statute.hpp"
#include "agents/population/arrivals.hpp"
#include "agents/population/population.hpp"
#include "agents/work/distance.hpp"

namespace afweging::agents {

struct PopulationBasis {
    const Margins& margins;
    const Outlook& outlook;
    std::span<const Instrument> instruments;  ///< who is in a subsidised job at the start
    std::int32_t months;                      ///< of arrivals that are prepared
    const StatuteRow& law;                    ///< of the first month
    const PopulationParameters& population;
    const ArrivalsParameters& arrivals;
    const DistanceParameters& distance;
    float full_time_hours;              ///< [hours/week] of a regular job
    float part_time_hours;              ///< [hours/week] beside bijstand
    float work_fade;                    ///< fraction of recent work lost per month
    std::int32_t stabilisation_months;  ///< of debt help
    float plan_agreement;               ///< chance that creditors agree
};

}  // namespace afweging::agents
