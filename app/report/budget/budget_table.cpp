// SPDX-License-Identifier: EUPL-1.2
// Where in the results each figure is found.
#include "app/report/budget/budget_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>

#include "agents/kinds/instrument_kinds.hpp"
#include "agents/municipality/budgets.hpp"
#include "agents/state/gemeente.hpp"
#include "output/compare.hpp"

namespace afweging::app {
namespace {

using output::Answers;

constexpr double no_answer = std::numeric_limits<double>::quiet_NaN();

/// One row of a family (instruments, pots) in a period.
struct Place {
    const output::Values& values;
    std::string family;
    std::size_t row;
    output::MonthRange period;

    [[nodiscard]] std::size_t dataset(const std::string& measure) const {
        return values.dataset_index(family + "/" + measure);
    }
    [[nodiscard]] std::uint32_t end() const { return period.first + period.count; }
};

/// `measure` over the months of the period, in each replicate: add(so far, value, month).
Answers over_months(const Place& place, const std::string& measure,
                    const std::function<double(double, std::int64_t, std::uint32_t)>& add) {
    const std::size_t dataset = place.dataset(measure);
    Answers answers{{}, output::shown_unit(place.values.layout().datasets[dataset].unit)};
    for (std::uint32_t r = 0; r < place.values.worlds(); ++r) {
        double total = 0;
        for (std::uint32_t t = place.period.first; t < place.end(); ++t) {
            total = add(total, place.values.at(dataset, r, t)[place.row], t);
        }
        answers.values.push_back(total);
    }
    return answers;
}

Answers sum(const Place& place, const std::string& measure) {
    return over_months(place, measure, [](double total, std::int64_t value, std::uint32_t) {
        return total + static_cast<double>(value);
    });
}

double number(std::int64_t value) {
    return value == agents::no_number ? no_answer : static_cast<double>(value);
}

Answers at_end(const Place& place, const std::string& measure) {
    return over_months(place, measure,
                       [](double, std::int64_t value, std::uint32_t) { return number(value); });
}

/// What may be spent: of each year what comes free by its last month in the period.
Answers budget_of(const Place& place) {
    const std::uint32_t end = place.end();
    return over_months(place, "budget",
                       [end](double total, std::int64_t limit, std::uint32_t month) {
                           const bool closes = month % 12 == 11 || month + 1 == end;
                           const auto t = static_cast<std::int32_t>(month);
                           return !closes ? total
                                  : limit == agents::no_number
                                      ? no_answer
                                      : total + static_cast<double>(agents::ceiling(limit, t));
                       });
}

/// The mean over the months in which it is counted; none without such a month.
Answers mean_count(const Place& place, const std::string& measure) {
    const std::size_t dataset = place.dataset(measure);
    std::size_t counted = 0;
    for (std::uint32_t t = place.period.first; t < place.end(); ++t) {
        const bool here = place.values.at(dataset, 0, t)[place.row] != agents::no_number;
        counted += here ? std::size_t{1} : std::size_t{0};
    }
    Answers answers =
        over_months(place, measure, [](double total, std::int64_t value, std::uint32_t) {
            return value == agents::no_number ? total : total + static_cast<double>(value);
        });
    for (double& value : answers.values) {
        value = counted == 0 ? no_answer : value / static_cast<double>(counted);
    }
    return answers;
}

Answers minus(Answers x, const Answers& y) {
    for (std::size_t i = 0; i < x.values.size(); ++i) { x.values[i] -= y.values[i]; }
    return x;
}

std::vector<Answers> figures_of_instrument(const Place& place) {
    const Answers budget = budget_of(place);
    const Answers spent = sum(place, "spent");
    return {budget,
            spent,
            minus(budget, spent),
            at_end(place, "promised"),
            at_end(place, "places"),
            sum(place, "offers"),
            sum(place, "declined"),
            sum(place, "passed_over"),
            mean_count(place, "unasked"),
            sum(place, "turned_away"),
            sum(place, "starts"),
            at_end(place, "participants"),
            at_end(place, "waiting")};
}

std::vector<Answers> figures_of_pot(const Place& place) {
    const auto pot = static_cast<agents::Pot>(place.row);
    const Answers budget = budget_of(place);
    Answers received = sum(place, "received");
    const Answers spent = sum(place, "paid");
    const Answers for_instruments = sum(place, "for_instruments");
    const bool limits_instruments = pot == agents::Pot::staff || pot == agents::Pot::wmo;
    const Answers left = pot == agents::Pot::buig ? minus(received, spent)
                         : limits_instruments     ? minus(budget, for_instruments)
                                                  : minus(budget, spent);
    if (pot != agents::Pot::buig) {
        std::fill(received.values.begin(), received.values.end(), no_answer);
    }
    return {budget, received, spent, for_instruments, left, at_end(place, "promised")};
}

const std::vector<sim::Label>& entries_of(const output::Values& values, const std::string& axis) {
    const std::vector<sim::Axis>& axes = values.layout().axes;
    return std::find_if(axes.begin(), axes.end(),
                        [&](const sim::Axis& each) { return each.name == axis; })
        ->entries;
}

/// Money without a start or a participant in any month of the run is that of klantmanagers.
Promised promised_at_start(const output::Results& results, const std::string& key,
                           const Place& place) {
    for (const output::PlacedAtStart& each : results.provenance.placed_at_start) {
        if (each.instrument == key && each.people > 0) {
            return Promised::places;
        }
    }
    const Place run{place.values, place.family, place.row, {0, place.values.months()}};
    const auto any = [&](const char* measure) {
        const Answers total = sum(run, measure);
        return std::any_of(total.values.begin(), total.values.end(),
                           [](double each) { return each > 0; });
    };
    return any("spent") && !any("starts") && !any("participants") ? Promised::klantmanagers
                                                                  : Promised::nothing;
}

BudgetRow* find(std::vector<BudgetRow>& rows, const std::string& key) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const BudgetRow& r) { return r.key == key; });
    return found == rows.end() ? nullptr : &*found;
}

