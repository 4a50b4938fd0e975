// SPDX-License-Identifier: EUPL-1.2
// From a text to a version.
#include "scenarios/versions/version.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <system_error>

namespace afweging::scenarios {

std::optional<Version> version_of(std::string_view text) {
    Version version;
    const char* at = text.data();
    const char* end = at + text.size();
    for (std::uint32_t* part : {&version.major, &version.minor, &version.patch}) {
        if (part != &version.major && (at == end || *at++ != '.')) {
            return std::nullopt;
        }
        const auto [stopped, error] = std::from_chars(at, end, *part);
        if (error != std::errc()) {
            return std::nullopt;
        }
        at = stopped;
    }
    return at == end ? std::optional(version) : std::nullopt;
}

std::string written_with(std::string_view text) {
    constexpr std::string_view key = "written_with";
    constexpr std::string_view next_file = "\n### ";
    text = text.substr(0, text.find(next_file));
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        at = end + 1;
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        const std::size_t open = line.find_first_of("\"'");
        if (!line.starts_with(key) || open == std::string_view::npos) {
            continue;
        }
        const std::size_t close = line.find(line[open], open + 1);
        if (close != std::string_view::npos) {
            return std::string(line.substr(open + 1, close - open - 1));
        }
    }
    return {};
}

LocalisedText not_a_version() {
    return {"a version is three whole numbers: 0.1.0", "een versie is drie hele getallen: 0.1.0"};
}

}  // namespace afweging::scenarios
