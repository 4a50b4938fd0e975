// SPDX-License-Identifier: EUPL-1.2
// What the rules of every mechanism read of their parameters in one month.
#pragma once

#include "agents/parameters.hpp"

namespace afweging::agents {

/// Made once a month; the month hands each step its own.
struct Rates {
    explicit Rates(const Parameters& p)
        : income(p.income),
          spending(p.spending),
          mistakes(p.mistakes),
          debts(p.debts),
          stress(p.stress),
          trust(p.trust),
          ladder(p.ladder),
          self_efficacy(p.self_efficacy),
          health(p.health),
          home(p.home),
          contact(p.contact),
          distance(p.distance),
          search(p.search),
          jobs(p.jobs),
          business(p.business),
          exits(p.exits),
          drift_back(p.drift_back),
          come_up(p.come_up),
          offers(p.offers),
          priority(p.priority),
          programme(p.programme),
          subsidised_job(p.subsidised_job) {}

    IncomeRates income;
    SpendingRates spending;
    MistakesRates mistakes;
    DebtsRates debts;
    StressRates stress;
    TrustRates trust;
    LadderRates ladder;
    SelfEfficacyRates self_efficacy;
    HealthRates health;
    HomeRates home;
    ContactRates contact;
    DistanceRates distance;
    SearchRates search;
    JobsRates jobs;
    BusinessRates business;
    ExitsRates exits;
    DriftBackRates drift_back;
    ComeUpRates come_up;
    OffersRates offers;
    PriorityRates priority;
    ProgrammeRates programme;
    SubsidisedJobRates subsidised_job;
};

}  // namespace afweging::agents
