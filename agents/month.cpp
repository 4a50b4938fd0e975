// SPDX-License-Identifier: EUPL-1.2
// The model's table of contents: what happens to everybody in a month, in this order.
//
// PROPOSE and COMMIT visit people chunk by chunk, in parallel; each person writes only own columns.
// SETTLE runs in between, in fixed order: places and vacancies are given out there. CLOSE pays.
// Each step is handed what it reads, and declares the columns that it touches: docs/model/steps.md.
// How the loop turns: agents/simulation.cpp and sim/run.cpp.
#include "agents/month.hpp"

#include "agents/household/debts_sweep.hpp"
#include "agents/household/household_money_sweep.hpp"
#include "agents/household/mistakes_sweep.hpp"
#include "agents/instruments/come_up.hpp"
#include "agents/instruments/enrolment.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/instruments/support.hpp"
#include "agents/measures/counting.hpp"
#include "agents/measures/transitions.hpp"
#include "agents/month_context.hpp"
#include "agents/municipality/contact.hpp"
#include "agents/population/arrivals_sweep.hpp"
#include "agents/prepare_sweep.hpp"
#include "agents/wellbeing/drift_back.hpp"
#include "agents/wellbeing/health.hpp"
#include "agents/wellbeing/home.hpp"
#include "agents/wellbeing/ladder.hpp"
#include "agents/wellbeing/self_efficacy.hpp"
#include "agents/wellbeing/stress.hpp"
#include "agents/wellbeing/trust.hpp"
#include "agents/work/jobs_sweep.hpp"
#include "agents/work/search_sweep.hpp"
#include "agents/work/vacancies.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// Nobody in this block has arrived yet (rows are sorted by arrival).
bool still_to_come(const World& world, const MonthContext& c, std::size_t block) {
    return world.people.arrival[block * sim::chunk_size] > c.t;
}

/// Rows of the block that are people, not padding.
std::int64_t people_in(const World& world, std::size_t block) {
    const std::size_t first = block * sim::chunk_size;
    const std::size_t left = world.people.count - first;
    return static_cast<std::int64_t>(left < sim::chunk_size ? left : sim::chunk_size);
}

void propose(World& world, const MonthContext& c, ThreadTally& tally, std::size_t block) {
    world.proposals[block].places.clear();
    world.proposals[block].jobs.clear();
    if (still_to_come(world, c, block)) {
        return;
    }
    Notes notes;
    Block b{world, c, notes, tally.books, tally.books.ledger, block * sim::chunk_size, block};
    const MonthChunk chunk = chunk_of(b);
    const std::span<const Instrument> instruments = c.setting.instruments;
    const MonthLuck luck{c.dice, c.t};
    roll_dice(b, Beat::propose);
    read_ages(b);
    open_month(b);
    find_acting_programmes(b);
    read_off_distance(b);
    arrive(b);              //  1 who comes
                            //  2 law and amounts of the date: MonthContext::amounts
    household_money(b);     //  3 income, costs, arrears, garnishment
    mistakes_and_fines(b);  //    missed forms, fines that stack
    debts(b);               //    collection, debt help, plans, write-off
    stress(chunk, c.amounts, c.channels, c.rates.stress);  //  4 and what it leaves of doenvermogen
    trust(chunk, c.rates.trust);
    contact(chunk, c.office, c.channels, c.rates.contact);
    come_up(chunk, c.open, c.reasons, c.rates.come_up, luck);
    offers(chunk, offer_desk(world, c), c.rates.offers, c.rates.priority, luck);
    drift_back(chunk, c.rates.drift_back);
    programme(chunk, instruments, c.channels, c.rates.programme, jobs_of_month(c), luck);
    support(chunk, instruments);
    search(b);  //  8 search, offers, who would be hired
    keep_for_commit(b);
}

void settle(World& world, const MonthContext& c) {
    const AllRows everybody(world.people, world.now);
    admission(everybody, admission_books(world), admission_terms(c.setting, c.t));
    settle_vacancies(world, c);
}

void commit(World& world, const MonthContext& c, ThreadTally& tally, std::size_t block) {
    if (still_to_come(world, c, block)) {
        tally.books.stock[static_cast<std::size_t>(Status::not_arrived)] += people_in(world, block);
        return;
    }
    Notes notes;
    Block b{world, c, notes, tally.books, tally.books.ledger, block * sim::chunk_size, block};
    const MonthChunk chunk = chunk_of(b);
    roll_dice(b, Beat::commit);
    read_ages(b);
    take_jobs(b);          //  8 who was hired starts
    keep_or_lose_jobs(b);  //  9 survival, renewals, what follows
    leave_and_return(b);   //    other exits, returns, state pension
    enrolment(chunk, c.setting.instruments, c.amounts.minimum_wage);
    remember_work(b);
    count_months_out_of_work(b);
    ladder(chunk, c.channels, c.rates.ladder);
    self_efficacy(chunk, c.rates.self_efficacy);
    health(chunk, c.rates.health);
    home(chunk, c.rates.home);
    transitions(chunk, c.open.once);
    count_month_of_arrival(b);
    counting(chunk, tally.cells, c.rates.stress, people_in(world, block));
}

void close(World& world, const MonthContext& c) {
    withdraw_places(admission_books(world), admission_terms(c.setting, c.t));
    pay(world.gemeente, world.instruments, world.tally.ledger,
        pay_terms(c.setting, world.klantmanagers.size(), c.t));
}

}  // namespace

MonthBeats month_beats() {
    return {.propose = propose, .settle = settle, .commit = commit, .close = close};
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
