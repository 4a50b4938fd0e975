// SPDX-License-Identifier: EUPL-1.2
// What the municipality can decide: the levers of a scenario.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agents/inputs/instrument.hpp"

namespace afweging::agents {

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// How scarce places are given out: by the klantmanager's own view (motivation, short distance, own
/// favourites), highest model-estimated risk of staying on benefit first, by lottery, longest wait
/// first, or least calm and most debt first.
#define AFWEGING_ALLOCATIONS(KIND)                                           \
    KIND(discretion, "klantmanager's own view", "keuze van de klantmanager") \
    KIND(score, "score", "score")                                            \
    KIND(lottery, "lottery", "loting")                                       \
    KIND(first_come, "longest wait first", "langste wacht eerst")            \
    KIND(need, "need", "nood")

/// Whether fines come on top of unpaid ones (the law) or stand still (a lever).
#define AFWEGING_FINES(KIND)        \
    KIND(stack, "stack", "oplopen") \
    KIND(stop, "stop", "stilstaan")
// clang-format on

AFWEGING_KIND(Allocation, allocation, AFWEGING_ALLOCATIONS)
AFWEGING_KIND(Fines, fines, AFWEGING_FINES)

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
