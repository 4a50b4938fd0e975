// SPDX-License-Identifier: EUPL-1.2
// Where in a folder that goes away each file belongs.
#include "app/proof/held_scenario.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

#include "app/scratch_folder.hpp"
#include "output/system_reason.hpp"
#include "scenarios/read/problem.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, int error) {
    throw PhrasedError(ExitCode::io,
                       {"cannot write the held texts in {0} ({1})",
                        "kan de bewaarde teksten niet in {0} schrijven ({1})"},
                       {path, output::reason_of(error)});
}

void write(const fs::path& path, const std::string& text) {
    std::error_code ignored;
    fs::create_directories(path.parent_path(), ignored);
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) {
        fail(path.string(), errno == 0 ? EIO : errno);
    }
}

/// What the file extends: its text up to the first table has `extends = "..."`.
std::optional<std::string> extended_by(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = std::string_view(text).substr(at, end - at);
        at = end + 1;
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.starts_with('[')) {
            return std::nullopt;
        }
        const std::size_t open = line.find_first_of("\"'");
        if (!line.starts_with("extends") || open == std::string_view::npos) {
            continue;
        }
        const std::size_t close = line.find(line[open], open + 1);
        if (close != std::string_view::npos) {
            return std::string(line.substr(open + 1, close - open - 1));
        }
    }
    return std::nullopt;
}

bool is_path(const std::string& word) {
    return word.find('/') != std::string::npos || word.ends_with(".toml");
}

/// No way out of a folder.
fs::path below(const fs::path& folder, const std::string& relative) {
    const fs::path path(relative);
    const bool out =
        path.is_absolute() || relative.find('\\') != std::string::npos ||
        relative.find('\0') != std::string::npos ||
        std::any_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
    if (out) {
        throw PhrasedError(ExitCode::data,
                           {"a held text names a file outside its folder: {0}",
                            "een bewaarde tekst noemt een bestand buiten zijn map: {0}"},
                           {relative});
    }
    return folder / path;
}

/// Scenarios of the chain lie where each names the next; gives the path of the first.
fs::path write_chain(const std::vector<HeldFile>& files, const fs::path& own,
                     const fs::path& programs) {
    fs::path folder = own;
    fs::path place = own / files.front().name;
    const fs::path first = place;
    for (const HeldFile& file : files) {
        if (file.name.find('/') != std::string::npos) {
            continue;
        }
        write(place, file.text);
        const std::string next = extended_by(file.text).value_or("");
        if (is_path(next)) {
            place = below(folder, next);
        } else if (!next.empty()) {
            folder = programs;
            place = below(programs, next + ".toml");
        }
    }
    return first;
}

bool is_own_instrument(const std::string& name, const std::vector<std::string>& shipped) {
    const std::string_view folder = "instruments/";
    if (!name.starts_with(folder)) {
        return false;
    }
    const std::string key = fs::path(name).stem().string();
    return std::find(shipped.begin(), shipped.end(), key) == shipped.end();
}

}  // namespace

HeldScenario scenario_of(const std::vector<HeldFile>& files, const std::string& evidence_csv,
                         const std::vector<std::string>& shipped) {
    const ScratchFolder folder;
    const fs::path own = fs::path(folder.path()) / "own";
    const fs::path programs = fs::path(folder.path()) / "data";
    for (const HeldFile& file : files) {
        if (!is_held_name(file.name)) {
            throw PhrasedError(ExitCode::data,
                               {"no name for a held text: {0}", "geen naam voor een tekst: {0}"},
                               {file.name});
        }
        if (file.name.find('/') != std::string::npos) {
            write((is_own_instrument(file.name, shipped) ? own : programs) / file.name, file.text);
        }
    }
    const fs::path evidence = programs / "evidence" / evidence_name;
    write(evidence, evidence_csv);
    const fs::path first = write_chain(files, own, programs);
    const scenarios::DataRoot root{programs.string(), evidence.string()};
    HeldScenario held{scenarios::read_scenario(first.string(), root), {}};
    if (held.scenario.provenance != text_of(files)) {
        throw PhrasedError(ExitCode::data,
                           {"the held texts, read again, are not the texts that were held",
                            "de bewaarde teksten zijn na opnieuw lezen niet dezelfde"});
    }
    scenarios::Problems problems;
    held.evidence = scenarios::read_evidence(root, problems);
    problems.throw_if_any();
    return held;
}

}  // namespace afweging::app
