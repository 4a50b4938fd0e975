// SPDX-License-Identifier: EUPL-1.2
// The file system of the reader (scenarios/read/disk.hpp), answered from a map.
#include "app/web/core/files.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "scenarios/read/disk.hpp"
#include "scenarios/read/file_text.hpp"

namespace afweging {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;

/// An instance of the module is one page's disk: it lives as long as its memory does.
Files& files() {
    static Files all;
    return all;
}

/// "a/./b/../c.toml" and "a/c.toml" are one file.
std::string plain(const std::string& path) {
    return std::filesystem::path(path).lexically_normal().string();
}

/// What every path in a folder begins with; "" for the folder that all begin in.
std::string beginning(const std::string& folder) {
    std::string path = plain(folder);
    if (path == "." || path.empty()) {
        return {};
    }
    return path.ends_with('/') ? path : path + '/';
}

scenarios::FileBytes refused(scenarios::ProblemCode code, LocalisedText reason) {
    scenarios::FileBytes nothing;
    nothing.refused = code;
    nothing.reason = std::move(reason);
    return nothing;
}

}  // namespace

void web::put_file(const std::string& path, std::string text) {
    files().insert_or_assign(plain(path), std::move(text));
}

namespace scenarios {

FileBytes bytes_of(const std::string& path) {
    const auto found = files().find(plain(path));
    if (found == files().end()) {
        return refused(is_folder(path) ? ProblemCode::is_directory : ProblemCode::no_such_file, {});
    }
    if (found->second.size() > max_file_bytes) {
        return refused(ProblemCode::too_large, std::to_string(found->second.size()));
    }
    FileBytes answer;
    answer.bytes = found->second;
    return answer;
}

bool exists(const std::string& path) { return files().contains(plain(path)) || is_folder(path); }

bool is_folder(const std::string& path) {
    const std::string start = beginning(path);
    const auto first = files().lower_bound(start);
    return !path.empty() && first != files().end() && first->first.starts_with(start);
}

bool is_link(const std::string&) { return false; }

bool same_file(const std::string& a, const std::string& b) {
    return plain(a) == plain(b) && exists(a);
}

std::vector<std::string> entries_in(const std::string& folder) {
    const std::string start = beginning(folder);
    std::vector<std::string> names;
    for (auto file = files().lower_bound(start);
         file != files().end() && file->first.starts_with(start); ++file) {
        const std::string below = file->first.substr(start.size());
        const std::string name = below.substr(0, below.find('/'));
        names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace scenarios
}  // namespace afweging
