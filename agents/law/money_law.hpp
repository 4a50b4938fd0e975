// SPDX-License-Identifier: EUPL-1.2
// The law of a month on the money of households, with tables of what many look up.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "agents/law/statute.hpp"

namespace afweging::agents {

inline constexpr std::size_t hour_count = 41;     ///< of work a week: 0 to 40
inline constexpr std::size_t wage_row_count = 8;  ///< at 18, 19, 20, from 21 on; then with the IACK
inline constexpr std::size_t child_age_count = 18;  ///< years of the youngest: 0 to 17
inline constexpr std::size_t child_counts = 7;      ///< children: 0 to 6

/// Children of one household are so many years apart. Assumed: mothers of two have their children
/// some three years apart.
inline constexpr std::int32_t years_between_children = 3;

/// Adults of 27 and older in the home of a cost sharer beyond two, at most: more than that are
/// rare.
inline constexpr std::size_t most_more_sharers = 3;

using WageTable = std::array<std::int32_t, wage_row_count * hour_count>;
using ChildTable = std::array<std::int32_t, child_counts * child_age_count>;

/// A row of the statute, and tables that follow from it. Money in EUR cent.
struct MoneyLaw : StatuteRow {
    CentsByHousehold bijstandsnorm_from_21{};   ///< bijstandsnorm a month
    CentsByHousehold bijstandsnorm_below_21{};  ///< of 18 to 20; of couples: both
    std::int32_t most_with_bijstand = 0;        ///< a month, where earnings are kept up to a sum
    /// What the norm of a cost sharer is lower by with so many adults beyond two in the home.
    std::array<std::int32_t, most_more_sharers + 1> less_with_more{};
    // At the minimum wage, by wage_cell():
    WageTable net_wage{};        ///< a month, holiday allowance included
    WageTable gross_wage{};      ///< a year, holiday allowance included
    WageTable unused_credits{};  ///< a year: what of the tax credits wages do not use up
    // By child_cell():
    ChildTable kindgebonden_single{};  ///< a year, before the taper; alo-kop included
    ChildTable kindgebonden_couple{};  ///< a year, before the taper
    ChildTable kinderbijslag{};        ///< a month
};

/// Where work of so many hours a week stands in the tables of wages.
/// row: age less 18, at most 3, and 4 more with the IACK
AFWEGING_RULE std::size_t wage_cell(std::int32_t row, std::int32_t hours) {
    return static_cast<std::size_t>(row) * hour_count +
           static_cast<std::size_t>(smaller(hours, static_cast<std::int32_t>(hour_count) - 1));
}

/// Where children stand in the tables of children. youngest: years, 0 to 17
AFWEGING_RULE std::size_t child_cell(std::int32_t children, std::int32_t youngest) {
    return static_cast<std::size_t>(children) * child_age_count +
           static_cast<std::size_t>(youngest);
}

/// The tables of a row.
[[nodiscard]] MoneyLaw money_law(const StatuteRow& row);

}  // namespace afweging::agents
