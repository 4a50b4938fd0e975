// SPDX-License-Identifier: EUPL-1.2
// Figures of pots and instruments by period.
#include "app/report/tables/books.hpp"

#include <algorithm>

#include "app/report/budget/budget_lines.hpp"
#include "output/units.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {
namespace {

using output::Answers;

const Answers& figure_of(const BudgetRow& row, const std::vector<Figure>& all,
                         const std::string& key) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Figure& f) { return f.key == key; });
    return row.figures[static_cast<std::size_t>(found - all.begin())];
}

}  // namespace

Books::Books(const output::Results& results, const std::vector<output::MonthRange>& periods)
    : results_(results),
      periods_(periods),
      places_(instrument_places(results.provenance.scenario_text)) {
    for (const output::MonthRange& period : periods_) {
        tables_.push_back(budget_table(results, period));
    }
}

std::vector<const BudgetRow*> Books::used() const {
    std::vector<const BudgetRow*> rows;
    for (const BudgetRow& row : tables_.back().instruments) {
        if (is_used(row)) {
            rows.push_back(&row);
        }
    }
    return rows;
}

InstrumentPlace Books::place_of(const std::string& instrument) const {
    const auto found = places_.find(instrument);
    if (found == places_.end()) {
        throw PhrasedError(ExitCode::data,
                           {"The results do not say which pot pays the instrument '{0}'.",
                            "De resultaten zeggen niet uit welke pot het instrument '{0}' wordt "
                            "betaald."},
                           {instrument});
    }
    return found->second;
}

Answers Books::of_pot(agents::Pot pot, const std::string& figure, std::size_t period) const {
    const BudgetRow& row = tables_[period].pots[static_cast<std::size_t>(pot)];
    return figure_of(row, pot_figures(), figure);
}

Answers Books::of_instrument(const std::string& instrument, const std::string& figure,
                             std::size_t period) const {
    const std::vector<BudgetRow>& rows = tables_[period].instruments;
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const BudgetRow& each) { return each.key == instrument; });
    if (row != rows.end()) {
        return figure_of(*row, instrument_figures(), figure);
    }
    const std::string unit = figure == "spent" ? "EUR cent" : "persons";
    return {std::vector<double>(results_.values.worlds(), 0.0), output::shown_unit(unit)};
}

Answers Books::spent_by(const std::string& instrument, agents::Pot pot, std::size_t period) const {
    const auto place = places_.find(instrument);
    const bool here = place != places_.end() && place->second.pot == pot;
    return of_instrument(here ? instrument : std::string{}, "spent", period);
}

Answers Books::of_all(const std::string& measure, output::Over how, std::size_t period) const {
    const output::Samples found = output::samples(results_.values, {.dataset = "series/" + measure,
                                                                    .keys = {"all"},
                                                                    .months = periods_[period],
                                                                    .how = how});
    Answers answers{{}, found.unit};
    for (const std::int64_t total : found.totals) {
        answers.values.push_back(static_cast<double>(total) / static_cast<double>(found.divisor));
    }
    return answers;
}

Answers plus(Answers x, const Answers& y, int sign) {
    for (std::size_t i = 0; i < x.values.size(); ++i) { x.values[i] += sign * y.values[i]; }
    return x;
}

}  // namespace afweging::app
