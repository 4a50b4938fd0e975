// SPDX-License-Identifier: EUPL-1.2
// The huishoudtabel as JSON and CSV.
#include <cmath>
#include <cstdlib>

#include "app/report/household/household_falls.hpp"
#include "app/report/household/household_lines.hpp"
#include "app/report/household/household_table.hpp"

namespace afweging::app {
namespace {

double euros_of(std::int32_t cents) { return static_cast<double>(cents) / 100.0; }

/// Share of the gross wage that is there more than without work; nothing without a wage.
Json kept_share(const HouseholdColumn& column, std::size_t i) {
    const std::int32_t gross = column.sheets[i].gross() - column.without_work.gross();
    const std::int32_t more = column.sheets[i].left() - column.without_work.left();
    return gross == 0 ? Json() : Json(static_cast<double>(more) / static_cast<double>(gross));
}

Json pressure(const HouseholdColumn& column, std::size_t i) {
    return i == 0 ? Json()
                  : Json(agents::marginal_pressure(column.sheets[i - 1], column.sheets[i]));
}

Json row_of(const HouseholdColumn& column, std::size_t i) {
    Json row = Json::object({{"hours", static_cast<double>(column.hours[i])}});
    for (const SheetLine& line : lines_of(column.household, column.sheets[i], column.law)) {
        row.add(line.key, euros_of(line.cents));
    }
    row.add("more_than_without_work",
            euros_of(column.sheets[i].left() - column.without_work.left()));
    row.add("kept_of_gross", kept_share(column, i));
    row.add("marginal_pressure", pressure(column, i));
    return row;
}

std::string money(std::int32_t cents) {
    const std::string sign = cents < 0 ? "-" : "";
    const std::int32_t size = std::abs(cents);
    const std::string rest = std::to_string(size % 100);
    return sign + std::to_string(size / 100) + "." + (rest.size() == 1 ? "0" : "") + rest;
}

std::string tenths(float hours) {
    const auto count = std::lround(hours * 10.0F);
    return std::to_string(count / 10) + (count % 10 == 0 ? "" : "." + std::to_string(count % 10));
}

}  // namespace

namespace {

Json falls_json(const HouseholdColumn& column, Language language) {
    Json falls = Json::array();
    for (const HourThatCosts& each : hours_that_cost(column)) {
        Json lines = Json::array();
        for (const LocalisedText& line : each.lines) { lines.push(line.in(language)); }
        falls.push(Json::object({{"hours", each.hours},
                                 {"eur_less_per_month", each.cents / 100.0},
                                 {"by", std::move(lines)}}));
    }
    return falls;
}

}  // namespace

Json json_of(const std::vector<HouseholdColumn>& columns, Language language) {
    Json households = Json::array();
    for (const HouseholdColumn& column : columns) {
        Json rows = Json::array();
        for (std::size_t i = 0; i < column.sheets.size(); ++i) { rows.push(row_of(column, i)); }
        households.push(Json::object({{"type", column.key},
                                      {"label", column.label.in(language)},
                                      {"hours_that_cost", falls_json(column, language)},
                                      {"rows", std::move(rows)}}));
    }
    return households;
}

std::string csv_of(const std::vector<HouseholdColumn>& columns) {
    std::string text = "household,hours";
    for (const SheetLine& line : lines_of(columns.front().household, {}, columns.front().law)) {
        text += "," + line.key;
    }
    text += ",more_than_without_work\n";
    for (const HouseholdColumn& column : columns) {
        for (std::size_t i = 0; i < column.sheets.size(); ++i) {
            text += column.key + "," + tenths(column.hours[i]);
            for (const SheetLine& line : lines_of(column.household, column.sheets[i], column.law)) {
                text += "," + money(line.cents);
            }
            text += "," + money(column.sheets[i].left() - column.without_work.left()) + "\n";
        }
    }
    return text;
}

}  // namespace afweging::app
