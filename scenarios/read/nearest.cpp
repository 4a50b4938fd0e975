// SPDX-License-Identifier: EUPL-1.2
// Edit distance with swaps (optimal string alignment), on at most 64 bytes of each name.
#include "scenarios/read/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace afweging::scenarios {

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
    const auto closer = [name](const std::string& a, const std::string& b) {
        return edit_distance(name, a) < edit_distance(name, b);
    };
    const auto found = std::min_element(known.begin(), known.end(), closer);
    if (found == known.end()) {
        return {};
    }
    const std::size_t longer = std::max(name.size(), found->size());
    const std::size_t distance = edit_distance(name, *found);
    const bool near = distance <= std::max<std::size_t>(2, longer / 3) && distance < longer;
    return near ? *found : std::string();
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
