// SPDX-License-Identifier: EUPL-1.2
// Cells into columns.
#include "calibration/own_data/row_filling.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <system_error>

#include "calibration/estimators/arms.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::calibration {
namespace {

using scenarios::Position;
using scenarios::ProblemCode;
using scenarios::Problems;

constexpr std::size_t told_each = 3;  // problems of one kind in one column

/// A whole number of at most 15 digits.
std::optional<std::int64_t> whole_in(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && text.size() <= 15 ? std::optional(value) : std::nullopt;
}

/// Numbers where every name is one, else places in the order of the names; -1 where it is missing.
std::vector<std::int64_t> codes_by_name(const std::vector<std::string>& names) {
    std::vector<std::string_view> sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    const bool numbers = std::all_of(sorted.begin(), sorted.end(), [](std::string_view name) {
        return name.empty() || whole_in(name).value_or(-1) >= 0;
    });
    std::vector<std::int64_t> codes;
    codes.reserve(names.size());
    for (const std::string& name : names) {
        const auto place = std::lower_bound(sorted.begin(), sorted.end(), name) - sorted.begin();
        codes.push_back(name.empty() ? -1 : numbers ? *whole_in(name) : place);
    }
    return codes;
}

}  // namespace

void CellProblems::add(const CsvRow& row, std::size_t field, const std::string& column,
                       const LocalisedText& found, const LocalisedText& expected) {
    std::size_t& count = counts_[column + '\n' + found.en];
    if (++count <= told_each) {
        problems_.add(ProblemCode::wrong_type, {source_, row.line, row.columns[field], 1},
                      {scenarios::printable(column), found, expected});
    }
}

void CellProblems::tell_rest() const {
    for (const auto& [key, count] : counts_) {
        if (count > told_each) {
            const std::string more = std::to_string(count - told_each);
            const bool one = count - told_each == 1;
            problems_.add(ProblemCode::does_not_fit, {source_, 0, 0, 1},
                          {scenarios::printable(key.substr(0, key.find('\n'))),
                           LocalisedText{more + (one ? " more row has" : " more rows have") +
                                             " the same problem",
                                         "nog " + more + (one ? " rij heeft" : " rijen hebben") +
                                             " hetzelfde probleem"}});
        }
    }
}

RowFilling::RowFilling(const OwnMap& map, OwnTable& table, Problems& problems, std::size_t source,
                       char separator)
    : map_(map),
      table_(table),
      problems_(problems),
      source_(source),
      cells_(separator == ',' ? map.decimal.value_or('.') : map.decimal),
      cell_problems_(problems, source) {
    Sample& s = table.sample;
    add_numbers(map.outcome, s.outcome, Holds::numbers);
    add_numbers(map.assigned, s.assigned, Holds::yes_or_no);
    add_numbers(map.received, s.received, Holds::yes_or_no);
    add_numbers(map.running, s.running, Holds::numbers, map.threshold);
    add_numbers(map.duration, s.duration, Holds::durations);
    add_numbers(map.event, s.event, Holds::yes_or_no);
    s.covariates.resize(map.covariates.size());
    table.placebos.resize(map.placebos.size());
    for (std::size_t k = 0; k < map.covariates.size(); ++k) {
        add_numbers(map.covariates[k], s.covariates[k], Holds::numbers);
        s.covariate_names.push_back(map.covariates[k].label());
    }
    for (std::size_t k = 0; k < map.placebos.size(); ++k) {
        add_numbers(map.placebos[k], table.placebos[k], Holds::numbers);
    }
    add_groups(map.cluster, s.cluster);
    add_groups(map.stratum, s.stratum);
    add_groups(map.period, s.period);
    for (const RowFilter& filter : map.filters) { filters_.push_back({&filter}); }
}

void RowFilling::add_numbers(const MappedColumn& mapped, std::vector<double>& into, Holds holds,
                             double less) {
    if (mapped.present()) {
        numbers_.push_back({&mapped, &into, holds, less});
    }
}

void RowFilling::add_groups(const MappedColumn& mapped, std::vector<std::int64_t>& into) {
    if (mapped.present()) {
        groups_.push_back({&mapped, &into});
    }
}

void RowFilling::find_columns(const std::vector<std::string>& header) {
    header_ = header;
    for (NumberColumn& each : numbers_) {
        for (const std::string& name : each.mapped->names) {
            each.fields.push_back(field_of(name, each.mapped->at));
        }
    }
    for (GroupColumn& each : groups_) { each.field = single_field(*each.mapped); }
    for (FilterColumn& each : filters_) { each.field = single_field(each.filter->column); }
    for (const auto& [column, at] : map_.values_at) { (void)field_of(column, at); }
}

void RowFilling::take(const CsvRow& row) {
    ++table_.rows_in_file;
    if (row.fields.size() != header_.size()) {
        wrong_width(row);
        return;
    }
    for (const FilterColumn& each : filters_) {
        if (!stays(row, each)) {
            return;
        }
    }
    for (NumberColumn& each : numbers_) { each.into->push_back(number_in(row, each)); }
    for (GroupColumn& each : groups_) {
        const std::string_view text = trimmed(row.fields[each.field]);
        each.names.emplace_back(is_missing(text) ? std::string_view() : text);
    }
}

bool RowFilling::is_missing(std::string_view text) const {
    return std::find(map_.missing.begin(), map_.missing.end(), text) != map_.missing.end();
}

