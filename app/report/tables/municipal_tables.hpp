// SPDX-License-Identifier: EUPL-1.2
// The tables of a municipality's own books, by year: old, new and mutation, each with its range.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "output/results.hpp"
#include "output/summary.hpp"
#include "scenarios/iv3/taakvelden.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// One number that is told. Values add up: a sum is the sum of the rounded values of its items, a
/// mutation is new less old, and of money and of flows of people the whole run is the sum of its
/// years, all exactly. NaN: there is none.
///
///   value             the mean over all worlds, rounded to a multiple of 10^decade of its line
///   low, high         8 of 10: of the mean (output::range_of_mean) where the run has draws; else
///                     luck over its replicates (all of fewer than ten)
///   luck_low, _high   8 of 10 worlds with the same numbers: only where the run has draws
struct TableNumber {
    double value;
    double low;
    double high;
    double luck_low;
    double luck_high;
    int range_decade;  ///< to which its ends are rounded: the error of this number
};

/// `after` and `change` have no numbers (NaN) in a table of one result.
struct TableCell {
    TableNumber before;
    TableNumber after;
    TableNumber change;
};

/// item: measured. sum: of items above it. balance: of sums. state: persons at the end of a period,
/// or their mean, which do not add up over years.
enum class LineRole : std::uint8_t { item, sum, balance, state };
enum class LineUnit : std::uint8_t { persons, households, places, euros };
/// On which side of the books.
enum class LineSide : std::uint8_t { none, expenditure, income, budget };

struct TableLine {
    std::string key;  ///< "buig.bijstand", "reintegration.vakscholing"
    LocalisedText label;
    std::string taakveld;  ///< code of Iv3: "6.3"; empty where nothing is booked
    LineRole role;
    LineSide side;
    LineUnit unit;
    int decade;                    ///< of its values
    std::vector<TableCell> cells;  ///< by period
};

struct TableBlock {
    std::string key;  ///< volumes, instruments, buig, reintegration, income_security, execution,
                      ///< care, total, taakvelden
    LocalisedText title;
    std::vector<TableLine> lines;
};

struct TablePeriod {
    output::MonthRange months;
    LocalisedText label;  ///< "2025", "2025-07 t/m 2026-06", "hele looptijd"
    bool whole;
};

/// What low and high are.
enum class TableRange : std::uint8_t { none, luck, doubt };

struct MunicipalTables {
    LocalisedText before;  ///< name of the old plan
    LocalisedText after;   ///< of the new one; empty in a table of one result
    bool compared;
    TableRange range;
    std::vector<TablePeriod> periods;  ///< each budget year, then the whole run
    std::vector<TableBlock> blocks;
    std::vector<LocalisedText> notes;  ///< how to read it: rounding, ranges, what is not in it
    scenarios::Taakvelden taakvelden;
};

/// Of one result.
[[nodiscard]] MunicipalTables municipal_tables(const output::Results& results,
                                               const scenarios::Taakvelden& taakvelden);

/// Of two, the old plan first. Throws Error (data) unless they can be paired.
[[nodiscard]] MunicipalTables municipal_tables(const output::Results& before,
                                               const output::Results& after,
                                               const scenarios::Taakvelden& taakvelden);

[[nodiscard]] LocalisedText name_of(LineUnit unit);

/// "1.234.000", "12,3"; "" where there is none.
[[nodiscard]] std::string told(double value, int decade, Language language);

/// "1.200.000 tot 1.400.000"; one number when both ends round to the same; "" where there is none.
[[nodiscard]] std::string told_range(const TableNumber& number, Language language);

}  // namespace afweging::app