/// The rows of a figure by figure zero, for an instrument that is not there. No limit stays none.
BudgetRow as_zero(const BudgetRow& row) {
    BudgetRow zero = row;
    zero.bounds.reset();
    for (Answers& figure : zero.figures) {
        std::fill(figure.values.begin(), figure.values.end(), 0.0);
    }
    return zero;
}

/// Rows of `b` less those of `a`: those of `a` in its order, then those that only `b` has.
std::vector<BudgetRow> rows_minus(std::vector<BudgetRow> b, std::vector<BudgetRow> a) {
    for (const BudgetRow& row : a) {
        if (find(b, row.key) == nullptr) {
            b.push_back(as_zero(row));
        }
    }
    for (BudgetRow& row : b) {
        if (const BudgetRow* before = find(a, row.key)) {
            for (std::size_t k = 0; k < row.figures.size(); ++k) {
                row.figures[k] = minus(row.figures[k], before->figures[k]);
            }
            row.bounds_before = before->bounds;
        }
    }
    return b;
}

}  // namespace

const std::vector<Figure>& instrument_figures() {
    static const std::vector<Figure> all = {
        {"budget", {"budget", "budget"}},
        {"spent", {"spent", "uitgegeven"}},
        {"left", {"left", "over"}},
        {"promised", {"promised for later", "toegezegd voor later"}},
        {"places", {"places", "plekken"}},
        {"offers", {"offered", "aangeboden"}},
        {"declined", {"declined", "afgeslagen"}},
        {"passed_over", {"another offered instead", "iets anders aangeboden"}},
        {"unasked", {"not asked", "niet gevraagd"}},
        {"turned_away", {"turned away, person months", "geen plek, persoonsmaanden"}},
        {"starts", {"started", "begonnen"}},
        {"participants", {"taking part at the end", "deelnemers aan het eind"}},
        {"waiting", {"waiting", "wachten"}},
    };
    return all;
}

const std::vector<Figure>& pot_figures() {
    static const std::vector<Figure> all = {
        {"budget", {"budget", "budget"}},
        {"received", {"grant of the Rijk", "rijksbijdrage"}},
        {"spent", {"spent", "uitgegeven"}},
        {"for_instruments", {"of it instruments", "waarvan instrumenten"}},
        {"left", {"balance", "saldo"}},
        {"promised", {"promised for later", "toegezegd voor later"}},
    };
    return all;
}

output::Summary BudgetRow::figure(const std::vector<Figure>& all, const std::string& name) const {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Figure& f) { return f.key == name; });
    return output::summarise(figures[static_cast<std::size_t>(found - all.begin())]);
}

output::MonthRange whole_run(const output::Results& results) {
    return {0, results.values.months()};
}

std::vector<output::MonthRange> budget_years(const output::Results& results) {
    std::vector<output::MonthRange> years;
    const std::uint32_t months = results.values.months();
    for (std::uint32_t first = 0; first < months; first += 12) {
        years.push_back({first, std::min<std::uint32_t>(12, months - first)});
    }
    return years;
}

BudgetTable budget_table(const output::Results& results, const output::MonthRange& period) {
    const output::Values& values = results.values;
    BudgetTable table{period, {}, {}};
    const std::vector<sim::Label>& instruments = entries_of(values, "instrument");
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        const Place place{values, "instruments", j, period};
        table.instruments.push_back({instruments[j].key,
                                     {instruments[j].en, instruments[j].nl},
                                     figures_of_instrument(place),
                                     bounds_of(values, j, period),
                                     std::nullopt,
                                     promised_at_start(results, instruments[j].key, place)});
    }
    const std::vector<sim::Label>& pots = entries_of(values, "pot");
    for (std::size_t p = 0; p < pots.size(); ++p) {
        const Place place{values, "pots", p, period};
        table.pots.push_back(
            {pots[p].key, {pots[p].en, pots[p].nl}, figures_of_pot(place), std::nullopt});
    }
    return table;
}

BudgetTable budget_difference(const output::Results& a, const output::Results& b,
                              const output::MonthRange& period) {
    output::require_comparable(a, b, output::FirstMonth::any);
    BudgetTable before = budget_table(a, period);
    BudgetTable after = budget_table(b, period);
    return {period, rows_minus(std::move(after.instruments), std::move(before.instruments)),
            rows_minus(std::move(after.pots), std::move(before.pots))};
}

BudgetComparison compare_budgets(const output::Results& a, const output::Results& b) {
    BudgetComparison result{budget_difference(a, b, whole_run(a)), {}};
    for (const output::MonthRange& year : budget_years(a)) {
        result.years.push_back(budget_difference(a, b, year));
    }
    return result;
}

}  // namespace afweging::app
