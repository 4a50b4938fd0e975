// SPDX-License-Identifier: EUPL-1.2
// What the municipality can decide: the levers of a scenario.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agents/inputs/instrument.hpp"

namespace afweging::agents {

/// How scarce places are given out.
enum class Allocation : std::uint8_t {
    discretion,  ///< the klantmanager's own view: motivation, short distance, own favourites
    score,       ///< highest model-estimated risk of staying on benefit first
    lottery,
    first_come,  ///< longest wait first
    need,        ///< least calm and most debt first
};
inline constexpr std::size_t allocation_count = 5;

/// Whether an unpaid fine is raised (the law) or stands still (a lever).
enum class Fines : std::uint8_t { stack, stop };

struct Policy {
    Allocation allocation = Allocation::discretion;
    Fines fines = Fines::stack;
    /// Clients per full-time klantmanager that the municipality staffs for. [persons]
    double caseload = 100;
    /// Weight of short distance in dividing contact time: 0 = even, 1 = all of the surplus to the
    /// shortest distance.
    double focus_on_short_distance = 0.5;
    /// Total per pot and simulated year; the last year holds on. Empty = no limit beyond the
    /// instruments' own budgets. [EUR cent per year]
    std::array<std::vector<std::int64_t>, pot_count> pot_budget_cents;
};

}  // namespace afweging::agents
