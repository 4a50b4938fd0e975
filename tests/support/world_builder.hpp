// SPDX-License-Identifier: EUPL-1.2
// A small world for tests: n people on bijstand, a readable setting, one month at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <type_traits>

#include "agents/measures/tally.hpp"
#include "agents/month_context.hpp"
#include "agents/municipality/budgets.hpp"
#include "agents/world.hpp"
#include "tests/support/test_setting.hpp"
#include "tests/support/whole_world.hpp"

namespace afweging::tests {

/// Who lives in a test world.
enum class Mix : std::uint8_t {
    alike,   ///< everybody the same: what one sheet of paper says holds for all
    spread,  ///< distance, motivation and chance of work differ, and so does the klantmanager
};

/// One chunk of a test world in a month that a test turns by hand.
struct TestChunk {
    agents::World& world;
    const agents::MonthContext& c;
    agents::Notes& s;
    agents::ThreadBooks& books;
    std::size_t number;

    [[nodiscard]] agents::MonthChunk chunk() const {
        return agents::chunk_of(world, number, s, books);
    }
    [[nodiscard]] std::size_t first() const { return number * sim::chunk_size; }
    [[nodiscard]] agents::MonthLuck luck() const { return {c.dice, c.t}; }
};

/// What a test needs to run steps by hand, or the part of the month that deals with contact,
/// places, programmes and payments. Not movable: chunks point into it.
///
/// Single people of 40 on bijstand, without savings, debts or luck to speak of: rent and bills of
/// EUR 900, doenvermogen 1/2, trust 1/2, a talk long ago. Distance and chance of work are given
/// (Mix::spread), not read off.
class TestWorld {
public:
    explicit TestWorld(std::uint32_t people, Mix mix = Mix::alike, std::uint64_t seed = 42);
    TestWorld(const TestWorld&) = delete;
    TestWorld& operator=(const TestWorld&) = delete;

    agents::Setting setting;  ///< change before the first month, and before begin()
    agents::World world;      ///< its people: change at will between months

    /// Runs `steps(MonthChunk, const MonthContext&)` on every chunk with fresh draws, ages and
    /// events; then the month is over.
    template <class Steps>
    void month(Steps&& steps) {
        visit([&](TestChunk& part) {
            open(part);
            if constexpr (std::is_invocable_v<Steps, TestChunk&>) {
                steps(part);
            } else {
                steps(part.chunk(), part.c);
            }
        });
        ++world.month;
    }

    /// Makes klantmanagers and budgets from the setting: needed before month().
    void begin();
    /// One month of contact, places, programmes, settle, start, pay. The ledger starts anew.
    void month();

    /// The ledger of all months so far, or of the people's side of the last month(). [EUR cent]
    [[nodiscard]] const agents::LedgerMonth& ledger() const { return tally_->books.ledger; }
    [[nodiscard]] std::int64_t booked(agents::Line line) const {
        return tally_->books.ledger[static_cast<std::size_t>(line)];
    }
    /// What the last month() booked, payments of the gemeente included. [EUR cent]
    [[nodiscard]] std::int64_t booked_last_month(agents::Line line) const {
        return world.tally.ledger[static_cast<std::size_t>(line)];
    }
    /// Savings minus debts of everybody. [EUR cent]
    [[nodiscard]] std::int64_t net_worth() const;
    [[nodiscard]] agents::GemeenteCheck check() const { return books_of(world, setting); }
    [[nodiscard]] const sim::Dice& dice() const { return dice_; }

private:
    static void open(TestChunk& part);

    template <class Steps>
    void visit(Steps&& steps) {
        const agents::OfficeMonth office = office_of(world, setting);
        const agents::MonthContext context = agents::month_context(setting, dice_, world, office);
        for (std::size_t number = 0; number < world.proposals.size(); ++number) {
            TestChunk part{world, context, *notes_, tally_->books, number};
            steps(part);
        }
    }

    sim::Dice dice_;
    std::unique_ptr<agents::Notes> notes_;
    std::unique_ptr<agents::ThreadTally> tally_;
};

[[nodiscard]] inline std::unique_ptr<TestWorld> make_test_world(std::uint32_t people) {
    return std::make_unique<TestWorld>(people);
}

/// One person in this status in a plain labour market: full-time jobs of 32 hours, WW of 3 months
/// for all whose job ends: they have no work behind them.
[[nodiscard]] std::unique_ptr<TestWorld> make_one_worker(agents::Status status);

}  // namespace afweging::tests
