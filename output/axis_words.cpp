// SPDX-License-Identifier: EUPL-1.2
// Words for dimensions, for people.
#include "output/axis_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace afweging::output {
namespace {

struct Entry {
    std::string_view name;
    std::string_view en;
    std::string_view nl;
};

constexpr std::array<Entry, 18> table = {{
    {"draw", "draw", "trekking"},
    {"number", "number", "getal"},
    {"replicate", "replicate", "herhaling"},
    {"month", "month", "maand"},
    {"year", "year", "jaar"},
    {"month_of_year", "month of the year", "maand van het jaar"},
    {"group", "group", "groep"},
    {"line", "line", "post"},
    {"from", "from", "van"},
    {"to", "to", "naar"},
    {"status", "status", "status"},
    {"instrument", "instrument", "instrument"},
    {"pot", "pot", "pot"},
    {"entry", "moment of entry", "moment van instroom"},
    {"cohort", "group at entry", "groep bij instroom"},
    {"destination", "destination", "bestemming"},
    {"spell", "months on bijstand", "maanden bijstand"},
}};

}  // namespace

LocalisedText words_of(const std::string& axis_name) {
    const auto* const found = std::find_if(
        table.begin(), table.end(), [&](const Entry& entry) { return entry.name == axis_name; });
    if (found != table.end()) {
        return {std::string(found->en), std::string(found->nl)};
    }
    std::string words = axis_name;
    std::replace(words.begin(), words.end(), '_', ' ');
    return {words, words};
}

}  // namespace afweging::output
