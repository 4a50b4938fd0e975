// SPDX-License-Identifier: EUPL-1.2
// Results as tables for spreadsheets and statistical programs.
#include "output/export_csv.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>

#include "output/axis_words.hpp"
#include "output/layout_check.hpp"
#include "output/report/number.hpp"
#include "output/system_reason.hpp"
#include "output/units.hpp"
#include "sim/phrase.hpp"

namespace afweging::output {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 20U;

// Where the file holds -1 for a pot without a limit, a spreadsheet gets an empty cell: it is no
// amount, and -0.01 would be added up with the others.
constexpr std::string_view pot_limits = "pots/budget";
constexpr std::int64_t no_limit = -1;

struct Style {
    CsvDialect dialect;
    char separator;
    char decimal_mark;
    std::string_view line_end;
    std::string_view start;
};

Style style_of(CsvDialect dialect) {
    return dialect == CsvDialect::dutch ? Style{dialect, ';', ',', "\r\n", "\xEF\xBB\xBF"}
                                        : Style{dialect, ',', '.', "\n", ""};
}

struct Table {
    std::string family;
    std::vector<std::size_t> datasets;
    std::vector<std::size_t> axes;  // used by any of them, in the order of the layout
};

std::vector<Table> tables_of(const sim::Layout& layout) {
    std::vector<Table> tables;
    for (std::size_t i = 0; i < layout.datasets.size(); ++i) {
        const std::string family = family_of(layout.datasets[i].path);
        auto table = std::find_if(tables.begin(), tables.end(),
                                  [&](const Table& t) { return t.family == family; });
        if (table == tables.end()) {
            tables.push_back({family, {}, {}});
            table = tables.end() - 1;
        }
        table->datasets.push_back(i);
        table->axes.insert(table->axes.end(), layout.datasets[i].axes.begin(),
                           layout.datasets[i].axes.end());
    }
    for (Table& table : tables) {
        std::sort(table.axes.begin(), table.axes.end());
        table.axes.erase(std::unique(table.axes.begin(), table.axes.end()), table.axes.end());
    }
    return tables;
}

std::string header(const sim::Layout& layout, const Table& table, const Style& style) {
    const bool dutch = style.dialect == CsvDialect::dutch;
    std::string line(style.start);
    const auto add = [&](const std::string& key, const std::string& word) {
        line += csv_cell(dutch ? word : key, style.dialect) + style.separator;
    };
    add("dataset", "gegeven");
    for (const std::string name : {"replicate", "month", "year", "month_of_year"}) {
        add(name, words_of(name).nl);
    }
    for (const std::size_t axis : table.axes) {
        add(layout.axes[axis].name, words_of(layout.axes[axis].name).nl);
    }
    add("value", "waarde");
    add("unit", "eenheid");
    line.pop_back();
    return line + std::string(style.line_end);
}

// The columns between time and value for each cell of a dataset; empty for axes it does not have.
std::vector<std::string> cell_columns(const sim::Layout& layout, const sim::Dataset& dataset,
                                      const Table& table, const Style& style) {
    std::vector<std::string> columns(layout.size_of(dataset));
    for (std::size_t cell = 0; cell < columns.size(); ++cell) {
        std::vector<std::string> texts(layout.axes.size());
        std::size_t rest = cell;
        for (std::size_t i = dataset.axes.size(); i-- > 0;) {
            const sim::Axis& axis = layout.axes[dataset.axes[i]];
            const sim::Label& label = axis.entries[rest % axis.entries.size()];
            texts[dataset.axes[i]] =
                csv_cell(style.dialect == CsvDialect::dutch ? label.nl : label.key, style.dialect);
            rest /= axis.entries.size();
        }
        for (const std::size_t axis : table.axes) {
            columns[cell] += texts[axis] + style.separator;
        }
    }
    return columns;
}

std::string time_columns(const Provenance& provenance, std::uint32_t replicate, std::uint32_t index,
                         const Style& style) {
    const sim::Month month = provenance.start + sim::Months{static_cast<std::int32_t>(index)};
    std::string text;
    for (const std::int64_t number :
         {std::int64_t{provenance.first_replicate} + replicate, std::int64_t{index},
          std::int64_t{month.year()}, std::int64_t{month.month_of_year()}}) {
        text += std::to_string(number) + style.separator;
    }
    return text;
}

void write_dataset(AtomicFile& file, const Results& results, const Table& table, std::size_t index,
                   const Style& style) {
    const bool dutch = style.dialect == CsvDialect::dutch;
    const Values& values = results.values;
    const sim::Dataset& dataset = values.layout().datasets[index];
    const ShownUnit unit = shown_unit(dataset.unit);
    const std::vector<std::string> cells = cell_columns(values.layout(), dataset, table, style);
    const std::string name =
        csv_cell(dutch ? dataset.label.nl : dataset.path, style.dialect) + style.separator;
    const std::string end = style.separator + csv_cell(dutch ? unit.nl : unit.en, style.dialect) +
                            std::string(style.line_end);
    const bool may_be_unlimited = dataset.path == pot_limits;
    std::string buffer;
    for (std::uint32_t replicate = 0; replicate < values.replicates(); ++replicate) {
        for (std::uint32_t month = 0; month < values.months(); ++month) {
            const std::string start =
                name + time_columns(results.provenance, replicate, month, style);
            const std::span<const std::int64_t> record = values.at(index, replicate, month);
            for (std::size_t cell = 0; cell < record.size(); ++cell) {
                const bool empty = may_be_unlimited && record[cell] == no_limit;
                buffer += start + cells[cell];
                buffer += empty ? std::string()
                                : plain_decimal(record[cell], unit.decimals, style.decimal_mark);
                buffer += end;
            }
            if (buffer.size() > buffer_size) {
                file.write(buffer);
                buffer.clear();
            }
        }
    }
    file.write(buffer);
}

void make_folder(const std::string& folder) {
    std::error_code error;
    std::filesystem::create_directory(folder, error);
    if (error) {
        throw PhrasedError(ExitCode::io,
                           {"The folder '{0}' cannot be made ({1}).",
                            "De map '{0}' kan niet worden gemaakt ({1})."},
                           {folder, reason_of(error.value())});
    }
}

}  // namespace

