// SPDX-License-Identifier: EUPL-1.2
// The hot part of the reference model: one block of people through one month.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/dice/philox.hpp"
#include "sim/isa.hpp"
#include "sim/table/column.hpp"

namespace afweging::bench {

enum Status : std::uint8_t { benefit = 0, programme = 1, work = 2 };
inline constexpr std::size_t statuses = 3;
inline constexpr std::uint8_t programme_months = 4;

/// Draws at or above 0.92 apply for a place: the last 0.08 * 2^24 values of a 24-bit draw.
inline constexpr std::int32_t first_applying_draw = 15435039;

/// One block of the columns. `first` is the index of its first person, a multiple of 1024.
struct Block {
    float* ability;
    float* stress;
    const float* distance;
    const float* motivation;
    std::uint8_t* status;
    std::uint8_t* months_left;
    std::uint32_t* applications;  ///< priority << 10 | (1023 - place in block)
    std::uint32_t* application_count;
    std::uint64_t first;
};

/// Who gets a place: an application above `priority`, or at it and from no later person than
/// `last_person`.
struct CutOff {
    std::uint32_t priority;
    std::uint64_t last_person;
};

struct Counts {
    std::int64_t of[statuses];
};

AFWEGING_ISA_VARIANTS(
    // Admits last month's applicants, then moves everyone through the month and collects the new
    // applications. Returns who is where afterwards; counts the first `people` of the block.
    Counts sweep_month(const Block& block, afweging::sim::PhiloxKey key, std::uint32_t month,
                       const CutOff& last_month, std::size_t people);
    // The roof: draws, normals and one logistic decision per person in cache, nothing else.
    std::uint32_t sweep_roof(afweging::sim::PhiloxKey key, std::uint32_t month, float* scratch);)

}  // namespace afweging::bench
