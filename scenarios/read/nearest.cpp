// SPDX-License-Identifier: EUPL-1.2
// Edit distance with swaps (optimal string alignment), on at most 64 bytes of each name.
#include "scenarios/read/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace afweging::scenarios {
namespace {

/// Two slips in a short name make any other short name of it: 'xyz' is not a slip for 'bbz'.
bool is_near(std::size_t distance, std::size_t a, std::size_t b) {
    constexpr std::size_t longest_short_name = 5;
    const std::size_t longer = std::max(a, b);
    const std::size_t most =
        std::min(a, b) <= longest_short_name ? 1 : std::max<std::size_t>(2, longer / 3);
    return distance <= most && 2 * distance < longer;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    constexpr std::size_t longest = 64;
    a = a.substr(0, longest);
    b = b.substr(0, longest);
    std::array<std::array<std::size_t, longest + 1>, longest + 1> d{};
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            const std::size_t replaced = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

std::string nearest(std::string_view name, const std::vector<std::string>& known) {
    const std::string* found = nullptr;
    std::size_t least = 0;
    for (const std::string& each : known) {
        const std::size_t distance = edit_distance(name, each);
        if (is_near(distance, name.size(), each.size()) && (found == nullptr || distance < least)) {
            found = &each;
            least = distance;
        }
    }
    return found == nullptr ? std::string() : *found;
}

std::string joined(const std::vector<std::string>& names, std::size_t limit) {
    std::string result;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == limit) {
            return result + ", ...";
        }
        result += (i == 0 ? "" : ", ") + names[i];
    }
    return result;
}

LocalisedText known_phrase(const std::vector<std::string>& names) {
    return {"known names: " + joined(names), "bekende namen: " + joined(names)};
}

}  // namespace afweging::scenarios
