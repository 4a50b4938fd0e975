// SPDX-License-Identifier: EUPL-1.2
// From rows to series: which column is what, which rows count, what each cell says.
#include "calibration/own_figures/own_figures.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "calibration/own_figures/own_table_rows.hpp"
#include "calibration/own_figures/person_columns.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/file_codes.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::calibration {
namespace {

using Code = scenarios::OwnFigureCode;
using scenarios::Problems;

/// What a column of a table is.
struct Role {
    std::optional<OwnMeasure> measure = std::nullopt;
    OwnLabel label = OwnLabel::none;
    bool unknown = false;
};

class TableReading {
public:
    TableReading(const FigureTable& table, const OwnChoices& choices, Problems& problems)
        : table_(table), choices_(choices), problems_(problems) {}

    /// Adds the values to `figures`; nothing when a column looks like one about persons.
    void read(OwnFigures& figures) {
        find_roles();
        if (persons()) {
            return;
        }
        tell_unknown();
        if (!period_column()) {
            problems_.add(Code::column_missing, table_.at(table_.header, 0),
                          {LocalisedText{"the month (a column called month)",
                                         "de maand (een kolom die maand heet)"},
                           std::string("month")});
            return;
        }
        if (!choose_region()) {
            return;
        }
        for (const FigureRow& row : table_.rows) {
            if (counts(row)) {
                take(row, figures);
            }
        }
        note_columns(figures);
    }

private:
    void note_columns(OwnFigures& figures) const {
        for (std::size_t c = 0; c < roles_.size(); ++c) {
            for (OwnSeries& series : figures.series) {
                if (roles_[c].measure == series.measure) {
                    series.columns.push_back(table_.header.cells[c]);
                }
            }
        }
    }

    void find_roles() {
        for (const std::string& name : table_.header.cells) {
            Role role;
            const auto given = std::find_if(
                choices_.columns.begin(), choices_.columns.end(),
                [&](const auto& each) { return plain_name(each.second) == plain_name(name); });
            const bool ignored =
                std::any_of(choices_.ignore.begin(), choices_.ignore.end(),
                            [&](const auto& each) { return plain_name(each) == plain_name(name); });
            if (given != choices_.columns.end()) {
                role.measure = given->first;
            } else if (!ignored) {
                role.label = label_called(name);
                role.measure = role.label == OwnLabel::none ? measure_called(name) : std::nullopt;
                // StatLine numbers its rows in a column ID.
                role.unknown = role.label == OwnLabel::none && !role.measure && !name.empty() &&
                               plain_name(name) != "id";
            }
            roles_.push_back(role);
        }
    }

    /// Tells which columns look like persons, by heading or cells; whether any does.
    bool persons() {
        bool any = false;
        for (std::size_t c = 0; c < roles_.size(); ++c) {
            PersonLook look = look_of_name(table_.header.cells[c]);
            if (look == PersonLook::none && roles_[c].label != OwnLabel::period) {
                PersonCells cells;
                for (const FigureRow& row : table_.rows) { cells.take(row.cells[c]); }
                look = cells.look(roles_[c].measure.has_value());
            }
            if (look != PersonLook::none) {
                const sim::KindLabel& label = person_look_labels[static_cast<std::size_t>(look)];
                problems_.add(Code::person_column, table_.at(table_.header, c),
                              {scenarios::printable(table_.header.cells[c]),
                               LocalisedText{std::string(label.en), std::string(label.nl)}});
                any = true;
            }
        }
        return any;
    }

    void tell_unknown() {
        for (std::size_t c = 0; c < roles_.size(); ++c) {
            if (!roles_[c].unknown) {
                continue;
            }
            const std::string& name = table_.header.cells[c];
            const std::string near = nearest_name(name);
            const auto meant = measure_called(near);
            // Where nothing is near, no measure is put into the advice: it would be copied.
            problems_.add(Code::unknown_column, table_.at(table_.header, c),
                          {scenarios::printable(name), near,
                           meant ? LocalisedText{key_of(*meant)} : LocalisedText{"KEY", "SLEUTEL"},
                           scenarios::joined(measure_keys())});
        }
    }

