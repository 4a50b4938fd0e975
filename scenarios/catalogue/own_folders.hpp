// SPDX-License-Identifier: EUPL-1.2
// The folders instruments/ and municipalities/ beside a scenario.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/data_root.hpp"

namespace afweging::scenarios {

/// Folders that may hold files of one's own. The folder of the program is never one of these: what
/// is in it belongs to the program.
class OwnFolders {
public:
    /// Nothing but what comes with the program.
    OwnFolders() = default;
    /// Beside whoever gives a command in that folder.
    OwnFolders(const std::string& folder, const DataRoot& root) { add(folder, root); }

    void add(const std::string& folder, const DataRoot& root);

    [[nodiscard]] bool empty() const { return folders_.empty(); }
    /// The paths of the files <kind>/<name>.toml, one a folder that has it.
    [[nodiscard]] std::vector<std::string> files(std::string_view kind,
                                                 const std::string& name) const;
    /// A file of that kind whose name does not end as it should: instruments/fiets.toml.txt. Empty
    /// when there is none.
    [[nodiscard]] std::string misnamed(std::string_view kind, const std::string& name) const;
    /// The names of the files of a kind, sorted, each once.
    [[nodiscard]] std::vector<std::string> names(std::string_view kind) const;

private:
    std::vector<std::string> folders_;
};

/// Whether a word can be the name of a file and is not a way out of its folder.
[[nodiscard]] bool is_file_name(const std::string& word);

}  // namespace afweging::scenarios
