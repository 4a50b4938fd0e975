// SPDX-License-Identifier: EUPL-1.2
// The numbers of law: what a row of law holds, and one table that says what each number is.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "agents/kinds/kinds.hpp"
#include "agents/law/buig_law.hpp"
#include "agents/law/household_law.hpp"
#include "agents/law/month_law.hpp"
#include "sim/month.hpp"

namespace afweging::agents {

/// What the law says from one date on, until the next row.
struct StatuteRow : MonthLaw,
                    TaxLaw,
                    BijstandLaw,
                    ApplicationLaw,
                    ReferenceLaw,
                    ToeslagenLaw,
                    DebtLaw,
                    WwLaw,
                    BuigLaw {};

/// Who reads a number of law: the months of a run, the household table alone, or no rule yet.
enum class LawReader : std::uint8_t { month, household_table, nobody };

/// A number of law, apart from its values. Those are in scenarios/statute/nl.toml, by date.
struct StatuteNumber {
    /// Whole numbers are months, or cents when the unit is money.
    using Field = std::variant<std::int32_t StatuteRow::*, float StatuteRow::*,
                               double StatuteRow::*, CentsByHousehold StatuteRow::*>;

    std::string_view key;   ///< in the file; by household: the table that holds all five
    std::string_view unit;  ///< must equal the `unit` in the file
    double low;             ///< the smallest value that the rules accept, in that unit
    double high;            ///< the largest
    std::string_view example;
    Field field;
    std::string_view en;  ///< what it is, for people
    std::string_view nl;
    LawReader read_by = LawReader::month;

    [[nodiscard]] constexpr bool by_household() const {
        return std::holds_alternative<CentsByHousehold StatuteRow::*>(field);
    }
    /// No amount and no share: months, years, a switch.
    [[nodiscard]] constexpr bool is_whole() const {
        return std::holds_alternative<std::int32_t StatuteRow::*>(field) &&
               !unit.starts_with("EUR");
    }
};

#define AFWEGING_LAW_ROW(reader, key, unit, low, high, example, en, nl) \
    StatuteNumber{#key, unit, low, high, example, &StatuteRow::key, en, nl, LawReader::reader},
#define AFWEGING_OF_MONTHS(type, ...) AFWEGING_LAW_ROW(month, __VA_ARGS__)
#define AFWEGING_OF_HOUSEHOLDS(type, ...) AFWEGING_LAW_ROW(household_table, __VA_ARGS__)
#define AFWEGING_OF_NOBODY(type, ...) AFWEGING_LAW_ROW(nobody, __VA_ARGS__)

/// Every number of law, from the lists in month_law.hpp and household_law.hpp. The reader,
/// `explain` and docs/formats/statute.md follow from it.
inline constexpr auto statute_numbers = std::to_array<StatuteNumber>({
    // clang-format off
    AFWEGING_MONTH_LAW(AFWEGING_OF_MONTHS)
    AFWEGING_TAX_LAW(AFWEGING_OF_MONTHS)
    AFWEGING_BIJSTAND_LAW(AFWEGING_OF_MONTHS)
    AFWEGING_APPLICATION_LAW(AFWEGING_OF_HOUSEHOLDS)
    AFWEGING_REFERENCE_LAW(AFWEGING_OF_NOBODY)
    AFWEGING_TOESLAGEN_LAW(AFWEGING_OF_MONTHS)
    AFWEGING_DEBT_LAW(AFWEGING_OF_MONTHS)
    AFWEGING_WW_LAW(AFWEGING_OF_MONTHS)
    AFWEGING_BUIG_LAW(AFWEGING_OF_MONTHS)
    // clang-format on
});
#undef AFWEGING_OF_NOBODY
#undef AFWEGING_OF_HOUSEHOLDS
#undef AFWEGING_OF_MONTHS
#undef AFWEGING_LAW_ROW

/// All rows, by date, oldest first. Invariant: not empty.
struct Statute {
    std::vector<StatuteRow> rows;
};

/// A value of a number from a date on, until its next value.
struct StatuteValue {
    const StatuteNumber* number;
    std::size_t household;  ///< when the number goes by household
    sim::Month from;
    double value;  ///< in the unit of the number
};

/// Writes a value into its field; euros become whole cents.
void set_value(StatuteRow& row, const StatuteValue& value);

/// The value of a number in a row, in the unit of the number.
[[nodiscard]] double value_in(const StatuteRow& row, const StatuteNumber& number,
                              std::size_t household);

/// A row for each date at which any number gets a value. A number keeps its last value, and has its
/// first one before that too.
[[nodiscard]] Statute statute_of(const std::vector<StatuteValue>& values);

/// The row in force in a month: the last one whose date is not later (the first row before that).
[[nodiscard]] const StatuteRow& in_force(const Statute& statute, sim::Month month);

}  // namespace afweging::agents
