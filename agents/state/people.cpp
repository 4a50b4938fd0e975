// SPDX-License-Identifier: EUPL-1.2
// Making room for people.
#include "agents/state/people.hpp"

namespace afweging::agents {

namespace {

template <class Table>
void make_room(Table& table, std::size_t n) {
    for_each_column(table, [n](const char*, const char*, auto& column) { column.assign(n, {}); });
}

template <class Table>
std::size_t width(const Table& table) {
    std::size_t bytes = 0;
    for_each_column(table, [&bytes](const char*, const char*, const auto& column) {
        bytes += sizeof(column[0]);
    });
    return bytes;
}

}  // namespace

People make_people(std::uint32_t n) {
    People people;
    make_room(people, sim::padded(n));
    people.count = n;
    return people;
}

MonthColumns make_month_columns(std::uint32_t n) {
    MonthColumns month;
    make_room(month, sim::padded(n));
    return month;
}

std::size_t bytes_per_person() { return width(People{}) + width(MonthColumns{}); }

}  // namespace afweging::agents
