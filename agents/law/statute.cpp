// SPDX-License-Identifier: EUPL-1.2
// Rows of law from values by date, and which row is in force.
#include "agents/law/statute.hpp"

#include <algorithm>

#include "sim/check.hpp"
#include "sim/euro.hpp"

namespace afweging::agents {
namespace {

bool is_money(const StatuteNumber& number) { return number.unit.starts_with("EUR"); }

std::int32_t whole(const StatuteNumber& number, double value) {
    return static_cast<std::int32_t>(is_money(number) ? sim::round_to_cent(value).cents
                                                      : static_cast<std::int64_t>(value));
}

/// Writes a value into the field that a pointer to member names.
struct Setter {
    StatuteRow& row;
    const StatuteValue& value;

    void operator()(std::int32_t StatuteRow::*field) const {
        row.*field = whole(*value.number, value.value);
    }
    void operator()(float StatuteRow::*field) const {
        row.*field = static_cast<float>(value.value);
    }
    void operator()(double StatuteRow::*field) const { row.*field = value.value; }
    void operator()(CentsByHousehold StatuteRow::*field) const {
        (row.*field)[value.household] = whole(*value.number, value.value);
    }
};

/// Reads the field that a pointer to member names; money in cents.
struct Getter {
    const StatuteRow& row;
    std::size_t household;

    double operator()(std::int32_t StatuteRow::*field) const { return row.*field; }
    double operator()(float StatuteRow::*field) const { return static_cast<double>(row.*field); }
    double operator()(double StatuteRow::*field) const { return row.*field; }
    double operator()(CentsByHousehold StatuteRow::*field) const { return (row.*field)[household]; }
};

/// Writes a value into the rows of its own date and later.
void set_from(Statute& statute, const StatuteValue& value) {
    for (StatuteRow& row : statute.rows) {
        if (row.from >= value.from) {
            set_value(row, value);
        }
    }
}

}  // namespace

void set_value(StatuteRow& row, const StatuteValue& value) {
    AFWEGING_EXPECTS(value.household < household_count);
    std::visit(Setter{row, value}, value.number->field);
}

double value_in(const StatuteRow& row, const StatuteNumber& number, std::size_t household) {
    AFWEGING_EXPECTS(household < household_count);
    const double value = std::visit(Getter{row, household}, number.field);
    return is_money(number) ? value / 100.0 : value;
}

Statute statute_of(const std::vector<StatuteValue>& values) {
    std::vector<StatuteValue> by_date = values;
    std::stable_sort(by_date.begin(), by_date.end(),
                     [](const StatuteValue& a, const StatuteValue& b) { return a.from < b.from; });
    Statute statute;
    for (const StatuteValue& value : by_date) {
        if (statute.rows.empty() || statute.rows.back().from < value.from) {
            statute.rows.emplace_back().from = value.from;
        }
    }
    // A first value also holds before its date; later ones overwrite it from theirs on.
    for (auto value = by_date.rbegin(); value != by_date.rend(); ++value) {
        for (StatuteRow& row : statute.rows) { set_value(row, *value); }
    }
    for (const StatuteValue& value : by_date) { set_from(statute, value); }
    return statute;
}

const StatuteRow& in_force(const Statute& statute, sim::Month month) {
    const StatuteRow* found = &statute.rows.front();
    for (const StatuteRow& row : statute.rows) {
        if (row.from <= month) {
            found = &row;
        }
    }
    return *found;
}

}  // namespace afweging::agents
