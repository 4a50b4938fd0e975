// SPDX-License-Identifier: EUPL-1.2
// How an address becomes a Philox counter and key.
#include "sim/dice/dice.hpp"

#include "sim/check.hpp"

namespace afweging::sim {

namespace {

constexpr std::uint32_t key_space = 0x6B657973;  // "keys" in ASCII
constexpr std::uint32_t engine_space = 0x80000000;
constexpr std::uint32_t engine_block_bits = 12;
constexpr std::uint32_t engine_block_mask = (1U << engine_block_bits) - 1;

constexpr std::uint32_t low_word(std::uint64_t x) { return static_cast<std::uint32_t>(x); }
constexpr std::uint32_t high_word(std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32); }

std::uint32_t word(const PhiloxCounter& words, std::uint32_t index) {
    const std::uint32_t all[4] = {words.v0, words.v1, words.v2, words.v3};
    return all[index];
}

PhiloxKey derive_key(std::uint64_t seed, std::uint32_t replicate) {
    const PhiloxCounter words =
        philox({replicate, 0, 0, key_space}, {low_word(seed), high_word(seed)});
    return {words.v0, words.v1};
}

}  // namespace

Dice::Dice(std::uint64_t seed, std::uint32_t replicate) : key_(derive_key(seed, replicate)) {}

std::uint32_t Dice::bits(std::uint64_t entity, std::uint32_t month, Purpose p) const {
    AFWEGING_EXPECTS(p < (1U << 24));
    return word(philox({low_word(entity), high_word(entity), month, p / 4}, key_), p % 4);
}

float Dice::uniform(std::uint64_t entity, std::uint32_t month, Purpose p) const {
    return to_uniform(bits(entity, month, p));
}

DrawEngine::DrawEngine(const Dice& dice, std::uint64_t entity, std::uint32_t month, Purpose p)
    : key_(dice.key()),
      counter_{low_word(entity), high_word(entity), month, engine_space | p << engine_block_bits} {
    AFWEGING_EXPECTS(p < (1U << 19));
}

DrawEngine::result_type DrawEngine::operator()() {
    if (used_ == 4) {
        AFWEGING_EXPECTS(!exhausted_);
        words_ = philox(counter_, key_);
        // The block number stays in its bits, so the next purpose's words are never touched.
        const std::uint32_t next = (counter_.v3 + 1) & engine_block_mask;
        exhausted_ = next == 0;
        counter_.v3 = (counter_.v3 & ~engine_block_mask) | next;
        used_ = 0;
    }
    return word(words_, static_cast<std::uint32_t>(used_++));
}

}  // namespace afweging::sim
