// SPDX-License-Identifier: EUPL-1.2
// Where the files live that come with the program.
#pragma once

#include <string>
#include <vector>

namespace afweging::scenarios {

/// A folder with scenarios, parameters/, instruments/, mechanisms/, municipalities/, statute/ and
/// glossary/, and the evidence file. A value: whoever starts the program decides where it is.
struct DataRoot {
    std::string folder;
    std::string evidence;  ///< path of evidence.csv

    /// The data below a folder: evidence/evidence.csv in it (installed), else that of the source
    /// tree next to it.
    [[nodiscard]] static DataRoot at(const std::string& folder);
};

/// The names of the files with that ending in a folder below the root, without the ending, sorted.
/// "" = the root itself. Empty when there is no such folder.
[[nodiscard]] std::vector<std::string> names_in(const DataRoot& root, const std::string& folder);

}  // namespace afweging::scenarios
