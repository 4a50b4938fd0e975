// SPDX-License-Identifier: EUPL-1.2
// Turns the months of one municipality: propose, settle, commit, pay, check, record.
#include "agents/simulation.hpp"

#include <algorithm>

#include "agents/buig_start.hpp"
#include "agents/conservation.hpp"
#include "agents/inputs/pairs.hpp"
#include "agents/instruments/running.hpp"
#include "agents/month_context.hpp"
#include "agents/municipality/budgets.hpp"
#include "agents/municipality/guides.hpp"
#include "agents/population/population.hpp"
#include "agents/record.hpp"
#include "agents/work/distance.hpp"
#include "agents/work/vacancies.hpp"
#include "sim/check.hpp"
#include "sim/parallel.hpp"

namespace afweging::agents {

namespace {

constexpr std::size_t most_chunks_per_tally = most_counted / sim::chunk_size;

/// Tallies are emptied and folded every month, so there are few: one a thread, and as many more as
/// their counters need. Together they have room for all chunks, whichever fill up first.
std::size_t tally_count(std::size_t chunks, unsigned threads) {
    const std::size_t needed = (chunks + most_chunks_per_tally - 1) / most_chunks_per_tally;
    return std::max(needed, std::size_t{1}) + threads - 1;
}

std::size_t chunk_count(const World& world) { return world.proposals.size(); }

/// Places that ran before the run began take budget until they end; who waited is on the lists.
void promise_running_places(World& world, const Setting& setting) {
    for (std::uint32_t i = 0; i < world.people.count; ++i) {
        if (world.people.programme_wanted[i] != 0) {
            ++world.gemeente.waiting[index_of(world.people.programme_wanted[i])];
        }
        if (world.people.programme_held[i] == 0) {
            continue;
        }
        const std::size_t j = index_of(world.people.programme_held[i]);
        const PlaceCost cost = place_cost(setting.instruments[j]);
        const std::int32_t left = world.people.programme_left[i];
        promise_running_place(world.gemeente.instrument_budget[j], cost, left);
        promise_running_place(pot_of(world.gemeente, setting.instruments[j]), cost, left);
        ++world.gemeente.participants[j];
    }
}

/// The office of the first month divides its time by the distance that people start with.
void read_starting_distance(World& world, const Setting& setting) {
    const DistanceRates rates(setting.parameters.distance);
    Notes notes;
    Proposals proposals;
    ThreadBooks books;
    for (std::size_t first = 0; first < sim::padded(world.people.count); first += chunk_size) {
        for (std::size_t i = 0; i < chunk_size; ++i) {
            notes.age[i] = static_cast<float>(-world.people.birth[first + i]) * (1.0F / 12.0F);
        }
        isa_base::distance(MonthChunk({.people = world.people,
                                       .now = world.now,
                                       .notes = notes,
                                       .proposals = proposals,
                                       .books = books,
                                       .first = first}),
                           rates);
    }
}

}  // namespace

PopulationBasis population_basis(const Setting& setting) {
    const Parameters& p = setting.parameters;
    return {.margins = setting.municipality,
            .outlook = setting.outlook,
            .instruments = setting.instruments,
            .months = setting.length.count,
            .law = in_force(setting.statute, setting.start),
            .population = p.population,
            .arrivals = p.arrivals,
            .distance = p.distance,
            .income = p.income,
            .search = p.search,
            .stress = p.stress,
            .home = p.home,
            .ww = p.ww,
            .jobs = p.jobs,
            .exemption = p.exemption,
            .tightness = effect_of_tightness(value_in_year(setting.outlook.tightness, 0), p.search),
            .full_time_hours = static_cast<float>(p.jobs.full_time_hours),
            .part_time_hours = static_cast<float>(p.search.part_time_hours),
            .part_time_end = static_cast<float>(p.exits.part_time_end + p.exits.part_time_upgrade),
            .living_share = static_cast<float>(p.spending.living_share),
            .work_fade = static_cast<float>(p.jobs.work_fade),
            .stabilisation_months = static_cast<std::int32_t>(p.debts.stabilisation_months),
            .plan_agreement = static_cast<float>(p.debts.plan_agreement)};
}

World make_world(const Setting& setting, const sim::Dice& dice, unsigned threads) {
    World world;
    world.klantmanagers = make_klantmanagers(office_setup(setting), setting.municipality.clients,
                                             setting.parameters.priority.compliance, dice);
    const PopulationBasis basis = population_basis(setting);
    const Headcount count = headcount(basis, dice);
    world.people = synthesise(basis, dice, count,
                              static_cast<std::uint32_t>(world.klantmanagers.size()), threads);
    world.now = make_month_columns(world.people.count);
    read_starting_distance(world, setting);
    place_participants(world.people, world.now, count.stock, setting.instruments, dice);
    place_on_lists(world.people, world.now, count.stock, setting.instruments, dice,
                   static_cast<std::uint32_t>(setting.parameters.offers.max_waiting));
    world.proposals.resize(sim::padded(world.people.count) / sim::chunk_size);
    world.instruments.resize(setting.instruments.size());
    world.gemeente = make_gemeente(setting.instruments, setting.policy, setting.length,
                                   full_time_klantmanagers(setting.municipality, setting.policy));
    staff_guides(world.gemeente, setting.instruments, setting.parameters.guides);
    divide_parts(world.gemeente, setting.instruments, dice);
    promise_running_places(world, setting);
    note_payable(world.gemeente, setting.instruments, setting.length);
    world.expected_applicants =
        usual_applicants(setting.municipality, setting.parameters.vacancies);
    world.gemeente.buig = open_books(setting, world.people, world.gemeente);
    count_caseloads(world.people, world.klantmanagers);
    count_group_time(world.people, setting.policy, world.klantmanagers);
    return world;
}

MunicipalityReplicate::MunicipalityReplicate(const Setting& setting, const sim::Dice& dice,
                                             sim::Isa isa, unsigned threads)
    : setting_(setting),
      dice_(dice),
      phases_(AFWEGING_ISA_CHOOSE(isa, month_phases)()),
      world_(make_world(setting, dice, threads)),
      threads_(tally_count(chunk_count(world_), threads)),
      next_(threads_.size()) {}

void MunicipalityReplicate::visit(unsigned threads, const MonthContext& c,
                                  void (*phase)(World&, const MonthContext&, ThreadTally&,
                                                std::size_t)) {
    const std::size_t chunks = chunk_count(world_);
    const std::size_t tallies = threads_.size();
    for (std::size_t part = 0; part < tallies; ++part) {
        next_[part].chunk = chunks * part / tallies;
    }
    // A tally begins with a part of its own, the same in both phases, which its processor may still
    // have at hand. Then it helps the others out: chunks differ in work (people yet to come need
    // none). Which tally adds up which chunk makes no difference: totals are integers.
    sim::parallel_for(threads, tallies, [&](std::size_t tally) {
        std::size_t room = most_chunks_per_tally;
        for (std::size_t turn = 0; turn < tallies; ++turn) {
            const std::size_t part = (tally + turn) % tallies;
            const std::size_t end = chunks * (part + 1) / tallies;
            for (; room > 0; --room) {
                const std::size_t chunk = next_[part].chunk++;
                if (chunk >= end) {
                    break;
                }
                phase(world_, c, threads_[tally], chunk);
            }
        }
    });
}

void MunicipalityReplicate::take_caseloads() {
    caseloads_.assign(world_.klantmanagers.size(), {});
    add_caseloads(threads_, caseloads_);
    for (std::size_t k = 0; k < caseloads_.size(); ++k) {
        world_.klantmanagers[k].caseload = caseloads_[k];
    }
    count_group_time(world_.people, setting_.policy, world_.klantmanagers);
}

void MunicipalityReplicate::close_books() {
    const char* violation = first_violation(opening_, world_);
    if (violation != nullptr) {
        sim::check_failed(sim::CheckKind::validate, violation, __FILE__, __LINE__);
    }
    // Counting everybody anew takes time: once a year, and at the end.
    const bool recount = world_.month % 12 == 11 || world_.month + 1 == setting_.length.count;
    const GemeenteCheck gemeente =
        recount ? check_gemeente(world_.gemeente, world_.people, setting_.instruments,
                                 setting_.interaction)
                : check_budgets(world_.gemeente, setting_.instruments, setting_.interaction);
    if (gemeente.total() != 0) {
        sim::check_failed(sim::CheckKind::validate,
                          "the gemeente's budgets, places or waiting lists do not close", __FILE__,
                          __LINE__);
    }
    opening_ = {.stock = world_.tally.stock, .net_worth_cents = world_.tally.net_worth_cents};
}

void MunicipalityReplicate::begin_month() {
    if (touched_) {
        opening_ = opening_balance(world_);
        touched_ = false;
    }
    for (ThreadTally& tally : threads_) { clear(tally, world_.klantmanagers.size()); }
    world_.tally = MonthTally{};
    renew_office(world_, setting_, office_);
}

std::span<const std::int64_t> MunicipalityReplicate::end_month(const MonthContext& c) {
    phases_.close(world_, c);
    close_books();
    write_record(world_, record_);
    ++world_.month;
    return record_;
}

std::span<const std::int64_t> MunicipalityReplicate::next_month(unsigned threads) {
    begin_month();
    const MonthContext c = month_context(setting_, dice_, world_, office_);
    visit(threads, c, phases_.propose);
    phases_.settle(world_, c);
    visit(threads, c, phases_.commit);
    fold(threads_, world_.tally);
    take_caseloads();
    return end_month(c);
}

MunicipalityModel::MunicipalityModel(Setting setting, sim::Isa isa)
    : setting_(std::move(setting)), isa_(isa) {
    know_each_other(setting_.instruments);
}

std::unique_ptr<sim::Replicate> MunicipalityModel::replicate(const sim::Dice& dice,
                                                             unsigned threads) const {
    return std::make_unique<MunicipalityReplicate>(setting_, dice, isa_, threads);
}

}  // namespace afweging::agents
