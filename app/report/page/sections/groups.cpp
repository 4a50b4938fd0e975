// SPDX-License-Identifier: EUPL-1.2
// Groups of clients: what the plans do for each, from the counts by group.
#include <algorithm>
#include <limits>

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
        {"stock", {"On bijstand at the end", "In de bijstand aan het eind"}, "stock",
         output::Over::last, false},
        {"outflow_to_work", {"To regular work", "Naar gewoon werk"}, "outflow_to_work",
         output::Over::sum, false},
        {"months_short", {"Months short of money, a year", "Maanden geld tekort, per jaar"},
         "with_shortfall_after_savings", output::Over::sum, true}};
    return all;
}

output::Answers of_group(const output::Values& values, const std::string& group,
                         const std::string& measure, output::MonthRange months, output::Over how) {
    const output::Samples found = output::samples(
        values,
        {.dataset = "series/" + measure, .keys = {group}, .months = months, .how = how});
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

Html group_section(const ReportInput& input) {
    Html content;
    const std::size_t first = input.plans.size() > 1 ? 1 : 0;
    for (std::size_t i = first; i < input.plans.size(); ++i) { content += table_of(input, i); }
    return section(
        "groups", {"For whom", "Voor wie"},
        {content,
         paragraph(words({"A group is counted as it is in each month. Who gains, who loses and who is "
                          "not reached by the same life in both plans: afweging compare.",
                          "Een groep wordt geteld zoals die in elke maand is. Wie vooruitgaat, wie "
                          "achteruitgaat en wie niet wordt bereikt, per leven in beide plannen: "
                          "afweging compare."},
                         input.language),
                   "note")},
        input.language);
}

}  // namespace afweging::app::page
