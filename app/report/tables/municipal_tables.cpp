// SPDX-License-Identifier: EUPL-1.2
// Rounds the lines of the tables so that they add up, and lays them out by period.
#include "app/report/tables/municipal_tables.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "app/report/budget/budget_table.hpp"
#include "app/report/numbers.hpp"
#include "app/report/tables/books.hpp"
#include "app/report/tables/estimate.hpp"
#include "app/report/tables/line_specs.hpp"
#include "app/report/tables/table_notes.hpp"
#include "output/compare.hpp"
#include "scenarios/catalogue/words.hpp"

namespace afweging::app {
namespace {

using output::Answers;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// A line in one of the books: answers, and what is told, by period.
struct Side {
    std::vector<Answers> answers;
    std::vector<Tenths> told;
};

struct Worked {
    Side before;
    Side after;
    int decade = 0;
};

LocalisedText label_of(const output::MonthRange& months, sim::Month start) {
    const sim::Month first = start + sim::Months{static_cast<std::int32_t>(months.first)};
    const sim::Month last = first + sim::Months{static_cast<std::int32_t>(months.count) - 1};
    if (first.month_of_year() == 1 && months.count == 12) {
        return std::to_string(first.year());
    }
    return filled({"{0} to {1}", "{0} t/m {1}"},
                  {scenarios::month_text(first), scenarios::month_text(last)});
}

/// Each budget year and the whole run; of a run of one year or less the whole run alone.
std::vector<TablePeriod> periods_of(const output::Results& before, const output::Results* after) {
    std::vector<TablePeriod> periods;
    const sim::Month start = before.provenance.start;
    const bool one_calendar = after == nullptr || after->provenance.start == start;
    const std::vector<output::MonthRange> years = budget_years(before);
    for (std::size_t y = 0; y < years.size() && years.size() > 1; ++y) {
        const LocalisedText number{std::to_string(y + 1)};
        periods.push_back(
            {years[y],
             one_calendar ? label_of(years[y], start) : filled({"year {0}", "jaar {0}"}, {number}),
             false});
    }
    const output::MonthRange all = whole_run(before);
    periods.push_back(
        {all,
         one_calendar ? filled({"whole run ({0})", "hele looptijd ({0})"}, {label_of(all, start)})
                      : LocalisedText{"whole run", "hele looptijd"},
         true});
    return periods;
}

/// Not of places that nothing limits.
bool has_numbers(const TableLine& line) {
    return line.unit == LineUnit::euros ||
           std::any_of(line.cells.begin(), line.cells.end(), [](const TableCell& cell) {
               return std::isfinite(cell.before.value) || std::isfinite(cell.after.value);
           });
}

class TableWorker {
public:
    TableWorker(const output::Results& before, const output::Results* after,
                const scenarios::Taakvelden& taakvelden)
        : periods_(periods_of(before, after)),
          draws_(before.values.draws().count),
          replicates_(before.values.replicates()),
          before_(before, months()) {
        if (after != nullptr) {
            after_.emplace_back(*after, months());
        }
        std::vector<const Books*> books = {&before_};
        for (const Books& each : after_) { books.push_back(&each); }
        specs_ = block_specs(books, taakvelden);
    }

    std::vector<TablePeriod> take_periods() { return std::move(periods_); }

    std::vector<TableBlock> worked() {
        std::vector<TableBlock> blocks;
        for (const BlockSpec& block : specs_) {
            for (const LineSpec& spec : block.lines) { read(spec); }
        }
        coarsest_ = step_of_table();
        for (const BlockSpec& block : specs_) {
            blocks.push_back({block.key, block.title, {}});
            for (const LineSpec& spec : block.lines) {
                round(spec, done_.at(spec.line.key));
                TableLine line = told_line(spec);
                if (has_numbers(line)) {
                    blocks.back().lines.push_back(std::move(line));
                }
            }
        }
        return blocks;
    }

private:
    [[nodiscard]] bool compared() const { return !after_.empty(); }

    [[nodiscard]] std::vector<output::MonthRange> months() const {
        std::vector<output::MonthRange> all;
        for (const TablePeriod& period : periods_) { all.push_back(period.months); }
        return all;
    }

    /// Whole persons and euros; of a mutation of people tenths.
    [[nodiscard]] int finest(const LineSpec& spec) const {
        return compared() && spec.line.unit != LineUnit::euros ? -1 : 0;
    }

