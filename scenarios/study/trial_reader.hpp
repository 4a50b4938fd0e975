// SPDX-License-Identifier: EUPL-1.2
// What a trial file says, into a trial whose scenario has been read.
#pragma once

#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/read/table_reader.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::scenarios {

/// Whether the scenario of a trial could be read: without it dates and instruments are not checked.
enum class ScenarioOfTrial { read, unknown };

/// Fills in all but the two worlds. Every problem goes into those of the file.
void read_trial_tables(TableReader& file, const Evidence& evidence, ScenarioOfTrial scenario,
                       Trial& trial);

}  // namespace afweging::scenarios
