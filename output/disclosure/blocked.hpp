// SPDX-License-Identifier: EUPL-1.2
// Nothing may go out.
#pragma once

#include "sim/error.hpp"

namespace afweging::output::disclosure {

/// Exit code 8: disclosure control keeps the tables inside. docs/guide/exit-codes.md
inline constexpr ExitCode blocked = ExitCode::blocked;

}  // namespace afweging::output::disclosure