    [[nodiscard]] std::optional<std::size_t> period_column() const {
        for (std::size_t c = 0; c < roles_.size(); ++c) {
            if (roles_[c].label == OwnLabel::period) {
                return c;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::set<std::string> cells_of(std::size_t column) const {
        std::set<std::string> cells;
        for (const FigureRow& row : table_.rows) { cells.insert(row.cells[column]); }
        return cells;
    }

    /// One region, or the one that was asked for.
    bool choose_region() {
        for (std::size_t c = 0; c < roles_.size(); ++c) {
            if (roles_[c].label != OwnLabel::region) {
                continue;
            }
            const std::set<std::string> regions = cells_of(c);
            const bool found = std::any_of(regions.begin(), regions.end(), [&](const auto& each) {
                return plain_name(each) == plain_name(choices_.region);
            });
            if (choices_.region.empty() ? regions.size() > 1 : !found) {
                problems_.add(
                    Code::several_regions, table_.at(table_.header, c),
                    {scenarios::printable(table_.header.cells[c]), std::to_string(regions.size()),
                     scenarios::joined({regions.begin(), regions.end()}, 10)});
                return false;
            }
        }
        return true;
    }

    /// Whether the row is of the region, and of everybody: of columns of groups the total, or up to
    /// the AOW age where the table has that apart.
    [[nodiscard]] bool counts(const FigureRow& row) {
        for (std::size_t c = 0; c < roles_.size(); ++c) {
            const std::string& cell = row.cells[c];
            if (roles_[c].label == OwnLabel::region && !choices_.region.empty() &&
                plain_name(cell) != plain_name(choices_.region)) {
                return false;
            }
            if (roles_[c].label == OwnLabel::group && !is_all(c, cell)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool is_all(std::size_t column, const std::string& cell) {
        const auto known = groups_.find(column);
        const std::set<std::string>& cells =
            known != groups_.end() ? known->second
                                   : groups_.emplace(column, cells_of(column)).first->second;
        if (cells.size() == 1) {
            return true;
        }
        const auto up_to_pension = [](const std::string& each) {
            return plain_name(each) == "aan personen tot de aow-leeftijd";
        };
        return std::any_of(cells.begin(), cells.end(), up_to_pension) ? up_to_pension(cell)
                                                                      : is_total(cell);
    }

    void wrong_cell(const FigureRow& row, std::size_t column, const LocalisedText& expected) {
        problems_.add(Code::not_a_figure, table_.at(row, column),
                      {scenarios::printable(table_.header.cells[column]),
                       scenarios::printable(row.cells[column]), expected});
    }

    void take(const FigureRow& row, OwnFigures& figures) {
        const std::size_t at = *period_column();
        const auto period = period_in(row.cells[at]);
        if (!period) {
            wrong_cell(row, at,
                       {"a month as 2025-03 or mar-25, a quarter as 2025-Q1 or a year as 2025",
                        "een maand zoals 2025-03 of mrt-25, een kwartaal zoals 2025-Q1 of een jaar "
                        "zoals 2025"});
            return;
        }
        for (std::size_t c = 0; c < roles_.size(); ++c) {
            if (const auto measure = roles_[c].measure) {
                take_cell(row, c, *measure, *period, figures);
            }
        }
    }

    void take_cell(const FigureRow& row, std::size_t column, OwnMeasure measure,
                   const OwnPeriod& period, OwnFigures& figures) {
        const std::string& cell = row.cells[column];
        const DecimalMark mark =
            table_.separator == ';' ? DecimalMark::comma : DecimalMark::unknown;
        const FigureCell figure = is_money(measure) ? amount_in(cell, mark) : count_in(cell);
        if (figure.kind == FigureKind::missing) {
            return;
        }
        if (figure.kind != FigureKind::number) {
            wrong_cell(row, column, expected(measure, figure.kind));
            return;
        }
        add(figures, measure, {period, figure.value, table_.at(row, column)});
    }

    [[nodiscard]] static LocalisedText expected(OwnMeasure measure, FigureKind kind) {
        if (!is_money(measure)) {
            return {"a whole number of people, for example 1234",
                    "een heel aantal mensen, bijvoorbeeld 1234"};
        }
        if (kind == FigureKind::doubtful) {
            return {"an amount that can be read in one way: 1234567 or 1234567.89",
                    "een bedrag dat op een manier te lezen is: 1234567 of 1234567,89"};
        }
        return {"an amount in euros, for example 1234567.89",
                "een bedrag in euro's, bijvoorbeeld 1234567,89"};
    }

    void add(OwnFigures& figures, OwnMeasure measure, const OwnValue& value) {
        auto series = std::find_if(figures.series.begin(), figures.series.end(),
                                   [&](const OwnSeries& each) { return each.measure == measure; });
        if (series == figures.series.end()) {
            figures.series.push_back({measure, {}, {}});
            series = figures.series.end() - 1;
        }
        const auto there =
            std::find_if(series->values.begin(), series->values.end(), [&](const OwnValue& each) {
                return each.period.first <= value.period.last() &&
                       value.period.first <= each.period.last();
            });
        if (there != series->values.end()) {
            problems_.add(
                Code::period_twice, value.at,
                {scenarios::month_text(value.period.first), std::to_string(there->at.line)});
            return;
        }
        series->values.push_back(value);
    }

    const FigureTable& table_;
    const OwnChoices& choices_;
    Problems& problems_;
    std::vector<Role> roles_;
    std::map<std::size_t, std::set<std::string>> groups_;
};

/// A column that was named and is in none of the tables.
void require_named(const std::vector<FigureTable>& tables, const OwnChoices& choices,
                   Problems& problems) {
    for (const auto& [measure, name] : choices.columns) {
        std::vector<std::string> there;
        for (const FigureTable& table : tables) {
            for (const std::string& cell : table.header.cells) {
                there.push_back(plain_name(cell));
            }
        }
        if (!tables.empty() &&
            std::find(there.begin(), there.end(), plain_name(name)) == there.end()) {
            problems.add(Code::unknown_column, {tables.front().source, 0, 0, 1},
                         {scenarios::printable(name), scenarios::nearest(plain_name(name), there),
                          key_of(measure), scenarios::joined(there)});
        }
    }
}

bool covers(const OwnSeries& series, std::int32_t year) {
    std::int32_t months = 0;
    for (const OwnValue& each : series.values) {
        const bool inside = each.period.first.year() == year && each.period.last().year() == year;
        months += inside ? each.period.months : 0;
    }
    return months == 12;
}

}  // namespace

const OwnSeries* OwnFigures::of(OwnMeasure measure) const {
    const auto found = std::find_if(series.begin(), series.end(),
                                    [&](const OwnSeries& each) { return each.measure == measure; });
    return found == series.end() ? nullptr : &*found;
}

const OwnSeries* OwnFigures::stock() const {
    const OwnSeries* persons = of(OwnMeasure::stock);
    return persons != nullptr ? persons : of(OwnMeasure::households);
}

OwnFigures read_own_figures(const std::vector<std::string>& files, const OwnChoices& choices,
                            Problems& problems) {
    OwnFigures figures;
    std::vector<FigureTable> tables;
    for (const std::string& file : files) {
        if (auto table = read_figure_table(file, problems)) {
            tables.push_back(*std::move(table));
        }
    }
    const std::size_t before = problems.all().size();
    for (const FigureTable& table : tables) {
        TableReading(table, choices, problems).read(figures);
    }
    require_named(tables, choices, problems);
    if (problems.all().size() == before && !tables.empty() && figures.stock() == nullptr) {
        problems.add(Code::column_missing, {tables.front().source, 1, 1, 1},
                     {LocalisedText{"the stock (stock, or households)",
                                    "het bestand (stock, of households)"},
                      std::string("stock")});
    }
    for (OwnSeries& series : figures.series) {
        std::sort(
            series.values.begin(), series.values.end(),
            [](const OwnValue& a, const OwnValue& b) { return a.period.first < b.period.first; });
    }
    return figures;
}

bool leaves_out_pension(const OwnSeries& series) {
    return series.measure == OwnMeasure::outflow && !series.columns.empty() &&
           std::all_of(series.columns.begin(), series.columns.end(), is_outflow_of_cbs);
}

std::vector<std::int32_t> whole_years(const OwnSeries& series) {
    std::set<std::int32_t> years;
    for (const OwnValue& each : series.values) { years.insert(each.period.first.year()); }
    std::vector<std::int32_t> whole;
    for (const std::int32_t year : years) {
        if (covers(series, year)) {
            whole.push_back(year);
        }
    }
    return whole;
}

double sum_in(const OwnSeries& series, std::int32_t year) {
    double sum = 0;
    for (const OwnValue& each : series.values) {
        sum += each.period.first.year() == year ? each.value : 0;
    }
    return sum;
}

double mean_in(const OwnSeries& series, std::int32_t year) {
    double sum = 0;
    for (const OwnValue& each : series.values) {
        sum += each.period.first.year() == year ? each.value * each.period.months : 0;
    }
    return sum / 12;
}

std::optional<double> at_end_of(const OwnSeries& series, sim::Month month) {
    for (const OwnValue& each : series.values) {
        if (each.period.last() == month) {
            return each.value;
        }
    }
    return std::nullopt;
}

}  // namespace afweging::calibration
