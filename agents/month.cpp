// SPDX-License-Identifier: EUPL-1.2
// The model's table of contents: what happens to everybody in a month, in this order.
//
// PROPOSE and COMMIT visit people chunk by chunk, in parallel; each person writes only own columns.
// SETTLE runs in between, in fixed order: places and vacancies are given out there. CLOSE pays.
// Each step is handed what it reads, and declares the columns that it touches: docs/model/steps.md.
// Watch: empty, or a StepWatch that is told of each step (agents/watch.hpp).
// How the loop turns: agents/simulation.cpp and sim/run.cpp.
#include "agents/month.hpp"

#include "agents/household/day_activities.hpp"
#include "agents/household/debts.hpp"
#include "agents/household/income.hpp"
#include "agents/household/mistakes.hpp"
#include "agents/household/spending.hpp"
#include "agents/household/ww.hpp"
#include "agents/instruments/come_up.hpp"
#include "agents/instruments/duty_to_search.hpp"
#include "agents/instruments/enrolment.hpp"
#include "agents/instruments/exemption.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/outreach.hpp"
#include "agents/instruments/participants.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/instruments/support.hpp"
#include "agents/measures/counting.hpp"
#include "agents/measures/transitions.hpp"
#include "agents/month_context.hpp"
#include "agents/municipality/contact.hpp"
#include "agents/population/arrivals.hpp"
#include "agents/state/opening.hpp"
#include "agents/watch.hpp"
#include "agents/watched_offers.hpp"
#include "agents/wellbeing/bond.hpp"
#include "agents/wellbeing/care.hpp"
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
#include "agents/work/partner.hpp"
#include "agents/work/search.hpp"
#include "agents/work/vacancies.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// Nobody in this chunk has arrived yet (rows are sorted by arrival).
bool still_to_come(const World& world, const MonthContext& c, std::size_t number) {
    return world.people.arrival[number * sim::chunk_size] > c.t;
}

/// Rows of the chunk that are people, not padding.
std::size_t people_in(const World& world, std::size_t number) {
    const std::size_t first = number * sim::chunk_size;
    const std::size_t left = world.people.count - first;
    return left < sim::chunk_size ? left : sim::chunk_size;
}

/// Persons in those rows.
std::int64_t persons_of(const World& world, std::size_t number) {
    const Household* household = world.people.household.data() + number * sim::chunk_size;
    const std::size_t rows = people_in(world, number);
    unsigned persons = 0;
    for (std::size_t i = 0; i < rows; ++i) { persons += persons_in(household[i]); }
    return persons;
}

JobEndTerms job_end_terms(const MonthContext& c) {
    const Rates& r = c.rates;
    return {r.jobs, r.business, r.bond, r.peers, r.self_efficacy.loss};
}

PartnerTerms partner_terms(const MonthContext& c) {
    return {c.market.tightness, c.market.full_time, c.market.part_time};
}

SearchRules search_rules(const MonthContext& c) {
    const Rates& r = c.rates;
    return {r.search, r.stress, r.income, r.spending, r.business};
}

