// SPDX-License-Identifier: EUPL-1.2
// What `afweging --version` says: enough to tell two programs apart.
#pragma once

#include <string>

#include "app/console.hpp"
#include "scenarios/data_root.hpp"

namespace afweging::app {

/// "GNU 12.2.0"
[[nodiscard]] std::string compiler();
/// What runs threads: tbb, threads or serial.
[[nodiscard]] std::string parallel_back_end();
/// Whether its libraries are in the program itself.
[[nodiscard]] bool is_static();

/// "name: value" lines: compiler, instruction sets, threads, libraries, data with its hash.
[[nodiscard]] std::string build_facts(const Console& console);

/// SHA-256 over the data files that a run may read, each after its name, in the order of their
/// names. The same for a source tree and what is installed of it.
[[nodiscard]] std::string data_sha256(const scenarios::DataRoot& root);

}  // namespace afweging::app
