// SPDX-License-Identifier: EUPL-1.2
// The rows before a step, and what differed in them.
#include "app/report/story/before.hpp"

#include <algorithm>
#include <array>

#include "app/report/trace/column_words.hpp"
#include "app/report/trace/life_steps.hpp"

namespace afweging::app {
namespace {

using scenarios::Life;
using scenarios::LifeRow;

/// The row of a life just before a step of a month.
LifeRow row_before(const Life& life, std::int32_t month, std::string_view step) {
    LifeRow row = life.first;
    for (const scenarios::LifeStep& each : life.steps) {
        if (each.month > month || (each.month == month && name_of(each) == step)) {
            break;
        }
        apply(each, row);
    }
    return row;
}

/// What somebody can feel of what differed before, the largest first where it is known.
std::vector<std::size_t> felt_differences(const Before& before) {
    static constexpr std::array columns = {
        "programme_held", "contact_held",  "debt_held", "stress",       "motivation",
        "trust",          "self_efficacy", "skill",     "search_skill", "bond",
        "debt",           "savings",       "shortfall", "income",       "ladder"};
    std::vector<std::size_t> found;
    for (const char* each : columns) {
        if (before.differs(each)) {
            found.push_back(scenarios::life_column(each));
        }
    }
    return found;
}

LocalisedText names_of(const std::vector<std::size_t>& columns) {
    LocalisedText all;
    const std::size_t count = std::min<std::size_t>(columns.size(), 2);
    for (std::size_t i = 0; i < count; ++i) {
        const ColumnWords& words = words_of_column(columns[i]);
        const LocalisedText one{std::string(words.en), std::string(words.nl)};
        all = all.empty() ? one : filled({"{0} and {1}", "{0} en {1}"}, {all, one});
    }
    return all;
}

}  // namespace

Before::Before(const Trace& trace, const Parting& at, const Life& a, const Life& b)
    : trace_(trace),
      at_(at),
      a_(a),
      b_(b),
      row_a_(row_before(a, at.month, at.step)),
      row_b_(row_before(b, at.month, at.step)) {}

void by_chance(const Before& before, PartingTold& told) {
    const std::vector<std::size_t> differed = felt_differences(before);
    for (const std::size_t c : differed) {
        told.differed.push_back(scenarios::life_columns()[c].name);
    }
    if (differed.empty()) {
        told.cause = Cause::world;
        told.why = {
            "Nothing was different for this client before: it is the world that gives "
            "something else here, such as time of the office, a place or what others do",
            "Voor deze cliënt was er nog niets anders: de wereld geeft hier iets anders, "
            "zoals tijd van de klantmanager, een plek of wat anderen doen"};
        return;
    }
    told.cause = Cause::chance;
    told.why = filled({"The luck is the same in both worlds, but the chance was not: by then there "
                       "was a difference in {0}",
                       "Het toeval is in beide werelden hetzelfde, maar de kans was anders: er was "
                       "al een verschil in {0}"},
                      {names_of(differed)});
}

}  // namespace afweging::app
