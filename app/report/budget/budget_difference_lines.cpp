// SPDX-License-Identifier: EUPL-1.2
// The budget table of a comparison: what differs, and nothing else.
#include <algorithm>
#include <cmath>
#include <string>

#include "app/report/budget/budget_lines.hpp"
#include "app/report/columns.hpp"
#include "app/report/numbers.hpp"
#include "app/report/table.hpp"
#include "app/report/text.hpp"

namespace afweging::app {
namespace {

bool is_money(const output::Answers& figure) { return figure.unit.en == "EUR"; }

/// Nothing of what has no answer: no limit in one of the two.
bool ever_differs(const output::Answers& figure) {
    return std::any_of(figure.values.begin(), figure.values.end(),
                       [](double value) { return value > 0 || value < 0; });
}

/// In thousands; where luck does not move it, in whole euros.
output::Summary amount(const output::Summary& difference) {
    constexpr int whole_euros = 3;
    output::Summary money = in_thousands(difference);
    if (without_spread(money) && std::abs(money.mean) >= 0.001) {
        money.unit.decimals = whole_euros;
    }
    return money;
}

std::string cell(const output::Answers& figure, Language language) {
    const output::Summary difference = output::summarise(figure);
    if (difference.replicates == 0) {
        return "-";
    }
    return difference_cell(is_money(figure) ? amount(difference) : difference, language);
}

bool another_bound(const BudgetRow& row) {
    return row.bounds && row.bounds_before && row.bounds->most != row.bounds_before->most;
}

/// What holds it back, and what did; nothing of an instrument that is used in neither plan.
std::string bound_cell(const BudgetRow& row, Language language) {
    const LocalisedText not_there{"not there", "niet aanwezig"};
    const auto name = [&](const std::optional<BoundMonths>& bounds) {
        return bounds ? name_of(bounds->most).in(language) : not_there.in(language);
    };
    if (!row.bounds && !row.bounds_before) {
        return {};
    }
    const bool same = row.bounds && row.bounds_before && !another_bound(row);
    return same ? name(row.bounds) : name(row.bounds_before) + " -> " + name(row.bounds);
}

/// The figures of some keys, in the order of these.
std::vector<std::size_t> places_of(const std::vector<Figure>& figures,
                                   const std::vector<std::string>& keys) {
    std::vector<std::size_t> places;
    for (const std::string& key : keys) {
        const auto found = std::find_if(figures.begin(), figures.end(),
                                        [&](const Figure& each) { return each.key == key; });
        places.push_back(static_cast<std::size_t>(found - figures.begin()));
    }
    return places;
}

std::vector<std::string> lines_of(const std::vector<BudgetRow>& all, ColumnRow heading,
                                  const std::vector<Figure>& figures,
                                  std::vector<std::size_t> shown, Language language,
                                  std::size_t width) {
    std::erase_if(shown, [&](std::size_t k) {
        return std::none_of(all.begin(), all.end(),
                            [&](const BudgetRow& row) { return ever_differs(row.figures[k]); });
    });
    for (const std::size_t k : shown) { heading.numbers.push_back(figures[k].label.in(language)); }
    std::vector<ColumnRow> rows;
    for (const BudgetRow& row : all) {
        const bool differs = std::any_of(shown.begin(), shown.end(), [&](std::size_t k) {
            return ever_differs(row.figures[k]);
        });
        if (differs) {
            ColumnRow cells{printable(row.label.in(language)), {}, bound_cell(row, language)};
            for (const std::size_t k : shown) {
                cells.numbers.push_back(cell(row.figures[k], language));
            }
            rows.push_back(std::move(cells));
        }
    }
    return rows.empty() ? std::vector<std::string>() : in_columns(heading, rows, width);
}

}  // namespace

std::vector<std::string> instrument_difference_lines(const BudgetTable& difference,
                                                     Language language, std::size_t width) {
    const std::vector<Figure>& figures = instrument_figures();
    const LocalisedText held_back{"held back by", "begrensd door"};
    return lines_of(difference.instruments, {"instrument", {}, held_back.in(language)}, figures,
                    places_of(figures, {"budget", "promised", "left", "places", "waiting"}),
                    language, width);
}

std::vector<std::string> pot_difference_lines(const BudgetTable& difference, Language language,
                                              std::size_t width) {
    const std::vector<Figure>& figures = pot_figures();
    return lines_of(
        difference.pots, {"pot", {}, ""}, figures,
        places_of(figures, {"budget", "received", "promised", "spent", "for_instruments", "left"}),
        language, width);
}

}  // namespace afweging::app
