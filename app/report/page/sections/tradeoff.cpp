// SPDX-License-Identifier: EUPL-1.2
// The table of what each plan gives and takes. No total, no order by result.
#include <algorithm>

#include "app/report/page/sections/sections.hpp"

namespace afweging::app::page {
namespace {

constexpr std::size_t cell_dots = 20;

std::string id_of(const std::string& key, std::size_t plan) {
    std::string id = "cell-" + key + "-" + letter_of(plan);
    std::replace(id.begin(), id.end(), '_', '-');
    return id;
}

/// One row: the axis is the same for all plans.
TableRowHtml row_of(const ReportInput& input, const Outcome& of, Figures& figures) {
    const output::MonthRange months = run_of(input);
    std::vector<Effect> effects;
    double low = 0;
    double high = 0;
    for (std::size_t i = 0; i < input.plans.size(); ++i) {
        effects.push_back(effect_of_plan(input, i, of, months));
        if (i > 0 && !effects[i].worlds.empty()) {
            low = std::min(low, effects[i].worlds.front());
            high = std::max(high, effects[i].worlds.back());
        }
    }
    const LocalisedText label = name_of(of);
    TableRowHtml row{words(label, input.language), {}, {}};
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const Effect& effect = effects[i];
        Html cell = told_in_cell(input, i, effect, source_key(of.key, plans_key(i), months));
        if (i > 0 && (effect.shown == Shown::difference || effect.shown == Shown::not_shown)) {
            Json rows = Json::array();
            rows.push(dots_row(effect, plan_name(input, i), i, cell_dots, difference_range(effect),
                               input.language));
            Json members =
                Json::object({{"axis", axis(low, high, unit_of(effect), Ticks::signs, input.language)},
                              {"zero", true},
                              {"rows", std::move(rows)}});
            cell += figures.place_in_cell(
                {id_of(of.key, i), "dots", label,
                 filled({"{0}, plan {1}: {2}"}, {label, letter_of(i), difference_range(effect)})},
                std::move(members));
        }
        row.cells.push_back({std::move(cell), i == 0 ? "" : "plan-" + letter_of(i)});
    }
    return row;
}

}  // namespace

Html tradeoff_section(const ReportInput& input, Figures& figures) {
    HtmlTable table{{"All outcomes over the whole period", "Alle uitkomsten over de hele periode"},
                    {{"Outcome", "Uitkomst"}, {"Plan A"}},
                    {}};
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        table.columns.push_back(filled(
            {"Plan {0} beside A", "Plan {0} naast A"}, {letter_of(i)}));
    }
    for (const Outcome& each : outcomes()) {
        table.rows.push_back(row_of(input, each, figures));
    }
    const Html note = paragraph(
        words({"The average over all worlds, and under it the range in which eight of ten lie (of fewer than "
               "ten all): doubt about numbers and luck together. Each dot of a picture is as likely; the bar under the axis "
               "is where the average itself lies. There is no total.",
               "Het gemiddelde over alle werelden, en daaronder het bereik waarin acht van de tien liggen (van "
               "minder dan tien alle): twijfel over getallen en toeval samen. Elke stip van een plaatje is even "
               "waarschijnlijk; de balk onder de as is waar het gemiddelde zelf ligt. Er is geen "
               "totaal."},
              input.language),
        "note");
    return section("tradeoff", {"What each plan gives and takes", "Afwegingstabel"},
                   {page::table(table, input.language), note}, input.language);
}

}  // namespace afweging::app::page
