// SPDX-License-Identifier: EUPL-1.2
// Month by month: bands of worlds, and five of them by their rank.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/report/compare/calendar.hpp"
#include "app/report/page/sections/sections.hpp"
#include "scenarios/catalogue/words.hpp"

namespace afweging::app::page {
namespace {

constexpr double ranks[] = {0.1, 0.3, 0.5, 0.7, 0.9};

/// An outcome month by month in every world; in the shown unit.
struct Course {
    std::vector<std::vector<double>> months;  ///< by month, worlds in their own order
    Effect last;                              ///< for its unit
};

Course course_of(const ReportInput& input, std::size_t plan, const Outcome& of) {
    Course course;
    const output::Results& first = *input.plans.front().results;
    const output::Results& other = *input.plans[plan].results;
    for (std::uint32_t month = 0; month < other.values.months(); ++month) {
        const output::MonthRange one{month, 1};
        output::Answers answers =
            plan == 0 ? of.over(first.values, one) : difference_over(first, other, of, one);
        if (month + 1 == other.values.months()) {
            course.last = effect_of(answers, other.values.replicates());
        }
        const auto scale = static_cast<double>(output::power_of_ten(answers.unit.decimals));
        for (double& value : answers.values) { value /= scale; }
        course.months.push_back(std::move(answers.values));
    }
    return course;
}

/// The worlds that end on these ranks, never chosen by eye.
std::vector<std::size_t> worlds_by_rank(const std::vector<double>& end) {
    std::vector<std::size_t> order(end.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return end[a] < end[b]; });
    std::vector<std::size_t> chosen;
    for (const double rank : ranks) {
        chosen.push_back(
            order[static_cast<std::size_t>(rank * static_cast<double>(end.size() - 1) + 0.5)]);
    }
    return chosen;
}

Json band_of(const Course& course, int share) {
    const double tail = (1 - share / 100.0) / 2;
    Json low = Json::array();
    Json high = Json::array();
    for (std::vector<double> month : course.months) {
        std::sort(month.begin(), month.end());
        low.push(quantile(month, tail));
        high.push(quantile(month, 1 - tail));
    }
    return Json::object({{"share", share}, {"low", std::move(low)}, {"high", std::move(high)}});
}

Json panel_of(const ReportInput& input, std::size_t plan, const Course& course, Json of_axis) {
    Json bands = Json::array();
    for (const int share : {95, 80, 50}) { bands.push(band_of(course, share)); }
    Json paths = Json::array();
    for (const std::size_t world : worlds_by_rank(course.months.back())) {
        Json path = Json::array();
        for (const std::vector<double>& month : course.months) { path.push(month[world]); }
        paths.push(std::move(path));
    }
    return Json::object({{"label", plan_name(input, plan).in(input.language)},
                         {"plan", plan},
                         {"axis", std::move(of_axis)},
                         {"bands", std::move(bands)},
                         {"paths", std::move(paths)}});
}

Json month_names(const output::Provenance& run) {
    Json names = Json::array();
    for (std::uint32_t m = 0; m < run.months; ++m) {
        names.push(scenarios::month_text(run.start + sim::Months{static_cast<std::int32_t>(m)}));
    }
    return names;
}

/// What the picture says at the end of each year.
Html year_table(const ReportInput& input, const Outcome& of, const LocalisedText& title) {
    HtmlTable table{title, {{"At the end of", "Aan het eind van"}}, {}};
    const std::size_t first = input.plans.size() > 1 ? 1 : 0;
    for (std::size_t i = first; i < input.plans.size(); ++i) {
        table.columns.push_back(plan_name(input, i));
    }
    for (const Period& year : calendar_years(input.plans.front().results->provenance)) {
        const output::MonthRange month{year.months.first + year.months.count - 1, 1};
        TableRowHtml row{words(year.label, input.language), {}, {}};
        for (std::size_t i = first; i < input.plans.size(); ++i) {
            row.cells.push_back({told_in_cell(input, i, effect_of_plan(input, i, of, month),
                                              source_key(of.key, plans_key(i), month))});
        }
        table.rows.push_back(std::move(row));
    }
    return page::table(table, input.language);
}

Html fan(const ReportInput& input, const Outcome& of, Figures& figures) {
    const std::size_t first = input.plans.size() > 1 ? 1 : 0;
    std::vector<Course> courses;
    double low = 0;
    double high = 0;
    bool known = true;
    for (std::size_t i = first; i < input.plans.size(); ++i) {
        courses.push_back(course_of(input, i, of));
        for (const std::vector<double>& month : courses.back().months) {
            const auto [least, most] = std::minmax_element(month.begin(), month.end());
            known = known && !std::any_of(month.begin(), month.end(),
                                          [](double x) { return !std::isfinite(x); });
            low = std::min(low, *least);
            high = std::max(high, *most);
        }
    }
    const LocalisedText title = input.plans.size() > 1
                                    ? filled({"{0}: difference with plan A, by month",
                                              "{0}: verschil met plan A, per maand"},
                                             {of.label})
                                    : filled({"{0}, by month", "{0}, per maand"}, {of.label});
    if (!known) {
        return year_table(input, of, title);
    }
    Json panels = Json::array();
    for (std::size_t k = 0; k < courses.size(); ++k) {
        panels.push(panel_of(input, first + k, courses[k],
                             axis(low, high, unit_of(courses[k].last),
                                  first > 0 ? Ticks::signs : Ticks::plain, input.language)));
    }
    const LocalisedText alternative = {
        "Bands of half, four fifths and nearly all of the worlds by month, with five worlds by "
        "rank; "
        "the ends of years are in the table.",
        "Banden van de helft, vier vijfde en bijna alle werelden per maand, met vijf werelden naar "
        "rang; het eind van elk jaar staat in de tabel."};
    Json members = Json::object({{"months", month_names(input.plans.front().results->provenance)},
                                 {"panels", std::move(panels)}});
    return figures.place(
        {"time-" + (of.key == "stock" ? std::string("stock") : std::string("debt")), "fan", title,
         alternative},
        std::move(members), year_table(input, of, title));
}

}  // namespace

Html time_section(const ReportInput& input, Figures& figures) {
    const LocalisedText how = {
        "Within the innermost band lie half of the worlds, then four fifths, then nearly all. The "
        "thin "
        "lines are five worlds, chosen by their rank at the end.",
        "In de binnenste band ligt de helft van de werelden, dan vier vijfde, dan bijna alle. De "
        "dunne lijnen zijn vijf werelden, gekozen naar hun rang aan het eind."};
    Outcome debt = outcome("debt_per_household");
    Outcome stock = outcome("stock");
    stock.label = {"People on bijstand", "Mensen in de bijstand"};
    debt.label = {"Debt per household", "Schuld per huishouden"};
    return section("time", {"In time", "In de tijd"},
                   {fan(input, stock, figures), fan(input, debt, figures),
                    paragraph(words(how, input.language), "note")},
                   input.language);
}

}  // namespace afweging::app::page
