// SPDX-License-Identifier: EUPL-1.2
// Logs of lives to make stories of: by hand, and of whole worlds.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agents/kinds/kinds.hpp"
#include "app/data.hpp"
#include "scenarios/run_request.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/study/life.hpp"
#include "scenarios/study/month_steps.hpp"

namespace afweging::tests {

inline scenarios::LifeChange change(const char* column, std::int64_t from, std::int64_t to) {
    return {static_cast<std::uint16_t>(scenarios::life_column(column)), from, to};
}

template <class Kind>
std::int64_t code(Kind kind) {
    return static_cast<std::int64_t>(kind);
}

/// A woman of thirty with EUR 1,000 of debts, two years on bijstand: number 7 of the stock. There
/// are two instruments.
inline scenarios::Life somebody(std::int32_t months = 6) {
    scenarios::Life life{.id = 7,
                         .arrival = 0,
                         .start = sim::Month::of(2025, 1),
                         .months = months,
                         .instruments = {{"werkfit", "Werkfit", "Werkfit"},
                                         {"vakscholing", "Vocational training", "Vakscholing"}},
                         .instrument_hash = {9, 10},
                         .first = scenarios::LifeRow(scenarios::life_columns().size(), 0),
                         .steps = {}};
    life.first[scenarios::life_column("birth")] = -30 * 12 - 5;
    life.first[scenarios::life_column("status")] = code(agents::Status::bijstand);
    life.first[scenarios::life_column("months_on_benefit")] = 30;
    life.first[scenarios::life_column("debt")] = 100'000;
    life.first[scenarios::life_column("ladder")] = 2;
    return life;
}

inline void add_step(scenarios::Life& life, std::int32_t month, agents::MonthPart part,
                     const char* step, std::vector<scenarios::LifeChange> changes) {
    const auto names = scenarios::steps_of(part);
    const auto number =
        static_cast<std::uint8_t>(std::find(names.begin(), names.end(), step) - names.begin());
    life.steps.push_back({month, part, number, 0, std::move(changes)});
}

/// Months in which the event happens, and no longer.
inline void add_event(scenarios::Life& life, std::int32_t month, agents::MonthPart part,
                      const char* step, agents::Event event,
                      std::vector<scenarios::LifeChange> more = {}) {
    const auto bits = static_cast<std::int64_t>(agents::bit(event));
    more.push_back(change("events", 0, bits));
    add_step(life, month, part, step, std::move(more));
    add_step(life, month, agents::MonthPart::commit, "counting", {change("events", bits, 0)});
}

/// A small world of a shipped scenario.
inline agents::Setting small_world(const std::string& scenario, std::uint32_t people,
                                   std::uint32_t months) {
    const auto root = scenarios::DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios");
    return scenarios::setting_of(scenarios::read_scenario(scenario, root),
                                 {.seed = 5, .months = months, .people = people});
}

}  // namespace afweging::tests
