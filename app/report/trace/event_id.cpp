// SPDX-License-Identifier: EUPL-1.2
// A name from client, month, column and what it became.
#include "app/report/trace/event_id.hpp"

#include <map>

#include "app/report/trace/column_words.hpp"
#include "app/report/trace/life_values.hpp"

namespace afweging::app {
namespace {

/// Numbers from here on are not of the stock: agents/population/population.cpp sets bits above.
constexpr std::uint64_t first_number_apart = std::uint64_t{1} << 28;

/// A column that holds something is named by what it holds: "programme" for "programme_held".
std::string subject_of(std::string_view column) {
    constexpr std::string_view held = "_held";
    const bool holds = column.ends_with(held);
    return std::string(column.substr(0, column.size() - (holds ? held.size() : 0)));
}

std::string with_instrument(const char* what, const std::string& instrument) {
    return std::string(what) + '/' + instrument;
}

std::string what_became(const scenarios::LifeChange& change, const scenarios::Life& life) {
    const ColumnWords& words = words_of_column(change.column);
    const std::string from = key_of_value(change.column, change.from, life);
    const std::string to = key_of_value(change.column, change.to, life);
    if (words.reads == Reads::instrument) {
        return change.from == 0 ? with_instrument("start", to)
               : change.to == 0 ? with_instrument("end", from)
                                : with_instrument("change", to);
    }
    if (words.told == Told::large || words.reads == Reads::cents || words.reads == Reads::share) {
        return size_of_value(change.column, change.to) > size_of_value(change.column, change.from)
                   ? "up"
                   : "down";
    }
    return to.empty() ? "none" : to;
}

}  // namespace

std::string client_in_ids(std::uint64_t id) {
    const std::uint64_t number = id & 0xffff'ffffU;
    const bool of_stock = (id >> 32 & 0xffffU) == 0 && number < first_number_apart;
    return std::to_string(of_stock ? number : id);
}

std::string month_in_ids(std::uint64_t id, std::int32_t month) {
    const std::string number = std::to_string(month);
    return client_in_ids(id) + (number.size() < 2 ? "/m0" : "/m") + number;
}

std::string id_of_change(const scenarios::LifeChange& change, std::int32_t month,
                         const scenarios::Life& life) {
    return month_in_ids(life.id, month + 1) + '/' +
           subject_of(scenarios::life_columns()[change.column].name) + '/' +
           what_became(change, life);
}

std::string id_of_happening(std::string_view what, std::int32_t month,
                            const scenarios::Life& life) {
    return month_in_ids(life.id, month + 1) + "/event/" + std::string(what);
}

void tell_ids_apart(std::vector<LifeEvent>& events) {
    std::map<std::string, int> met;
    for (LifeEvent& event : events) {
        const int times = ++met[event.id];
        if (times > 1) {
            event.id += '/' + std::to_string(times);
        }
    }
}

}  // namespace afweging::app