    std::vector<Answers> read(const LineSpec& spec, const Books& books, Side Worked::*side) {
        std::vector<Answers> answers;
        for (std::size_t p = 0; p < periods_.size(); ++p) {
            if (spec.read) {
                answers.push_back(spec.read(books, p));
                continue;
            }
            Answers sum{std::vector<double>(books.results().values.worlds(), 0.0),
                        {"EUR", "euro", 2}};
            for (const LinePart& part : spec.parts) {
                const Answers& of = (done_.at(part.line).*side).answers[p];
                sum = plus(std::move(sum), of, part.sign);
                sum.unit = of.unit;
            }
            answers.push_back(std::move(sum));
        }
        return answers;
    }

    [[nodiscard]] std::vector<Estimate> estimates(const std::vector<Answers>& answers) const {
        std::vector<Estimate> all;
        for (const Answers& each : answers) {
            all.push_back(estimate_of(each, draws_, replicates_));
        }
        return all;
    }

    /// Items are rounded; of flows the whole run is the sum of its years.
    [[nodiscard]] std::vector<Tenths> round_items(const std::vector<Estimate>& of, int decade,
                                                  LineRole role) const {
        std::vector<Tenths> told;
        Tenths years = 0;
        for (std::size_t p = 0; p < of.size(); ++p) {
            const bool sum = periods_[p].whole && p > 0 && role == LineRole::item;
            told.push_back(sum ? years : rounded(of[p].mean, decade));
            years = plus(years, told.back(), 1);
        }
        return told;
    }

    [[nodiscard]] std::vector<Tenths> add_up(const LineSpec& spec, Side Worked::*side) const {
        std::vector<Tenths> told;
        for (std::size_t p = 0; p < periods_.size(); ++p) {
            Tenths sum = 0;
            for (const LinePart& part : spec.parts) {
                sum = plus(sum, (done_.at(part.line).*side).told[p], part.sign);
            }
            told.push_back(sum);
        }
        return told;
    }

    [[nodiscard]] std::vector<Answers> differences(const Worked& worked) const {
        std::vector<Answers> all;
        for (std::size_t p = 0; p < periods_.size() && compared(); ++p) {
            all.push_back(plus(worked.after.answers[p], worked.before.answers[p], -1));
        }
        return all;
    }

    /// The decade that leaves the largest of them two digits.
    [[nodiscard]] static int two_digits_of(const std::vector<Estimate>& sizes) {
        double size = 0;
        for (const Estimate& each : sizes) {
            size = std::isfinite(each.mean) ? std::max(size, std::abs(each.mean)) : size;
        }
        return size > 0 ? std::max(0, app::decade_of(size) - 1) : 0;
    }

    void round(const LineSpec& spec, Worked& worked) const {
        if (!spec.read) {
            worked.before.told = add_up(spec, &Worked::before);
            if (compared()) {
                worked.after.told = add_up(spec, &Worked::after);
            }
            for (const LinePart& part : spec.parts) {
                const int of_part = done_.at(part.line).decade;
                worked.decade =
                    &part == spec.parts.data() ? of_part : std::min(worked.decade, of_part);
            }
            return;
        }
        std::vector<Estimate> sizes = estimates(worked.before.answers);
        const std::vector<Estimate> after = estimates(worked.after.answers);
        const std::vector<Estimate> before = sizes;
        sizes.insert(sizes.end(), after.begin(), after.end());
        std::vector<Estimate> known = estimates(differences(worked));
        const bool differs = std::any_of(known.begin(), known.end(),
                                         [](const Estimate& each) { return each.error > 0; });
        worked.decade = decade_of_line(differs ? known : sizes, sizes, finest(spec));
        if (spec.line.unit == LineUnit::euros) {
            worked.decade = std::max(worked.decade, std::min(coarsest_, two_digits_of(sizes)));
        }
        worked.before.told = round_items(before, worked.decade, spec.line.role);
        worked.after.told = round_items(after, worked.decade, spec.line.role);
    }

    void read(const LineSpec& spec) {
        Worked worked;
        worked.before.answers = read(spec, before_, &Worked::before);
        if (compared()) {
            worked.after.answers = read(spec, after_.front(), &Worked::after);
        }
        done_.emplace(spec.line.key, std::move(worked));
    }

    /// No amount needs digits that are a hundredth of what is unsure in the total: a tenth of the
    /// decade of its error, at most thousands of euros.
    [[nodiscard]] int step_of_table() const {
        constexpr int thousands = 3;
        const Worked& net = done_.at("total.net");
        std::vector<Estimate> known = estimates(differences(net));
        const bool differs = std::any_of(known.begin(), known.end(),
                                         [](const Estimate& each) { return each.error > 0; });
        if (!differs) {
            known = estimates(net.before.answers);
        }
        double error = 0;
        for (const Estimate& each : known) {
            error = each.error > 0 && (error == 0 || each.error < error) ? each.error : error;
        }
        return error > 0 ? std::clamp(app::decade_of(error) - 1, 0, thousands) : 0;
    }

