// SPDX-License-Identifier: EUPL-1.2
// What the system says when it refuses, for people.
#pragma once

#include "sim/localised_text.hpp"

namespace afweging::output {

/// Why the system refused: "No space left on device", "de schijf is vol". `error` is an errno.
[[nodiscard]] LocalisedText reason_of(int error);

}  // namespace afweging::output
