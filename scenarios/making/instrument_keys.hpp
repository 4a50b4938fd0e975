// SPDX-License-Identifier: EUPL-1.2
// The keys of an instrument file in words, for who fills one in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// A key with what it means, its unit and range included, and a value that may stand there.
struct InstrumentKey {
    std::string_view key;
    LocalisedText meaning;
    std::string example;  ///< as TOML; empty: no line for who does not use it
};

/// Those above the first table, in the order of a file.
[[nodiscard]] const std::vector<InstrumentKey>& head_keys();

/// Those of [eligibility], `or` not among them. Examples admit everybody where that can be.
[[nodiscard]] const std::vector<InstrumentKey>& condition_keys();

}  // namespace afweging::scenarios
