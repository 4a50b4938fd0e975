// SPDX-License-Identifier: EUPL-1.2
// Finding and reading files that are not the program's.
#include "scenarios/own_files.hpp"

#include <algorithm>
#include <filesystem>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/file_names.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view instruments = "instruments";
constexpr std::string_view municipalities = "municipalities";

/// The name of a file and not a way out of its folder.
bool is_file_name(const std::string& key) {
    return !key.empty() && key.front() != '.' &&
           key.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
}

std::string path_in(const std::string& folder, std::string_view kind, const std::string& key) {
    return (fs::path(folder) / kind / (key + ".toml")).string();
}

std::string shipped_path(const DataRoot& root, std::string_view kind, const std::string& key) {
    return path_in(root.folder, kind, key);
}

/// Reads a file of one's own; problems in it are those of a scenario.
std::optional<Node> read_own(const std::string& path, std::string_view kind, Position at,
                             Problems& problems) {
    const FileName file{.path = path,
                        .shown = path,
                        .recorded = std::string(kind) + "/" + fs::path(path).filename().string(),
                        .named_at = at};
    const auto source = read_file(file, problems);
    return source ? parse_toml(*source, problems) : std::nullopt;
}

void add_two_files(const std::string& key, Position at, const std::vector<std::string>& paths,
                   Problems& problems) {
    problems.add(ProblemCode::two_files, at,
                 {printable(key), printable(paths[0]), printable(paths[1])});
}

}  // namespace

OwnFiles::OwnFiles(const Chain& chain, const DataRoot& root) {
    for (const ChainFile& file : chain.files) {
        add(fs::path(file.path).parent_path().string(), root);
    }
}

OwnFiles::OwnFiles(const std::string& folder, const DataRoot& root) { add(folder, root); }

void OwnFiles::add(const std::string& folder, const DataRoot& root) {
    const auto same = [&folder](const std::string& other) {
        std::error_code ignored;
        return folder == other ||
               fs::equivalent(folder.empty() ? "." : folder, other.empty() ? "." : other, ignored);
    };
    if (!same(root.folder) && std::none_of(folders_.begin(), folders_.end(), same)) {
        folders_.push_back(folder);
    }
}

std::vector<std::string> OwnFiles::files(std::string_view kind, const std::string& key) const {
    std::vector<std::string> paths;
    for (const std::string& folder : folders_) {
        const std::string path = path_in(folder, kind, key);
        if (is_file_name(key) && is_there(path)) {
            paths.push_back(path);
        }
    }
    return paths;
}

std::vector<std::string> OwnFiles::keys(std::string_view kind) const {
    std::vector<std::string> all;
    for (const std::string& folder : folders_) {
        const DataRoot beside{folder.empty() ? "." : folder, ""};
        const std::vector<std::string> names = names_in(beside, std::string(kind));
        all.insert(all.end(), names.begin(), names.end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

void add_own_instrument(const std::string& key, Position at, const OwnFiles& own,
                        const DataRoot& root, Catalogue& catalogue, Problems& problems) {
    std::vector<CatalogueInstrument>& all = catalogue.instruments;
    const auto place = std::lower_bound(
        all.begin(), all.end(), key,
        [](const CatalogueInstrument& each, const std::string& k) { return each.base.key < k; });
    std::vector<std::string> paths = own.files(instruments, key);
    if (place != all.end() && place->base.key == key) {
        paths.push_back(shipped_path(root, instruments, key));
    }
    if (paths.size() > 1) {
        add_two_files(key, at, paths, problems);
    } else if (place == all.end() || place->base.key != key) {
        const auto file =
            paths.empty() ? std::nullopt : read_own(paths[0], instruments, at, problems);
        if (file) {
            all.insert(place, read_instrument(*file, key, catalogue.evidence, problems));
        }
    }
}

void add_own_instruments(const Chain& chain, const DataRoot& root, Catalogue& catalogue,
                         Problems& problems) {
    const OwnFiles own(chain, root);
    const Node* named = find_path(chain.tree, "levers.instruments");
    if (named != nullptr) {
        for (const auto& [key, node] : named->members) {
            add_own_instrument(key, node.key_at, own, root, catalogue, problems);
        }
    }
}

std::optional<MunicipalityTable> find_municipality(const MunicipalityShelf& shelf,
                                                   const std::string& name, Position at,
                                                   Problems& problems) {
    std::vector<std::string> known = names_in(shelf.root, std::string(municipalities));
    const bool shipped = std::find(known.begin(), known.end(), name) != known.end();
    std::vector<std::string> paths = shelf.own.files(municipalities, name);
    if (shipped && paths.empty()) {
        return read_municipality(shelf.root, name, shelf.evidence, problems);
    }
    if (shipped) {
        paths.push_back(shipped_path(shelf.root, municipalities, name));
    }
    if (paths.size() > 1) {
        add_two_files(name, at, paths, problems);
        return std::nullopt;
    }
    if (paths.empty()) {
        const std::vector<std::string> own = shelf.own.keys(municipalities);
        known.insert(known.end(), own.begin(), own.end());
        problems.add(ProblemCode::unknown_name, at,
                     {Phrase{"municipality", "gemeente"}, printable(name), nearest(name, known),
                      where_to_put(municipalities, name, known)});
        return std::nullopt;
    }
    const auto file = read_own(paths[0], municipalities, at, problems);
    return file ? std::optional(read_municipality(*file, name, shelf.evidence, problems))
                : std::nullopt;
}

Phrase where_to_put(std::string_view kind, const std::string& key,
                    const std::vector<std::string>& known) {
    const Phrase names = known_phrase(known);
    if (!is_file_name(key)) {
        return names;
    }
    const std::string file = std::string(kind) + "/" + printable(key) + ".toml";
    return {"a new one is a file beside this scenario: " + file + "; " + names.en,
            "een nieuwe is een bestand naast dit scenario: " + file + "; " + names.nl};
}

}  // namespace afweging::scenarios
