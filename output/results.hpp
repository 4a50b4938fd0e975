// SPDX-License-Identifier: EUPL-1.2
// Results from a file.
#pragma once

#include <string>

#include "output/provenance.hpp"
#include "output/values.hpp"

namespace afweging::output {

/// A result and where it comes from.
struct Results {
    Provenance provenance;
    Values values;
};

/// Reads a results file of this major format version. Nothing in the file is believed before its
/// seal is checked, and no memory is taken before sizes are held against the bytes in the file.
/// Throws Error (io) when the file cannot be read, Error (data) when it is not a whole results
/// file of a version this program knows.
[[nodiscard]] Results read_results(const std::string& path);

}  // namespace afweging::output
