// SPDX-License-Identifier: EUPL-1.2
// All steps of the month, in its order. A test compares the list with agents/month.cpp.
#pragma once

#include "agents/household/debts.hpp"
#include "agents/household/income.hpp"
#include "agents/household/mistakes.hpp"
#include "agents/household/spending.hpp"
#include "agents/instruments/come_up.hpp"
#include "agents/instruments/enrolment.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/instruments/support.hpp"
#include "agents/measures/counting.hpp"
#include "agents/measures/transitions.hpp"
#include "agents/municipality/contact.hpp"
#include "agents/population/arrivals.hpp"
#include "agents/wellbeing/drift_back.hpp"
#include "agents/wellbeing/health.hpp"
#include "agents/wellbeing/home.hpp"
#include "agents/wellbeing/ladder.hpp"
#include "agents/wellbeing/self_efficacy.hpp"
#include "agents/wellbeing/stress.hpp"
#include "agents/wellbeing/trust.hpp"
#include "agents/work/distance.hpp"
#include "agents/work/exits.hpp"
#include "agents/work/jobs.hpp"
#include "agents/work/search.hpp"

// clang-format off
#define AFWEGING_STEPS(STEP)       \
    STEP(distance)                 \
    STEP(arrive)                   \
    STEP(income)                   \
    STEP(spending)                 \
    STEP(mistakes)                 \
    STEP(debts)                    \
    STEP(stress)                   \
    STEP(trust)                    \
    STEP(contact)                  \
    STEP(come_up)                  \
    STEP(offers)                   \
    STEP(drift_back)               \
    STEP(programme)                \
    STEP(support)                  \
    STEP(search)                   \
    STEP(take_jobs)                \
    STEP(keep_or_lose_jobs)        \
    STEP(exits)                    \
    STEP(enrolment)                \
    STEP(remember_work)            \
    STEP(count_months_out_of_work) \
    STEP(ladder)                   \
    STEP(self_efficacy)            \
    STEP(health)                   \
    STEP(home)                     \
    STEP(transitions)              \
    STEP(count_month_of_arrival)   \
    STEP(counting)
// clang-format on
