// SPDX-License-Identifier: EUPL-1.2
// Two-way tables of a release, laid out as cells and relations.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "output/disclosure/problem.hpp"
#include "sim/localised_text.hpp"
#include "sim/recorder.hpp"

namespace afweging::output::disclosure {

/// A total and what it is divided in: places of rows or columns.
struct Division {
    std::size_t total;
    std::vector<std::size_t> parts;
};

/// What a table is of; the same for each period.
struct TableForm {
    std::string key;  ///< name of its file
    LocalisedText title;
    LocalisedText unit;
    std::vector<sim::Label> rows;
    std::vector<Division> row_divisions;
    std::vector<sim::Label> columns;
    std::vector<Division> column_divisions;  ///< say what people are or did: group disclosure
};

/// What a reader sees of a cell.
struct Shown {
    double value = 0;  ///< mean over worlds, in the unit of the table
    double doubt = 0;  ///< standard deviation by doubt about numbers; NaN where not known
    double luck = 0;   ///< and by luck
};

struct TableCell {
    Cell cell;
    Shown shown;
};

/// One period of a table.
struct ReleasedTable {
    std::size_t form;
    std::string period;
    std::size_t first_cell;  ///< rows x columns cells from here, columns fastest
};

struct Release {
    Problem problem;
    std::vector<TableForm> forms;
    std::vector<ReleasedTable> tables;
    std::vector<Shown> shown;  ///< a cell each

    [[nodiscard]] std::size_t cell_of(const ReleasedTable& table, std::size_t row,
                                      std::size_t column) const {
        return table.first_cell + row * forms[table.form].columns.size() + column;
    }
    /// "stock,2025-01..2025-12,women,total": the same in every export.
    [[nodiscard]] std::string key_of(const ReleasedTable& table, std::size_t row,
                                     std::size_t column) const;
};

/// Adds a period of a form: its cells, and each division that adds up.
void add_table(Release& release, std::size_t form, const std::string& period,
               const std::vector<TableCell>& cells);

/// Adds sum of sign x value = 0 where it holds, and says whether it does.
bool add_relation(Problem& problem, Relation relation);

}  // namespace afweging::output::disclosure
