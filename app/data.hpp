// SPDX-License-Identifier: EUPL-1.2
// Where the files that come with the program are found.
#pragma once

#include "scenarios/data_root.hpp"

namespace afweging::app {

/// The folder in the environment variable AFWEGING_DATA; else share/afweging below the program or
/// beside its folder; else that of the source tree it was built from, unless it is a release.
/// Throws Error (io) when there is none.
[[nodiscard]] scenarios::DataRoot data_root();

}  // namespace afweging::app
