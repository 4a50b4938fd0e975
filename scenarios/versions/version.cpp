// SPDX-License-Identifier: EUPL-1.2
// From a text to a version.
#include "scenarios/versions/version.hpp"

#include <charconv>
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

LocalisedText not_a_version() {
    return {"a version is three whole numbers: 0.1.0", "een versie is drie hele getallen: 0.1.0"};
}

}  // namespace afweging::scenarios
