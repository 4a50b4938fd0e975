// SPDX-License-Identifier: EUPL-1.2
// What to say of a name under which no scenario is found.
#pragma once

#include <string>

#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// Whether there is anything at all under that name, if only a link that leads nowhere.
[[nodiscard]] bool is_there(const std::string& path);

/// A file in the same folder that was probably meant: with an ending more or less, with other
/// capitals, or with a slip in its name. Empty when none is near.
[[nodiscard]] std::string similar_file(const std::string& path);

/// A file in the same folder with that name and an ending too many or another one than .toml:
/// plan.toml.txt for plan.toml. Empty when there is none.
[[nodiscard]] std::string misnamed_file(const std::string& path);

/// What to do with a file whose name does not end in .toml: how to call it, or what reads it.
[[nodiscard]] LocalisedText better_name(const std::string& path);

}  // namespace afweging::scenarios
