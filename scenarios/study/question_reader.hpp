// SPDX-License-Identifier: EUPL-1.2
// The questions of a trial file: [[outcomes]].
#pragma once

#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/read/table_reader.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::scenarios {

/// Reads one question of a trial whose design and horizon are known. Every problem goes into those
/// of the file.
[[nodiscard]] TrialQuestion read_question(TableReader& table, const Trial& trial,
                                          const Evidence& evidence);

}  // namespace afweging::scenarios
