// SPDX-License-Identifier: EUPL-1.2
// What the people of a world rest on, beside their own draws.
#pragma once

#include <cstdint>
#include <span>

#include "agents/household/income.hpp"
#include "agents/household/ww.hpp"
#include "agents/inputs/instrument.hpp"
#include "agents/inputs/margins.hpp"
#include "agents/inputs/outlook.hpp"
#include "agents/instruments/exemption.hpp"
#include "agents/law/statute.hpp"
#include "agents/population/arrivals.hpp"
#include "agents/population/population.hpp"
#include "agents/wellbeing/home.hpp"
#include "agents/wellbeing/stress.hpp"
#include "agents/work/distance.hpp"
#include "agents/work/jobs.hpp"
#include "agents/work/search.hpp"

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
    const IncomeParameters& income;
    const SearchParameters& search;
    const StressParameters& stress;
    const HomeParameters& home;
    const WwParameters& ww;
    const JobsParameters& jobs;
    const ExemptionParameters& exemption;
    float tightness;                    ///< its effect in the first month
    float full_time_hours;              ///< [hours/week] of a regular job
    float part_time_hours;              ///< [hours/week] beside bijstand
    float part_time_end;                ///< [1/month] hazard that such work ends or grows
    float living_share;                 ///< of the social minimum: living costs of a month
    float work_fade;                    ///< fraction of recent work lost per month
    std::int32_t stabilisation_months;  ///< of debt help
    float plan_agreement;               ///< chance that creditors agree
};

}  // namespace afweging::agents