    /// Ends of a range have no more digits than the values of their line.
    [[nodiscard]] TableNumber number(Tenths told, const Answers& answers, int decade) const {
        const Estimate estimate = estimate_of(answers, draws_, replicates_);
        return {value_of(told),    estimate.low,       estimate.high,
                estimate.luck_low, estimate.luck_high, decade_of_range(estimate, decade)};
    }

    [[nodiscard]] TableLine told_line(const LineSpec& spec) const {
        const Worked& worked = done_.at(spec.line.key);
        TableLine line = spec.line;
        line.decade = worked.decade;
        const std::vector<Answers> changes = differences(worked);
        constexpr TableNumber nothing{none, none, none, none, none, 0};
        for (std::size_t p = 0; p < periods_.size(); ++p) {
            TableCell cell{number(worked.before.told[p], worked.before.answers[p], worked.decade),
                           nothing, nothing};
            if (compared()) {
                cell.after = number(worked.after.told[p], worked.after.answers[p], worked.decade);
                cell.change = number(plus(worked.after.told[p], worked.before.told[p], -1),
                                     changes[p], worked.decade);
            }
            line.cells.push_back(cell);
        }
        return line;
    }

    std::vector<TablePeriod> periods_;
    std::size_t draws_;
    std::size_t replicates_;
    Books before_;
    std::vector<Books> after_;  ///< one or none
    std::vector<BlockSpec> specs_;
    std::map<std::string, Worked> done_;
    int coarsest_ = 0;  ///< decade to which amounts may be rounded whatever their own error
};

/// Cohorts and trials have no budgets.
void require_budgets(const output::Results& results) {
    const std::vector<sim::Axis>& axes = results.values.layout().axes;
    for (const char* name : {"instrument", "pot"}) {
        if (std::none_of(axes.begin(), axes.end(),
                         [&](const sim::Axis& each) { return each.name == name; })) {
            throw PhrasedError(ExitCode::data,
                               {"These results have no budgets: tables are made of what afweging "
                                "run writes.",
                                "Deze resultaten hebben geen budgetten: tabellen komen uit wat "
                                "afweging run schrijft."});
        }
    }
}

MunicipalTables tables_of(const output::Results& before, const output::Results* after,
                          const scenarios::Taakvelden& taakvelden) {
    require_budgets(before);
    TableWorker worker(before, after, taakvelden);
    MunicipalTables tables;
    tables.before = before.provenance.scenario_name;
    tables.after = after == nullptr ? std::string{} : after->provenance.scenario_name;
    tables.compared = after != nullptr;
    tables.range = before.values.draws().count > 1  ? TableRange::doubt
                   : before.values.replicates() > 1 ? TableRange::luck
                                                    : TableRange::none;
    tables.blocks = worker.worked();
    tables.periods = worker.take_periods();
    tables.taakvelden = taakvelden;
    tables.notes = table_notes(tables, before.provenance);
    return tables;
}

}  // namespace

MunicipalTables municipal_tables(const output::Results& results,
                                 const scenarios::Taakvelden& taakvelden) {
    return tables_of(results, nullptr, taakvelden);
}

MunicipalTables municipal_tables(const output::Results& before, const output::Results& after,
                                 const scenarios::Taakvelden& taakvelden) {
    output::require_comparable(before, after, output::FirstMonth::any);
    return tables_of(before, &after, taakvelden);
}

LocalisedText name_of(LineUnit unit) {
    switch (unit) {
        case LineUnit::persons:
            return {"persons", "personen"};
        case LineUnit::households:
            return {"households", "huishoudens"};
        case LineUnit::places:
            return {"places", "plekken"};
        case LineUnit::euros:
            break;
    }
    return {"EUR", "euro"};
}

std::string told(double value, int decade, Language language) {
    return std::isfinite(value) ? format_rounded(value, decade, language) : std::string{};
}

std::string told_range(const TableNumber& number, Language language) {
    if (!std::isfinite(number.low) || !std::isfinite(number.high)) {
        return "";
    }
    const std::string low = told(number.low, number.range_decade, language);
    const std::string high = told(number.high, number.range_decade, language);
    return low == high ? low : low + (language == Language::nl ? " tot " : " to ") + high;
}

}  // namespace afweging::app
