// SPDX-License-Identifier: EUPL-1.2
// A small municipality for tests of places: people on bijstand whose distance and ability are
// given, and the steps of the month that deal with contact, places, programmes and payments.
#pragma once

#include <cstdint>
#include <memory>

#include "agents/block.hpp"
#include "agents/institutions/gemeente.hpp"
#include "agents/setting.hpp"
#include "agents/world.hpp"

namespace afweging::tests {

class PlacesWorld {
public:
    explicit PlacesWorld(std::uint32_t people, std::uint64_t seed = 7);

    agents::Setting setting;  ///< change before begin()
    agents::World world;      ///< its people: change at will between months

    /// Makes klantmanagers and budgets from the setting.
    void begin();
    /// One month: contact, places, programmes, settle, start, pay.
    void month();
    /// Only the first beat of the coming month.
    void propose();

    [[nodiscard]] std::int64_t booked(agents::Line line) const {
        return world.tally.ledger[static_cast<std::size_t>(line)];  // of the last month
    }
    [[nodiscard]] agents::GemeenteCheck check() const {
        return agents::check_gemeente(world, setting);
    }
    [[nodiscard]] const sim::Dice& dice() const { return dice_; }

private:
    void commit();

    sim::Dice dice_;
    std::unique_ptr<agents::Scratch> scratch_;
    std::unique_ptr<agents::Lane> lane_;
};

/// A voluntary programme that admits every client: 6 months, EUR 100 at the start and a month.
[[nodiscard]] agents::Instrument open_programme();

/// One-off money for every client, EUR 0.
[[nodiscard]] agents::Instrument placebo();

}  // namespace afweging::tests