template <class... Watch>
void propose(World& world, const MonthContext& c, ThreadTally& tally, std::size_t number,
             Watch&... watch) {
    world.proposals[number].places.clear();
    world.proposals[number].jobs.clear();
    world.proposals[number].granted.clear();
    if (still_to_come(world, c, number)) {
        return;
    }
    Notes notes;
    const auto chunk = watched(chunk_of(world, number, notes, tally.books), watch...);
    const MonthLuck luck{c.dice, c.t};
    const std::span<const Instrument> instruments = c.setting.instruments;
    const std::size_t people = people_in(world, number);
    propose_dice(chunk, luck);
    ages(chunk, c.t);
    opening(chunk);
    participants(chunk, c.acting, luck);
    distance(chunk, c.rates.distance);
    arrive(chunk, people, c.open.deterrence, exemption_terms(c), luck);
    ww(chunk, c.money);
    income(chunk, c.money, income_terms(c), c.channels, c.rates.income);
    spending(chunk, c.amounts, c.channels, c.rates.spending);
    mistakes(chunk, c.money, c.channels, c.setting.policy.fines, c.rates.mistakes, c.rates.stress);
    debts(chunk, c.setting.instruments, c.amounts, c.channels, c.rates.debts);
    stress(chunk, c.t, c.amounts, c.channels, c.rates.stress);
    trust(chunk, c.rates.trust);
    contact(chunk, c.office, c.channels, c.rates.contact);
    exemption(chunk, exemption_terms(c), luck);
    come_up(chunk, c.open, c.reasons, c.rates.come_up, luck);
    (tell_offers(world, c, offer_context(world, c), number, notes, watch), ...);
    offers(chunk, offer_context(world, c), c.rates.offers, c.rates.priority, luck);
    duty_to_search(chunk, search_duty(c), luck);
    outreach(chunk, instruments, c.open, c.rates.outreach, luck);
    drift_back(chunk, c.rates.drift_back);
    programme(chunk, instruments, c.channels, programme_terms(c), jobs_of_month(c), luck);
    support(chunk, instruments, c.rates.peers);
    bond(chunk, c.channels, c.rates.bond);
    day_activities(chunk, c.rates.day_activities);
    business(chunk, c.channels, c.rates.business);
    search(chunk, c.market, c.channels, {c.amounts.price_level, c.money}, search_rules(c), luck);
    partner(chunk, partner_terms(c), c.rates.partner, luck);
}

template <class... Watch>
void settle(World& world, const MonthContext& c, Watch&... watch) {
    const auto everybody = watched(AllRows(world.people, world.now), watch...);
    admission(everybody, admission_books(world), admission_terms(c.setting, c.t));
    settle_vacancies(everybody, world.proposals, vacancies_terms(c),
                     {.told = world.market, .expected = world.expected_applicants});
}

template <class... Watch>
void commit(World& world, const MonthContext& c, ThreadTally& tally, std::size_t number,
            Watch&... watch) {
    if (still_to_come(world, c, number)) {
        tally.books.stock[static_cast<std::size_t>(Status::not_arrived)] +=
            persons_of(world, number);
        return;
    }
    Notes notes;
    const auto chunk = watched(chunk_of(world, number, notes, tally.books), watch...);
    const MonthLuck luck{c.dice, c.t};
    const std::size_t people = people_in(world, number);
    commit_dice(chunk, luck);
    ages(chunk, c.t);
    take_jobs(chunk, c.market.full_time, c.rates.jobs, luck);
    keep_or_lose_jobs(chunk, c.market.full_time, c.channels, job_end_terms(c));
    exits(chunk, c.money, c.market.full_time, c.rates.exits, c.rates.business);
    apply_after_ww(chunk, c.open.deterrence, exemption_terms(c), luck);
    enrolment(chunk, c.setting.instruments, c.rates.home);
    answer_reports(chunk, c.setting.instruments, c.rates.outreach, luck);
    remember_work(chunk, c.rates.jobs, c.rates.business);
    count_months_out_of_work(chunk, c.rates.jobs);
    ladder(chunk, c.channels, c.rates.ladder, c.rates.peers);
    self_efficacy(chunk, c.rates.self_efficacy);
    health(chunk, c.rates.health);
    home(chunk, c.channels, c.rates.home);
    care(chunk, c.amounts, c.rates.care);
    transitions(chunk, c.open.once);
    count_month_of_arrival(chunk, people, c.t);
    counting(chunk, tally.cells, c.rates.stress, static_cast<std::int64_t>(people));
}

void close(World& world, const MonthContext& c) {
    withdraw_places(admission_books(world), admission_terms(c.setting, c.t));
    pay(world.gemeente, world.instruments, world.tally.ledger, pay_terms(c.setting, c.t));
    report_budgets(world.instruments, world.pots, world.tally.ledger,
                   budget_terms(c.setting, world, c.open, c.t));
}

}  // namespace

MonthPhases month_phases() {
    return {.propose = propose<>,
            .settle = settle<>,
            .commit = commit<>,
            .close = close,
            .watched = {.propose = propose<StepWatch>,
                        .settle = settle<StepWatch>,
                        .commit = commit<StepWatch>}};
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
