// SPDX-License-Identifier: EUPL-1.2
// Words that compare, cohort, trial, household and the budget table print: of heads, of lines and
// of --json.
#pragma once

#include <string>
#include <vector>

#include "sim/localised_text.hpp"

namespace afweging::app {

struct PrintedWord {
    std::string key;      ///< as --json has it
    LocalisedText label;  ///< as tables have it; the key where they do not
    LocalisedText meaning;
};
[[nodiscard]] const std::vector<PrintedWord>& printed_words();

/// Those of heads and cells of tables, which are among them.
[[nodiscard]] std::vector<PrintedWord> table_words();

/// Those of trace and of a scenario that changes nothing, which are among them.
[[nodiscard]] std::vector<PrintedWord> trace_words();

/// Those of chances, paired lives and other models, which are among them.
[[nodiscard]] std::vector<PrintedWord> compared_words();
/// Those of story, which are among them.
[[nodiscard]] std::vector<PrintedWord> story_words();

/// Those of sweep, frontier, decide and depends, which are among them.
[[nodiscard]] std::vector<PrintedWord> deciding_words();

/// Those of cohort and trial, which are among them.
[[nodiscard]] std::vector<PrintedWord> study_words();

/// Those of trial --data, which are among them.
[[nodiscard]] std::vector<PrintedWord> own_data_words();

}  // namespace afweging::app
