// SPDX-License-Identifier: EUPL-1.2
// Which tables a comparison has, and their columns.
#include "app/cli/comparison_csv.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include "app/report/table.hpp"

namespace afweging::app {
namespace {

using output::CsvColumn;
using output::CsvStyle;
using output::Doubt;
using output::DrawnNumber;
using output::Summary;
using Columns = std::vector<CsvColumn>;

const char* const plans_table = "plans";
const char* const differences_table = "differences";
const char* const instruments_table = "instruments";
const char* const budgets_table = "budgets";
const char* const payers_table = "payers";
const char* const costs_table = "costs";
const char* const law_table = "law";
const char* const carriers_table = "carriers";

Columns operator+(Columns columns, const Columns& more) {
    columns.insert(columns.end(), more.begin(), more.end());
    return columns;
}

const Columns plan_column = {{"plan", "plan"}};
const Columns outcome_columns = {{"outcome", "uitkomst"}};
const Columns period_columns = {
    {"period", "periode"}, {"first_month", "eerste maand"}, {"months", "maanden"}};

/// Cells of a table in a dialect, each with a separator behind it.
struct Cells {
    const CsvStyle& style;

    [[nodiscard]] bool dutch() const { return style.dialect == output::CsvDialect::dutch; }
    [[nodiscard]] std::string text(const std::string& key, const std::string& nl) const {
        return output::csv_cell(dutch() ? nl : key, style.dialect) + style.separator;
    }
    [[nodiscard]] std::string count(std::uint64_t number) const {
        return std::to_string(number) + style.separator;
    }
    [[nodiscard]] std::string mean(double value, const output::ShownUnit& unit) const {
        return output::csv_mean(value, unit, style);
    }
    [[nodiscard]] std::string share(double value) const {
        constexpr int decimals = 6;
        return output::csv_number(value, decimals, style);
    }
    [[nodiscard]] std::string unit(const output::ShownUnit& unit) const {
        return text(unit.en, unit.nl);
    }
    [[nodiscard]] std::string when(const Period& period) const {
        return text(period.key, period.label.nl) + count(period.months.first) +
               count(period.months.count);
    }
    /// yes, no, or nothing when one replicate cannot tell.
    [[nodiscard]] std::string demonstrable(const Summary& difference) const {
        switch (finding_of(difference)) {
            case Finding::difference:
                return text("yes", "ja");
            case Finding::none_shown:
                return text("no", "nee");
            default:
                return {style.separator};
        }
    }
};

constexpr double none = std::numeric_limits<double>::quiet_NaN();

Columns columns_of(const Summary& /*of*/, Kind kind) {
    const bool level = kind == Kind::levels;
    Columns columns = {{"mean", level ? "gemiddelde" : "gemiddeld verschil"}};
    if (!level) {
        columns = columns + Columns{{"mean_low_95", "gemiddelde vanaf (95 %)"},
                                    {"mean_high_95", "gemiddelde tot (95 %)"},
                                    {"demonstrable", "aantoonbaar"}};
    }
    return columns + Columns{{"p10", "laag (10e percentiel)"},
                             {"p90", "hoog (90e percentiel)"},
                             {"replicates", "herhalingen"},
                             {"unit", "eenheid"}};
}

Columns columns_of(const Doubt& /*of*/, Kind kind) {
    Columns columns = {{"mean", kind == Kind::levels ? "gemiddelde" : "gemiddeld verschil"},
                       {"standard_error", "standaardfout"},
                       {"doubt_p10", "twijfel laag (10e percentiel)"},
                       {"doubt_p90", "twijfel hoog (90e percentiel)"},
                       {"luck_p10", "toeval laag (10e percentiel)"},
                       {"luck_p90", "toeval hoog (90e percentiel)"}};
    if (kind == Kind::differences) {
        columns.push_back({"share_of_draws_above_zero", "aandeel trekkingen boven nul"});
        columns.push_back({"share_of_draws_below_zero", "aandeel trekkingen onder nul"});
    }
    return columns +
           Columns{{"draws", "trekkingen"}, {"replicates", "herhalingen"}, {"unit", "eenheid"}};
}

std::string numbers_of(const Cells& cells, const Summary& s, Kind kind) {
    const std::optional<output::MeanInterval> interval = output::mean_interval(s);
    const bool spread = s.replicates > 1;
    std::string text = cells.mean(s.mean, s.unit);
    if (kind == Kind::differences) {
        text += cells.mean(interval ? interval->low : none, s.unit) +
                cells.mean(interval ? interval->high : none, s.unit) + cells.demonstrable(s);
    }
    return text + cells.mean(spread ? s.p10 : none, s.unit) +
           cells.mean(spread ? s.p90 : none, s.unit) + cells.count(s.replicates) +
           cells.unit(s.unit);
}

std::string numbers_of(const Cells& cells, const Doubt& d, Kind kind) {
    std::string text;
    for (const double value :
         {d.mean, d.standard_error, d.doubt.low, d.doubt.high, d.luck.low, d.luck.high}) {
        text += cells.mean(value, d.unit);
    }
    if (kind == Kind::differences) {
        text += cells.share(d.above_zero) + cells.share(d.below_zero);
    }
    return text + cells.count(d.draws) + cells.count(d.replicates) + cells.unit(d.unit);
}

/// Labels of tables are indented under the line above; a cell is not.
std::string bare(const std::string& label) {
    return label.substr(std::min(label.find_first_not_of(' '), label.size()));
}

const Summary& numbers_in(const TableRow& row) { return row.summary; }
const Doubt& numbers_in(const DoubtRow& row) { return row.doubt; }
const Summary& year_in(const ComparedLine& line, std::size_t year) { return line.by_year[year]; }
const Doubt& year_in(const DoubtLine& line, std::size_t year) { return line.by_year[year].doubt; }

/// Fills the tables of one plan.
class Filler {
public:
    Filler(std::vector<CsvSheet>& sheets, const CsvStyle& style, const std::string& plan)
        : sheets_(sheets), cells_{style}, plan_(cells_.text(plan, plan)) {}

