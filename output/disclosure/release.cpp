// SPDX-License-Identifier: EUPL-1.2
// Cells and divisions of tables.
#include "output/disclosure/release.hpp"

#include <cmath>

namespace afweging::output::disclosure {
namespace {

/// The relation of a division, where place k of it is cell(k).
template <class CellOf>
Relation partition_of(const Division& division, CellOf cell) {
    Relation relation{{{cell(division.total), -1.0}}, Relation::Kind::partition};
    for (const std::size_t part : division.parts) { relation.terms.push_back({cell(part), 1.0}); }
    return relation;
}

}  // namespace

std::string Release::key_of(const ReleasedTable& table, std::size_t row, std::size_t column) const {
    const TableForm& form = forms[table.form];
    std::string key = form.key;
    for (const std::string* part :
         {&table.period, &form.rows[row].key, &form.columns[column].key}) {
        key += ",";
        for (const char c : *part) { key += c == ',' || c == '\n' ? '_' : c; }
    }
    return key;
}

bool add_relation(Problem& problem, Relation relation) {
    constexpr double hardly = 1e-9;
    double sum = 0;
    double size = 0;
    for (const Term& term : relation.terms) {
        sum += term.sign * problem.cells[term.cell].value;
        size += problem.cells[term.cell].value;
    }
    if (std::fabs(sum) > hardly * size) {
        return false;
    }
    problem.relations.push_back(std::move(relation));
    return true;
}

void add_table(Release& release, std::size_t form, const std::string& period,
               const std::vector<TableCell>& cells) {
    const ReleasedTable table{form, period, release.problem.cells.size()};
    for (const TableCell& each : cells) {
        release.problem.cells.push_back(each.cell);
        release.shown.push_back(each.shown);
    }
    release.tables.push_back(table);
    const TableForm& of = release.forms[form];
    for (std::size_t column = 0; column < of.columns.size(); ++column) {
        for (const Division& division : of.row_divisions) {
            add_relation(release.problem, partition_of(division, [&](std::size_t row) {
                             return release.cell_of(table, row, column);
                         }));
        }
    }
    for (std::size_t row = 0; row < of.rows.size(); ++row) {
        for (const Division& division : of.column_divisions) {
            const auto cell = [&](std::size_t column) {
                return release.cell_of(table, row, column);
            };
            add_relation(release.problem, partition_of(division, cell));
            AttributeRow attribute{cell(division.total), {}};
            for (const std::size_t part : division.parts) { attribute.parts.push_back(cell(part)); }
            release.problem.rows.push_back(std::move(attribute));
        }
    }
}

}  // namespace afweging::output::disclosure
