// SPDX-License-Identifier: EUPL-1.2
// Two worlds month by month, and the rows of the stock side by side.
#include "scenarios/study/two_lives.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "agents/kinds/events.hpp"
#include "agents/kinds/instrument_kinds.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/simulation.hpp"
#include "agents/world.hpp"
#include "scenarios/study/life.hpp"
#include "sim/check.hpp"

namespace afweging::scenarios {
namespace {

using agents::Event;
using agents::EventMask;
using agents::World;

/// Values of slots of the second world as the first would write them: an instrument stands at
/// another place there, or is not there at all.
using SlotNames = std::array<std::uint8_t, 256>;

SlotNames names_of_slots(const agents::Setting& a, const agents::Setting& b) {
    constexpr std::uint8_t not_there = 255;
    SlotNames names{};
    names.fill(not_there);
    names[0] = 0;
    names[agents::from_before_the_run] = agents::from_before_the_run;
    for (std::size_t j = 0; j < b.instruments.size(); ++j) {
        for (std::size_t k = 0; k < a.instruments.size(); ++k) {
            if (a.instruments[k].key == b.instruments[j].key) {
                names[j + 1] = static_cast<std::uint8_t>(k + 1);
            }
        }
    }
    return names;
}

/// Columns whose values name instruments: of these, slots are compared by name, and sets are not.
enum class Holds : std::uint8_t { value, slot, set };
Holds what_holds(std::string_view column) {
    const bool slot = column.ends_with("_held") || column.ends_with("_wanted") ||
                      column == "led_on" || column.starts_with("admitted_");
    const bool set = column == "ever_started" || column == "year_waits" || column == "acting" ||
                     column == "klantmanager";
    return slot ? Holds::slot : set ? Holds::set : Holds::value;
}

bool alike(const World& a, const World& b, std::uint32_t row, const SlotNames& names) {
    const LifeRow one = row_in(a, row);
    const LifeRow other = row_in(b, row);
    for (std::size_t c = 0; c < one.size(); ++c) {
        const Holds holds = what_holds(life_columns()[c].name);
        const std::int64_t there =
            holds == Holds::slot ? names[static_cast<std::uint8_t>(other[c])] : other[c];
        if (holds != Holds::set && one[c] != there) {
            return false;
        }
    }
    return true;
}

constexpr EventMask of_money = bit(Event::mistake) | bit(Event::claim) | bit(Event::fine) |
                               bit(Event::debt_plan_start) | bit(Event::debt_plan_broken) |
                               bit(Event::late_debt) | bit(Event::debt_free);
constexpr EventMask of_offers = bit(Event::offer) | bit(Event::gave_up);
constexpr EventMask of_help = bit(Event::start) | bit(Event::drop_out) | bit(Event::completion);
constexpr EventMask of_work =
    bit(Event::job_start) | bit(Event::job_end) | bit(Event::displaced);

/// The rows of one client in both worlds.
struct Pair {
    const World& a;
    const World& b;
    std::uint32_t row;
    const SlotNames& names;