    [[nodiscard]] const Cells& cells() const { return cells_; }

    /// A line after the cell of the plan; begins the table when it is the first.
    void line(const std::string& table, const Columns& columns, std::string text) {
        auto sheet = std::find_if(sheets_.begin(), sheets_.end(),
                                  [&](const CsvSheet& each) { return each.name == table; });
        if (sheet == sheets_.end()) {
            sheets_.push_back({table, plan_column + columns, {}});
            sheet = sheets_.end() - 1;
        }
        text.pop_back();
        sheet->lines.push_back(plan_ + text + std::string(cells_.style.line_end));
    }

    template <class Row>
    void level(const Row& row) {
        line(plans_table, outcome_columns + columns_of(numbers_in(row), Kind::levels),
             name_of(row) + numbers_of(cells_, numbers_in(row), Kind::levels));
    }

    /// The whole run and each year of a difference; `about` are its first cells.
    template <class Line>
    void periods(const std::string& table, const Columns& about, const std::string& text,
                 const Line& line_of, const std::vector<Period>& years, const Period& whole) {
        const auto& numbers = numbers_in(line_of.whole);
        const Columns columns = about + period_columns + columns_of(numbers, Kind::differences);
        line(table, columns,
             text + cells_.when(whole) + numbers_of(cells_, numbers, Kind::differences));
        for (std::size_t year = 0; year < years.size(); ++year) {
            line(table, columns,
                 text + cells_.when(years[year]) +
                     numbers_of(cells_, year_in(line_of, year), Kind::differences));
        }
    }

    template <class Compared>
    void comparison(const Compared& c, const Period& whole) {
        for (const auto& each : c.outcomes) {
            periods(differences_table, outcome_columns, name_of(each.whole), each, c.years, whole);
        }
        const Columns of_instrument = {{"instrument", "instrument"}, {"quantity", "gegeven"}};
        for (const auto& each : c.instruments) {
            periods(instruments_table, of_instrument, instrument_of(each.whole), each, c.years,
                    whole);
        }
        const Columns of_payer = {{"payer", "partij"}, {"quantity", "gegeven"}};
        for (const auto& each : c.payers) {
            const std::string who = cells_.text(each.key, each.label.nl);
            const auto part = [&](const std::string& key, const auto& part_of) {
                periods(payers_table, of_payer, who + cells_.text(key, part_of.whole.label.nl),
                        part_of, c.years, whole);
            };
            part("receives", each.receives);
            part("pays", each.pays);
            part("balance", each.balance);
        }
        for (const auto& each : c.costs) {
            periods(costs_table, {{"quantity", "gegeven"}}, name_of(each.whole), each, c.years,
                    whole);
        }
    }

