// SPDX-License-Identifier: EUPL-1.2
// Names that the writer and the reader of results files share. Page: docs/formats/results-h5.md
#pragma once

#include <cstdint>
#include <string_view>

namespace afweging::output::format {

constexpr std::string_view name = "afweging results";

/// Readers accept every minor version of their major version, and of the one before it.
constexpr std::uint64_t major_version = 2;
/// Without an axis of draws: one draw. Minor version 1 may have cohorts in the file of a run.
constexpr std::uint64_t oldest_version = 1;
constexpr std::uint64_t minor_version = 1;

}  // namespace afweging::output::format
