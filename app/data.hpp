// SPDX-License-Identifier: EUPL-1.2
// Where the files that come with the program are found.
#pragma once

#include "scenarios/data_root.hpp"

namespace afweging::app {

/// The folder in the environment variable AFWEGING_DATA; else the one installed beside the program
/// (../share/afweging); else that of the source tree the program was built from. Throws Error (io)
/// when there is none.
[[nodiscard]] scenarios::DataRoot data_root();

}  // namespace afweging::app
