// SPDX-License-Identifier: EUPL-1.2
// Results as tables for spreadsheets and statistical programs.
#include "output/export_csv.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>

#include "output/compare.hpp"
#include "output/csv_parts.hpp"
#include "output/doubt/doubt.hpp"
#include "output/layout_check.hpp"
#include "output/summary.hpp"
#include "output/units.hpp"

namespace afweging::output {
namespace {

CsvColumn low_name() { return {"p10", "laag (10e percentiel)"}; }
CsvColumn high_name() { return {"p90", "hoog (90e percentiel)"}; }

/// What a dataset's lines begin and end with.
struct Frame {
    std::string name;
    std::string unit;
    std::vector<std::string> cells;
};

Frame frame_of(const sim::Layout& layout, const CsvTable& table, const sim::Dataset& dataset,
               const CsvStyle& style) {
    const bool dutch = style.dialect == CsvDialect::dutch;
    const ShownUnit unit = shown_unit(dataset.unit);
    return {csv_cell(dutch ? dataset.label.nl : dataset.path, style.dialect) + style.separator,
            csv_cell(dutch ? unit.nl : unit.en, style.dialect) + std::string(style.line_end),
            cell_columns(layout, dataset, table, style)};
}

std::string spread_cells(const Summary& summary, const CsvStyle& style) {
    if (summary.replicates < 2) {
        return std::string(2, style.separator);
    }
    return csv_mean(summary.p10, summary.unit, style) + csv_mean(summary.p90, summary.unit, style);
}

std::string summary_cells(const Summary& summary, const CsvStyle& style) {
    return csv_mean(summary.mean, summary.unit, style) + spread_cells(summary, style);
}

std::string difference_cells(const Summary& summary, const CsvStyle& style) {
    const std::optional<MeanInterval> interval = mean_interval(summary);
    return csv_mean(summary.mean, summary.unit, style) +
           (interval ? csv_mean(interval->low, summary.unit, style) +
                           csv_mean(interval->high, summary.unit, style)
                     : std::string(2, style.separator)) +
           spread_cells(summary, style);
}

std::vector<CsvColumn> doubt_names(const std::string& mean_nl) {
    return {{"mean", mean_nl},
            {"doubt_p10", "twijfel laag (10e percentiel)"},
            {"doubt_p90", "twijfel hoog (90e percentiel)"},
            {"luck_p10", "toeval laag (10e percentiel)"},
            {"luck_p90", "toeval hoog (90e percentiel)"},
            {"draws", "trekkingen"}};
}

/// Doubt about numbers and luck side by side, of a value in each world.
std::string doubt_cells(const Samples& samples, std::size_t replicates, const CsvStyle& style) {
    Answers answers{{}, samples.unit};
    for (const std::int64_t total : samples.totals) {
        answers.values.push_back(static_cast<double>(total) / static_cast<double>(samples.divisor));
    }
    const Doubt doubt = doubt_of(answers, replicates);
    std::string cells;
    for (const double value :
         {doubt.mean, doubt.doubt.low, doubt.doubt.high, doubt.luck.low, doubt.luck.high}) {
        cells += csv_mean(value, doubt.unit, style);
    }
    return cells + std::to_string(doubt.draws) + style.separator;
}

/// A table over replicates: what it is called, its numbers and where they come from.
struct Summarised {
    std::string suffix;  ///< of the file's name
    std::vector<CsvColumn> numbers;
    std::function<std::string(const Samples&, const CsvStyle&)> cells;
    /// The value of a cell in each world; no totals where it is no amount,
    /// nothing at all where only one side has the cell.
    std::function<std::optional<Samples>(std::size_t dataset, std::uint32_t month,
                                         std::size_t cell)>
        samples;
};

/// The numbers of a cell with their separators; none where there is nothing to tell.
std::optional<std::string> numbers_in(const std::optional<Samples>& samples, const Summarised& what,
                                      const CsvStyle& style) {
    if (!samples) {
        return std::nullopt;
    }
    return samples->totals.empty() ? std::string(what.numbers.size(), style.separator)
                                   : what.cells(*samples, style);
}

void write_summarised(CsvFolder& folder, const Results& results, const CsvTable& table,
                      const Summarised& what, const CsvStyle& style) {
    const sim::Layout& layout = results.values.layout();
    std::vector<CsvColumn> numbers = what.numbers;
    numbers.push_back({"replicates", "herhalingen"});
    const Clock clock = clock_of(results.provenance.clock, table.family);
    folder.begin(table.family + what.suffix,
                 csv_header(layout, table, month_names(clock), numbers, style));
    const std::string count = std::to_string(results.values.replicates()) + style.separator;
    for (const std::size_t index : table.datasets) {
        const Frame frame = frame_of(layout, table, layout.datasets[index], style);
        for (std::uint32_t month = 0; month < results.values.months(); ++month) {
            const std::string start =
                frame.name + month_columns(results.provenance.start, clock, month, style);
            for (std::size_t cell = 0; cell < frame.cells.size(); ++cell) {
                if (const auto text = numbers_in(what.samples(index, month, cell), what, style)) {
                    folder.line(start + frame.cells[cell] + *text + count + frame.unit);
                }
            }
        }
    }
}

/// The values of a cell in each world; no totals when one of them is no amount.
Samples samples_at(const Values& values, std::size_t index, std::uint32_t month, std::size_t cell) {
    const sim::Dataset& dataset = values.layout().datasets[index];
    Samples result{{}, 1, shown_unit(dataset.unit)};
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        const std::int64_t value = values.at(index, world, month)[cell];
        if (is_no_amount(dataset, value)) {
            return {{}, 1, result.unit};
        }
        result.totals.push_back(value);
    }
    return result;
}

/// Numbers of the draw and the replicate, each followed by a separator.
std::string world_columns(const Provenance& p, std::uint32_t world, const CsvStyle& style) {
    const std::uint64_t draw = std::uint64_t{p.draws.first} + world / p.replicates;
    const std::uint64_t replicate = std::uint64_t{p.first_replicate} + world % p.replicates;
    return std::to_string(draw) + style.separator + std::to_string(replicate) + style.separator;
}

/// The numbers in doubt, a line for each in each draw.
void write_draws(CsvFolder& folder, const Provenance& p, const CsvStyle& style) {
    const bool dutch = style.dialect == CsvDialect::dutch;
    constexpr int decimals = 9;
    std::string header(style.start);
    for (const CsvColumn& column : {CsvColumn{"draw", "trekking"}, CsvColumn{"number", "getal"},
                                    CsvColumn{"meaning", "betekenis"}, CsvColumn{"value", "waarde"},
                                    CsvColumn{"unit", "eenheid"}}) {
        header += (dutch ? column.nl : column.key) + style.separator;
    }
    header.pop_back();
    folder.begin("draws", header + std::string(style.line_end));
    for (std::size_t draw = 0; draw < p.draws.count; ++draw) {
        const std::string start = std::to_string(p.draws.first + draw) + style.separator;
        for (const DrawnNumber& number : p.numbers) {
            folder.line(start + csv_cell(number.key, style.dialect) + style.separator +
                        csv_cell(dutch ? number.nl : number.en, style.dialect) + style.separator +
                        csv_number(number.values[draw], decimals, style) +
                        csv_cell(number.unit, style.dialect) + std::string(style.line_end));
        }
    }
}

/// Columns and cells of several draws in place of those of one.
void tell_draws_apart(Summarised& what, const Values& values, const std::string& mean_nl) {
    if (values.draws().count > 1) {
        what.numbers = doubt_names(mean_nl);
        what.cells = [replicates = values.replicates()](const Samples& samples,
                                                        const CsvStyle& style) {
            return doubt_cells(samples, replicates, style);
        };
    }
}

void write_replicates(CsvFolder& folder, const Results& results, const CsvTable& table,
                      const CsvStyle& style) {
    const Values& values = results.values;
    const sim::Layout& layout = values.layout();
    const Clock clock = clock_of(results.provenance.clock, table.family);
    std::vector<CsvColumn> times = month_names(clock);
    times.insert(times.begin(), {csv_column("draw"), csv_column("replicate")});
    folder.begin(table.family + "-by-replicate",
                 csv_header(layout, table, times, {{"value", "waarde"}}, style));
    for (const std::size_t index : table.datasets) {
        const sim::Dataset& dataset = layout.datasets[index];
        const Frame frame = frame_of(layout, table, dataset, style);
        const int decimals = shown_unit(dataset.unit).decimals;
        for (std::uint32_t world = 0; world < values.worlds(); ++world) {
            const std::string numbers = world_columns(results.provenance, world, style);
            for (std::uint32_t month = 0; month < values.months(); ++month) {
                const std::string start =
                    frame.name + numbers +
                    month_columns(results.provenance.start, clock, month, style);
                const std::span<const std::int64_t> record = values.at(index, world, month);
                for (std::size_t cell = 0; cell < record.size(); ++cell) {
                    const std::string value =
                        is_no_amount(dataset, record[cell])
                            ? std::string()
                            : plain_decimal(record[cell], decimals, style.decimal_mark);
                    folder.line(start + frame.cells[cell] + value + style.separator + frame.unit);
                }
            }
        }
    }
}

bool has_family(const sim::Layout& layout, const std::string& family) {
    return std::any_of(
        layout.datasets.begin(), layout.datasets.end(),
        [&](const sim::Dataset& dataset) { return family_of(dataset.path) == family; });
}

}  // namespace

