// SPDX-License-Identifier: EUPL-1.2
// Who of the stock is alike at the start, beside what became of them.
#include "scenarios/study/two_lives.hpp"

#include <algorithm>
#include <string_view>

#include "agents/kinds/instrument_kinds.hpp"
#include "agents/simulation.hpp"
#include "agents/world.hpp"
#include "scenarios/study/life.hpp"
#include "sim/check.hpp"

namespace afweging::scenarios {
namespace {

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

}  // namespace

LifeOutcomes outcomes_of(const LifeSums& sums) {
    const auto at = [&](LifeSum sum) { return sums[static_cast<std::size_t>(sum)]; };
    return {at(LifeSum::income), at(LifeSum::work_months) + at(LifeSum::subsidised_months),
            at(LifeSum::short_months), at(LifeSum::debt), at(LifeSum::bijstand_months)};
}

bool went_otherwise(Way way) { return way != Way::same && way != Way::office; }

std::vector<TwoLives> two_lives(const agents::Setting& a, const agents::Setting& b,
                                const sim::Dice& dice, sim::Isa isa) {
    AFWEGING_EXPECTS(a.length.count == b.length.count);
    const agents::MunicipalityReplicate first(a, dice, isa, 1);
    const agents::MunicipalityReplicate second(b, dice, isa, 1);
    const World& one = first.world();
    const World& other = second.world();
    const SlotNames names = names_of_slots(a, b);
    const std::uint32_t stock = std::min(stock_of(one), stock_of(other));
    std::vector<TwoLives> lives;
    for (const PairedLife& life : paired_lives(a, b, dice, isa)) {
        if (life.row_a < stock && life.row_a == life.row_b) {
            lives.push_back({.number = life.row_a,
                             .alike = alike(one, other, life.row_a, names),
                             .way = life.way,
                             .a = outcomes_of(life.a),
                             .b = outcomes_of(life.b)});
        }
    }
    return lives;
}

}  // namespace afweging::scenarios
