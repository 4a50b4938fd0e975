// SPDX-License-Identifier: EUPL-1.2
// All parameters, grouped by the mechanism whose rules read them.
#pragma once

#include "agents/household/money_parameters.hpp"
#include "agents/inputs/parameter_spec.hpp"
#include "agents/instruments/come_up.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/priority.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/instruments/subsidised_job.hpp"
#include "agents/municipality/contact.hpp"
#include "agents/municipality/office.hpp"
#include "agents/population/population_parameters.hpp"
#include "agents/wellbeing/drift_back.hpp"
#include "agents/wellbeing/health.hpp"
#include "agents/wellbeing/home.hpp"
#include "agents/wellbeing/ladder.hpp"
#include "agents/wellbeing/self_efficacy.hpp"
#include "agents/wellbeing/stress.hpp"
#include "agents/wellbeing/trust.hpp"
#include "agents/work/market_parameters.hpp"
#include "agents/work/search_parameters.hpp"

namespace afweging::agents {

// MECHANISM(Parameters, name): name is the table in the TOML files.
// clang-format off
#define AFWEGING_MECHANISMS(MECHANISM)       \
    MECHANISM(StressParameters, stress)      \
    MECHANISM(TrustParameters, trust)        \
    MECHANISM(LadderParameters, ladder)      \
    MECHANISM(SelfEfficacyParameters, self_efficacy) \
    MECHANISM(HealthParameters, health)      \
    MECHANISM(HomeParameters, home) \
    MECHANISM(OfficeParameters, office) \
    MECHANISM(ContactParameters, contact) \
    MECHANISM(DriftBackParameters, drift_back) \
    MECHANISM(ComeUpParameters, come_up)     \
    MECHANISM(OffersParameters, offers)      \
    MECHANISM(PriorityParameters, priority)  \
    MECHANISM(ProgrammeParameters, programme) \
    MECHANISM(SubsidisedJobParameters, subsidised_job)
// clang-format on

struct Parameters {
#define AFWEGING_MECHANISM_FIELD(Type, name) Type name;
    AFWEGING_MECHANISMS(AFWEGING_MECHANISM_FIELD)
#undef AFWEGING_MECHANISM_FIELD
    MoneyParameters money;            ///< household budgets, shocks, mistakes, fines, debts
    SearchParameters search;          ///< search, duration dependence, acceptance
    MarketParameters market;          ///< vacancies, jobs, re-entry, other exits
    PopulationParameters population;  ///< who lives here at the start
};

}  // namespace afweging::agents
