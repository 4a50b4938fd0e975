// SPDX-License-Identifier: EUPL-1.2
// Looking around in the folder of a file that was not found.
#include "scenarios/read/file_names.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/disk.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

namespace fs = std::filesystem;

std::string in_small_letters(std::string text) {
    for (char& c : text) { c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
    return text;
}

/// The names of at most a thousand files in the folder, sorted.
std::vector<std::string> files_in(const fs::path& folder) {
    constexpr std::size_t most = 1000;
    std::vector<std::string> names = entries_in(folder.empty() ? "." : folder.string());
    names.resize(std::min(names.size(), most));
    std::erase_if(names,
                  [&](const std::string& each) { return is_folder((folder / each).string()); });
    return names;
}

/// "plan" of "plan.tml" and "PLAN.TOML.txt": without endings that stand where .toml should.
std::string stem_of(std::string name) {
    for (const std::string_view ending : {".txt", ".toml", ".tml", ".tom", ".toml~"}) {
        if (in_small_letters(name).ends_with(ending) && name.size() > ending.size()) {
            name.erase(name.size() - ending.size());
        }
    }
    return name;
}

}  // namespace

bool is_there(const std::string& path) {
    return path.find('\0') == std::string::npos && (exists(path) || is_link(path));
}

std::string similar_file(const std::string& path) {
    const fs::path whole(path);
    const std::string name = whole.filename().string();
    const std::vector<std::string> names = files_in(whole.parent_path());
    const auto same = std::find_if(names.begin(), names.end(), [&](const std::string& each) {
        return in_small_letters(stem_of(each)) == in_small_letters(stem_of(name));
    });
    std::vector<std::string> scenarios;
    std::copy_if(names.begin(), names.end(), std::back_inserter(scenarios),
                 [](const std::string& each) { return each.ends_with(".toml"); });
    const std::string found = same != names.end() ? *same : nearest(name, scenarios);
    return found.empty() ? found : printable((whole.parent_path() / found).string());
}

std::string misnamed_file(const std::string& path) {
    const fs::path whole(path);
    if (!path.ends_with(".toml") && is_there(path) && !is_folder(path)) {
        return path;
    }
    const std::string stem = in_small_letters(stem_of(whole.filename().string()));
    for (const std::string& each : files_in(whole.parent_path())) {
        if (in_small_letters(stem_of(each)) == stem && !each.ends_with(".toml")) {
            return (whole.parent_path() / each).string();
        }
    }
    return {};
}

LocalisedText better_name(const std::string& path) {
    const std::string name = printable(path);
    if (in_small_letters(path).ends_with(".h5")) {
        return {"results are read by 'afweging digest' and 'afweging export'",
                "resultaten leest u met 'afweging digest' en 'afweging export'"};
    }
    const std::string better = stem_of(name) + ".toml";
    return {"call the file '" + better + "'", "noem het bestand '" + better + "'"};
}

}  // namespace afweging::scenarios
