// SPDX-License-Identifier: EUPL-1.2
// All parameters, grouped by the mechanism whose rules read them.
#pragma once

#include "agents/household/day_activities.hpp"
#include "agents/household/debts.hpp"
#include "agents/household/income.hpp"
#include "agents/household/mistakes.hpp"
#include "agents/household/spending.hpp"
#include "agents/household/ww.hpp"
#include "agents/inputs/parameter_spec.hpp"
#include "agents/instruments/come_up.hpp"
#include "agents/instruments/duty_to_search.hpp"
#include "agents/instruments/exemption.hpp"
#include "agents/instruments/follow_on.hpp"
#include "agents/instruments/giving_up.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/outreach.hpp"
#include "agents/instruments/priority.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/instruments/reward.hpp"
#include "agents/instruments/subsidised_job.hpp"
#include "agents/law/indexation.hpp"
#include "agents/municipality/buig.hpp"
#include "agents/municipality/contact.hpp"
#include "agents/municipality/guides.hpp"
#include "agents/municipality/office.hpp"
#include "agents/population/arrivals.hpp"
#include "agents/population/population.hpp"
#include "agents/wellbeing/bond.hpp"
#include "agents/wellbeing/care.hpp"
#include "agents/wellbeing/drift_back.hpp"
#include "agents/wellbeing/health.hpp"
#include "agents/wellbeing/home.hpp"
#include "agents/wellbeing/ladder.hpp"
#include "agents/wellbeing/peers.hpp"
#include "agents/wellbeing/self_efficacy.hpp"
#include "agents/wellbeing/stress.hpp"
#include "agents/wellbeing/trust.hpp"
#include "agents/work/business.hpp"
#include "agents/work/distance.hpp"
#include "agents/work/exits.hpp"
#include "agents/work/jobs.hpp"
#include "agents/work/partner.hpp"
#include "agents/work/search.hpp"
#include "agents/work/vacancies.hpp"

namespace afweging::agents {

// MECHANISM(Parameters, Rates, name): name is the table in the TOML files; the month has the rates
// as c.rates.name. NO_RATES(Parameters, name): what no step of the month reads as rates.
// clang-format off
#define AFWEGING_MECHANISMS(MECHANISM, NO_RATES)                           \
    MECHANISM(IncomeParameters, IncomeRates, income)                       \
    MECHANISM(SpendingParameters, SpendingRates, spending)                 \
    NO_RATES(WwParameters, ww)                                             \
    MECHANISM(MistakesParameters, MistakesRates, mistakes)                 \
    MECHANISM(DebtsParameters, DebtsRates, debts)                          \
    MECHANISM(StressParameters, StressRates, stress)                       \
    MECHANISM(TrustParameters, TrustRates, trust)                          \
    MECHANISM(BondParameters, BondRates, bond)                             \
    MECHANISM(PeersParameters, PeersRates, peers)                          \
    MECHANISM(LadderParameters, LadderRates, ladder)                       \
    MECHANISM(SelfEfficacyParameters, SelfEfficacyRates, self_efficacy)    \
    MECHANISM(HealthParameters, HealthRates, health)                       \
    MECHANISM(HomeParameters, HomeRates, home)                             \
    MECHANISM(CareParameters, CareRates, care)                             \
    NO_RATES(OfficeParameters, office)                                     \
    NO_RATES(BuigParameters, buig)                                         \
    NO_RATES(GuidesParameters, guides)                                     \
    MECHANISM(DayActivitiesParameters, DayActivitiesRates, day_activities) \
    MECHANISM(ContactParameters, ContactRates, contact)                    \
    MECHANISM(DistanceParameters, DistanceRates, distance)                 \
    MECHANISM(SearchParameters, SearchRates, search)                       \
    NO_RATES(VacanciesParameters, vacancies)                               \
    MECHANISM(JobsParameters, JobsRates, jobs)                             \
    MECHANISM(PartnerParameters, PartnerRates, partner)                    \
    MECHANISM(BusinessParameters, BusinessRates, business)                 \
    MECHANISM(ExitsParameters, ExitsRates, exits)                          \
    NO_RATES(ArrivalsParameters, arrivals)                                 \
    NO_RATES(PopulationParameters, population)                             \
    NO_RATES(IndexationParameters, indexation)                             \
    MECHANISM(DriftBackParameters, DriftBackRates, drift_back)             \
    MECHANISM(ComeUpParameters, ComeUpRates, come_up)                      \
    MECHANISM(ExemptionParameters, ExemptionRates, exemption)              \
    MECHANISM(OffersParameters, OffersRates, offers)                       \
    MECHANISM(GivingUpParameters, GivingUpRates, giving_up)                \
    MECHANISM(DutyToSearchParameters, DutyToSearchRates, duty_to_search)   \
    MECHANISM(PriorityParameters, PriorityRates, priority)                 \
    MECHANISM(OutreachParameters, OutreachRates, outreach)                 \
    MECHANISM(ProgrammeParameters, ProgrammeRates, programme)              \
    MECHANISM(RewardParameters, RewardRates, reward)                       \
    MECHANISM(FollowOnParameters, FollowOnRates, follow_on)                \
    MECHANISM(SubsidisedJobParameters, SubsidisedJobRates, subsidised_job)
// clang-format on

struct Parameters {
#define AFWEGING_PARAMETERS_FIELD(Type, Rates, name) Type name;
#define AFWEGING_PARAMETERS_ALONE(Type, name) Type name;
    AFWEGING_MECHANISMS(AFWEGING_PARAMETERS_FIELD, AFWEGING_PARAMETERS_ALONE)
#undef AFWEGING_PARAMETERS_FIELD
#undef AFWEGING_PARAMETERS_ALONE
};

}  // namespace afweging::agents
