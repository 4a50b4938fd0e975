// SPDX-License-Identifier: EUPL-1.2
// How many processors there are for us.
#include <algorithm>
#include <thread>

#include "sim/parallel.hpp"

namespace afweging::sim {

unsigned available_threads() { return std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace afweging::sim
