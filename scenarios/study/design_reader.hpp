// SPDX-License-Identifier: EUPL-1.2
// The designs of a trial file: [[designs]].
#pragma once

#include <cstdint>
#include <vector>

#include "scenarios/read/table_reader.hpp"
#include "scenarios/study/study_design.hpp"

namespace afweging::scenarios {

/// Reads the list, empty when there is none. lead: months before the programme in which people are
/// followed already; designs that look back need some. Every problem goes into those of the file.
[[nodiscard]] std::vector<StudyDesign> read_designs(TableReader& file, std::int32_t lead);

}  // namespace afweging::scenarios
