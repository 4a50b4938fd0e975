// SPDX-License-Identifier: EUPL-1.2
// One hash of all results, whatever file or machine they are on.
#pragma once

#include <cstddef>
#include <string>

#include "output/values.hpp"

namespace afweging::output {

/// SHA-256, as 64 hexadecimal digits, over a canonical stream of numbers: axis names and keys,
/// dataset paths, units and axes, the numbers of replicates and months, and all values as
/// little-endian int64. Labels, provenance and the way of storing are left out, so memory and
/// file give the same digest, and a better translation does not change it.
/// Page: docs/formats/results-h5.md
[[nodiscard]] std::string digest(const Values& values);

/// The same of one dataset alone, by its index in the layout: its path and its values.
[[nodiscard]] std::string digest_of_measure(const Values& values, std::size_t dataset);

}  // namespace afweging::output
