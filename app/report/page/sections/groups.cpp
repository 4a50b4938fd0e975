// SPDX-License-Identifier: EUPL-1.2
// Groups of clients: what the plans do for each, from the counts by group.
#include <algorithm>
#include <cstdint>
#include <limits>

#include "app/report/compare/effect_parts.hpp"
#include "app/report/page/sections/sections.hpp"

namespace afweging::app::page {
namespace {

/// Fewer people than this are not told apart: a habit, for these are made up.
constexpr double least_people = 10;

/// What is told of each group.
struct Column {
    std::string key;
    LocalisedText label;
    std::string measure;
    output::Over how;
    bool a_household;  ///< a year, divided by households
};
const std::vector<Column>& columns() {
    static const std::vector<Column> all = {
        {"stock",
         {"On bijstand at the end", "In de bijstand aan het eind"},
         "stock",
         output::Over::last,
         false},
        {"outflow_to_work",
         {"To regular work", "Naar gewoon werk"},
         "outflow_to_work",
         output::Over::sum,
         false},
        {"months_short",
         {"Months short of money, a year", "Maanden geld tekort, per jaar"},
         "with_shortfall_after_savings",
         output::Over::sum,
         true}};
    return all;
}

output::Answers of_group(const output::Values& values, const std::string& group,
                         const std::string& measure, output::MonthRange months, output::Over how) {
    const output::Samples found = output::samples(
        values, {.dataset = "series/" + measure, .keys = {group}, .months = months, .how = how});
    output::Answers answers{{found.totals.begin(), found.totals.end()}, found.unit};
    for (double& value : answers.values) { value /= static_cast<double>(found.divisor); }
    return answers;
}

output::Answers answers_of(const output::Values& values, const std::string& group,
                           const Column& column) {
    const output::MonthRange months = whole_run(values);
    output::Answers answers = of_group(values, group, column.measure, months, column.how);
    if (column.a_household) {
        constexpr double thousandths_a_year = 12000;
        const output::Answers households =
            of_group(values, group, "households", months, column.how);
        for (std::size_t i = 0; i < answers.values.size(); ++i) {
            const double count = households.values[i];
            answers.values[i] = count > 0 ? answers.values[i] * thousandths_a_year / count
                                          : std::numeric_limits<double>::quiet_NaN();
        }
        answers.unit = {"months", "maanden", 3};
    }
    return answers;
}

Effect effect_in(const ReportInput& input, std::size_t plan, const std::string& group,
                 const Column& column) {
    const output::Values& first = input.plans.front().results->values;
    const output::Values& other = input.plans[plan].results->values;
    output::Answers answers = answers_of(other, group, column);
    if (plan > 0) {
        const output::Answers before = answers_of(first, group, column);
        for (std::size_t i = 0; i < answers.values.size(); ++i) {
            answers.values[i] -= before.values[i];
        }
    }
    return effect_of(answers, other.replicates());
}

double people_in(const output::Values& values, const std::string& group) {
    const output::Answers stock =
        of_group(values, group, "stock", whole_run(values), output::Over::mean);
    double sum = 0;
    for (const double people : stock.values) { sum += people; }
    return sum / static_cast<double>(stock.values.size());
}

const std::vector<sim::Label>& groups_of(const output::Values& values) {
    const std::vector<sim::Axis>& axes = values.layout().axes;
    return std::find_if(axes.begin(), axes.end(),
                        [](const sim::Axis& each) { return each.name == "group"; })
        ->entries;
}

Html table_of(const ReportInput& input, std::size_t plan) {
    HtmlTable table{filled({"Groups in {0}", "Groepen in {0}"}, {plan_name(input, plan)}),
                    {{"Group", "Groep"}},
                    {}};
    for (const Column& column : columns()) { table.columns.push_back(column.label); }
    const output::Values& values = input.plans[plan].results->values;
    for (const sim::Label& group : groups_of(values)) {
        TableRowHtml row{words({group.en, group.nl}, input.language), {}, {}};
        const bool few = people_in(values, group.key) < least_people ||
                         people_in(input.plans.front().results->values, group.key) < least_people;
        for (const Column& column : columns()) {
            row.cells.push_back(
                {few ? words({"Not shown: fewer than ten people.",
                              "Niet getoond: minder dan tien mensen."},
                             input.language)
                     : told_in_cell(input, plan, effect_in(input, plan, group.key, column),
                                    source_key("group-" + group.key + "-" + column.key,
                                               plans_key(plan), run_of(input)))});
        }
        table.rows.push_back(std::move(row));
    }
    return page::table(table, input.language);
}

}  // namespace

namespace {

LocalisedText of_hundred(double share) {
    return whole_number(static_cast<std::uint64_t>(100 * std::max(0.0, share) + 0.5));
}

/// Of 100: a fate of a group, and in eight of ten worlds. People of a world share its numbers and
/// its luck, so that more of them make the range no narrower.
Html fate_cell(const GroupFates& group, scenarios::Fate fate, const ReportInput& input,
               const std::string& source) {
    if (!group.told()) {
        return words({"Not shown", "Niet getoond"}, input.language);
    }
    const auto f = static_cast<std::size_t>(fate);
    const Effect worlds =
        effect_of(group.by_world[f], input.plans.front().results->values.replicates());
    const double share = group.shares[f];
    const LocalisedText low = of_hundred(worlds.low);
    const LocalisedText high = of_hundred(worlds.high);
    const Html range =
        low.nl == high.nl
            ? Html()
            : Html{text(" "),
                   element("small", {{"class", "range"}},
                           words(filled({"range {0} to {1}", "bereik {0} tot {1}"}, {low, high}),
                                 input.language))};
    return estimate(
        Html{words(filled({"{0} of 100", "{0} van de 100"}, {of_hundred(share)}), input.language),
             range},
        {share, worlds.low, worlds.high, "1", source, grade_of_outcomes(input)});
}

Json fate_row(const GroupFates& group, Language language) {
    const auto of_100 = [&](scenarios::Fate fate) {
        return group.told() ? 100 * group.shares[static_cast<std::size_t>(fate)] : 0.0;
    };
    using scenarios::Fate;
    return Json::object(
        {{"label", group.label.in(language)},
         {"better", of_100(Fate::better)},
         {"worse", of_100(Fate::worse)},
         {"same", of_100(Fate::same)},
         {"outside", of_100(Fate::outside)},
         {"n", group.told() ? group.people : 0.0},
         {"text", group.told() ? ""
                               : LocalisedText{"Not shown: fewer than ten people.",
                                               "Niet getoond: minder dan tien mensen."}
                                     .in(language)},
         {"hidden", !group.told()}});
}

/// Who gains and who loses, life by life, in one sum.
Html fates_in(const ReportInput& input, std::size_t plan, const FatesOfSum& fates,
              Figures& figures) {
    const LocalisedText title =
        filled({"{0}, in {1}: of 100 people", "{0}, in {1}: van de 100 mensen"},
               {fates.label, plan_name(input, plan)});
    HtmlTable table{title, {{"Group", "Groep"}}, {}};
    for (const sim::KindLabel& fate : scenarios::fate_labels) {
        table.columns.push_back({std::string(fate.en), std::string(fate.nl)});
    }
    Json rows = Json::array();
    for (const GroupFates& group : fates.groups) {
        TableRowHtml row{words(group.label, input.language), {}, {}};
        for (std::size_t f = 0; f < scenarios::fate_count; ++f) {
            const auto fate = static_cast<scenarios::Fate>(f);
            const std::string key = "fate-" + fates.key + "-" + group.key + "-" +
                                    std::string(scenarios::fate_labels[f].key);
            row.cells.push_back(
                {fate_cell(group, fate, input, source_key(key, plans_key(plan), run_of(input)))});
        }
        table.rows.push_back(std::move(row));
        rows.push(fate_row(group, input.language));
    }
    std::string id = "lives-" + fates.key + "-" + letter_of(plan);
    std::replace(id.begin(), id.end(), '_', '-');
    return figures.place(
        {id,
         "groups",
         title,
         {"For each group how many of a hundred go forward, back, stay the same or are not "
          "reached; "
          "the numbers are in the table.",
          "Per groep hoeveel van de honderd vooruitgaan, achteruitgaan, hetzelfde blijven of niet "
          "worden bereikt; de getallen staan in de tabel."}},
        Json::object({{"rows", std::move(rows)}}), page::table(table, input.language));
}

Html fates_of_plan(const ReportInput& input, std::size_t plan, Figures& figures) {
    Html content;
    if (input.plans[plan].lives == nullptr) {
        return content;
    }
    for (const FatesOfSum& fates : fates_of(*input.plans[plan].lives)) {
        if (fates.sum == scenarios::LifeSum::income ||
            fates.sum == scenarios::LifeSum::short_months) {
            content += fates_in(input, plan, fates, figures);
        }
    }
    for (const LocalisedText& note : notes_on_fates()) {
        content += paragraph(given(note, input.language), "note");
    }
    return content;
}

}  // namespace

Html group_section(const ReportInput& input, Figures& figures) {
    Html content;
    const std::size_t first = input.plans.size() > 1 ? 1 : 0;
    for (std::size_t i = first; i < input.plans.size(); ++i) {
        content += fates_of_plan(input, i, figures);
        content +=
            input.plans[i].lives == nullptr
                ? table_of(input, i)
                : folded({"Counted by group, month by month", "Geteld per groep, maand voor maand"},
                         table_of(input, i), input.language);
    }
    return section(
        "groups", {"For whom", "Voor wie"},
        {content,
         paragraph(given({"In the last table a group is counted as it is in each month. "
                          "Of 100 cells without any difference some 5 show one by luck, so "
                          "a single group proves little.",
                          "In de laatste tabel wordt een groep geteld zoals die in elke "
                          "maand is. Van 100 cellen zonder verschil laten er zo'n 5 door "
                          "toeval toch een zien: een enkele groep bewijst dus weinig."},
                         input.language),
                   "note")},
        input.language);
}

}  // namespace afweging::app::page
