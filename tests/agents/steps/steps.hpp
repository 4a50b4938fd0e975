// SPDX-License-Identifier: EUPL-1.2
// All steps of the month, in its order. A test compares the list with agents/month.cpp.
#pragma once

#include "agents/instruments/come_up.hpp"
#include "agents/instruments/enrolment.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/instruments/support.hpp"
#include "agents/measures/counting.hpp"
#include "agents/measures/transitions.hpp"
#include "agents/municipality/contact.hpp"
#include "agents/wellbeing/drift_back.hpp"
#include "agents/wellbeing/health.hpp"
#include "agents/wellbeing/home.hpp"
#include "agents/wellbeing/ladder.hpp"
#include "agents/wellbeing/self_efficacy.hpp"
#include "agents/wellbeing/stress.hpp"
#include "agents/wellbeing/trust.hpp"

// clang-format off
#define AFWEGING_STEPS(STEP) \
    STEP(stress)             \
    STEP(trust)              \
    STEP(contact)            \
    STEP(come_up)            \
    STEP(offers)             \
    STEP(drift_back)         \
    STEP(programme)          \
    STEP(support)            \
    STEP(enrolment)          \
    STEP(ladder)             \
    STEP(self_efficacy)      \
    STEP(health)             \
    STEP(home)               \
    STEP(transitions)        \
    STEP(counting)
// clang-format on
