// SPDX-License-Identifier: EUPL-1.2
// Names held against what lies in a folder.
#include "scenarios/study/study_files.hpp"

#include <algorithm>
#include <filesystem>

#include "scenarios/chain.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/disk.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::scenarios {
namespace {

namespace fs = std::filesystem;

FileName shipped_file(const StudyFiles& files, const std::string& name) {
    const std::string file = "/" + name + ".toml";
    return {
        .path = files.folder + file, .shown = files.shown + file, .recorded = files.shown + file};
}

std::string text_at(const Node& file, const std::string& path) {
    const Node* found = find_path(file, path);
    return found != nullptr && found->kind == Node::Kind::text ? found->text : std::string();
}

}  // namespace

StudyFiles trial_files(const DataRoot& root) {
    return {.folder = root.folder + "/trials",
            .shown = "trials",
            .table = "trial",
            .one = {"shipped trial", "meegeleverd onderzoek"},
            .all = {"the shipped trials are", "de meegeleverde onderzoeken zijn"}};
}

std::vector<std::string> names_of(const StudyFiles& files) {
    std::vector<std::string> names;
    for (const std::string& entry : entries_in(files.folder)) {
        if (fs::path(entry).extension() == ".toml") {
            names.push_back(fs::path(entry).stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::optional<FileName> find_study(const std::string& word, const StudyFiles& files,
                                   Problems& problems) {
    if (is_path(word)) {
        const std::string file = fs::path(word).filename().string();
        return FileName{.path = word,
                        .shown = word,
                        .unopened = ExitCode::io,
                        .recorded = files.shown + "/" + file};
    }
    const std::vector<std::string> known = names_of(files);
    if (std::find(known.begin(), known.end(), word) != known.end()) {
        return shipped_file(files, word);
    }
    const std::size_t source = problems.add_source({word, {}, ExitCode::io});
    problems.add(ProblemCode::unknown_name, {source, 0, 0, 1},
                 {files.one, printable(word), nearest(word, known),
                  filled({"{0}: {1}; the name of a file ends in .toml",
                          "{0}: {1}; de naam van een bestand eindigt op .toml"},
                         {files.all, joined(known)})});
    return std::nullopt;
}

std::vector<ShippedStudy> shipped_studies(const StudyFiles& files, Problems& problems) {
    std::vector<ShippedStudy> all;
    for (const std::string& name : names_of(files)) {
        const auto source = read_file(shipped_file(files, name), problems);
        const auto file = source ? parse_toml(*source, problems) : std::nullopt;
        if (file) {
            all.push_back({name,
                           {text_at(*file, files.table + ".label_en"),
                            text_at(*file, files.table + ".label_nl")}});
        }
    }
    return all;
}

}  // namespace afweging::scenarios