std::vector<CsvFile> export_csv(const Results& results, CsvTables tables, const CsvTarget& target) {
    const CsvStyle style = style_of(target.dialect);
    const std::vector<CsvTable> families = tables_of(results.values.layout());
    const auto here = [&](std::size_t dataset, std::uint32_t month, std::size_t cell) {
        return samples_at(results.values, dataset, month, cell);
    };
    const auto cells = [](const Samples& samples, const CsvStyle& marks) {
        return summary_cells(summarise(samples), marks);
    };
    Summarised levels{"", {{"mean", "gemiddelde"}, low_name(), high_name()}, cells, here};
    tell_draws_apart(levels, results.values, "gemiddelde");
    CsvFolder folder(target);
    if (!results.values.draws().plain()) {
        write_draws(folder, results.provenance, style);
    }
    for (const CsvTable& table : families) {
        write_summarised(folder, results, table, levels, style);
        if (tables == CsvTables::summary_and_replicates) {
            write_replicates(folder, results, table, style);
        }
    }
    return folder.commit();
}

std::vector<CsvFile> export_difference_csv(const Results& results, const Results& against,
                                           const CsvTarget& target) {
    require_comparable(results, against);  // told in the order of the words on the command line
    const sim::Layout& layout = results.values.layout();
    std::vector<std::vector<std::optional<std::size_t>>> there;
    for (std::size_t i = 0; i < layout.datasets.size(); ++i) {
        there.push_back(matching_cells(layout, against.values.layout(), i));
    }
    const auto difference = [&](std::size_t dataset, std::uint32_t month,
                                std::size_t cell) -> std::optional<Samples> {
        if (!there[dataset][cell]) {
            return std::nullopt;
        }
        const std::string& path = layout.datasets[dataset].path;
        return minus(samples_at(results.values, dataset, month, cell),
                     samples_at(against.values, against.values.dataset_index(path), month,
                                *there[dataset][cell]),
                     path);
    };
    const auto cells = [](const Samples& samples, const CsvStyle& marks) {
        return difference_cells(summarise(samples), marks);
    };
    Summarised differences{"-difference",
                           {{"mean", "gemiddeld verschil"},
                            {"mean_low_95", "gemiddelde vanaf (95 %)"},
                            {"mean_high_95", "gemiddelde tot (95 %)"},
                            low_name(),
                            high_name()},
                           cells,
                           difference};
    tell_draws_apart(differences, results.values, "gemiddeld verschil");
    CsvFolder folder(target);
    for (const CsvTable& table : tables_of(layout)) {
        if (has_family(against.values.layout(), table.family)) {
            write_summarised(folder, results, table, differences, style_of(target.dialect));
        }
    }
    return folder.commit();
}

}  // namespace afweging::output
