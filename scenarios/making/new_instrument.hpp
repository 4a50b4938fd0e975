// SPDX-License-Identifier: EUPL-1.2
// The text of an instrument file that somebody begins with.
#pragma once

#include <optional>
#include <string>

#include "scenarios/catalogue/instruments.hpp"

namespace afweging::scenarios {

/// What is asked of a new instrument file.
struct NewInstrument {
    std::string key = {};
    std::string label = {};                        ///< empty: made of the key
    std::optional<NamedFile> from = std::nullopt;  ///< begins as a copy of this one
    agents::Slot slot = agents::Slot::programme;   ///< without `from`
    Language language = Language::nl;              ///< of the explanations
};

/// A whole file with each key explained, and what the instrument could have more as lines that do
/// not count yet. Without `from` costs and strengths are the examples of their kinds, assumed.
/// Empty when `from` is no instrument on the shelf; problems are added.
[[nodiscard]] std::optional<std::string> new_instrument(const NewInstrument& asked,
                                                        const Shelf& shelf,
                                                        const Evidence& evidence,
                                                        Problems& problems);

}  // namespace afweging::scenarios
