// SPDX-License-Identifier: EUPL-1.2
// One plan beside another over the same draws: differences with doubt about numbers apart from
// luck.
#pragma once

#include <string>
#include <vector>

#include "app/report/compare/calendar.hpp"
#include "app/report/compare/neutrality.hpp"
#include "app/report/doubt/doubt.hpp"

namespace afweging::app {

/// A paired difference over the whole run and over each of its years.
struct DoubtLine {
    DoubtRow whole;
    std::vector<DoubtRow> by_year;
};

/// A party of the ledger.
struct DoubtPayer {
    std::string key;
    LocalisedText label;
    DoubtLine receives;
    DoubtLine pays;
    DoubtLine balance;
};

/// What `b` has more than `a`, in the same draw and the same replicate. Carriers are named of the
/// outcomes and of the balances, each over the whole run.
struct DoubtComparison {
    std::vector<Period> years;  ///< as those of Comparison
    std::vector<DoubtLine> outcomes;
    std::vector<DoubtLine> instruments;
    std::vector<DoubtPayer> payers;
    std::vector<DoubtLine> costs;  ///< spent, paid, own_balance
    Neutrality neutrality;         ///< of which the budgets are told
};

/// Of results with several draws that can be paired; they may begin in different months.
[[nodiscard]] DoubtComparison compare_over_draws(const output::Results& a,
                                                 const output::Results& b);

/// The lines over the whole run.
[[nodiscard]] std::vector<DoubtRow> whole_of(const std::vector<DoubtLine>& lines);
/// The lines in one of the years.
[[nodiscard]] std::vector<DoubtRow> rows_in_year(const std::vector<DoubtLine>& lines,
                                                 std::size_t year);
/// The balance of each party over the whole run, called by the name of the party.
[[nodiscard]] std::vector<DoubtRow> balances_of(const DoubtComparison& comparison);
/// False when it is zero in every world, in the whole run and in each year.
[[nodiscard]] bool ever_differs(const DoubtLine& line);

/// outcomes, by_year, instruments, payers, neutral: as of a Comparison, with rows of draws.
[[nodiscard]] Json to_json(const DoubtComparison& comparison,
                           const std::vector<output::DrawnNumber>& numbers, Language language);

}  // namespace afweging::app
