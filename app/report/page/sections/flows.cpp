// SPDX-License-Identifier: EUPL-1.2
// Through instruments by year: who was there, who starts, who completes or leaves. What comes in
// goes out: the places of a year add up.
#include <algorithm>

#include "app/report/compare/calendar.hpp"
#include "app/report/compare/instrument_outcomes.hpp"
#include "app/report/page/sections/sections.hpp"

namespace afweging::app::page {
namespace {

/// Of one instrument in one plan: its counts by year, in every world.
struct Year {
    output::Answers before;
    output::Answers starts;
    output::Answers completed;
    output::Answers dropped;
    output::Answers after;
    output::Answers otherwise;  ///< left bijstand or the municipality with a place
};

bool has(const output::Values& values, const std::string& key) {
    const std::vector<sim::Axis>& axes = values.layout().axes;
    const auto axis = std::find_if(axes.begin(), axes.end(),
                                   [](const sim::Axis& each) { return each.name == "instrument"; });
    return axis != axes.end() &&
           std::any_of(axis->entries.begin(), axis->entries.end(),
                       [&](const sim::Label& each) { return each.key == key; });
}

output::Answers count(const output::Values& values, const std::string& measure,
                      const std::string& key, output::MonthRange months, output::Over how) {
    if (!has(values, key)) {
        return {std::vector<double>(values.worlds(), 0.0), {"persons", "personen", 0}};
    }
    const output::Samples found = output::samples(
        values, {.dataset = "instruments/" + measure, .keys = {key}, .months = months, .how = how});
    return {{found.totals.begin(), found.totals.end()}, found.unit};
}

output::Answers minus(output::Answers x, const output::Answers& y) {
    for (std::size_t i = 0; i < x.values.size(); ++i) { x.values[i] -= y.values[i]; }
    return x;
}

output::Answers plus(output::Answers x, const output::Answers& y) {
    for (std::size_t i = 0; i < x.values.size(); ++i) { x.values[i] += y.values[i]; }
    return x;
}

/// Participants at the start of a run are what the first month leaves unexplained.
Year year_of(const output::Values& values, const std::string& key, output::MonthRange months) {
    using output::Over;
    Year year;
    year.starts = count(values, "starts", key, months, Over::sum);
    year.completed = count(values, "completions", key, months, Over::sum);
    year.dropped = count(values, "drop_outs", key, months, Over::sum);
    year.after = count(values, "participants", key, months, Over::last);
    if (months.first > 0) {
        year.before = count(values, "participants", key, {months.first - 1, 1}, Over::last);
    } else {
        const output::MonthRange first{0, 1};
        const output::Answers left = plus(count(values, "completions", key, first, Over::sum),
                                          count(values, "drop_outs", key, first, Over::sum));
        year.before = minus(plus(count(values, "participants", key, first, Over::last), left),
                            count(values, "starts", key, first, Over::sum));
        for (double& people : year.before.values) { people = std::max(people, 0.0); }
    }
    year.otherwise = minus(minus(minus(plus(year.before, year.starts), year.completed), year.dropped),
                           year.after);
    for (std::size_t i = 0; i < year.otherwise.values.size(); ++i) {
        const double gap = year.otherwise.values[i];  // who came back to a place that was kept
        year.before.values[i] += gap < 0 ? -gap : 0;
        year.otherwise.values[i] = std::max(gap, 0.0);
    }
    return year;
}

double mean_of(const output::Answers& of) {
    double sum = 0;
    for (const double value : of.values) { sum += value; }
    return of.values.empty() ? 0 : sum / static_cast<double>(of.values.size());
}

struct Part {
    LocalisedText label;
    output::Answers Year::*of;
    const char* key;
};
const std::vector<Part>& parts() {
    static const std::vector<Part> all = {
        {{"taking part already", "al bezig"}, &Year::before, "before"},
        {{"started", "begonnen"}, &Year::starts, "starts"},
        {{"completed", "afgerond"}, &Year::completed, "completed"},
        {{"stopped early", "eerder gestopt"}, &Year::dropped, "dropped"},
        {{"left otherwise", "anders weg"}, &Year::otherwise, "otherwise"},
        {{"taking part at the end", "nog bezig"}, &Year::after, "after"},
    };
    return all;
}

/// A plan beside the first, or alone.
class Flow {
public:
    Flow(const ReportInput& input, std::size_t plan)
        : input_(input), plan_(plan), values_(input.plans[plan].results->values),
          first_(input.plans.front().results->values) {}

    [[nodiscard]] Json members() const {
        return Json::object(
            {{"plan", plan_}, {"periods", periods_}, {"nodes", nodes_}, {"links", links_}});
    }
    [[nodiscard]] Html table(const LocalisedText& title) const {
        HtmlTable table{title, {{"Instrument and year", "Instrument en jaar"}}, rows_};
        for (const Part& part : parts()) { table.columns.push_back(part.label); }
        return page::table(table, input_.language);
    }

    /// A year has three columns: who comes, the instruments, what becomes of it; its last column is
    /// the first of the next.
    void add_period() {
        const std::string year = std::to_string(year_ + 1);
        if (year_ == 0) {
            periods_.push("");
        }
        periods_.push(filled({"year {0}", "jaar {0}"}, {year}).in(input_.language));
        periods_.push("");
        node("in-" + year, {"started", "begonnen"}, 2 * year_, false);
        node("out-" + year, {"completed", "afgerond"}, 2 * year_ + 2, false);
        node("stop-" + year, {"left early", "eerder weg"}, 2 * year_ + 2, false);
        ++year_;
    }

