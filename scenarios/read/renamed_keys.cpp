// SPDX-License-Identifier: EUPL-1.2
// The one table of renamed keys.
#include "scenarios/read/renamed_keys.hpp"

#include <array>
#include <optional>

namespace afweging::scenarios {
namespace {

/// Sorted by old name; tests/scenarios/renamed_keys_test.cpp holds it against the keys of today.
constexpr std::array<RenamedKey, 0> table_of_keys = {};

/// Takes the first part off.
std::string_view next_part(std::string_view& rest) {
    const std::size_t dot = rest.find('.');
    const std::string_view part = rest.substr(0, dot);
    rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
    return part;
}

/// What stands at "*" when the key has that form; "" when the form has no "*".
std::optional<std::string_view> matched(std::string_view key, std::string_view form) {
    std::string_view any;
    while (!key.empty() && !form.empty()) {
        const std::string_view part = next_part(key);
        const std::string_view wanted = next_part(form);
        if (wanted == "*") {
            any = part;
        } else if (part != wanted) {
            return std::nullopt;
        }
    }
    return key.empty() && form.empty() ? std::optional(any) : std::nullopt;
}

}  // namespace

std::span<const RenamedKey> renamed_keys() { return table_of_keys; }

std::string new_name_of(std::string_view key, std::span<const RenamedKey> table) {
    for (const RenamedKey& renamed : table) {
        if (const auto any = matched(key, renamed.old_key)) {
            std::string name(renamed.new_key);
            const std::size_t star = name.find('*');
            return star == std::string::npos ? name : name.replace(star, 1, *any);
        }
    }
    return {};
}

}  // namespace afweging::scenarios
