// SPDX-License-Identifier: EUPL-1.2
// What everybody's two lives come to, and by what way they differ.
#include "scenarios/study/paired_lives.hpp"

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <utility>

#include "agents/kinds/bands.hpp"
#include "agents/measures/transitions.hpp"
#include "agents/simulation.hpp"
#include "agents/state/slots.hpp"
#include "scenarios/study/rows_apart.hpp"

namespace afweging::scenarios {
namespace {

using agents::Event;
using agents::Status;
using agents::World;
using OfPlan = PlanChanges::OfPlan;

std::int64_t& sum_of(LifeSums& sums, LifeSum which) {
    return sums[static_cast<std::size_t>(which)];
}

std::int64_t difference(const PairedLife& life, LifeSum which) {
    const auto k = static_cast<std::size_t>(which);
    return life.b[k] - life.a[k];
}

agents::Group group(std::size_t first, auto code) {
    return static_cast<agents::Group>(first + static_cast<std::size_t>(code));
}

/// Both of a couple where the event is of both, as measures count it.
void add_events(agents::EventMask events, agents::Household household, LifeSums& sums) {
    static constexpr std::array<std::pair<Event, LifeSum>, 6> counted{
        {{Event::inflow, LifeSum::inflow},
         {Event::outflow, LifeSum::outflow},
         {Event::outflow_to_work, LifeSum::outflow_to_work},
         {Event::outflow_to_subsidised_job, LifeSum::outflow_to_subsidised_job},
         {Event::displaced, LifeSum::displaced},
         {Event::re_entry, LifeSum::re_entry}}};
    const agents::EventMask twice = agents::counted_twice(events, household);
    for (const auto& [event, sum] : counted) {
        const bool happened = (events & agents::bit(event)) != 0;
        const bool both = (twice & agents::bit(event)) != 0;
        sum_of(sums, sum) += (happened ? 1 : 0) + (both ? 1 : 0);
    }
}

/// A month of row i, in which instruments gave so much. [EUR cent]
void add_month(const World& world, std::size_t i, std::int32_t money, LifeSums& sums) {
    const agents::People& p = world.people;
    const Status status = p.status[i];
    if (world.now.events[i] != 0) {
        add_events(world.now.events[i], p.household[i], sums);
    }
    sum_of(sums, LifeSum::income) += money;
    sum_of(sums, LifeSum::support) += money;
    if (!agents::keeps_house(status)) {
        return;
    }
    sum_of(sums, LifeSum::bijstand_months) +=
        agents::receives_bijstand(status) ? agents::persons_in(p.household[i]) : 0;
    sum_of(sums, LifeSum::work_months) += agents::in_regular_work(status) ? 1 : 0;
    sum_of(sums, LifeSum::subsidised_months) += status == Status::subsidised_job ? 1 : 0;
    sum_of(sums, LifeSum::income) += p.income[i];
    sum_of(sums, LifeSum::short_months) += p.shortfall[i] > 0 ? 1 : 0;
}

void add_end(const World& world, std::size_t i, LifeSums& sums) {
    const agents::People& p = world.people;
    sum_of(sums, LifeSum::stock) =
        agents::receives_bijstand(p.status[i]) ? agents::persons_in(p.household[i]) : 0;
    sum_of(sums, LifeSum::debt) = agents::keeps_house(p.status[i]) ? p.debt[i] : 0;
}

/// Won in one world, lost in the other.
bool parted_by_vacancy(const World& a, std::size_t i, const World& b, std::size_t j) {
    const auto lost = [](const World& world, std::size_t row) {
        return (world.now.events[row] & agents::bit(Event::displaced)) != 0;
    };
    return (a.now.hired[i] != 0 && lost(b, j)) || (b.now.hired[j] != 0 && lost(a, i));
}

Fate fate_of(const PairedLife& life, LifeSum sum) {
    const std::int64_t gain = more_is_better(sum) ? difference(life, sum) : -difference(life, sum);
    if (gain >= least_told(sum)) {
        return Fate::better;
    }
    if (gain <= -least_told(sum)) {
        return Fate::worse;
    }
    return (life.started_a | life.started_b).none() ? Fate::outside : Fate::same;
}

}  // namespace

EffectPart part_of(Way way) {
    switch (way) {
        case Way::place:
        case Way::vacancy:
        case Way::office:
            return EffectPart::queue;
        case Way::missed:
            return EffectPart::budget;
        default:
            return EffectPart::direct;
    }
}

bool more_is_better(LifeSum sum) {
    return sum == LifeSum::work_months || sum == LifeSum::income || sum == LifeSum::support;
}

std::int64_t least_told(LifeSum sum) {
    const bool cents = sum == LifeSum::income || sum == LifeSum::support || sum == LifeSum::debt;
    return cents ? 100'00 : 1;
}

PairedLives::PairedLives(const agents::Setting& a, const agents::Setting& b, RowsSeen seen)
    : changes_(a, b),
      rows_seen_(changes_.other_rules() ? RowsSeen::each_month : seen),
      months_(a.length.count),
      money_a_(a),
      money_b_(b) {}

void PairedLives::pair_up(const World& a, const World& b) {
    std::unordered_map<std::uint64_t, std::uint32_t> by_id;
    for (std::uint32_t i = 0; i < a.people.count; ++i) {
        in_a_.push_back(i);
        lives_.push_back({.id = a.people.id[i], .row_a = i, .arrival = a.people.arrival[i]});
        by_id.emplace(a.people.id[i], i);
    }
    for (std::uint32_t j = 0; j < b.people.count; ++j) {
        const auto found = by_id.find(b.people.id[j]);
        const auto life =
            found == by_id.end() ? static_cast<std::uint32_t>(lives_.size()) : found->second;
        if (found == by_id.end()) {
            lives_.push_back({.id = b.people.id[j], .row_b = j, .arrival = b.people.arrival[j]});
        }
        lives_[life].row_b = j;
        in_b_.push_back(life);
    }
    for (PairedLife& life : lives_) {
        const bool one = life.row_a == PairedLife::nowhere || life.row_b == PairedLife::nowhere;
        life.way = one ? Way::other_people : Way::same;
        life.told_apart = one ? life.arrival : PairedLife::never;
    }
    grouped_.resize(lives_.size());
}

void PairedLives::note_held(const World& world, const Rows& lives, OfPlan plan) {
    for (const agents::PlaceColumns& place : agents::slot_places) {
        const auto& held = world.people.*place.held;
        for (std::size_t i = 0; i < lives.size(); ++i) {
            if (held[i] != 0 && held[i] <= agents::max_instruments) {
                const std::size_t j = agents::index_of(held[i]);
                PairedLife& life = lives_[lives[i]];
                plan == OfPlan::a ? life.started_a.set(changes_.of_a(j))
                                  : life.started_b.set(changes_.of_b(j));
            }
        }
    }
}

void PairedLives::note_starts(const World& world, const Rows& lives, OfPlan plan) {
    TurnedAway& away = plan == OfPlan::a ? away_a_ : away_b_;
    away.from.resize(lives_.size());
    for (const std::uint32_t life : away.lives) { away.from[life].reset(); }
    away.lives.clear();
    for (const agents::PlaceCandidate& candidate : world.place_queue) {
        const std::uint32_t index = lives[candidate.person];
        PairedLife& life = lives_[index];
        const std::size_t number = plan == OfPlan::a ? changes_.of_a(candidate.instrument)
                                                     : changes_.of_b(candidate.instrument);
        if (candidate.won == 0) {
            away.from[index].set(number);
            away.lives.push_back(index);
        } else {
            (plan == OfPlan::a ? life.started_a : life.started_b).set(number);
        }
    }
}

void PairedLives::note_group(PairedLife& life, const World& world, std::uint32_t row) const {
    const agents::People& p = world.people;
    const std::int32_t months = world.month - 1 - p.birth[row];
    // A month that has passed counts already; the band is that of the month that was.
    const int before = agents::receives_bijstand(p.status[row]) && p.months_on_benefit[row] > 0
                           ? p.months_on_benefit[row] - 1
                           : p.months_on_benefit[row];
    namespace first = agents::first_group;
    life.groups = {group(first::sex, p.sex[row]),
                   group(first::age, agents::band_of<agents::age_band_starts>(months / 12)),
                   group(first::household, p.household[row]),
                   group(first::schooling, p.schooling[row]),
                   group(first::distance, world.now.distance[row]),
                   group(first::health, p.health[row]),
                   group(first::duration, agents::band_of<agents::duration_band_starts>(before))};
}

void PairedLives::add_sums(const World& world, const Rows& lives, const MoneyReceived& money,
                           LifeSums PairedLife::*sums) {
    const bool last = world.month == months_;
    for (std::size_t i = 0; i < lives.size() && world.people.arrival[i] < world.month; ++i) {
        // Half of the rows: who left, and to whom nothing happens. Their life is not looked up.
        if (!last && world.now.events[i] == 0 && money.of(i) == 0 &&
            !agents::keeps_house(world.people.status[i])) {
            continue;
        }
        PairedLife& life = lives_[lives[i]];
        add_month(world, i, money.of(i), life.*sums);
        life.on_bijstand = life.on_bijstand || agents::receives_bijstand(world.people.status[i]);
        if (last) {
            add_end(world, i, life.*sums);
        }
    }
}

Way PairedLives::way_of_help(std::size_t index, const MonthOfPlans& now) const {
    const PairedLife& life = lives_[index];
    const PlanInstruments& changed = changes_.other_content();
    // Of most people, in most months: the same help, and none that the plan changes.
    if (life.started_a == life.started_b && (life.started_b & changed).none()) {
        return Way::same;
    }
    const PlanInstruments only_a = life.started_a & ~life.started_b;
    const PlanInstruments only_b = life.started_b & ~life.started_a;
    // Who asks for it in B too and is turned away is crowded out, not left out by the plan.
    const bool left_out = (only_a & changed & ~away_b_.from[index]).any();
    if ((life.started_b & changed).any() || left_out || (only_b & now.more).any()) {
        return Way::plan_help;
    }
    if (only_a.none() && only_b.none()) {
        return Way::same;
    }
    if ((only_a & (now.less | (now.out_in_b & ~now.out_in_a))).any() ||
        (only_b & now.out_in_a & ~now.out_in_b).any()) {
        return Way::missed;
    }
    return changes_.other_order() ? Way::plan_rule : Way::place;
}

void PairedLives::tell_apart(std::size_t index, const MonthOfPlans& now) {
    PairedLife& life = lives_[index];
    if (life.way != Way::same) {
        return;
    }
    life.way = way_of_help(index, now);
    const std::size_t i = life.row_a;
    const std::size_t j = life.row_b;
    const Status a = now.a.people.status[i];
    const Status b = now.b.people.status[j];
    const bool parted = changes_.other_rules() ? life.rows_part != PairedLife::never : a != b;
    if (life.way == Way::same && parted_by_vacancy(now.a, i, now.b, j)) {
        life.way = Way::vacancy;
    } else if (life.way == Way::same && parted) {
        const bool door = changes_.other_door() && (a == Status::deterred || b == Status::deterred);
        life.way = door || changes_.other_rules() ? Way::plan_rule : Way::office;
    }
    life.told_apart = life.way == Way::same ? PairedLife::never : now.month;
}

void PairedLives::see_everybody(const World& a, const World& b, std::int32_t month) {
    const MonthOfPlans now{.a = a,
                           .b = b,
                           .month = month,
                           .more = changes_.more_until(month),
                           .less = changes_.less_until(month),
                           .out_in_a = changes_.out_of_pot(a, OfPlan::a),
                           .out_in_b = changes_.out_of_pot(b, OfPlan::b)};
    for (std::size_t k = 0; k < lives_.size(); ++k) {
        PairedLife& life = lives_[k];
        if (life.arrival > month) {
            continue;
        }
        if (grouped_[k] == 0) {
            const bool in_a = life.row_a != PairedLife::nowhere;
            note_group(life, in_a ? a : b, in_a ? life.row_a : life.row_b);
            grouped_[k] = 1;
        }
        tell_apart(k, now);
    }
}

/// Whose rows differ.
void PairedLives::see_rows(const World& a, const World& b, std::int32_t month) {
    std::vector<PairedRows> rows;
    for (std::uint32_t k = 0; k < lives_.size(); ++k) {
        const PairedLife& life = lives_[k];
        const bool both = life.row_a != PairedLife::nowhere && life.row_b != PairedLife::nowhere;
        if (both && life.arrival <= month && life.rows_part == PairedLife::never &&
            (agents::keeps_house(a.people.status[life.row_a]) ||
             agents::keeps_house(b.people.status[life.row_b]))) {
            rows.push_back({k, life.row_a, life.row_b});
        }
    }
    for (const std::uint32_t k : rows_apart(a, b, changes_, std::move(rows))) {
        lives_[k].rows_part = month;
    }
}

void PairedLives::look(std::span<const World* const> worlds) {
    const World& a = *worlds[0];
    const World& b = *worlds[1];
    money_a_.look(a);
    money_b_.look(b);
    if (a.month == 0) {
        pair_up(a, b);
        note_held(a, in_a_, OfPlan::a);
        note_held(b, in_b_, OfPlan::b);
        return;
    }
    const std::int32_t month = a.month - 1;
    note_starts(a, in_a_, OfPlan::a);
    note_starts(b, in_b_, OfPlan::b);
    if (rows_seen_ == RowsSeen::each_month || a.month == months_) {
        see_rows(a, b, month);
    }
    see_everybody(a, b, month);
    add_sums(a, in_a_, money_a_, &PairedLife::a);
    add_sums(b, in_b_, money_b_, &PairedLife::b);
    if (a.month == months_) {
        end();
    }
}

/// Who differs in something that decided nothing before: of them too the sums belong to a part.
void PairedLives::end() {
    for (PairedLife& life : lives_) {
        const bool differs = life.rows_part != PairedLife::never || life.a != life.b;
        if (life.way == Way::same && differs) {
            life.way = changes_.other_rules() ? Way::plan_rule : Way::office;
            life.told_apart = life.rows_part != PairedLife::never ? life.rows_part : months_ - 1;
        }
    }
}

std::vector<std::int64_t> PairedLives::counts() const {
    std::vector<std::int64_t> ways(way_count);
    std::vector<std::int64_t> parts(life_sum_count * way_count);
    std::vector<std::int64_t> groups(agents::group_count);
    std::vector<std::int64_t> fates(fate_sums.size() * agents::group_count * fate_count);
    for (const PairedLife& life : lives_) {
        const auto way = static_cast<std::size_t>(life.way);
        for (std::size_t k = 0; k < life_sum_count; ++k) {
            parts[k * way_count + way] += life.b[k] - life.a[k];
        }
        ways[way] += life.on_bijstand ? 1 : 0;
        if (!life.on_bijstand || life.way == Way::other_people) {
            continue;
        }
        for (std::size_t k = 0; k < fate_sums.size(); ++k) {
            const auto fate = static_cast<std::size_t>(fate_of(life, fate_sums[k]));
            const auto count = [&](agents::Group g) {
                ++fates[(k * agents::group_count + static_cast<std::size_t>(g)) * fate_count +
                        fate];
            };
            count(agents::Group::all);
            std::for_each(life.groups.begin(), life.groups.end(), count);
        }
        ++groups[static_cast<std::size_t>(agents::Group::all)];
        for (const agents::Group g : life.groups) { ++groups[static_cast<std::size_t>(g)]; }
    }
    std::vector<std::int64_t> all = std::move(ways);
    for (const auto* more : {&parts, &groups, &fates}) {
        all.insert(all.end(), more->begin(), more->end());
    }
    return all;
}

std::vector<PairedLife> paired_lives(const agents::Setting& a, const agents::Setting& b,
                                     const sim::Dice& dice, sim::Isa isa) {
    agents::MunicipalityReplicate first(a, dice, isa, 1);
    agents::MunicipalityReplicate second(b, dice, isa, 1);
    const std::array<const World*, 2> worlds{&first.world(), &second.world()};
    PairedLives observer(a, b, RowsSeen::each_month);
    observer.look(worlds);
    for (std::int32_t t = 0; t < a.length.count; ++t) {
        static_cast<void>(first.next_month(1));
        static_cast<void>(second.next_month(1));
        observer.look(worlds);
    }
    return observer.lives();
}

}  // namespace afweging::scenarios
