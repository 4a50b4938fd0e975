// SPDX-License-Identifier: EUPL-1.2
// The text of a municipality file that somebody begins with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "scenarios/catalogue/municipality.hpp"

namespace afweging::scenarios {

/// What is asked of a new municipality file. A total that is not given follows from the other one,
/// per inhabitant as in `from`; without both it is as large as `from`.
struct NewMunicipality {
    std::string key = {};
    std::string label = {};                               ///< empty: made of the key
    NamedFile from = {};                                  ///< every other margin is taken over
    std::optional<std::uint32_t> clients = std::nullopt;  ///< persons with bijstand
    std::optional<std::uint32_t> inhabitants = std::nullopt;
    std::optional<std::uint32_t> entrants = std::nullopt;  ///< persons who enter in a year
    std::optional<std::uint16_t> number = std::nullopt;    ///< CBS code; else one of its own
    std::string source = {};                               ///< of the totals; empty: own count
    Language language = Language::nl;
};

/// A whole file: own totals, and every other margin with what it takes over as lines that do not
/// count yet. Empty with a problem added when `from` cannot be read, or when there are more clients
/// than inhabitants. Throws Error (usage) when more people would enter in a year than there are
/// clients, or there would be more inhabitants than the country has room for.
[[nodiscard]] std::optional<std::string> new_municipality(const NewMunicipality& asked,
                                                          const Shelf& shelf,
                                                          const Evidence& evidence,
                                                          Problems& problems);

}  // namespace afweging::scenarios
