// SPDX-License-Identifier: EUPL-1.2
// What instruments and pots may spend, what they spend, and what holds them back.
#include <algorithm>

#include "app/report/budget/budget_lines.hpp"
#include "app/report/budget/budget_table.hpp"
#include "app/report/page/sections/sections.hpp"

namespace afweging::app::page {
namespace {

Effect figure_of(const BudgetRow& row, const std::vector<Figure>& all, const std::string& key,
                 std::size_t replicates) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Figure& f) { return f.key == key; });
    return effect_of(row.figures[static_cast<std::size_t>(found - all.begin())], replicates);
}

/// One plan's table of instruments or pots.
class Budgets {
public:
    Budgets(const ReportInput& input, std::size_t plan, const std::vector<Figure>& all)
        : input_(input),
          plan_(plan),
          all_(all),
          replicates_(input.plans[plan].results->values.replicates()) {}

    void add(const BudgetRow& row, const std::vector<std::string>& figures) {
        TableRowHtml cells{words(row.label, input_.language), {}, {}};
        for (const std::string& key : figures) { cells.cells.push_back({cell(row, key)}); }
        if (row.bounds) {
            cells.cells.push_back({words(name_of(row.bounds->most), input_.language)});
        }
        rows_.push_back(std::move(cells));
        add_bar(row);
    }

    [[nodiscard]] const std::vector<TableRowHtml>& rows() const { return rows_; }
    [[nodiscard]] Json members() const {
        return Json::object(
            {{"axis", axis(0, most_, {"euros over the whole period", "euro over de hele periode"},
                           Ticks::plain, input_.language)},
             {"plan", plan_},
             {"rows", bars_}});
    }

private:
    [[nodiscard]] Html cell(const BudgetRow& row, const std::string& key) const {
        const Effect effect = figure_of(row, all_, key, replicates_);
        if (effect.worlds.empty()) {
            return words({"no limit", "geen grens"}, input_.language);
        }
        const Html said = words(level_range(effect), input_.language);
        const bool chosen = key == "budget" && !(effect.worlds.front() < effect.worlds.back());
        return chosen ? given(said)
                      : estimate(said, passing(effect,
                                               source_key("budget-" + row.key + "-" + key,
                                                          letter_of(plan_), run_of(input_)),
                                               grade_of_outcomes(input_), input_.language));
    }

    void add_bar(const BudgetRow& row) {
        const Effect budget = figure_of(row, all_, "budget", replicates_);
        const Effect spent = figure_of(row, all_, "spent", replicates_);
        if (spent.worlds.empty()) {
            return;
        }
        most_ = std::max({most_, spent.high, budget.worlds.empty() ? 0.0 : budget.mean});
        bars_.push(
            Json::object({{"label", row.label.in(input_.language)},
                          {"budget", budget.worlds.empty() ? Json() : Json(budget.mean)},
                          {"spent", spent.mean},
                          {"low", spent.low},
                          {"high", spent.high},
                          {"text", level_range(spent).in(input_.language)},
                          {"bound", row.bounds ? Json(name_of(row.bounds->most).in(input_.language))
                                               : Json("")}}));
    }

    const ReportInput& input_;
    std::size_t plan_;
    const std::vector<Figure>& all_;
    std::size_t replicates_;
    std::vector<TableRowHtml> rows_;
    Json bars_ = Json::array();
    double most_ = 0;
};

Html instruments(const ReportInput& input, std::size_t plan, const BudgetTable& of,
                 Figures& figures) {
    Budgets budgets(input, plan, instrument_figures());
    for (const BudgetRow& row : of.instruments) {
        if (is_used(row)) {
            budgets.add(row, {"budget", "spent", "left", "starts", "waiting"});
        }
    }
    const LocalisedText title =
        filled({"Instruments in {0}", "Instrumenten in {0}"}, {plan_name(input, plan)});
    const HtmlTable table{title,
                          {{"Instrument"},
                           {"Budget"},
                           {"Spent", "Uitgegeven"},
                           {"Left", "Over"},
                           {"Started", "Begonnen"},
                           {"Waiting at the end", "Wachten aan het eind"},
                           {"Held back by", "Begrensd door"}},
                          budgets.rows()};
    return figures.place(
        {"budget-" + std::string(1, static_cast<char>('a' + plan)),
         "bars",
         title,
         {"A bar for each instrument: the outline is the budget, the fill what is spent; the "
          "numbers "
          "are in the table.",
          "Een balk per instrument: de omtrek is het budget, de vulling wat is uitgegeven; de "
          "getallen staan in de tabel."}},
        budgets.members(), page::table(table, input.language));
}

Html pots(const ReportInput& input, std::size_t plan, const BudgetTable& of) {
    Budgets budgets(input, plan, pot_figures());
    for (const BudgetRow& row : of.pots) { budgets.add(row, {"budget", "spent", "left"}); }
    return page::table({filled({"Pots in {0}", "Potten in {0}"}, {plan_name(input, plan)}),
                        {{"Pot"}, {"Budget"}, {"Spent", "Uitgegeven"}, {"Balance", "Saldo"}},
                        budgets.rows()},
                       input.language);
}

}  // namespace

Html budget_section(const ReportInput& input, Figures& figures) {
    Html content;
    Html of_pots;  // under the figures, which stand beside each other on paper
    for (std::size_t i = 0; i < input.plans.size(); ++i) {
        const BudgetTable table = budget_table(*input.plans[i].results, run_of(input));
        content += instruments(input, i, table, figures);
        of_pots += pots(input, i, table);
    }
    content += of_pots;
    content += paragraph(
        words(
            {"Over the whole period. \"Held back by\" is what kept more people out in most months. "
             "In the pot for bijstand the budget is the grant of the Rijk.",
             "Over de hele periode. \"Begrensd door\" is wat in de meeste maanden tegenhield dat "
             "er "
             "meer mensen meededen. In de pot bijstand is het budget de rijksbijdrage."},
            input.language),
        "note");
    return section("budgets",
                   {"Budgets, and what holds them back", "Budgetten, en wat ze tegenhoudt"},
                   content, input.language);
}

}  // namespace afweging::app::page
