// SPDX-License-Identifier: EUPL-1.2
// Which instruction set a run uses.
#pragma once

#include <string>
#include <vector>

#include "sim/isa.hpp"

namespace afweging::app {

/// The best this machine has, or what the environment variable AFWEGING_ISA asks (base, v3, v4):
/// the results are the same, and being able to choose is what makes that testable. Throws Error
/// (usage) on another word and on a level that this program or processor does not have.
[[nodiscard]] sim::Isa chosen_isa();

/// "base", "v3", "v4"
[[nodiscard]] std::string name_of(sim::Isa isa);

/// All levels that can run here, lowest first.
[[nodiscard]] std::vector<sim::Isa> runnable_isas();

}  // namespace afweging::app
