// SPDX-License-Identifier: EUPL-1.2
// What all tables of results have in common: dialect, columns, and files that appear together.
#include "output/csv_parts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <system_error>
#include <utility>

#include "output/axis_words.hpp"
#include "output/layout_check.hpp"
#include "output/system_reason.hpp"

namespace afweging::output {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 20U;

/// Datasets in which -1 says that there is no number: no limit, or not counted in that month.
constexpr std::array<std::string_view, 4> with_gaps = {"pots/budget", "instruments/budget",
                                                       "instruments/places", "instruments/unasked"};
constexpr std::int64_t no_number = -1;

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

CsvStyle style_of(CsvDialect dialect) {
    return dialect == CsvDialect::dutch ? CsvStyle{dialect, ';', ',', "\r\n", "\xEF\xBB\xBF"}
                                        : CsvStyle{dialect, ',', '.', "\n", ""};
}

std::string csv_number(double value, int decimals, const CsvStyle& style) {
    if (!std::isfinite(value)) {
        return {style.separator};
    }
    constexpr std::size_t longest = 400;  // of a double: 309 digits before the mark
    std::array<char, longest> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   std::chars_format::fixed, decimals);
    std::string text(digits.data(), end.ptr);
    if (text.find_first_of("123456789") == std::string::npos && text.front() == '-') {
        text.erase(0, 1);
    }
    std::replace(text.begin(), text.end(), '.', style.decimal_mark);
    return text + style.separator;
}

std::string csv_mean(double value, const ShownUnit& unit, const CsvStyle& style) {
    return csv_number(value, unit.en == "EUR" ? unit.decimals : unit.decimals + 2, style);
}

std::vector<CsvTable> tables_of(const sim::Layout& layout) {
    std::vector<CsvTable> tables;
    for (std::size_t i = 0; i < layout.datasets.size(); ++i) {
        const std::string family = family_of(layout.datasets[i].path);
        auto table = std::find_if(tables.begin(), tables.end(),
                                  [&](const CsvTable& t) { return t.family == family; });
        if (table == tables.end()) {
            tables.push_back({family, {}, {}});
            table = tables.end() - 1;
        }
        table->datasets.push_back(i);
        table->axes.insert(table->axes.end(), layout.datasets[i].axes.begin(),
                           layout.datasets[i].axes.end());
    }
    for (CsvTable& table : tables) {
        std::sort(table.axes.begin(), table.axes.end());
        table.axes.erase(std::unique(table.axes.begin(), table.axes.end()), table.axes.end());
    }
    return tables;
}

CsvColumn csv_column(const std::string& name) { return {name, words_of(name).nl}; }

std::string csv_header(const sim::Layout& layout, const CsvTable& table,
                       const std::vector<CsvColumn>& times, const std::vector<CsvColumn>& numbers,
                       const CsvStyle& style) {
    std::vector<CsvColumn> columns = {{"dataset", "gegeven"}};
    columns.insert(columns.end(), times.begin(), times.end());
    for (const std::size_t axis : table.axes) {
        columns.push_back(csv_column(layout.axes[axis].name));
    }
    columns.insert(columns.end(), numbers.begin(), numbers.end());
    columns.push_back({"unit", "eenheid"});
    std::string line(style.start);
    for (const CsvColumn& column : columns) {
        line +=
            csv_cell(style.dialect == CsvDialect::dutch ? column.nl : column.key, style.dialect) +
            style.separator;
    }
    line.pop_back();
    return line + std::string(style.line_end);
}

std::vector<std::string> cell_columns(const sim::Layout& layout, const sim::Dataset& dataset,
                                      const CsvTable& table, const CsvStyle& style) {
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

std::vector<CsvColumn> month_names(Clock clock) {
    if (clock == Clock::entry) {
        return {{"months_since_entry", "maanden sinds instroom"}};
    }
    return {csv_column("month"), csv_column("year"), csv_column("month_of_year")};
}

std::string month_columns(sim::Month start, Clock clock, std::uint32_t index,
                          const CsvStyle& style) {
    if (clock == Clock::entry) {
        return std::to_string(index) + style.separator;
    }
    const sim::Month month = start + sim::Months{static_cast<std::int32_t>(index)};
    std::string text;
    for (const std::int64_t number :
         {std::int64_t{index}, std::int64_t{month.year()}, std::int64_t{month.month_of_year()}}) {
        text += std::to_string(number) + style.separator;
    }
    return text;
}

bool is_no_amount(const sim::Dataset& dataset, std::int64_t value) {
    return value == no_number &&
           std::find(with_gaps.begin(), with_gaps.end(), dataset.path) != with_gaps.end();
}

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

CsvFolder::CsvFolder(CsvTarget target) : target_(std::move(target)) { make_folder(target_.folder); }

void CsvFolder::begin(const std::string& name, const std::string& header) {
    flush();
    written_.push_back({target_.folder + "/" + name + ".csv", 0});
    files_.push_back(std::make_unique<AtomicFile>(written_.back().path, target_.overwrite));
    buffer_ = header;
}

void CsvFolder::line(const std::string& text) {
    buffer_ += text;
    ++written_.back().rows;
    if (buffer_.size() > buffer_size) {
        flush();
    }
}

std::vector<CsvFile> CsvFolder::commit() {
    flush();
    for (const std::unique_ptr<AtomicFile>& file : files_) { file->flush_to_disk(); }
    try {
        for (const std::unique_ptr<AtomicFile>& file : files_) { file->appear(); }
    } catch (...) {
        for (const std::unique_ptr<AtomicFile>& file : files_) { file->disappear(); }
        throw;
    }
    return written_;
}

void CsvFolder::flush() {
    if (!files_.empty()) {
        files_.back()->write(buffer_);
    }
    buffer_.clear();
}

}  // namespace afweging::output
