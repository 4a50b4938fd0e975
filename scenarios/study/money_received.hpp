// SPDX-License-Identifier: EUPL-1.2
// What everybody of a world got from instruments in a month, in euros: no column of a person keeps
// it, for it goes to savings and is spent like other money.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "agents/setting.hpp"
#include "agents/state/slots.hpp"
#include "agents/world.hpp"

namespace afweging::scenarios {

/// Money of instruments by row, read off the world as each month leaves it:
///
///   at once     of what somebody started this month, or was granted without a place
///   each month  of what was held when the month began, unless it was still in its start-up
///
/// Over everybody it is what the ledger books as money for clients (agents/instruments/place.hpp),
/// as long as nobody has more savings than `savings_cap` there.
class MoneyReceived {
public:
    /// The setting must outlive this.
    explicit MoneyReceived(const agents::Setting& setting);

    /// Called before the first month and after each.
    void look(const agents::World& world);
    /// What the household of a row got in the month that ended. [EUR cent] >= 0
    [[nodiscard]] std::int32_t of(std::size_t row) const { return received_[row]; }

private:
    struct Held {
        std::vector<std::uint8_t> what, left;
    };

    void add_allowances();
    void add_at_once(const agents::World& world);
    void note_held(const agents::World& world);

    std::span<const agents::Instrument> instruments_;
    bool each_month_ = false;  ///< an instrument pays each month
    std::array<Held, agents::slot_place_count> held_;
    std::vector<std::int32_t> received_;
};

}  // namespace afweging::scenarios