    /// Budgets on paper, by simulated year: amounts without luck. Empty cells of the numbers that
    /// only a run has.
    template <class Numbers>
    void paper(const Neutrality& neutrality, std::uint32_t months, Numbers numbers) {
        constexpr std::uint32_t in_a_year = 12;
        for (std::uint32_t year = 0; year < neutrality.budget_cents.size(); ++year) {
            const std::uint32_t first = year * in_a_year;
            if (first >= months) {
                return;
            }
            const std::string number = std::to_string(year + 1);
            const Period period{number,
                                {"year " + number, "jaar " + number},
                                {.first = first, .count = std::min(in_a_year, months - first)}};
            const Columns told = columns_of(numbers, Kind::differences);
            const double euros = static_cast<double>(neutrality.budget_cents[year]) / 100.0;
            const output::ShownUnit unit = output::shown_unit("EUR cent");
            line(costs_table, cost_columns() + told,
                 cells_.text("budget", "budget op papier") + cells_.when(period) +
                     cells_.mean(euros, unit) +
                     std::string(told.size() - 2, cells_.style.separator) + cells_.unit(unit));
        }
    }

    /// A line for each figure that has an answer in both plans.
    void budgets(const std::string& kind, const std::string& kind_nl,
                 const std::vector<BudgetRow>& rows, const std::vector<Figure>& figures,
                 const Period& period) {
        const Columns about = {{"kind", "soort"},
                               {"key", "sleutel"},
                               {"quantity", "gegeven"},
                               {"bounded_by_first", "begrensd door (eerste)"},
                               {"bounded_by", "begrensd door"}};
        for (const BudgetRow& row : rows) {
            for (std::size_t k = 0; k < figures.size(); ++k) {
                const Summary difference = output::summarise(row.figures[k]);
                if (difference.replicates > 0) {
                    line(budgets_table,
                         about + period_columns + columns_of(difference, Kind::differences),
                         cells_.text(kind, kind_nl) + cells_.text(row.key, row.label.nl) +
                             cells_.text(figures[k].key, figures[k].label.nl) +
                             bound(row.bounds_before) + bound(row.bounds) + cells_.when(period) +
                             numbers_of(cells_, difference, Kind::differences));
                }
            }
        }
    }

    void carriers(const DoubtRow& row, const LocalisedText& label,
                  const std::vector<DrawnNumber>& numbers) {
        const Columns columns = {{"outcome", "uitkomst"},
                                 {"number", "getal"},
                                 {"meaning", "betekenis"},
                                 {"share", "aandeel van de twijfel"},
                                 {"share_low_95", "aandeel vanaf (95 %)"},
                                 {"share_high_95", "aandeel tot (95 %)"},
                                 {"rises", "verschil groter als getal hoger"}};
        for (const output::Carrier& each : row.carriers.found) {
            const DrawnNumber& number = numbers[each.number];
            line(carriers_table, columns,
                 cells_.text(row.key, bare(label.nl)) + cells_.text(number.key, number.key) +
                     cells_.text(number.en, number.nl) + cells_.share(each.share) +
                     cells_.share(each.share_low) + cells_.share(each.share_high) +
                     (each.rises ? cells_.text("yes", "ja") : cells_.text("no", "nee")));
        }
    }

    template <class Row>
    [[nodiscard]] std::string name_of(const Row& row) const {
        return cells_.text(row.key, bare(row.label.nl));
    }

private:
    static Columns cost_columns() { return Columns{{"quantity", "gegeven"}} + period_columns; }

    [[nodiscard]] std::string bound(const std::optional<BoundMonths>& of) const {
        const auto& label = bound_labels[static_cast<std::size_t>(of ? of->most : Bound::demand)];
        return of ? cells_.text(std::string(label.key), std::string(label.nl))
                  : cells_.text("", "");
    }