    [[nodiscard]] bool differ(EventMask events) const {
        return ((a.now.events[row] ^ b.now.events[row]) & events) != 0;
    }
    template <class Column>
    [[nodiscard]] bool differ(Column agents::People::*column) const {
        return (a.people.*column)[row] != (b.people.*column)[row];
    }
    /// Of a column that holds an instrument.
    template <class Column>
    [[nodiscard]] bool differ_in(Column agents::People::*column) const {
        return (a.people.*column)[row] != names[(b.people.*column)[row]];
    }
};

bool has_job(agents::Status s) { return agents::has_earnings(s); }

/// In what the month differs; never: in nothing that is looked at.
PartingKind parting_in(const Pair& p) {
    using agents::People;
    if (p.differ(of_money) || p.differ(&People::debt_help)) {
        return PartingKind::money;
    }
    if (p.differ(bit(Event::contact))) {
        return PartingKind::talk;
    }
    if (p.differ(of_offers) || p.differ_in(&People::programme_wanted) ||
        p.differ_in(&People::debt_wanted) || p.differ_in(&People::contact_wanted)) {
        return PartingKind::offer;
    }
    if (p.differ(bit(Event::maatregel)) || p.differ(&People::exempt)) {
        return PartingKind::duty;
    }
    if (p.differ(of_help) || p.differ_in(&People::programme_held) ||
        p.differ_in(&People::debt_held) || p.differ_in(&People::contact_held) ||
        p.differ_in(&People::aftercare_held)) {
        return PartingKind::help;
    }
    const agents::Status a = p.a.people.status[p.row];
    const agents::Status b = p.b.people.status[p.row];
    if (p.differ(of_work) || p.differ(&People::hours) || (a != b && (has_job(a) || has_job(b)))) {
        return PartingKind::work;
    }
    if (a != b) {
        return PartingKind::exit;
    }
    const bool person = p.differ(&People::housing) || p.differ(&People::health) ||
                        p.differ(&People::ladder) || p.differ(&People::dutch) ||
                        p.differ(&People::schooling);
    return person ? PartingKind::person : PartingKind::never;
}

bool amounts_differ(const Pair& p) {
    using agents::People;
    return p.differ(&People::income) || p.differ(&People::savings) || p.differ(&People::debt) ||
           p.differ(&People::stress) || p.differ(&People::motivation) ||
           p.differ(&People::trust) || p.differ(&People::self_efficacy);
}

/// Adds the month that has passed.
void add_month(const World& world, std::uint32_t row, SumsOfLife& sums) {
    const auto at = [&](LifeOutcome outcome) -> std::int64_t& {
        return sums[static_cast<std::size_t>(outcome)];
    };
    const agents::Status status = world.people.status[row];
    at(LifeOutcome::debt) = world.people.debt[row];
    if (!agents::keeps_house(status)) {
        return;  // pension age: no month of this household is followed
    }
    const bool works =
        agents::in_regular_work(status) || status == agents::Status::subsidised_job;
    at(LifeOutcome::income) += world.people.income[row];
    at(LifeOutcome::shortfall) += world.people.shortfall[row] > 0 ? 1 : 0;
    at(LifeOutcome::work) += works ? 1 : 0;
    at(LifeOutcome::bijstand) += agents::receives_bijstand(status) ? 1 : 0;
}

/// Whether a kind is more than amounts.
bool is_decided(PartingKind kind) { return kind > PartingKind::amounts; }

}  // namespace

std::vector<TwoLives> two_lives(const agents::Setting& a, const agents::Setting& b,
                                const sim::Dice& dice, sim::Isa isa, unsigned threads) {
    AFWEGING_EXPECTS(a.length.count == b.length.count);
    agents::MunicipalityReplicate first(a, dice, isa, threads);
    agents::MunicipalityReplicate second(b, dice, isa, threads);
    const World& one = first.world();
    const World& other = second.world();
    const SlotNames names = names_of_slots(a, b);
    std::vector<TwoLives> lives(std::min(stock_of(one), stock_of(other)));
    for (std::uint32_t i = 0; i < lives.size(); ++i) {
        lives[i].number = i;
        lives[i].alike = alike(one, other, i, names);
    }
    for (std::int32_t t = 0; t < a.length.count; ++t) {
        static_cast<void>(first.next_month(threads));
        static_cast<void>(second.next_month(threads));
        for (std::uint32_t i = 0; i < lives.size(); ++i) {
            TwoLives& life = lives[i];
            add_month(one, i, life.a);
            add_month(other, i, life.b);
            const Pair pair{one, other, i, names};
            const PartingKind kind =
                is_decided(life.parting) ? PartingKind::never : parting_in(pair);
            if (is_decided(kind)) {
                life.parting = kind;
                life.month = t;
            } else if (life.parting == PartingKind::never && amounts_differ(pair)) {
                life.parting = PartingKind::amounts;
                life.month = t;
            }
        }
    }
    return lives;
}

}  // namespace afweging::scenarios
