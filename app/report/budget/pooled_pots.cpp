// SPDX-License-Identifier: EUPL-1.2
// The row of pooled pots, and what it is made of.
#include "app/report/budget/pooled_pots.hpp"

#include <bit>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "agents/kinds/instrument_kinds.hpp"
#include "app/report/numbers.hpp"

namespace afweging::app {
namespace {

bool is_in(std::uint8_t pooled, std::size_t pot) { return (pooled >> pot & 1U) != 0; }

/// "re-integratie + Wmo en zorg"
void add_row(BudgetRow& sum, const BudgetRow& row) {
    sum.key += "+" + row.key;
    sum.label = filled({"{0} + {1}"}, {sum.label, row.label});
    for (std::size_t k = 0; k < sum.figures.size(); ++k) {
        for (std::size_t r = 0; r < sum.figures[k].values.size(); ++r) {
            sum.figures[k].values[r] += row.figures[k].values[r];
        }
    }
}

/// Whole euros of the mean; of what has no limit that it has none.
LocalisedText euros(const BudgetRow& row, const char* figure) {
    const output::Summary money = row.figure(pot_figures(), figure);
    if (money.replicates == 0) {
        return {"no limit", "geen grens"};
    }
    const int decade = without_spread(money) ? 0 : rounding_decade(money);
    return {"EUR " + format_rounded(money.mean, decade, Language::en),
            format_rounded(money.mean, decade, Language::nl) + " euro"};
}

}  // namespace

BudgetTable with_pots_pooled(BudgetTable table, std::uint8_t pooled) {
    if (std::popcount(pooled) < 2) {
        return table;
    }
    std::vector<BudgetRow> rows;
    const auto first = static_cast<std::size_t>(std::countr_zero(pooled));
    std::size_t joined = 0;
    for (std::size_t p = 0; p < table.pots.size(); ++p) {
        if (p != first && is_in(pooled, p)) {
            add_row(rows[joined], table.pots[p]);
            continue;
        }
        joined = p == first ? rows.size() : joined;
        rows.push_back(std::move(table.pots[p]));
    }
    table.pots = std::move(rows);
    return table;
}

LocalisedText what_is_pooled(const BudgetTable& apart, std::uint8_t pooled) {
    if (std::popcount(pooled) < 2) {
        return {};
    }
    LocalisedText all;
    for (std::size_t p = 0; p < apart.pots.size(); ++p) {
        if (is_in(pooled, p)) {
            const BudgetRow& row = apart.pots[p];
            const LocalisedText one =
                filled({"{0} (budget {1}, by its instruments spent {2})",
                        "{0} (budget {1}, door de instrumenten ervan uitgegeven {2})"},
                       {row.label, euros(row, "budget"), euros(row, "for_instruments")});
            all = all.empty() ? one : filled({"{0}; {1}"}, {all, one});
        }
    }
    return filled({"Pots that are spent as one stand on one line. In it: {0}.",
                   "Potten die samen worden besteed, staan op één regel. Daarin zit: {0}."},
                  {all});
}

LocalisedText how_to_read_pooled(const LocalisedText& plan, std::uint8_t pooled) {
    if (std::popcount(pooled) < 2) {
        return {};
    }
    LocalisedText names;
    for (std::size_t p = 0; p < agents::pot_count; ++p) {
        if (is_in(pooled, p)) {
            const agents::KindLabel& label = agents::pot_labels[p];
            const LocalisedText name{std::string(label.en), std::string(label.nl)};
            names = names.empty() ? name : filled({"{0}, {1}"}, {names, name});
        }
    }
    return filled({"In {0} these pots are spent as one: {1}. Read their lines together: what one "
                   "spends more may come from another.",
                   "In {0} worden deze potten samen besteed: {1}. Lees hun regels samen: wat de "
                   "ene meer uitgeeft, kan van de andere komen."},
                  {plan, names});
}

}  // namespace afweging::app
