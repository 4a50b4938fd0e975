// SPDX-License-Identifier: EUPL-1.2
// Paths of the shipped files.
#include "scenarios/data_root.hpp"

#include <algorithm>
#include <filesystem>

#include "scenarios/read/disk.hpp"

namespace afweging::scenarios {

namespace fs = std::filesystem;

DataRoot DataRoot::at(const std::string& folder) {
    const fs::path root(folder);
    const fs::path installed = root / "evidence" / "evidence.csv";
    const fs::path evidence =
        exists(installed.string())
            ? installed
            : root.lexically_normal() / ".." / "calibration" / "evidence" / "evidence.csv";
    return {folder, evidence.lexically_normal().string()};
}

std::vector<std::string> names_in(const DataRoot& root, const std::string& folder) {
    std::vector<std::string> names;
    for (const fs::path entry : entries_in((fs::path(root.folder) / folder).string())) {
        if (entry.extension() == ".toml") {
            names.push_back(entry.stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace afweging::scenarios
