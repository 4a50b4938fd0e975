// SPDX-License-Identifier: EUPL-1.2
// Names that the writer and the reader of results files share. Page: docs/formats/results-h5.md
#pragma once

#include <cstdint>
#include <string_view>

namespace afweging::output::format {

constexpr std::string_view name = "afweging results";

/// Readers accept every minor version of their major version. Versions before 3 count households as
/// persons and call a shortfall "below the social minimum": their names would mislead. The file of a run may have
/// cohorts.
constexpr std::uint64_t major_version = 3;
constexpr std::uint64_t minor_version = 1;

}  // namespace afweging::output::format
