// SPDX-License-Identifier: EUPL-1.2
// What the municipality keeps of one exit, year by year.
#include "app/report/budget/saving.hpp"

#include <algorithm>

#include "app/report/page/sections/sections.hpp"

namespace afweging::app::page {
namespace {

/// The saving of a year in all draws; of best values alone once.
Effect effect_of_year(const ReportPlan& plan, std::size_t year) {
    output::Answers answers{{}, {"EUR", "euro", 2}};
    for (const agents::SavingOfExit& each : plan.saving_drawn) {
        answers.values.push_back(static_cast<double>(each.saved[year]));
    }
    if (answers.values.empty()) {
        answers.values.push_back(static_cast<double>(plan.saving.saved[year]));
    }
    return effect_of(answers, 1);
}

}  // namespace

Html saving_section(const ReportInput& input, Figures& figures) {
    const ReportPlan& first = input.plans.front();
    const LocalisedText title = {"Saving of one exit, by year",
                                 "Besparing van één uitstroom, per jaar"};
    HtmlTable table{title, {{"Year", "Jaar"}, {"Saved", "Bespaard"}}, {}};
    Json years = Json::array();
    double low = 0;
    double high = 0;
    for (std::size_t year = 0; year < first.saving.saved.size(); ++year) {
        const Effect effect = effect_of_year(first, year);
        const LocalisedText label = filled({"year {0}", "jaar {0}"}, {std::to_string(year + 1)});
        low = std::min(low, effect.low);
        high = std::max(high, effect.high);
        table.rows.push_back({words(label, input.language),
                              {{estimate(words(level_range(effect), input.language),
                                         passing(effect, "saving A " + std::to_string(year + 1),
                                                 grade_of_outcomes(input), input.language))}}});
        years.push(Json::object({{"label", label.in(input.language)},
                                 {"mean", effect.mean},
                                 {"low", effect.low},
                                 {"high", effect.high},
                                 {"text", level_range(effect).in(input.language)}}));
    }
    Json members = Json::object(
        {{"axis", axis(low, high, {"euros a year", "euro per jaar"}, Ticks::plain, input.language)},
         {"years", std::move(years)}});
    const Html figure =
        figures.place({"saving",
                       "saving",
                       title,
                       {"A bar for each year after the exit; the numbers are in the table.",
                        "Een balk voor elk jaar na de uitstroom; de getallen staan in de tabel."}},
                      std::move(members), page::table(table, input.language));
    return section(
        "saving", {"What one exit saves", "Wat één uitstroom bespaart"},
        {paragraph(given(saving_heading(first.saving), input.language)), on_screen(figure),
         paragraph(given(saving_note(first.saving), input.language), "note")},
        input.language);
}

}  // namespace afweging::app::page
