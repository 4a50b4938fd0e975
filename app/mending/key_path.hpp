// SPDX-License-Identifier: EUPL-1.2
// Which key stands at a place of a file.
#pragma once

#include <string>
#include <vector>

#include "scenarios/read/node.hpp"

namespace afweging::app {

/// A key, by the names and the numbers that lead to it.
struct KeyPath {
    struct Step {
        std::string name;
        std::size_t item = 0;
        bool is_item = false;
    };
    std::vector<Step> steps;

    [[nodiscard]] bool empty() const { return steps.empty(); }
    /// "levers.instruments.werkloont.places", "outcomes[0].month"
    [[nodiscard]] std::string dotted() const;
    /// "/levers/instruments/werkloont/places" (RFC 6901)
    [[nodiscard]] std::string pointer() const;
    /// As readers ask it: items of a list are "[]".
    [[nodiscard]] std::string asked() const;
    [[nodiscard]] KeyPath table() const;
    [[nodiscard]] KeyPath member(const std::string& name) const;
};

/// What stands at a place: the deepest key or value that begins there.
struct FoundKey {
    KeyPath path;
    const scenarios::Node* node = nullptr;  ///< null: nothing begins there
    bool at_key = false;                    ///< its name begins there, not its value
};
[[nodiscard]] FoundKey find_at(const scenarios::Node& file, std::uint32_t line,
                               std::uint32_t column);

/// The value at the path; null when there is none.
[[nodiscard]] const scenarios::Node* node_at(const scenarios::Node& file, const KeyPath& path);

}  // namespace afweging::app