    /// "werkloont.starts", "WerkLoont: starters" in two cells.
    template <class Row>
    [[nodiscard]] std::string instrument_of(const Row& row) const {
        const std::size_t dot = row.key.rfind('.');
        const std::size_t colon = row.label.nl.rfind(": ");
        return cells_.text(row.key.substr(0, dot), row.label.nl.substr(0, colon)) +
               cells_.text(row.key.substr(dot + 1), row.label.nl.substr(colon + 2));
    }

    std::vector<CsvSheet>& sheets_;
    Cells cells_;
    std::string plan_;
};

std::string header_of(const CsvSheet& sheet, const CsvStyle& style) {
    std::string line(style.start);
    for (const CsvColumn& column : sheet.columns) {
        line += Cells{style}.text(column.key, column.nl);
    }
    line.pop_back();
    return line + std::string(style.line_end);
}

}  // namespace

void ComparisonCsv::add_levels(const std::string& plan, const output::Results& results) {
    Filler filler(sheets_, style_, plan);
    if (results.values.draws().count > 1) {
        for (const DoubtRow& row : doubts_of(results)) { filler.level(row); }
        return;
    }
    for (const TableRow& row : table_of(results)) { filler.level(row); }
}

void ComparisonCsv::add(const std::string& plan, const Comparison& comparison,
                        const output::Provenance& run) {
    Filler filler(sheets_, style_, plan);
    const Period whole = all_months(run);
    filler.comparison(comparison, whole);
    filler.paper(comparison.neutrality, run.months, Summary{});
}

void ComparisonCsv::add(const std::string& plan, const BudgetComparison& budgets,
                        const output::Provenance& run) {
    Filler filler(sheets_, style_, plan);
    const auto add_table = [&](const BudgetTable& table, const Period& period) {
        filler.budgets("instrument", "instrument", table.instruments, instrument_figures(), period);
        filler.budgets("pot", "pot", table.pots, pot_figures(), period);
    };
    add_table(budgets.whole, all_months(run));
    const std::vector<Period> years = years_of_the_run(run);
    for (std::size_t year = 0; year < budgets.years.size(); ++year) {
        add_table(budgets.years[year], years[year]);
    }
}

void ComparisonCsv::add(const std::string& plan, const DoubtComparison& comparison,
                        const output::Provenance& run) {
    Filler filler(sheets_, style_, plan);
    const Period whole = all_months(run);
    filler.comparison(comparison, whole);
    filler.paper(comparison.neutrality, run.months, Doubt{});
    for (const DoubtLine& each : comparison.outcomes) {
        filler.carriers(each.whole, each.whole.label, run.numbers);
    }
    for (const DoubtPayer& each : comparison.payers) {
        filler.carriers(each.balance.whole, each.label, run.numbers);
    }
}

void ComparisonCsv::add(const std::string& plan, const std::vector<LawPart>& parts) {
    Filler filler(sheets_, style_, plan);
    const Columns about = Columns{{"outcome", "uitkomst"}, {"part", "deel"}};
    for (const LawPart& each : parts) {
        const auto line = [&](const std::string& key, const std::string& nl, const Summary& of) {
            filler.line(law_table, about + columns_of(of, Kind::differences),
                        filler.name_of(each.whole) + filler.cells().text(key, nl) +
                            numbers_of(filler.cells(), of, Kind::differences));
        };
        line("difference", "verschil", each.whole.summary);
        line("law", "door wet en datum", each.law);
        line("policy", "door beleid", each.policy);
    }
}

std::vector<output::CsvFile> ComparisonCsv::write(output::CsvTarget target) const {
    output::CsvFolder folder(std::move(target));
    for (const CsvSheet& sheet : sheets_) {
        folder.begin(sheet.name, header_of(sheet, style_));
        for (const std::string& line : sheet.lines) { folder.line(line); }
    }
    return folder.commit();
}

std::vector<std::string> ComparisonCsv::names() {
    return {plans_table,  differences_table, instruments_table, budgets_table,
            payers_table, costs_table,       law_table,         carriers_table,
            "chances",    "parts",           "fates",           "models"};
}

}  // namespace afweging::app
