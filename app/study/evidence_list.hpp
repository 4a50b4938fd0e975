// SPDX-License-Identifier: EUPL-1.2
// The facts and the targets of the calibration, as lists for people and as JSON.
#pragma once

#include <string>
#include <vector>

#include "app/console.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/explain/explain.hpp"

namespace afweging::app {

/// Which facts: all where a member is empty.
struct EvidenceQuestion {
    std::string use;    ///< a word of evidence_use_labels, or its Dutch word
    std::string about;  ///< a text that the row holds, in capitals or not
};

/// The words for a use: of the file, or of that language.
[[nodiscard]] std::vector<std::string> use_words(Language language);

/// One line a fact: id, use, design, how far it is trusted, subject and value; then how many of
/// each use there are. JSON has every column.
void list_evidence(Console& console, const scenarios::DataRoot& root,
                   const EvidenceQuestion& question);

/// One line a target: name, observed value with its standard error, design, and whether a command
/// reports it. JSON has all of it.
void list_targets(Console& console, const scenarios::DataRoot& root);

/// One line a kind of instrument: how many studies measured an effect, their mean, how much they
/// differ, and where a next one would lie; of one study no interval. JSON has every study.
void list_benchmark(Console& console, const scenarios::DataRoot& root);

[[nodiscard]] std::vector<std::string> target_names(const scenarios::DataRoot& root);

/// Adds the target of that name: what was observed, what the model must report, what it rests on.
void add_target(const std::string& name, const scenarios::DataRoot& root,
                std::vector<scenarios::Explanation>& found);

}  // namespace afweging::app
