// SPDX-License-Identifier: EUPL-1.2
// Draws of everybody: written addresses, any number of them.
#include "agents/kinds/draws.hpp"

#include <memory>

#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::agents;

namespace {

constexpr std::size_t people = 64;

/// Twenty draws a phase: those of the model, and others in blocks that nothing uses.
struct Twenty {
    static constexpr RollAddress addresses[] = {
        {Phase::propose, 0, 0},  {Phase::propose, 0, 1},  {Phase::propose, 0, 2},
        {Phase::propose, 0, 3},  {Phase::propose, 0, 4},  {Phase::commit, 1, 0},
        {Phase::commit, 1, 1},   {Phase::commit, 1, 2},   {Phase::commit, 1, 3},
        {Phase::commit, 1, 4},   {Phase::propose, 25, 0}, {Phase::propose, 25, 1},
        {Phase::propose, 25, 2}, {Phase::propose, 25, 3}, {Phase::propose, 25, 4},
        {Phase::propose, 26, 4}, {Phase::propose, 26, 0}, {Phase::commit, 30, 2},
        {Phase::propose, 27, 1}, {Phase::propose, 27, 3},
    };
};
struct SharesAnAddress {
    static constexpr RollAddress addresses[] = {{Phase::propose, 0, 0}, {Phase::propose, 0, 0}};
};
struct SharesABlock {
    static constexpr RollAddress addresses[] = {{Phase::propose, 0, 0}, {Phase::commit, 0, 1}};
};

std::array<std::uint64_t, people> ids() {
    std::array<std::uint64_t, people> id;
    for (std::size_t i = 0; i < people; ++i) { id[i] = (std::uint64_t{3} << 32) + 17 * i; }
    return id;
}

}  // namespace

TEST_CASE("a draw is the word at its address, whatever other draws there are", "[agents][draws]") {
    using Plan = RollPlan<Twenty>;
    CHECK(Plan::no_address_twice());
    CHECK(Plan::blocks_of(Phase::propose).count == 4);
    CHECK(Plan::blocks_of(Phase::commit).count == 2);
    const sim::Dice dice(11, 2);
    const auto id = ids();
    const auto rolls = std::make_unique<Rolls<people, Twenty>>();
    for (const Phase phase : {Phase::propose, Phase::commit}) {
        if (phase == Phase::propose) {
            roll<Phase::propose>(*rolls, dice.key(), id.data(), 5);
        } else {
            roll<Phase::commit>(*rolls, dice.key(), id.data(), 5);
        }
        for (std::size_t r = 0; r < std::size(Twenty::addresses); ++r) {
            const RollAddress address = Twenty::addresses[r];
            if (address.phase != phase) {
                continue;
            }
            for (std::size_t i = 0; i < people; ++i) {
                const auto word = [&](std::uint32_t w) {
                    return dice.bits(id[i], 5, 4 * address.block + w);
                };
                const std::uint32_t expected = address.word < 4
                                                   ? word(address.word)
                                                   : sim::fifth_word(word(1), word(2), word(3));
                REQUIRE(rolls->column(r)[i] == expected);
            }
        }
    }
}

TEST_CASE("a new draw leaves all others alone", "[agents][draws]") {
    const sim::Dice dice(4, 0);
    const auto id = ids();
    const auto few = std::make_unique<Rolls<people>>();
    const auto many = std::make_unique<Rolls<people, Twenty>>();
    roll<Phase::propose>(*few, dice.key(), id.data(), 9);
    roll<Phase::propose>(*many, dice.key(), id.data(), 9);
    for (std::size_t r = 0; r < 5; ++r) {
        for (std::size_t i = 0; i < people; ++i) {
            REQUIRE(few->column(r)[i] == many->column(r)[i]);
        }
    }
}

TEST_CASE("two draws at one address, or a block in two phases, do not pass", "[agents][draws]") {
    CHECK_FALSE(RollPlan<SharesAnAddress>::no_address_twice());
    CHECK_FALSE(RollPlan<SharesABlock>::no_address_twice());
}