std::string csv_cell(const std::string& text, CsvDialect dialect) {
    constexpr std::string_view starts_of_formulas = "=+-@\t\r";
    std::string cell = text;
    if (!cell.empty() && starts_of_formulas.find(cell.front()) != std::string_view::npos) {
        cell.insert(0, 1, '\'');
    }
    const std::string special = std::string("\"\r\n") + style_of(dialect).separator;
    if (cell.find_first_of(special) == std::string::npos) {
        return cell;
    }
    std::string quoted = "\"";
    for (const char c : cell) { quoted += c == '"' ? "\"\"" : std::string(1, c); }
    return quoted + "\"";
}

std::vector<std::string> export_csv(const Results& results, const std::string& folder,
                                    CsvDialect dialect, Overwrite overwrite) {
    const Style style = style_of(dialect);
    const sim::Layout& layout = results.values.layout();
    make_folder(folder);
    std::vector<std::string> names;
    std::vector<std::unique_ptr<AtomicFile>> files;
    for (const Table& table : tables_of(layout)) {
        names.push_back(folder + "/" + table.family + ".csv");
        files.push_back(std::make_unique<AtomicFile>(names.back(), overwrite));
        files.back()->write(header(layout, table, style));
        for (const std::size_t dataset : table.datasets) {
            write_dataset(*files.back(), results, table, dataset, style);
        }
    }
    for (const std::unique_ptr<AtomicFile>& file : files) { file->commit(); }
    return names;
}

}  // namespace afweging::output
