// SPDX-License-Identifier: EUPL-1.2
// Amounts and rules of law by date, as read from the statute tables.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agents/kinds/kinds.hpp"
#include "sim/month.hpp"

namespace afweging::agents {

/// What the law says from one date on, until the next row. All money in EUR cent per month, net,
/// unless said otherwise.
struct StatuteRow {
    sim::Month from;
    /// bijstandsnorm by household, holiday allowance included. The cost sharer's norm is that of a
    /// home of two adults, per person. Children do not change it.
    std::array<std::int64_t, household_count> bijstandsnorm{};
    std::int64_t bijstandsnorm_young = 0;  ///< single, 18-20
    /// What a household spends at the least, by household (first child included; Commissie sociaal
    /// minimum: norm + toeslagen + the shortfall it found).
    std::array<std::int64_t, household_count> social_minimum{};
    /// toeslagen at minimum income by household: zorgtoeslag, huurtoeslag; per child: kindgebonden
    /// budget and kinderbijslag; alo-kop in the single parent's row.
    std::array<std::int64_t, household_count> toeslagen{};
    std::int64_t toeslagen_per_child = 0;
    double toeslagen_taper = 0;              ///< lost per euro of net income above the norm
    std::int64_t minimum_wage_per_hour = 0;  ///< gross
    double net_share_of_wage = 0;            ///< net per gross euro around the minimum wage
    double disregard_share = 0;              ///< vrijlating: share of earnings kept
    std::int64_t disregard_ceiling = 0;
    std::int32_t disregard_months = 0;
    double parent_disregard_share = 0;  ///< single parents, after the first months
    std::int64_t parent_disregard_ceiling = 0;
    std::int64_t asset_limit_single = 0;  ///< vermogensgrens [EUR cent]
    std::int64_t asset_limit_family = 0;
    double protected_share = 0;  ///< beslagvrije voet as share of the bijstandsnorm
    std::int64_t fine = 0;       ///< what a missed form or report costs [EUR cent]
    double first_raise = 0;      ///< of an unpaid fine, as share of it
    double second_raise = 0;
    std::int32_t aow_age_months = 0;
    std::int32_t debt_plan_months = 0;  ///< statutory length (Wsnp, Msnp)
};

/// All rows, by date, oldest first. Invariant: not empty.
struct Statute {
    std::vector<StatuteRow> rows;
};

/// The row in force in a month: the last one whose date is not later (the first row before that).
[[nodiscard]] const StatuteRow& in_force(const Statute& statute, sim::Month month);

}  // namespace afweging::agents
