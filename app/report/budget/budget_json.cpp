// SPDX-License-Identifier: EUPL-1.2
// Which members the budget table has.
#include "app/report/budget/budget_json.hpp"

#include <string>
#include <utility>

#include "app/report/documents.hpp"
#include "scenarios/catalogue/words.hpp"

namespace afweging::app {
namespace {

Json figure_json(const output::Summary& s) {
    if (s.replicates == 0) {
        return {};
    }
    Json json = Json::object({{"unit", s.unit.en}});
    add_summary(json, s);
    return json;
}

Json months_json(const BoundMonths& bounds) {
    Json months = Json::object();
    for (const Bound bound : {Bound::budget, Bound::pot, Bound::places, Bound::employers,
                              Bound::closed, Bound::signals, Bound::demand}) {
        const auto kind = static_cast<std::size_t>(bound);
        months.add(std::string(bound_labels[kind].key), bounds.months[kind]);
    }
    return months;
}

Json bound_json(const std::optional<BoundMonths>& bounds, Language language) {
    if (!bounds) {
        return {};
    }
    return Json::object(
        {{"key", std::string(bound_labels[static_cast<std::size_t>(bounds->most)].key)},
         {"text", reason_of(bounds->most).in(language)}});
}

Json rows_json(const std::vector<BudgetRow>& rows, const std::vector<Figure>& figures,
               Language language) {
    Json list = Json::array();
    for (const BudgetRow& row : rows) {
        Json json = Json::object({{"key", row.key}, {"label", row.label.in(language)}});
        for (std::size_t k = 0; k < figures.size(); ++k) {
            json.add(figures[k].key, figure_json(output::summarise(row.figures[k])));
        }
        if (row.bounds) {
            json.add("bounded_by", bound_json(row.bounds, language))
                .add("bound_months", months_json(*row.bounds));
        }
        list.push(std::move(json));
    }
    return list;
}

Json difference_of(const output::Summary& s) {
    if (s.replicates == 0) {
        return {};
    }
    Json json = figure_json(s);
    return json.add("demonstrable", demonstrable(s));
}

Json differences_json(const std::vector<BudgetRow>& rows, const std::vector<Figure>& figures,
                      Language language) {
    Json list = Json::array();
    for (const BudgetRow& row : rows) {
        Json json = Json::object({{"key", row.key}, {"label", row.label.in(language)}});
        for (std::size_t k = 0; k < figures.size(); ++k) {
            json.add(figures[k].key, difference_of(output::summarise(row.figures[k])));
        }
        if (row.bounds || row.bounds_before) {
            json.add("bounded_by_first", bound_json(row.bounds_before, language))
                .add("bounded_by", bound_json(row.bounds, language));
        }
        list.push(std::move(json));
    }
    return list;
}

Json table_json(const BudgetTable& difference, Language language) {
    return Json::object(
        {{"first_month", difference.period.first},
         {"months", difference.period.count},
         {"instruments", differences_json(difference.instruments, instrument_figures(), language)},
         {"pots", differences_json(difference.pots, pot_figures(), language)}});
}

}  // namespace

Json to_json(const BudgetComparison& comparison, Language language) {
    Json years = Json::array();
    for (const BudgetTable& year : comparison.years) { years.push(table_json(year, language)); }
    return Json::object(
        {{"whole", table_json(comparison.whole, language)}, {"years", std::move(years)}});
}

Json to_json(const BudgetTable& table, sim::Month start, Language language) {
    const sim::Month first = start + sim::Months{static_cast<std::int32_t>(table.period.first)};
    const sim::Month last = first + sim::Months{static_cast<std::int32_t>(table.period.count) - 1};
    return Json::object(
        {{"from", scenarios::month_text(first)},
         {"to", scenarios::month_text(last)},
         {"instruments", rows_json(table.instruments, instrument_figures(), language)},
         {"pots", rows_json(table.pots, pot_figures(), language)}});
}

Json budgets_json(const output::Results& results, Language language) {
    const sim::Month start = results.provenance.start;
    Json years = Json::array();
    for (const output::MonthRange& year : budget_years(results)) {
        years.push(to_json(budget_table(results, year), start, language));
    }
    return Json::object(
        {{"whole", to_json(budget_table(results, whole_run(results)), start, language)},
         {"years", std::move(years)}});
}

}  // namespace afweging::app