std::size_t RowFilling::field_of(const std::string& name, Position at) {
    const auto found = std::find(header_.begin(), header_.end(), name);
    if (found == header_.end()) {
        problems_.add(
            ProblemCode::unknown_name, at,
            {LocalisedText{"column", "kolom"}, scenarios::printable(name),
             scenarios::nearest(name, header_),
             LocalisedText{"the columns of the file are: " + scenarios::joined(header_),
                           "de kolommen van het bestand zijn: " + scenarios::joined(header_)}});
        return 0;
    }
    return static_cast<std::size_t>(found - header_.begin());
}

std::size_t RowFilling::single_field(const MappedColumn& mapped) {
    if (mapped.names.size() > 1) {
        problems_.add(ProblemCode::does_not_fit, mapped.at,
                      {scenarios::printable(mapped.label()),
                       LocalisedText{"only numbers are added up; name one column",
                                     "alleen getallen worden opgeteld; noem een kolom"}});
    }
    return mapped.present() ? field_of(mapped.names.front(), mapped.at) : 0;
}

void RowFilling::wrong_width(const CsvRow& row) {
    CsvRow whole = row;
    whole.columns.front() = 1;
    const std::string expected = std::to_string(header_.size());
    cell_problems_.add(whole, 0, "row",
                       {"a row with another number of cells than the first line",
                        "een rij met een ander aantal cellen dan de eerste regel"},
                       {expected + " cells", expected + " cellen"});
}

bool RowFilling::stays(const CsvRow& row, const FilterColumn& each) {
    const std::string_view text = trimmed(row.fields[each.field]);
    const RowFilter& filter = *each.filter;
    if (!filter.keep.empty() &&
        std::find(filter.keep.begin(), filter.keep.end(), text) == filter.keep.end()) {
        return false;
    }
    if (!filter.at_least && !filter.at_most) {
        return true;
    }
    if (is_missing(text)) {
        return false;
    }
    const double value = value_of(row, each.field, header_[each.field]);
    return value >= filter.at_least.value_or(value) && value <= filter.at_most.value_or(value);
}

double RowFilling::value_of(const CsvRow& row, std::size_t field, const std::string& column) {
    const std::string_view text = trimmed(row.fields[field]);
    const auto known = map_.values.find(column);
    const auto* words = known == map_.values.end() ? nullptr : &known->second;
    if (is_missing(text) && (words == nullptr || !words->contains(text))) {
        return not_known;
    }
    const Cell cell = cells_.read(text, words);
    if (cell.kind == CellKind::number) {
        return cell.value;
    }
    tell(row, field, column, cell.kind, words);
    return not_known;
}

void RowFilling::tell(const CsvRow& row, std::size_t field, const std::string& column,
                      CellKind kind, const Words* words) {
    if (kind == CellKind::other_mark) {
        cell_problems_.add(row, field, column,
                           {"a number with another decimal mark than the others",
                            "een getal met een ander decimaalteken dan de andere"},
                           {"one mark in the whole file, or '[file] decimal'",
                            "een teken in het hele bestand, of '[file] decimal'"});
        return;
    }
    if (words == nullptr) {
        cell_problems_.add(row, field, column, {"a text", "een tekst"},
                           {"a number without signs of money or marks between thousands, or a "
                            "table '[values." +
                                column + "]' that says which number each text stands for",
                            "een getal zonder euroteken of punten voor duizendtallen, of een tabel "
                            "'[values." +
                                column + "]' die zegt voor welk getal een tekst staat"});
        return;
    }
    std::vector<std::string> names;
    for (const auto& [word, number] : *words) { names.push_back(word); }
    const std::string near = scenarios::nearest(std::string(trimmed(row.fields[field])), names);
    const std::string hint = near.empty() ? scenarios::joined(names) : near;
    cell_problems_.add(row, field, column,
                       {"a text that '[values." + column + "]' does not have",
                        "een tekst die niet in '[values." + column + "]' staat"},
                       near.empty()
                           ? LocalisedText{"one of: " + hint, "een van: " + hint}
                           : LocalisedText{"perhaps '" + hint + "'", "misschien '" + hint + "'"});
}

double RowFilling::number_in(const CsvRow& row, const NumberColumn& column) {
    double sum = -column.less;
    for (std::size_t k = 0; k < column.fields.size(); ++k) {
        sum += value_of(row, column.fields[k], column.mapped->names[k]);
    }
    const bool yes_or_no = sum == 0.0 || sum == 1.0 || std::isnan(sum);
    if (column.holds == Holds::yes_or_no && !yes_or_no) {
        cell_problems_.add(row, column.fields.front(), column.mapped->names.front(),
                           {"neither yes nor no", "geen ja en geen nee"},
                           {"1 or 0, yes or no", "1 of 0, ja of nee"});
    }
    if (column.holds == Holds::durations && sum < 0) {
        cell_problems_.add(row, column.fields.front(), column.mapped->names.front(),
                           {"below 0", "kleiner dan 0"},
                           {"a time of 0 or more", "een tijd van 0 of meer"});
    }
    return sum;
}

void RowFilling::finish() {
    for (GroupColumn& each : groups_) { *each.into = codes_by_name(each.names); }
    cell_problems_.tell_rest();
    if (table_.rows_in_file == 0) {
        problems_.add(ProblemCode::does_not_fit, {source_, 0, 0, 1},
                      {scenarios::printable(problems_.source(source_).name),
                       LocalisedText{"there are no rows under the first line",
                                     "onder de eerste regel staan geen rijen"}});
    }
}

}  // namespace afweging::calibration
