// SPDX-License-Identifier: EUPL-1.2
// Looking for files that are not the program's.
#include "scenarios/catalogue/own_folders.hpp"

#include <algorithm>
#include <filesystem>

#include "scenarios/read/disk.hpp"
#include "scenarios/read/file_names.hpp"

namespace afweging::scenarios {
namespace {

/// A folder as a path that can be asked for.
std::string here(const std::string& folder) { return folder.empty() ? "." : folder; }

}  // namespace

bool is_file_name(const std::string& word) {
    return !word.empty() && word.front() != '.' &&
           word.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
}

void OwnFolders::add(const std::string& folder, const DataRoot& root) {
    const auto same = [&folder](const std::string& other) {
        return folder == other || same_file(here(folder), here(other));
    };
    if (!same(root.folder) && std::none_of(folders_.begin(), folders_.end(), same)) {
        folders_.push_back(folder);
    }
}

std::vector<std::string> OwnFolders::files(std::string_view kind, const std::string& name) const {
    std::vector<std::string> paths;
    for (const std::string& folder : folders_) {
        const std::string path = (std::filesystem::path(folder) / kind / (name + ".toml")).string();
        if (is_file_name(name) && is_there(path)) {
            paths.push_back(path);
        }
    }
    return paths;
}

std::string OwnFolders::misnamed(std::string_view kind, const std::string& name) const {
    std::string found;
    for (const std::string& folder : folders_) {
        if (found.empty() && is_file_name(name)) {
            found =
                misnamed_file((std::filesystem::path(folder) / kind / (name + ".toml")).string());
        }
    }
    return found;
}

std::vector<std::string> OwnFolders::names(std::string_view kind) const {
    std::vector<std::string> all;
    for (const std::string& folder : folders_) {
        const std::vector<std::string> names = names_in({here(folder), ""}, std::string(kind));
        all.insert(all.end(), names.begin(), names.end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace afweging::scenarios
