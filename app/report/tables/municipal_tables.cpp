// SPDX-License-Identifier: EUPL-1.2
// Rounds the lines of the tables so that they add up, and lays them out by period.
#include "app/report/tables/municipal_tables.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/report/numbers.hpp"
#include "app/report/tables/books.hpp"
#include "app/report/tables/estimate.hpp"
#include "app/report/tables/line_specs.hpp"
#include "app/report/tables/table_notes.hpp"
#include "app/report/tables/table_periods.hpp"
#include "output/compare.hpp"

namespace afweging::app {
namespace {

using output::Answers;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// A line in one of the books: answers, and what is told, by period.
struct Side {
    std::vector<Answers> answers;
    std::vector<Estimate> known;
    std::vector<Tenths> told;
};

struct Worked {
    const LineSpec* spec;
    Side before;
    Side after;
    std::vector<Estimate> changes;
    int decade = 0;
    int finer = 0;  ///< decades below what its own errors ask
};

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
        do {
            for (const BlockSpec& block : specs_) {
                for (const LineSpec& spec : block.lines) { round(spec, done_.at(spec.line.key)); }
            }
        } while (refined());
        for (const BlockSpec& block : specs_) {
            blocks.push_back({block.key, block.title, {}});
            for (const LineSpec& spec : block.lines) {
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
        std::vector<Estimate> sizes = worked.before.known;
        sizes.insert(sizes.end(), worked.after.known.begin(), worked.after.known.end());
        const std::vector<Estimate>& known = worked.changes;
        const bool differs = std::any_of(known.begin(), known.end(),
                                         [](const Estimate& each) { return each.error > 0; });
        worked.decade = decade_of_line(differs ? known : sizes, sizes, finest(spec));
        if (spec.line.unit == LineUnit::euros) {
            worked.decade = std::max(worked.decade, std::min(coarsest_, two_digits_of(sizes)));
        }
        worked.decade = std::max(finest(spec), worked.decade - worked.finer);
        worked.before.told = round_items(worked.before.known, worked.decade, spec.line.role);
        worked.after.told = round_items(worked.after.known, worked.decade, spec.line.role);
    }

    /// The items that a line is the sum of: itself, where it is one.
    void add_items(const std::string& key, std::set<std::string>& items) const {
        const LineSpec& spec = *done_.at(key).spec;
        if (spec.read) {
            items.insert(key);
        }
        for (const LinePart& part : spec.parts) { add_items(part.line, items); }
    }

    /// Whether rounding puts a number of the line outside its range.
    [[nodiscard]] bool is_outside(const Worked& worked) const {
        const int step = worked.spec->line.unit == LineUnit::euros ? coarsest_ : 0;
        for (std::size_t p = 0; p < periods_.size(); ++p) {
            const Tenths before = worked.before.told[p];
            const bool here = outside_by_rounding(before, worked.before.known[p], step);
            const bool there =
                compared() &&
                (outside_by_rounding(worked.after.told[p], worked.after.known[p], step) ||
                 outside_by_rounding(plus(worked.after.told[p], before, -1), worked.changes[p],
                                     step));
            if (here || there) {
                return true;
            }
        }
        return false;
    }

    /// Gives a finer step to the coarsest items of every line that rounding puts outside its range;
    /// whether there were any. A step that is the finest stays.
    bool refined() {
        std::set<std::string> finer;
        for (const auto& [key, worked] : done_) {
            if (!is_outside(worked)) {
                continue;
            }
            std::set<std::string> items;
            add_items(key, items);
            int coarsest = 0;
            for (const std::string& item : items) {
                coarsest = std::max(coarsest, done_.at(item).decade);
            }
            for (const std::string& item : items) {
                const Worked& of = done_.at(item);
                if (of.decade == coarsest && of.decade > std::max(0, finest(*of.spec))) {
                    finer.insert(item);
                }
            }
        }
        for (const std::string& item : finer) { ++done_.at(item).finer; }
        return !finer.empty();
    }

    void read(const LineSpec& spec) {
        Worked worked{&spec, {}, {}, {}};
        worked.before.answers = read(spec, before_, &Worked::before);
        if (compared()) {
            worked.after.answers = read(spec, after_.front(), &Worked::after);
        }
        worked.before.known = estimates(worked.before.answers);
        worked.after.known = estimates(worked.after.answers);
        worked.changes = estimates(differences(worked));
        done_.emplace(spec.line.key, std::move(worked));
    }

    /// No amount needs digits that are a hundredth of what is unsure in the total: a tenth of the
    /// decade of its error, at most thousands of euros.
    [[nodiscard]] int step_of_table() const {
        constexpr int thousands = 3;
        const Worked& net = done_.at("total.net");
        const bool differs = std::any_of(net.changes.begin(), net.changes.end(),
                                         [](const Estimate& each) { return each.error > 0; });
        const std::vector<Estimate>& known = differs ? net.changes : net.before.known;
        double error = 0;
        for (const Estimate& each : known) {
            error = each.error > 0 && (error == 0 || each.error < error) ? each.error : error;
        }
        return error > 0 ? std::clamp(app::decade_of(error) - 1, 0, thousands) : 0;
    }

    /// Ends of a range have no more digits than the values of their line, and no fewer where they
    /// would then no longer hold the value.
    [[nodiscard]] static TableNumber number(Tenths told, const Estimate& estimate, int decade) {
        const int coarse = decade_of_range(estimate, decade);
        const Tenths low = rounded(estimate.low, coarse);
        const Tenths high = rounded(estimate.high, coarse);
        const bool left_out = told && low && high && (*told < *low || *told > *high);
        return {value_of(told),    estimate.low,       estimate.high,
                estimate.luck_low, estimate.luck_high, left_out ? decade : coarse};
    }

    [[nodiscard]] TableLine told_line(const LineSpec& spec) const {
        const Worked& worked = done_.at(spec.line.key);
        TableLine line = spec.line;
        line.decade = worked.decade;
        constexpr TableNumber nothing{none, none, none, none, none, 0};
        for (std::size_t p = 0; p < periods_.size(); ++p) {
            TableCell cell{number(worked.before.told[p], worked.before.known[p], worked.decade),
                           nothing, nothing};
            if (compared()) {
                cell.after = number(worked.after.told[p], worked.after.known[p], worked.decade);
                cell.change = number(plus(worked.after.told[p], worked.before.told[p], -1),
                                     worked.changes[p], worked.decade);
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
