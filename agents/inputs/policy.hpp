// SPDX-License-Identifier: EUPL-1.2
// What the municipality can decide: the levers of a scenario.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "agents/inputs/priority_tree.hpp"
#include "agents/kinds/kinds.hpp"

namespace afweging::agents {

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// Who goes first where places are scarce: by the klantmanager's own view (motivation, nearness to
/// work), highest risk of staying on benefit by what the office has on file, by lottery, longest
/// wait first, least calm and most debt first, or by a small tree of questions.
#define AFWEGING_ALLOCATIONS(KIND)                                           \
    KIND(discretion, "klantmanager's own view", "keuze van de klantmanager") \
    KIND(score, "score", "score")                                            \
    KIND(lottery, "lottery", "loting")                                       \
    KIND(first_come, "longest wait first", "langste wacht eerst")            \
    KIND(need, "need", "nood")                                               \
    KIND(tree, "questions", "vragen")

/// What is offered where several instruments suit: what appeals to the klantmanager, what asks no
/// more than a client can carry, what evidence expects most of, or the first of a stated order.
#define AFWEGING_CHOICES(KIND)                                               \
    KIND(own_view, "what the klantmanager likes best", "wat de klantmanager het liefst inzet") \
    KIND(fit, "what a client can carry", "wat iemand aankan")                \
    KIND(evidence, "what evidence expects most of", "waar onderzoek het meest van verwacht") \
    KIND(order, "stated order", "vaste volgorde")

/// Whether fines come on top of unpaid ones (the law) or stand still (a lever).
#define AFWEGING_FINES(KIND)        \
    KIND(stack, "stack", "oplopen") \
    KIND(stop, "stop", "stilstaan")
// clang-format on

AFWEGING_KIND(Allocation, allocation, AFWEGING_ALLOCATIONS)
AFWEGING_KIND(Choice, choice, AFWEGING_CHOICES)
AFWEGING_KIND(Fines, fines, AFWEGING_FINES)

struct Policy {
    Allocation allocation = Allocation::discretion;
    PriorityTree tree;  ///< read where allocation is tree
    Choice choice = Choice::own_view;
    Fines fines = Fines::stack;
    /// Clients per full-time klantmanager that the municipality staffs for. [persons]
    double caseload = 100;
    /// Weight of short distance in dividing contact time: 0 = even, 1 = all of the surplus to the
    /// shortest distance.
    double focus_on_short_distance = 0.5;
    /// Share of the breaches of the duty to search that come to light and lead to a maatregel.
    double enforcement = 0;
    /// Total per pot and simulated year; the last year holds on. Empty = no limit beyond the
    /// instruments' own budgets. [EUR cent per year]
    std::array<std::vector<std::int64_t>, pot_count> pot_budget_cents;
    /// Pots that spend as one, bit p of a Pot; BUIG is never among them. 0 = each by itself.
    std::uint8_t pooled = 0;
    /// Of what the BUIG of a year leaves, the share that goes to re-integration in the next. [0, 1]
    double reinvest_share = 0;
    /// Clients per full-time klantmanager of those who came by this route; 0 = `caseload`.
    /// [persons]
    std::array<double, route_count> caseload_of{};
};

/// Whether the money of a pot is spent together with that of others.
[[nodiscard]] inline bool is_pooled(const Policy& policy, Pot pot) {
    return (policy.pooled >> static_cast<unsigned>(pot) & 1U) != 0;
}

/// The pot in whose books everything is promised and paid that a pot pays: its own, or of pots that
/// are pooled those of the first.
///
/// Page: docs/model/budgets.md
[[nodiscard]] inline Pot purse_of(const Policy& policy, Pot pot) {
    return is_pooled(policy, pot) ? static_cast<Pot>(std::countr_zero(policy.pooled)) : pot;
}

/// What may be spent from a pot, and those that are pooled with it, in the year of month t; the
/// grant of the BUIG limits nothing. [EUR cent per year]
///
/// Page: docs/model/budgets.md
[[nodiscard]] inline std::int64_t purse_in_year(const Policy& policy, Pot pot, std::int32_t t) {
    std::int64_t sum = 0;
    for (std::size_t p = 0; p < pot_count; ++p) {
        const auto other = static_cast<Pot>(p);
        if (other == pot || (is_pooled(policy, pot) && is_pooled(policy, other))) {
            const std::int64_t own = budget_in_year(policy.pot_budget_cents[p], t);
            sum = own == unlimited || sum == unlimited ? unlimited : sum + own;
        }
    }
    return pot == Pot::buig ? unlimited : sum;
}

}  // namespace afweging::agents
