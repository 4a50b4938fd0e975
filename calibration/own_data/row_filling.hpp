// SPDX-License-Identifier: EUPL-1.2
// Fills the columns of a table row by row, and remembers what was wrong.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "calibration/own_data/cells.hpp"
#include "calibration/own_data/csv.hpp"
#include "calibration/own_data/own_map.hpp"
#include "calibration/own_data/own_table.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::calibration {

/// Problems of cells, counted by what they are: the first few are told with their place, and never
/// with their text.
class CellProblems {
public:
    CellProblems(scenarios::Problems& problems, std::size_t source)
        : problems_(problems), source_(source) {}
    void add(const CsvRow& row, std::size_t field, const std::string& column,
             const LocalisedText& found, const LocalisedText& expected);
    void tell_rest() const;

private:
    scenarios::Problems& problems_;
    std::size_t source_;
    std::map<std::string, std::size_t> counts_;
};

/// What a column of numbers may hold.
enum class Holds : std::uint8_t { numbers, yes_or_no, durations };

/// What is filled in, and where it stands in a row. Map, table and problems must outlive it.
class RowFilling {
public:
    /// `separator` stands between cells: where it is a comma no comma is a decimal mark, unless the
    /// map says so.
    RowFilling(const OwnMap& map, OwnTable& table, scenarios::Problems& problems,
               std::size_t source, char separator);

    /// Finds every named column; says which are not there.
    void find_columns(const std::vector<std::string>& header);
    /// Takes a row in, or leaves it out by the filters.
    void take(const CsvRow& row);
    /// Gives groups their codes and tells what was too much to tell one by one.
    void finish();

private:
    /// A column of numbers that is being filled from one field or the sum of several.
    struct NumberColumn {
        const MappedColumn* mapped;
        std::vector<double>* into;
        Holds holds;
        double less = 0;  ///< taken off
        std::vector<std::size_t> fields = {};
    };
    /// A column of groups: the names that were met, to be coded at the end.
    struct GroupColumn {
        const MappedColumn* mapped;
        std::vector<std::int64_t>* into;
        std::size_t field = 0;
        std::vector<std::string> names = {};
    };
    struct FilterColumn {
        const RowFilter* filter;
        std::size_t field = 0;
    };
    using Words = std::map<std::string, double, std::less<>>;

    void add_numbers(const MappedColumn& mapped, std::vector<double>& into, Holds holds,
                     double less = 0);
    void add_groups(const MappedColumn& mapped, std::vector<std::int64_t>& into);
    [[nodiscard]] bool is_missing(std::string_view text) const;
    std::size_t field_of(const std::string& name, scenarios::Position at);
    std::size_t single_field(const MappedColumn& mapped);
    void wrong_width(const CsvRow& row);
    [[nodiscard]] bool stays(const CsvRow& row, const FilterColumn& each);
    [[nodiscard]] double value_of(const CsvRow& row, std::size_t field, const std::string& column);
    void tell(const CsvRow& row, std::size_t field, const std::string& column, CellKind kind,
              const Words* words);
    [[nodiscard]] double number_in(const CsvRow& row, const NumberColumn& column);

    const OwnMap& map_;
    OwnTable& table_;
    scenarios::Problems& problems_;
    std::size_t source_;
    CellReader cells_;
    CellProblems cell_problems_;
    std::vector<std::string> header_;
    std::vector<NumberColumn> numbers_;
    std::vector<GroupColumn> groups_;
    std::vector<FilterColumn> filters_;
};

}  // namespace afweging::calibration
