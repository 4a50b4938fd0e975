// SPDX-License-Identifier: EUPL-1.2
// No threads: for WebAssembly, where each Web Worker holds its own copy of the core.
#include "sim/parallel.hpp"

namespace afweging::sim {

void parallel_for(unsigned, std::size_t n, TaskRef task) {
    for (std::size_t i = 0; i < n; ++i) { task(i); }
}

void with_threads(unsigned, TaskRef task) { task(0); }

unsigned available_threads() { return 1; }

}  // namespace afweging::sim
