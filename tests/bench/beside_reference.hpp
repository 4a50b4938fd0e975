// SPDX-License-Identifier: EUPL-1.2
// Speed of the model beside that of the reference cohort, round by round.
#pragma once

#include <vector>

#include "sim/isa.hpp"
#include "tests/bench/bench.hpp"

namespace afweging::bench {

/// Million agent-months per CPU-second of the reference cohort, one thread.
[[nodiscard]] double reference_rate(const Options& options, sim::Isa isa);

/// The middle of the ratios round by round.
[[nodiscard]] double ratio(const std::vector<double>& rates, const std::vector<double>& base);

[[nodiscard]] const char* name_of(sim::Isa isa);

}  // namespace afweging::bench
