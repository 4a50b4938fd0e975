// SPDX-License-Identifier: EUPL-1.2
#include "sim/dice/philox.hpp"

#include <vector>

#include "sim/dice/dice.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::sim;

namespace {

std::vector<std::uint32_t> words(PhiloxCounter counter, PhiloxKey key) {
    const PhiloxCounter w = philox(counter, key);
    return {w.v0, w.v1, w.v2, w.v3};
}

}  // namespace

// The known answers are those published with the Random123 library (kat_vectors, philox4x32 10).
TEST_CASE("Philox of zeros gives the published answer", "[sim][dice]") {
    CHECK(words({0, 0, 0, 0}, {0, 0}) ==
          std::vector<std::uint32_t>{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
}

TEST_CASE("Philox of ones gives the published answer", "[sim][dice]") {
    const std::uint32_t f = 0xffffffff;
    CHECK(words({f, f, f, f}, {f, f}) ==
          std::vector<std::uint32_t>{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
}

TEST_CASE("Philox of the digits of pi gives the published answer", "[sim][dice]") {
    CHECK(words({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
          std::vector<std::uint32_t>{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("a chunk's draws are those of the same addresses, for any number of people",
          "[sim][dice]") {
    const Dice dice(7, 3);
    const std::size_t count = GENERATE(0U, 1U, 7U, 8U, 9U, 31U, 100U);
    std::vector<std::uint64_t> entities;
    for (std::size_t i = 0; i < count; ++i) { entities.push_back((i << 33) + 5 * i + 1); }
    std::vector<std::uint32_t> out(4 * 128, 0);
    fill_draws(dice.key(), entities.data(), count, 11, 6, out.data(), 128);
    for (std::uint32_t w = 0; w < 4; ++w) {
        for (std::size_t i = 0; i < 128; ++i) {
            const std::uint32_t expected = i < count ? dice.bits(entities[i], 11, 4 * 6 + w) : 0;
            REQUIRE(out[w * 128 + i] == expected);
        }
    }
}

TEST_CASE("scattered draws are those of each entity's own purposes", "[sim][dice]") {
    const Dice dice(7, 3);
    constexpr std::size_t room = 24;
    const std::size_t count = GENERATE(0U, 1U, 8U, 13U, 24U);
    std::vector<std::uint64_t> entities(room);
    std::vector<std::uint32_t> blocks(room);
    for (std::size_t i = 0; i < room; ++i) {
        entities[i] = (i << 33) + 5 * i + 1;
        blocks[i] = static_cast<std::uint32_t>(70000 - 3 * i);
    }
    std::vector<std::uint32_t> out(4 * room, 0);
    fill_scattered_draws(dice.key(), entities.data(), count, 11, blocks.data(), out.data(), room);
    for (std::uint32_t w = 0; w < 4; ++w) {
        for (std::size_t i = 0; i < count; ++i) {
            REQUIRE(out[w * room + i] == dice.bits(entities[i], 11, 4 * blocks[i] + w));
        }
    }
}
