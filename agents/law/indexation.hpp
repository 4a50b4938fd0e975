// SPDX-License-Identifier: EUPL-1.2
// Amounts of law and prices after the last month for which law was looked up: a path by two
// indexes. Page: docs/model/indexation.md
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "agents/inputs/parameter.hpp"
#include "agents/law/statute.hpp"
#include "sim/month.hpp"

namespace afweging::agents {

// TOML: [indexation.<name>] in scenarios/parameters/indexation.toml
#define AFWEGING_INDEXATION_PARAMETERS(PARAMETER)                                            \
    PARAMETER(wage_growth, "fraction per year", 0, 0.2, number, "of norms and minimum wage") \
    PARAMETER(price_growth, "fraction per year", 0, 0.2, number, "of prices")
AFWEGING_PARAMETERS(IndexationParameters, IndexationRates, AFWEGING_INDEXATION_PARAMETERS)

/// What an amount of law follows.
enum class Index : std::uint8_t { none, wages, prices };

/// On which days it moves: 1 January and 1 July, or 1 January.
enum class IndexDates : std::uint8_t { half_years, januaries };

/// Amounts that do not follow wages on 1 January and 1 July, as all others do. Rates, months, ages
/// and switches follow nothing.
// MOVES(key, index, dates)
// clang-format off
#define AFWEGING_INDEXED_LAW(MOVES) \
    MOVES(social_minimum, prices, half_years) \
    MOVES(kinderbijslag_age_0, prices, half_years) \
    MOVES(kinderbijslag_age_6, prices, half_years) \
    MOVES(kinderbijslag_age_12, prices, half_years) \
    MOVES(algemene_heffingskorting_to, wages, januaries) \
    MOVES(arbeidskorting_first_to, wages, januaries) \
    MOVES(arbeidskorting_second_to, wages, januaries) \
    MOVES(arbeidskorting_third_to, wages, januaries) \
    MOVES(zorgtoeslag_threshold, wages, januaries) \
    MOVES(huurtoeslag_threshold_single, wages, januaries) \
    MOVES(huurtoeslag_threshold_more, wages, januaries) \
    MOVES(kindgebonden_budget_threshold_single, wages, januaries) \
    MOVES(kindgebonden_budget_threshold_couple, wages, januaries) \
    MOVES(cost_of_further_child, prices, januaries) \
    MOVES(asset_limit_single, prices, januaries) \
    MOVES(asset_limit_family, prices, januaries) \
    MOVES(asset_home_free, prices, januaries) \
    MOVES(gifts_free, prices, januaries) \
    MOVES(fine, prices, januaries) \
    MOVES(tax_first_to, prices, januaries) \
    MOVES(tax_second_to, prices, januaries) \
    MOVES(algemene_heffingskorting, prices, januaries) \
    MOVES(iack_from, prices, januaries) \
    MOVES(iack_maximum, prices, januaries) \
    MOVES(zorgtoeslag_premium, prices, januaries) \
    MOVES(huurtoeslag_base_single, prices, januaries) \
    MOVES(huurtoeslag_base_more, prices, januaries) \
    MOVES(huurtoeslag_full_to, prices, januaries) \
    MOVES(huurtoeslag_most_to_few, prices, januaries) \
    MOVES(huurtoeslag_most_to_many, prices, januaries) \
    MOVES(huurtoeslag_rent_to, prices, januaries) \
    MOVES(huurtoeslag_asset_limit, prices, januaries) \
    MOVES(kindgebonden_budget_first, prices, januaries) \
    MOVES(kindgebonden_budget_next, prices, januaries) \
    MOVES(kindgebonden_budget_age_12, prices, januaries) \
    MOVES(kindgebonden_budget_age_16, prices, januaries) \
    MOVES(alo_kop, prices, januaries) \
    MOVES(toeslagen_smallest, none, januaries) \
    MOVES(huurtoeslag_rent_limit, none, januaries) \
    MOVES(huurtoeslag_rent_limit_young, none, januaries)
// clang-format on

struct Indexing {
    Index index;
    IndexDates dates;
};

/// What a number of law follows, and when.
///
/// Status:   assumed (which index stands for which amount)
/// Page:     docs/model/indexation.md
[[nodiscard]] Indexing indexing_of(const StatuteNumber& number);

/// From when to when amounts follow their index, and how fast.
struct IndexPath {
    sim::Month last;   ///< for which law was looked up
    sim::Month until;  ///< the last month that will be asked for
    IndexationParameters growth;
    std::vector<std::string> stays;  ///< keys of numbers that a plan sets: they stay as it says
};

/// The law with a row for each half year after the last one that was looked up.
///
///   A(m) = A0 (1 + g)^(k / 2) on half years,   A0 (1 + g)^k on januaries, to the nearest cent
///   A0 the last amount that was looked up, announced or expected for m or before it; k how often
///   the amount moved since; g growth of its index a year
///
/// An amount never passes what its rule accepts.
///
/// Status:   assumed
/// Page:     docs/model/indexation.md
[[nodiscard]] Statute indexed(const Statute& statute, const IndexPath& path);

/// From when to when prices move, in a run.
struct PriceSpan {
    sim::Month start;    ///< of the run
    sim::Months length;  ///< of the run
    sim::Month after;    ///< prices move on half years after this month
    sim::Month up_to;    ///< and not after this one
};

/// The price level of each month of a run.
///
///   P(t) = (1 + g)^(k / 2)      k half years that began since the first month; g growth a year
///
/// Status:   assumed
/// Page:     docs/model/indexation.md
[[nodiscard]] std::vector<double> price_path(const PriceSpan& span, double growth);

}  // namespace afweging::agents
