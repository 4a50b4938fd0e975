// SPDX-License-Identifier: EUPL-1.2
// One synthetic life, step by step: what each step of each month changed in the row of one client.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agents/kinds/instrument_kinds.hpp"
#include "agents/setting.hpp"
#include "agents/watch.hpp"
#include "agents/world.hpp"
#include "sim/dice/dice.hpp"
#include "sim/isa.hpp"
#include "sim/month.hpp"
#include "sim/recorder.hpp"

namespace afweging::scenarios {

/// A column of agents/state/people.hpp.
struct LifeColumn {
    std::string name;
    std::string unit;
    bool real = false;  ///< its value is the bits of a float; else it is a whole number or a code
};

/// The columns of a person and those of a month, in the order in which they are stored.
[[nodiscard]] const std::vector<LifeColumn>& life_columns();
/// Which of them has this name. There is one.
[[nodiscard]] std::size_t life_column(std::string_view name);

/// The values of all columns of one person.
using LifeRow = std::vector<std::int64_t>;

/// The number behind the value of a real column.
[[nodiscard]] float real_of(std::int64_t value);

struct LifeChange {
    std::uint16_t column;  ///< of life_columns()
    std::int64_t from;
    std::int64_t to;
};

/// A step that changed something.
struct LifeStep {
    std::int32_t month;  ///< index of the run
    agents::MonthPart part;
    std::uint8_t number;    ///< of steps_of(part)
    agents::RollSet rolls;  ///< draws of everybody that it declares
    std::vector<LifeChange> changes;
};

/// An offer of an instrument; no column keeps it.
struct LifeOffer {
    std::int32_t month;        ///< index of the run
    std::uint16_t instrument;  ///< index in the scenario
    agents::Answer answer;
};

/// Money that an instrument hands out at once; no column keeps of which.
struct LifeGrant {
    std::int32_t month;        ///< index of the run
    std::uint16_t instrument;  ///< index in the scenario
};

/// What the office of a month could give: a bit for each instrument of the scenario.
struct LifeDesk {
    agents::InstrumentSet open = 0;          ///< people could start it
    agents::InstrumentSet by_budget = 0;     ///< its own budget kept somebody out
    agents::InstrumentSet by_pot = 0;        ///< the pot that pays it did
    agents::InstrumentSet by_places = 0;     ///< all its places were taken
    agents::InstrumentSet by_employers = 0;  ///< employers offered no more
};

/// The log of one life. Applying the steps to `first` gives the row at any time.
struct Life {
    std::uint64_t id = 0;
    std::int32_t arrival = 0;  ///< month index; 0 = in the starting stock, or in the first month
    sim::Month start;          ///< of the run
    std::int32_t months = 0;
    std::vector<sim::Label> instruments;         ///< of the scenario, by index
    std::vector<std::uint32_t> instrument_hash;  ///< their addresses in the dice
    LifeRow first;
    std::vector<LifeStep> steps;
    std::vector<LifeOffer> offers = {};  ///< by month
    std::vector<LifeGrant> grants = {};  ///< by month
    std::vector<LifeDesk> desks = {};    ///< of each month; empty: not known
};

/// Whom to follow: a number in the starting stock, an id, or who arrives in a month of the run.
struct ClientName {
    std::uint64_t number = 0;
    std::optional<std::int32_t> month;  ///< index of the run
};
/// "17" is number 17 of the starting stock, counted from 0; a number of 2^32 or more is an id;
/// "5:17" is number 17 of those who arrive in the fifth month. Throws Error (usage).
[[nodiscard]] ClientName client_name(const std::string& word);

/// Clients of the starting stock: they stand first, numbered from 0 on.
[[nodiscard]] std::uint32_t stock_of(const agents::World& world);

/// The row of a world that has not begun. Throws Error (usage) when it has no such client.
[[nodiscard]] std::uint32_t row_of(const agents::World& world, const ClientName& client,
                                   std::int32_t months);

/// The row of somebody as it is now.
[[nodiscard]] LifeRow row_in(const agents::World& world, std::uint32_t row);

/// Lives the months of the setting, the same as in any other run, and keeps the log of one client.
/// Throws Error (usage) when there is no such client.
[[nodiscard]] Life live(const agents::Setting& setting, const sim::Dice& dice, sim::Isa isa,
                        const ClientName& client);

/// Somebody of the starting stock who ends elsewhere in another world.
struct EndsElsewhere {
    std::uint32_t number;  ///< in the stock
    agents::Status a, b;   ///< in the last month
};
struct LivesApart {
    std::uint32_t stock = 0;             ///< clients of the stock
    std::vector<EndsElsewhere> clients;  ///< in the order of their numbers
};
/// Lives both worlds to the end: whose life is worth reading? Both have the same people.
[[nodiscard]] LivesApart lives_apart(const agents::Setting& a, const agents::Setting& b,
                                     const sim::Dice& dice, sim::Isa isa);

}  // namespace afweging::scenarios
