// SPDX-License-Identifier: EUPL-1.2
// Compiled once per instruction set. Plain loops over one block; the compiler vectorises them.
#include "tests/bench/reference_sweep.hpp"

#include <bit>
#include <cstring>

#include "sim/dice/dice.hpp"
#include "sim/mask.hpp"
#include "sim/mathematics.hpp"
#include "tests/support/normal_pair.hpp"

namespace afweging::bench::AFWEGING_ISA_NAMESPACE {

namespace {

using sim::chunk_size;

struct Draws {
    alignas(64) float normal[sim::chunk_size];
    alignas(64) std::uint32_t uniform[sim::chunk_size];  // 24 bits
};

// One Philox block serves two people, i and i xor 16 within a group of 32: two of its words make
// their normals, the other two are their uniforms.
AFWEGING_HOT void draw_block(sim::PhiloxKey key, std::uint64_t first, std::uint32_t month,
                             Draws& draws) {
    constexpr std::size_t pairs = sim::chunk_size / 2;
    alignas(64) std::uint64_t entities[pairs];
    alignas(64) std::uint32_t words[4][pairs];
    for (std::size_t p = 0; p < pairs; ++p) { entities[p] = first + (p & 15U) + (p >> 4 << 5); }
    sim::fill_draws(key, entities, pairs, month, 0, words[0], pairs);
    for (std::size_t group = 0; group < pairs; group += 16) {
        for (std::size_t p = group; p < group + 16; ++p) {
            const sim::NormalPair pair = sim::normal_pair(words[0][p], words[1][p]);
            draws.normal[group + p] = pair.first;
            draws.normal[group + p + 16] = pair.second;
            draws.uniform[group + p] = words[2][p] >> 8;
            draws.uniform[group + p + 16] = words[3][p] >> 8;
        }
    }
}

// log odds of leaving benefit, and of losing work
AFWEGING_RULE float leaving_score(float ability, float stress, float distance, float motivation) {
    return -3.2F + 0.6F * ability - 0.4F * stress - 0.5F * distance + 0.5F * motivation;
}
AFWEGING_RULE float relapse_score(float ability, float stress) {
    return -3.5F - 0.3F * ability + 0.5F * stress;
}

AFWEGING_HOT void admit(const Block& block, const CutOff& cut) {
    for (std::uint32_t a = 0; a < *block.application_count; ++a) {
        const std::uint32_t priority = block.applications[a] >> 10;
        const std::size_t place = 1023U - (block.applications[a] & 1023U);
        const bool in = priority > cut.priority ||
                        (priority == cut.priority && block.first + place <= cut.last_person);
        if (in) {
            block.status[place] = programme;
            block.months_left[place] = programme_months;
        }
    }
}

AFWEGING_HOT void step(const Block& block, const Draws& draws, std::uint8_t* applies) {
    float* const ability = block.ability;
    float* const stress = block.stress;
    const float* const distance = block.distance;
    const float* const motivation = block.motivation;
    std::uint8_t* const status = block.status;
    std::uint8_t* const left = block.months_left;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const std::uint32_t now = status[i];
        const std::uint32_t timer = left[i];
        const auto draw = static_cast<std::int32_t>(draws.uniform[i]);
        const sim::Mask in_benefit = sim::mask(now == benefit);
        const sim::Mask at_work = sim::mask(now == work);
        const sim::Mask ends = sim::mask(timer == 1);
        const float s = 0.9F * stress[i] + sim::keep(in_benefit, 0.05F) + 0.3F * draws.normal[i];
        const float leaving = leaving_score(ability[i], s, distance[i], motivation[i]);
        const float score = sim::select(at_work, relapse_score(ability[i], s), leaving);
        const float u = static_cast<float>(draw) * 0x1p-24F;
        const sim::Mask moves = sim::mask(u * (1.0F + sim::exponential(-score)) < 1.0F);
        const sim::Mask works = (in_benefit & moves) | (at_work & ~moves);
        const sim::Mask trains = ~(in_benefit | at_work | ends);
        stress[i] = s;
        ability[i] += sim::keep(ends, 0.25F);
        left[i] = static_cast<std::uint8_t>(timer - (timer != 0 ? 1U : 0U));
        status[i] = static_cast<std::uint8_t>((works & work) | (trains & programme));
        applies[i] = static_cast<std::uint8_t>(in_benefit & ~moves &
                                               sim::mask(draw >= first_applying_draw) & 1U);
    }
}

// 64 bytes that are 0 or 1, as bits: a multiplication gathers eight at a time.
AFWEGING_HOT std::uint64_t gather_bits(const std::uint8_t* flags) {
    std::uint64_t bits = 0;
    for (unsigned byte = 0; byte < 8; ++byte) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, flags + 8 * byte, 8);
        bits |= (eight * 0x0102040810204080U >> 56) << (8 * byte);
    }
    return bits;
}

AFWEGING_HOT void collect(const Block& block, const Draws& draws, const std::uint8_t* applies,
                          std::size_t people) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < people; i += 64) {
        std::uint64_t bits = gather_bits(applies + i);
        bits &= people - i < 64 ? (std::uint64_t{1} << (people - i)) - 1 : ~std::uint64_t{0};
        for (; bits != 0; bits &= bits - 1) {
            const std::size_t j = i + static_cast<std::size_t>(std::countr_zero(bits));
            const std::uint32_t priority =
                draws.uniform[j] - static_cast<std::uint32_t>(first_applying_draw);
            block.applications[count++] =
                (priority << 10) | static_cast<std::uint32_t>(sim::chunk_size - 1 - j);
        }
    }
    *block.application_count = count;
}

AFWEGING_HOT Counts count(const Block& block, std::size_t people) {
    std::uint32_t programmes = 0;
    std::uint32_t works = 0;
    for (std::size_t i = 0; i < people; ++i) {
        programmes += std::uint32_t{block.status[i]} & 1U;
        works += std::uint32_t{block.status[i]} >> 1U;
    }
    const std::uint32_t rest = static_cast<std::uint32_t>(people) - programmes - works;
    return {{rest, programmes, works}};
}

}  // namespace

Counts sweep_month(const Block& block, sim::PhiloxKey key, std::uint32_t month,
                   const CutOff& last_month, std::size_t people) {
    Draws draws;
    alignas(64) std::uint8_t applies[sim::chunk_size];
    admit(block, last_month);
    draw_block(key, block.first, month, draws);
    step(block, draws, applies);
    collect(block, draws, applies, people);
    return count(block, people);
}

std::uint32_t sweep_roof(sim::PhiloxKey key, std::uint32_t month, float* scratch) {
    Draws draws;
    draw_block(key, 0, month, draws);
    std::uint32_t moved = 0;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const float s = 0.9F * scratch[i] + 0.3F * draws.normal[i];
        const float u = static_cast<float>(static_cast<std::int32_t>(draws.uniform[i])) * 0x1p-24F;
        scratch[i] = s;
        moved += u * (1.0F + sim::exponential(s - 3.0F)) < 1.0F ? 1U : 0U;
    }
    return moved;
}

}  // namespace afweging::bench::AFWEGING_ISA_NAMESPACE
