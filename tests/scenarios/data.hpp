// SPDX-License-Identifier: EUPL-1.2
// The shipped data, and copies of it that a test may spoil.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "scenarios/diff.hpp"
#include "scenarios/read/problem.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::tests {

inline const scenarios::DataRoot& shipped() {
    static const scenarios::DataRoot root =
        scenarios::DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios");
    return root;
}

inline std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline void write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

/// A folder of its own, removed at the end.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "afweging-XXXXXX").string();
        x_ = ::mkdtemp(name.data());
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(x_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::filesystem::path path() const { return x_; }
    /// Writes a file and returns its path.
    std::string file(const std::string& name, const std::string& text) const {
        write(x_ / name, text);
        return (x_ / name).string();
    }

private:
    std::filesystem::path x_;
};

/// A copy of the shipped data, with evidence as an installed program has it.
class DataCopy {
public:
    DataCopy() {
        namespace fs = std::filesystem;
        for (const char* part : {"parameters", "instruments", "mechanisms", "municipalities",
                                 "policies", "statute", "glossary"}) {
            fs::copy(fs::path(shipped().folder) / part, folder_.path() / part,
                     fs::copy_options::recursive);
        }
        for (const std::string& name : names_in(shipped(), "")) {
            fs::copy(fs::path(shipped().folder) / (name + ".toml"), folder_.path());
        }
        fs::create_directory(folder_.path() / "evidence");
        for (const char* name : {"evidence.csv", "conflicts.toml"}) {
            fs::copy(fs::path(shipped().evidence).parent_path() / name,
                     folder_.path() / "evidence" / name);
        }
    }
    [[nodiscard]] std::filesystem::path path() const { return folder_.path(); }
    [[nodiscard]] scenarios::DataRoot root() const {
        return scenarios::DataRoot::at(folder_.path().string());
    }
    /// Replaces the first occurrence of `before`; false when there is none.
    [[nodiscard]] bool replace(const std::string& file, const std::string& before,
                               const std::string& after) const {
        std::string text = text_of(folder_.path() / file);
        const std::size_t place = text.find(before);
        if (place == std::string::npos) {
            return false;
        }
        write(folder_.path() / file, text.replace(place, before.size(), after));
        return true;
    }

private:
    Folder folder_;
};

/// How a reading ended: exit code and message; ok and "" when it did not fail.
struct Ending {
    ExitCode code = ExitCode::ok;
    std::string text;
    std::string dutch;
};

inline Ending reading(const std::string& path_or_name, const scenarios::DataRoot& root) {
    try {
        (void)scenarios::read_scenario(path_or_name, root);
        return {};
    } catch (const scenarios::ReadError& error) {
        return {error.code(), error.what(), error.text(Language::nl)};
    }
}

/// A scenario that extends basis, with these lines added.
inline std::string on_basis(const std::string& lines) {
    return "extends = \"basis\"\n\n[scenario]\nname = \"x\"\n\n" + lines;
}

/// How reading a scenario ends that names an instrument.
inline Ending reading_with(const std::string& instrument, const scenarios::DataRoot& root) {
    const Folder folder;
    return reading(
        folder.file("x.toml", on_basis("[levers.instruments." + instrument + "]\nplaces = 3\n")),
        root);
}

/// How such a scenario differs from basis.
inline std::vector<scenarios::Difference> against_basis(const std::string& lines) {
    const Folder folder;
    const std::string path = folder.file("x.toml", on_basis(lines));
    return scenarios::differences(scenarios::read_scenario("basis", shipped()),
                                  scenarios::read_scenario(path, shipped()));
}

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace afweging::tests
