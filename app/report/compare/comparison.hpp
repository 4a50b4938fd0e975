// SPDX-License-Identifier: EUPL-1.2
// One plan beside another: everything that is told about their differences.
#pragma once

#include <string>
#include <vector>

#include "app/report/compare/calendar.hpp"
#include "app/report/compare/instrument_outcomes.hpp"
#include "app/report/compare/neutrality.hpp"
#include "app/report/compare/payers.hpp"
#include "app/report/table.hpp"

namespace afweging::app {

/// A paired difference over the whole run and over each of its years.
struct ComparedLine {
    TableRow whole;
    std::vector<output::Summary> by_year;
};

/// A party of the ledger.
struct ComparedPayer {
    std::string key;
    LocalisedText label;
    ComparedLine receives;
    ComparedLine pays;
    ComparedLine balance;
};

/// What `b` has more than `a`, replicate by replicate.
struct Comparison {
    std::vector<Period> years;              ///< calendar years; of the run where it begins elsewhen
    std::vector<ComparedLine> outcomes;     ///< as every table shows them
    std::vector<ComparedLine> instruments;  ///< starts and spending of each
    std::vector<ComparedPayer> payers;      ///< balances add up to nothing
    std::vector<ComparedLine> costs;        ///< spent, paid, own_balance
    Neutrality neutrality;

    /// The outcomes over the whole run.
    [[nodiscard]] std::vector<TableRow> rows() const;
};

/// Fills in what every comparison tells, in the order of its tables: a line for each outcome,
/// starts and spending of each instrument, each party of the ledger and each cost.
template <class Compared, class Line>
void add_lines(Compared& result, const output::Results& a, const output::Results& b,
               const Line& line) {
    for (const Outcome& each : outcomes()) { result.outcomes.push_back(line(each)); }
    for (const auto& each : instrument_outcomes(a.values.layout(), b.values.layout())) {
        result.instruments.push_back(line(each.starts));
        result.instruments.push_back(line(each.spent));
    }
    for (const Payer& each : payers()) {
        result.payers.push_back(
            {each.key, each.label, line(each.receives), line(each.pays), line(each.balance)});
    }
    for (const Outcome& each : costs()) { result.costs.push_back(line(each)); }
}

/// Throws Error (data) when the two cannot be paired. They may begin in different months.
[[nodiscard]] Comparison compare(const output::Results& a, const output::Results& b);

/// The difference of one outcome, as compare() has it.
[[nodiscard]] ComparedLine compared(const output::Results& a, const output::Results& b,
                                    const Outcome& outcome, const std::vector<Period>& years);

/// What a reader has to know before the numbers: months that are not the same calendar months, data
/// files of law or model that are not the same, and people who are in one world only because they
/// have a place at the start.
[[nodiscard]] std::vector<LocalisedText> warnings(const output::Results& a,
                                                  const output::Results& b);

}  // namespace afweging::app
