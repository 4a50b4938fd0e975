// SPDX-License-Identifier: EUPL-1.2
// Paths of the shipped files.
#include "scenarios/data_root.hpp"

#include <algorithm>
#include <filesystem>

namespace afweging::scenarios {

namespace fs = std::filesystem;

DataRoot DataRoot::at(const std::string& folder) {
    const fs::path root(folder);
    const fs::path installed = root / "evidence" / "evidence.csv";
    std::error_code ignored;
    const fs::path evidence =
        fs::exists(installed, ignored)
            ? installed
            : root.lexically_normal() / ".." / "calibration" / "evidence" / "evidence.csv";
    return {folder, evidence.lexically_normal().string()};
}

std::vector<std::string> names_in(const DataRoot& root, const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator entry(fs::path(root.folder) / folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        if (entry->path().extension() == ".toml") {
            names.push_back(entry->path().stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace afweging::scenarios
