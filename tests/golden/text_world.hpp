// SPDX-License-Identifier: EUPL-1.2
// A small world written as text: a table of people beside a scenario.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "agents/setting.hpp"
#include "agents/world.hpp"

namespace afweging::tests {

/// What stands in <folder>/world.txt; the form is in README.md.
struct TextWorld {
    std::vector<std::string> about;  ///< the comment at the top, line by line
    std::uint64_t seed = 0;
    std::uint32_t months = 0;
    std::vector<std::string> told;     ///< columns of the chronicle
    agents::EventMask silent = 0;      ///< events that are not told
    std::vector<std::string> written;  ///< columns of the table, without `who`
    struct Row {
        std::string who;
        std::vector<std::string> words;
    };
    std::vector<Row> people;
};

/// Throws std::runtime_error that names file and line.
[[nodiscard]] TextWorld read_text_world(const std::string& path);

/// The setting of <folder>/scenario.toml for exactly these people: budgets and places stay as they
/// are written.
[[nodiscard]] agents::Setting setting_of(const std::string& folder, const TextWorld& text);

/// Puts the people of the table in the place of everybody; nobody else lives there or arrives.
void settle(agents::World& world, const TextWorld& text);

}  // namespace afweging::tests