    void add(const std::string& key, const LocalisedText& label, output::MonthRange months,
             const std::string& name, bool last) {
        const Year here = year_of(values_, key, months);
        const Year there = year_of(first_, key, months);
        const std::string year = std::to_string(year_);
        const std::size_t column = 2 * year_ - 1;
        const std::string self = key + "-" + year;
        const bool own = plan_ > 0 && mean_of(there.starts) <= 0;
        node(self, label, column, own);
        if (year_ == 1) {
            node(key + "-before", filled({"{0}, before", "{0}, al bezig"}, {label}), 0, own);
            link(key + "-before", self, here.before, there.before);
        }
        link("in-" + year, self, here.starts, there.starts);
        link(self, "out-" + year, here.completed, there.completed);
        link(self, "stop-" + year, plus(here.dropped, here.otherwise),
             plus(there.dropped, there.otherwise));
        const std::string next = last ? key + "-after" : key + "-" + std::to_string(year_ + 1);
        if (last) {
            node(next, filled({"{0}, still", "{0}, nog bezig"}, {label}), column + 1, own);
        }
        link(self, next, here.after, there.after);
        tell(here, label, key, months, name);
    }

private:
    void node(const std::string& id, const LocalisedText& label, std::size_t period, bool marks) {
        nodes_.push(Json::object({{"id", id},
                                  {"label", label.in(input_.language)},
                                  {"period", period},
                                  {"plan_marks", marks}}));
    }
    void link(const std::string& from, const std::string& to, const output::Answers& here,
              const output::Answers& there) {
        const double value = mean_of(here);
        if (value > 0) {
            const Effect effect = effect_of(here, values_.replicates());
            links_.push(Json::object({{"from", from},
                                      {"to", to},
                                      {"value", value},
                                      {"difference", plan_ > 0 ? value - mean_of(there) : 0.0},
                                      {"text", level_range(effect).in(input_.language)}}));
        }
    }
    void tell(const Year& year, const LocalisedText& label, const std::string& key,
              output::MonthRange months, const std::string& name) {
        TableRowHtml row{words(filled({"{0}, {1}"}, {label, name}), input_.language), {}, {}};
        for (const Part& part : parts()) {
            const Effect effect = effect_of(year.*part.of, values_.replicates());
            row.cells.push_back({estimate(
                words(level_range(effect), input_.language),
                passing(effect,
                        source_key("flow-" + key + "-" + part.key, letter_of(plan_), months),
                        grade_of_outcomes(input_), input_.language))});
        }
        rows_.push_back(std::move(row));
    }

    const ReportInput& input_;
    std::size_t plan_;
    const output::Values& values_;
    const output::Values& first_;
    std::size_t year_ = 0;  ///< of those that were added
    Json periods_ = Json::array();
    Json nodes_ = Json::array();
    Json links_ = Json::array();
    std::vector<TableRowHtml> rows_;
};

Html flow_of(const ReportInput& input, std::size_t plan, Figures& figures) {
    const output::Results& results = *input.plans[plan].results;
    const std::vector<Period> years = years_of_the_run(results.provenance);
    Flow flow(input, plan);
    for (std::size_t y = 0; y < years.size(); ++y) {
        const LocalisedText name =
            filled({"year {0}", "jaar {0}"}, {std::to_string(y + 1)});
        flow.add_period();
        for (const InstrumentOutcomes& each :
             instrument_outcomes(results.values.layout(), results.values.layout())) {
            const output::MonthRange run = run_of(input);
            const bool used = mean_of(count(results.values, "starts", each.key, run,
                                            output::Over::sum)) > 0 ||
                              mean_of(count(results.values, "participants", each.key, {0, 1},
                                            output::Over::last)) > 0;
            const bool places = mean_of(count(results.values, "participants", each.key, run,
                                              output::Over::mean)) > 0;
            if (used && places) {
                flow.add(each.key, each.label, years[y].months, name.in(input.language),
                         y + 1 == years.size());
            }
        }
    }
    const LocalisedText title = filled({"Through instruments in {0}", "Door instrumenten in {0}"},
                                       {plan_name(input, plan)});
    const LocalisedText alternative = {
        "Streams of people by year: who starts, completes, leaves early and goes on; the numbers are "
        "in the table.",
        "Stromen van mensen per jaar: wie begint, afrondt, eerder weggaat en doorgaat; de getallen "
        "staan in de tabel."};
    return figures.place({"flow-" + std::string(1, static_cast<char>('a' + plan)), "flow", title,
                          alternative},
                         flow.members(), flow.table(title));
}

}  // namespace

Html flow_section(const ReportInput& input, Figures& figures) {
    Html content;
    const std::size_t first = input.plans.size() > 1 ? 1 : 0;
    for (std::size_t i = first; i < input.plans.size(); ++i) {
        content += flow_of(input, i, figures);
    }
    return section("flows", {"Who goes through which instrument", "Wie door welk instrument gaat"},
                   content, input.language);
}

}  // namespace afweging::app::page
