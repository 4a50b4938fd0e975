// SPDX-License-Identifier: EUPL-1.2
// Results as tables for spreadsheets and statistical programs.
#include "output/export_csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>

#include "output/compare.hpp"
#include "output/csv_parts.hpp"
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

/// Euros have cents; another number that is no whole number of stored units has two decimals more
/// than they have.
int decimals_of_mean(const ShownUnit& unit) {
    return unit.en == "EUR" ? unit.decimals : unit.decimals + 2;
}

std::string mean_cell(double value, const ShownUnit& unit, const CsvStyle& style) {
    constexpr std::size_t longest = 400;  // of a double: 309 digits before the mark
    std::array<char, longest> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   std::chars_format::fixed, decimals_of_mean(unit));
    std::string text(digits.data(), end.ptr);
    if (text.find_first_of("123456789") == std::string::npos && text.front() == '-') {
        text.erase(0, 1);
    }
    std::replace(text.begin(), text.end(), '.', style.decimal_mark);
    return text + style.separator;
}

std::string spread_cells(const Summary& summary, const CsvStyle& style) {
    if (summary.replicates < 2) {
        return std::string(2, style.separator);
    }
    return mean_cell(summary.p10, summary.unit, style) +
           mean_cell(summary.p90, summary.unit, style);
}

std::string summary_cells(const Summary& summary, const CsvStyle& style) {
    return mean_cell(summary.mean, summary.unit, style) + spread_cells(summary, style);
}

std::string difference_cells(const Summary& summary, const CsvStyle& style) {
    const std::optional<MeanInterval> interval = mean_interval(summary);
    return mean_cell(summary.mean, summary.unit, style) +
           (interval ? mean_cell(interval->low, summary.unit, style) +
                           mean_cell(interval->high, summary.unit, style)
                     : std::string(2, style.separator)) +
           spread_cells(summary, style);
}

/// A table over replicates: what it is called, its numbers and where they come from.
struct Summarised {
    std::string suffix;  ///< of the file's name
    std::vector<CsvColumn> numbers;
    std::string (*cells)(const Summary&, const CsvStyle&);
    /// The value of a cell in each replicate; no totals where it is no amount,
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
                                   : what.cells(summarise(*samples), style);
}

void write_summarised(CsvFolder& folder, const Results& results, const CsvTable& table,
                      const Summarised& what, const CsvStyle& style) {
    const sim::Layout& layout = results.values.layout();
    std::vector<CsvColumn> numbers = what.numbers;
    numbers.push_back({"replicates", "herhalingen"});
    folder.begin(table.family + what.suffix,
                 csv_header(layout, table, month_names(results.provenance), numbers, style));
    const std::string count = std::to_string(results.values.replicates()) + style.separator;
    for (const std::size_t index : table.datasets) {
        const Frame frame = frame_of(layout, table, layout.datasets[index], style);
        for (std::uint32_t month = 0; month < results.values.months(); ++month) {
            const std::string start = frame.name + month_columns(results.provenance, month, style);
            for (std::size_t cell = 0; cell < frame.cells.size(); ++cell) {
                if (const auto text = numbers_in(what.samples(index, month, cell), what, style)) {
                    folder.line(start + frame.cells[cell] + *text + count + frame.unit);
                }
            }
        }
    }
}

/// The values of a cell in each replicate; no totals when one of them is no amount.
Samples samples_at(const Values& values, std::size_t index, std::uint32_t month, std::size_t cell) {
    const sim::Dataset& dataset = values.layout().datasets[index];
    Samples result{{}, 1, shown_unit(dataset.unit)};
    for (std::uint32_t replicate = 0; replicate < values.replicates(); ++replicate) {
        const std::int64_t value = values.at(index, replicate, month)[cell];
        if (is_no_amount(dataset, value)) {
            return {{}, 1, result.unit};
        }
        result.totals.push_back(value);
    }
    return result;
}

void write_replicates(CsvFolder& folder, const Results& results, const CsvTable& table,
                      const CsvStyle& style) {
    const Values& values = results.values;
    const sim::Layout& layout = values.layout();
    std::vector<CsvColumn> times = month_names(results.provenance);
    times.insert(times.begin(), csv_column("replicate"));
    folder.begin(table.family + "-by-replicate",
                 csv_header(layout, table, times, {{"value", "waarde"}}, style));
    for (const std::size_t index : table.datasets) {
        const sim::Dataset& dataset = layout.datasets[index];
        const Frame frame = frame_of(layout, table, dataset, style);
        const int decimals = shown_unit(dataset.unit).decimals;
        for (std::uint32_t replicate = 0; replicate < values.replicates(); ++replicate) {
            const std::uint64_t number =
                std::uint64_t{results.provenance.first_replicate} + replicate;
            for (std::uint32_t month = 0; month < values.months(); ++month) {
                const std::string start = frame.name + std::to_string(number) + style.separator +
                                          month_columns(results.provenance, month, style);
                const std::span<const std::int64_t> record = values.at(index, replicate, month);
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

}  // namespace

std::vector<CsvFile> export_csv(const Results& results, CsvTables tables, const CsvTarget& target) {
    const CsvStyle style = style_of(target.dialect);
    const std::vector<CsvTable> families = tables_of(results.values.layout());
    const auto here = [&](std::size_t dataset, std::uint32_t month, std::size_t cell) {
        return samples_at(results.values, dataset, month, cell);
    };
    const Summarised levels{
        "", {{"mean", "gemiddelde"}, low_name(), high_name()}, summary_cells, here};
    CsvFolder folder(target);
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
        return minus(samples_at(results.values, dataset, month, cell),
                     samples_at(against.values, dataset, month, *there[dataset][cell]),
                     layout.datasets[dataset].path);
    };
    const Summarised differences{"-difference",
                                 {{"mean", "gemiddeld verschil"},
                                  {"mean_low_95", "gemiddelde vanaf (95 %)"},
                                  {"mean_high_95", "gemiddelde tot (95 %)"},
                                  low_name(),
                                  high_name()},
                                 difference_cells,
                                 difference};
    CsvFolder folder(target);
    for (const CsvTable& table : tables_of(layout)) {
        write_summarised(folder, results, table, differences, style_of(target.dialect));
    }
    return folder.commit();
}

}  // namespace afweging::output
