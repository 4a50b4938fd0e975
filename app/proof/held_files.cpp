// SPDX-License-Identifier: EUPL-1.2
// Splitting, joining, and finding what is cited.
#include "app/proof/held_files.hpp"

#include <algorithm>
#include <set>

#include "scenarios/catalogue/own_folders.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {
namespace {

constexpr std::string_view mark = "### ";
constexpr std::size_t id_length = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether the id of a fact begins there: S, R, M or N and three digits.
bool is_id(std::string_view text, std::size_t at) {
    return at + id_length <= text.size() &&
           std::string_view("SRMN").find(text[at]) != std::string_view::npos &&
           is_digit(text[at + 1]) && is_digit(text[at + 2]) && is_digit(text[at + 3]);
}

std::set<std::string, std::less<>> ids_in(const std::vector<HeldFile>& files) {
    std::set<std::string, std::less<>> ids;
    for (const HeldFile& file : files) {
        for (std::size_t at = 0; at + id_length <= file.text.size(); ++at) {
            if (is_id(file.text, at)) {
                ids.insert(file.text.substr(at, id_length));
            }
        }
    }
    return ids;
}

/// Where the record that begins at `from` ends: after a line end outside quotes.
std::size_t record_end(std::string_view csv, std::size_t from) {
    bool quoted = false;
    for (std::size_t at = from; at < csv.size(); ++at) {
        quoted = csv[at] == '"' ? !quoted : quoted;
        if (csv[at] == '\n' && !quoted) {
            return at + 1;
        }
    }
    return csv.size();
}

}  // namespace

bool is_held_name(std::string_view name) {
    const std::size_t slash = name.find('/');
    const std::string_view folder = slash == std::string_view::npos ? "" : name.substr(0, slash);
    const std::string_view file =
        slash == std::string_view::npos ? name : name.substr(slash + 1);
    const bool plain = std::all_of(folder.begin(), folder.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    return plain && (slash == std::string_view::npos || !folder.empty()) &&
           file.ends_with(".toml") && file.size() <= 255 && file.front() != '.' &&
           file.find_first_of(std::string_view("/\\\0", 3)) == std::string_view::npos;
}

std::vector<HeldFile> held_files(const std::string& scenario_text) {
    std::vector<HeldFile> files;
    for (std::size_t at = 0; at < scenario_text.size();) {
        const std::size_t end = std::min(scenario_text.find('\n', at), scenario_text.size() - 1) + 1;
        const std::string_view line = std::string_view(scenario_text).substr(at, end - at);
        std::string_view name = line.starts_with(mark) ? line.substr(mark.size()) : "";
        name = name.substr(0, name.find('\n'));
        if (is_held_name(name)) {
            files.push_back({std::string(name), ""});
        } else if (files.empty()) {
            throw PhrasedError(ExitCode::data,
                               {"the texts that a result holds do not begin with the name of a file",
                                "de teksten in een resultaat beginnen niet met de naam van een "
                                "bestand"});
        } else {
            files.back().text += line;
        }
        at = end;
    }
    return files;
}

std::string text_of(const std::vector<HeldFile>& files) {
    std::string text;
    for (const HeldFile& file : files) {
        text += std::string(mark) + file.name + '\n' + file.text;
    }
    return text;
}

std::string cited_evidence(const std::string& csv, const std::vector<HeldFile>& files) {
    const std::set<std::string, std::less<>> ids = ids_in(files);
    std::size_t at = record_end(csv, 0);
    std::string cited = csv.substr(0, at);
    while (at < csv.size()) {
        const std::size_t end = record_end(csv, at);
        if (ids.contains(std::string_view(csv).substr(at, id_length))) {
            cited += csv.substr(at, end - at);
        }
        at = end;
    }
    return cited;
}

}  // namespace afweging::app
