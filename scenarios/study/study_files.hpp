// SPDX-License-Identifier: EUPL-1.2
// Files of studies (trials, plans of a calibration): those that come with the program by their
// name, and others by a path.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenarios/data_root.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/problem.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// A kind of study and where its shipped files are.
struct StudyFiles {
    std::string folder;  ///< path
    std::string shown;   ///< what messages call it: "trials"
    std::string table;   ///< of a file, with label_en and label_nl: "trial"
    LocalisedText one;   ///< {"shipped trial", "meegeleverd onderzoek"}
    LocalisedText all;   ///< {"the shipped trials are", "de meegeleverde onderzoeken zijn"}
};

[[nodiscard]] StudyFiles trial_files(const DataRoot& root);

/// Of the shipped files, sorted, without the ending; none where there is no such folder.
[[nodiscard]] std::vector<std::string> names_of(const StudyFiles& files);

/// Where the study is: a path (`is_path`), or the name of a shipped one. Empty when no shipped one
/// has the name; that is then added, with the nearest and all of them.
[[nodiscard]] std::optional<FileName> find_study(const std::string& word, const StudyFiles& files,
                                                 Problems& problems);

struct ShippedStudy {
    std::string name;
    LocalisedText label;
};

/// The shipped ones with their labels, by name. Reads their heads only; problems are added.
[[nodiscard]] std::vector<ShippedStudy> shipped_studies(const StudyFiles& files,
                                                        Problems& problems);

}  // namespace afweging::scenarios
