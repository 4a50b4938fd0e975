// SPDX-License-Identifier: EUPL-1.2
// What the rules of every mechanism read of their parameters in one month.
#pragma once

#include "agents/parameters.hpp"

namespace afweging::agents {

/// Made once a month; the month hands each step its own.
struct Rates {
    explicit Rates(const Parameters& p)
        : stress(p.stress),
          trust(p.trust),
          ladder(p.ladder),
          self_efficacy(p.self_efficacy),
          health(p.health),
          home(p.home),
          contact(p.contact),
          drift_back(p.drift_back),
          come_up(p.come_up),
          offers(p.offers),
          priority(p.priority),
          programme(p.programme),
          subsidised_job(p.subsidised_job) {}

    StressRates stress;
    TrustRates trust;
    LadderRates ladder;
    SelfEfficacyRates self_efficacy;
    HealthRates health;
    HomeRates home;
    ContactRates contact;
    DriftBackRates drift_back;
    ComeUpRates come_up;
    OffersRates offers;
    PriorityRates priority;
    ProgrammeRates programme;
    SubsidisedJobRates subsidised_job;
};

}  // namespace afweging::agents
