// SPDX-License-Identifier: EUPL-1.2
// Headings and numbers of each column.
#include "app/tables/table_columns.hpp"

#include <cmath>

#include "output/units.hpp"

namespace afweging::app {
namespace {

using Part = TableNumber TableCell::*;
using End = double TableNumber::*;

template <Part part, End end>
double value_in(const TableCell& cell) {
    return cell.*part.*end;
}

int decade_of_values(const TableLine& line, const TableCell& /*cell*/) { return line.decade; }

template <Part part>
int decade_of_ends(const TableLine& /*line*/, const TableCell& cell) {
    return (cell.*part).range_decade;
}

template <Part part>
void add(std::vector<NumberColumn>& columns, const LocalisedText& name) {
    const auto form = [&](const char* en, const char* nl) { return filled({en, nl}, {name}); };
    columns.push_back({name, value_in<part, &TableNumber::value>, decade_of_values});
    columns.push_back(
        {form("{0}: low", "{0}: laag"), value_in<part, &TableNumber::low>, decade_of_ends<part>});
    columns.push_back(
        {form("{0}: high", "{0}: hoog"), value_in<part, &TableNumber::high>, decade_of_ends<part>});
}

template <Part part>
void add_luck(std::vector<NumberColumn>& columns, const LocalisedText& name) {
    const auto form = [&](const char* en, const char* nl) { return filled({en, nl}, {name}); };
    columns.push_back({form("{0}: luck low", "{0}: toeval laag"),
                       value_in<part, &TableNumber::luck_low>, decade_of_ends<part>});
    columns.push_back({form("{0}: luck high", "{0}: toeval hoog"),
                       value_in<part, &TableNumber::luck_high>, decade_of_ends<part>});
}

LocalisedText side_name(LineSide side) {
    switch (side) {
        case LineSide::expenditure:
            return {"expenditure", "lasten"};
        case LineSide::income:
            return {"income", "baten"};
        case LineSide::budget:
            return {"budget", "budget"};
        case LineSide::none:
            break;
    }
    return {};
}

/// "6.3 Inkomensregelingen". With its name, for a spreadsheet makes 6 March of "6.3", and of
/// "6.712" six thousand.
LocalisedText named_taakveld(const MunicipalTables& tables, const std::string& code) {
    for (const scenarios::Taakveld& each : tables.taakvelden.all) {
        if (each.code == code) {
            return filled({"{0} {1}"}, {code, each.name});
        }
    }
    return code;
}

}  // namespace

std::vector<NumberColumn> number_columns(const MunicipalTables& tables) {
    std::vector<NumberColumn> columns;
    if (!tables.compared) {
        const LocalisedText value{"value", "waarde"};
        add<&TableCell::before>(columns, value);
        if (tables.range == TableRange::doubt) {
            add_luck<&TableCell::before>(columns, value);
        }
        return columns;
    }
    const LocalisedText before{"old", "oud"};
    const LocalisedText after{"new", "nieuw"};
    const LocalisedText change{"change", "mutatie"};
    add<&TableCell::before>(columns, before);
    add<&TableCell::after>(columns, after);
    add<&TableCell::change>(columns, change);
    if (tables.range == TableRange::doubt) {
        add_luck<&TableCell::before>(columns, before);
        add_luck<&TableCell::after>(columns, after);
        add_luck<&TableCell::change>(columns, change);
    }
    return columns;
}

std::vector<LocalisedText> text_headings() {
    return {{"part", "onderdeel"},
            {"line", "regel"},
            {"taakveld", "taakveld"},
            {"side", "kant"},
            {"unit", "eenheid"}};
}

std::vector<LocalisedText> texts_of(const MunicipalTables& tables, const TableBlock& block,
                                    const TableLine& line) {
    return {block.title, line.label, named_taakveld(tables, line.taakveld), side_name(line.side),
            name_of(line.unit)};
}

double rounded_value(double value, int decade) {
    if (!std::isfinite(value)) {
        return value;
    }
    const auto power = static_cast<double>(output::power_of_ten(std::abs(decade)));
    const double steps = decade < 0 ? value * power : value / power;
    const double whole = std::round(steps);
    const double result = decade < 0 ? whole / power : whole * power;
    return result == 0 ? 0 : result;  // no minus zero
}

int decimals_of(int decade) { return decade < 0 ? -decade : 0; }

}  // namespace afweging::app
