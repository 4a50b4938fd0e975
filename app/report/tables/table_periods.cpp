// SPDX-License-Identifier: EUPL-1.2
// Budget years and the whole run, with what they are called.
#include "app/report/tables/table_periods.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

#include "app/report/budget/budget_table.hpp"
#include "scenarios/catalogue/words.hpp"
#include "sim/localised_text.hpp"
#include "sim/month.hpp"

namespace afweging::app {
namespace {

LocalisedText label_of(const output::MonthRange& months, sim::Month start) {
    const sim::Month first = start + sim::Months{static_cast<std::int32_t>(months.first)};
    const sim::Month last = first + sim::Months{static_cast<std::int32_t>(months.count) - 1};
    if (first.month_of_year() == 1 && months.count == 12) {
        return std::to_string(first.year());
    }
    return filled({"{0} to {1}", "{0} t/m {1}"},
                  {scenarios::month_text(first), scenarios::month_text(last)});
}

}  // namespace

std::vector<TablePeriod> periods_of(const output::Results& before, const output::Results* after) {
    std::vector<TablePeriod> periods;
    const sim::Month start = before.provenance.start;
    const bool one_calendar = after == nullptr || after->provenance.start == start;
    const std::vector<output::MonthRange> years = budget_years(before);
    for (std::size_t y = 0; y < years.size() && years.size() > 1; ++y) {
        const LocalisedText number{std::to_string(y + 1)};
        periods.push_back(
            {years[y],
             one_calendar ? label_of(years[y], start) : filled({"year {0}", "jaar {0}"}, {number}),
             false});
    }
    const output::MonthRange all = whole_run(before);
    periods.push_back(
        {all,
         one_calendar ? filled({"whole run ({0})", "hele looptijd ({0})"}, {label_of(all, start)})
                      : LocalisedText{"whole run", "hele looptijd"},
         true});
    return periods;
}

}  // namespace afweging::app
