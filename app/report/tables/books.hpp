// SPDX-License-Identifier: EUPL-1.2
// The books of one result, read once for each period of its tables.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "agents/kinds/instrument_kinds.hpp"
#include "app/report/budget/budget_table.hpp"
#include "app/report/tables/instrument_places.hpp"
#include "output/results.hpp"
#include "output/summary.hpp"

namespace afweging::app {

/// One result, its periods, and in each of them what its pots and instruments did.
class Books {
public:
    /// The results must outlive it.
    Books(const output::Results& results, const std::vector<output::MonthRange>& periods);

    [[nodiscard]] const output::Results& results() const { return results_; }
    [[nodiscard]] std::size_t periods() const { return periods_.size(); }
    [[nodiscard]] const output::MonthRange& months(std::size_t period) const {
        return periods_[period];
    }
    /// Instruments of the result that have money, places, starts or participants in its last
    /// period, which is the whole run, in the order of the file.
    [[nodiscard]] std::vector<const BudgetRow*> used() const;
    /// Throws Error (data) when the result does not say it.
    [[nodiscard]] InstrumentPlace place_of(const std::string& instrument) const;

    /// A figure of a pot or an instrument in a period. An instrument that this result does not
    /// have, or that another pot pays in it, has done nothing.
    [[nodiscard]] output::Answers of_pot(agents::Pot pot, const std::string& figure,
                                         std::size_t period) const;
    [[nodiscard]] output::Answers of_instrument(const std::string& instrument,
                                                const std::string& figure,
                                                std::size_t period) const;
    [[nodiscard]] output::Answers spent_by(const std::string& instrument, agents::Pot pot,
                                           std::size_t period) const;
    /// A measure of everybody.
    [[nodiscard]] output::Answers of_all(const std::string& measure, output::Over how,
                                         std::size_t period) const;

private:
    const output::Results& results_;
    std::vector<output::MonthRange> periods_;
    std::vector<BudgetTable> tables_;  ///< by period
    std::map<std::string, InstrumentPlace> places_;
};

/// x + sign * y, world by world.
[[nodiscard]] output::Answers plus(output::Answers x, const output::Answers& y, int sign);

}  // namespace afweging::app
