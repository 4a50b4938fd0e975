// SPDX-License-Identifier: EUPL-1.2
// All parameters, grouped by the mechanism whose rules read them.
#pragma once

#include "agents/household/debts.hpp"
#include "agents/household/income.hpp"
#include "agents/household/mistakes.hpp"
#include "agents/household/spending.hpp"
#include "agents/inputs/parameter_spec.hpp"
#include "agents/instruments/come_up.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/priority.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/instruments/subsidised_job.hpp"
#include "agents/municipality/contact.hpp"
#include "agents/municipality/office.hpp"
#include "agents/population/arrivals.hpp"
#include "agents/population/population.hpp"
#include "agents/wellbeing/drift_back.hpp"
#include "agents/wellbeing/health.hpp"
#include "agents/wellbeing/home.hpp"
#include "agents/wellbeing/ladder.hpp"
#include "agents/wellbeing/self_efficacy.hpp"
#include "agents/wellbeing/stress.hpp"
#include "agents/wellbeing/trust.hpp"
#include "agents/work/business.hpp"
#include "agents/work/distance.hpp"
#include "agents/work/exits.hpp"
#include "agents/work/jobs.hpp"
#include "agents/work/search.hpp"
#include "agents/work/vacancies.hpp"

namespace afweging::agents {

// MECHANISM(Parameters, name): name is the table in the TOML files.
// clang-format off
#define AFWEGING_MECHANISMS(MECHANISM)       \
    MECHANISM(IncomeParameters, income)      \
    MECHANISM(SpendingParameters, spending)  \
    MECHANISM(MistakesParameters, mistakes)  \
    MECHANISM(DebtsParameters, debts)        \
    MECHANISM(StressParameters, stress)      \
    MECHANISM(TrustParameters, trust)        \
    MECHANISM(LadderParameters, ladder)      \
    MECHANISM(SelfEfficacyParameters, self_efficacy) \
    MECHANISM(HealthParameters, health)      \
    MECHANISM(HomeParameters, home) \
    MECHANISM(OfficeParameters, office) \
    MECHANISM(ContactParameters, contact) \
    MECHANISM(DistanceParameters, distance)  \
    MECHANISM(SearchParameters, search)      \
    MECHANISM(VacanciesParameters, vacancies) \
    MECHANISM(JobsParameters, jobs)          \
    MECHANISM(BusinessParameters, business)  \
    MECHANISM(ExitsParameters, exits)        \
    MECHANISM(ArrivalsParameters, arrivals)  \
    MECHANISM(PopulationParameters, population) \
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
};

}  // namespace afweging::agents
