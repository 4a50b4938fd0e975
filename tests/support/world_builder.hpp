// SPDX-License-Identifier: EUPL-1.2
// A small world for tests: n people on bijstand, a readable setting, one month at a time.
#pragma once

#include <cstdint>
#include <memory>

#include "agents/block.hpp"
#include "agents/lane.hpp"
#include "agents/month_context.hpp"
#include "agents/setting.hpp"
#include "agents/world.hpp"

namespace afweging::tests {

/// What a test needs to run sweeps by hand. Not movable: blocks point into it.
class TestWorld {
public:
    explicit TestWorld(std::uint32_t people, std::uint64_t seed = 42);
    TestWorld(const TestWorld&) = delete;
    TestWorld& operator=(const TestWorld&) = delete;

    agents::Setting setting;  ///< change before the first month
    agents::World world;

    /// Runs `steps(Block&)` on every block with fresh draws, ages and events; then the month is
    /// over.
    template <class Steps>
    void month(Steps&& steps) {
        const agents::MonthContext context = agents::month_context(setting, dice_, world);
        for (std::size_t number = 0; number < world.proposals.size(); ++number) {
            prepare(context, number);
            agents::Block block{world,         context, *scratch_,
                                lane_->ledger, *lane_,  number * agents::block_people,
                                number};
            steps(block);
        }
        ++world.month;
    }

    /// The ledger of all months so far. [EUR cent]
    [[nodiscard]] const agents::LedgerMonth& ledger() const { return lane_->ledger; }
    [[nodiscard]] std::int64_t booked(agents::Line line) const {
        return lane_->ledger[static_cast<std::size_t>(line)];
    }
    /// Savings minus debts of everybody. [EUR cent]
    [[nodiscard]] std::int64_t net_worth() const;

private:
    void prepare(const agents::MonthContext& context, std::size_t number);

    sim::Dice dice_;
    std::unique_ptr<agents::Scratch> scratch_;
    std::unique_ptr<agents::Lane> lane_;
};

/// n single people of 40 on bijstand, without savings, debts or luck to speak of: rent and bills of
/// EUR 900, doenvermogen 1/2, trust 1/2, a talk long ago. Amounts of law are those of January 2024.
/// Parameters are modes that make hand computation easy; random expenses and mistakes are off.
[[nodiscard]] inline std::unique_ptr<TestWorld> make_test_world(std::uint32_t people) {
    return std::make_unique<TestWorld>(people);
}

/// The row of January 2024 as scenarios/statute/nl.toml has it.
[[nodiscard]] agents::StatuteRow january_2024();

}  // namespace afweging::tests
