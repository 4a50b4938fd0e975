// SPDX-License-Identifier: EUPL-1.2
// Finding and reading files, and following `extends` among them.
#include "scenarios/catalogue/shipped_file.hpp"

#include <algorithm>
#include <filesystem>

#include "scenarios/chain.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/file_names.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

/// The source of a file that these problems have read before.
std::optional<std::size_t> known_source(const FileName& file, const Problems& problems) {
    for (std::size_t i = 0; i < problems.source_count(); ++i) {
        const Source& source = problems.source(i);
        if (source.name == file.shown && source.family == file.family && !source.text.empty()) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<Node> read_once(const FileName& file, Problems& problems) {
    auto source = known_source(file, problems);
    if (!source) {
        source = read_file(file, problems);
    }
    return source ? parse_toml(*source, problems) : std::nullopt;
}

FileName shipped_file(const DataRoot& root, const std::string& name) {
    return {root.folder + "/" + name, name, ExitCode::data, ExitCode::data};
}

bool is_shipped(const FileName& file) { return file.family == ExitCode::data; }

/// A number with where it comes from; its parts belong together.
bool has_passport(const Node& node) { return node.find("status") != nullptr; }

/// What is laid over each other key by key.
bool is_open(const Node& node) { return node.kind == Node::Kind::table && !has_passport(node); }

Node laid_over(const Node& base, const Node& over) {
    Node result = over;
    for (const auto& inherited : base.members) {
        const auto place =
            std::find_if(result.members.begin(), result.members.end(),
                         [&](const auto& member) { return member.name == inherited.name; });
        if (place == result.members.end()) {
            result.members.push_back(inherited);
        } else if (is_open(inherited.node) && is_open(place->node)) {
            place->node = laid_over(inherited.node, place->node);
        }
    }
    return result;
}

void drop(Node& table, std::string_view key) {
    std::erase_if(table.members, [key](const auto& member) { return member.name == key; });
}

/// The one file with that name. Problems are added.
std::optional<FileName> find_file(const Shelf& shelf, const FileKind& kind, const NamedFile& named,
                                  Problems& problems) {
    const std::string folder(kind.folder);
    const std::string below = folder + "/" + named.name + ".toml";
    std::vector<std::string> known = names_in(shelf.root, folder);
    const bool shipped =
        !named.at || std::find(known.begin(), known.end(), named.name) != known.end();
    std::vector<std::string> paths = shelf.own.files(folder, named.name);
    if (shipped) {
        paths.push_back(shelf.root.folder + "/" + below);
    }
    if (paths.size() > 1) {
        problems.add(ProblemCode::two_files, *named.at,
                     {printable(named.name), printable(paths[0]), printable(paths[1])});
        return std::nullopt;
    }
    const std::string misnamed =
        paths.empty() ? shelf.own.misnamed(folder, named.name) : std::string();
    if (!misnamed.empty()) {
        problems.add(ProblemCode::not_called_toml, *named.at,
                     {printable(misnamed), better_name(misnamed)});
        return std::nullopt;
    }
    if (paths.empty()) {
        const std::vector<std::string> own = shelf.own.names(folder);
        known.insert(known.end(), own.begin(), own.end());
        problems.add(
            ProblemCode::unknown_name, *named.at,
            {kind.word, printable(named.name), nearest(named.name, known),
             shelf.own.empty() ? known_phrase(known) : where_to_put(folder, named.name, known)});
        return std::nullopt;
    }
    if (shipped) {
        return shipped_file(shelf.root, below);
    }
    return FileName{.path = paths[0], .shown = paths[0], .recorded = below, .named_at = named.at};
}

/// Takes `extends` out of a file. Empty when there is none or no name stands there.
std::optional<NamedFile> take_parent(Node& file, Problems& problems) {
    const Node* found = file.find("extends");
    if (found == nullptr) {
        return std::nullopt;
    }
    const Node extends = *found;
    drop(file, "extends");
    if (extends.kind != Node::Kind::text) {
        const LocalisedText expected{"a name between quotes", "een naam tussen aanhalingstekens"};
        problems.add(ProblemCode::wrong_type, extends.at,
                     {std::string("extends"), kind_phrase(extends), expected});
        return std::nullopt;
    }
    return NamedFile{extends.text, extends.at};
}

/// Whether the chain may go on to `next`; reports it when not.
bool may_go_on(const std::vector<std::string>& chain, const NamedFile& next, Problems& problems) {
    if (std::find(chain.begin(), chain.end(), next.name) != chain.end()) {
        std::string circle;
        for (const std::string& name : chain) { circle += name + " -> "; }
        problems.add(ProblemCode::extends_cycle, *next.at, {circle + next.name});
        return false;
    }
    if (chain.size() >= max_extends) {
        problems.add(ProblemCode::extends_too_deep, *next.at, {std::to_string(max_extends)});
        return false;
    }
    return true;
}

}  // namespace

std::optional<Node> read_shipped(const DataRoot& root, const std::string& name,
                                 Problems& problems) {
    return read_once(shipped_file(root, name), problems);
}

std::optional<Node> read_extended(const Shelf& shelf, const FileKind& kind, const NamedFile& first,
                                  Problems& problems) {
    const Shelf programs{shelf.root};
    std::optional<Node> result;
    std::vector<std::string> chain;
    std::optional<NamedFile> next = first;
    bool own = true;
    while (next) {
        const auto place = find_file(own ? shelf : programs, kind, *next, problems);
        auto file = place ? read_once(*place, problems) : std::nullopt;
        if (!file) {
            return std::nullopt;
        }
        chain.push_back(next->name);
        own = !is_shipped(*place);
        const bool extends = file->find("extends") != nullptr;
        next = take_parent(*file, problems);
        if (extends && (!next || !may_go_on(chain, *next, problems))) {
            return std::nullopt;
        }
        for (const std::string_view key : kind.own) {
            if (result) {
                drop(*file, key);
            }
        }
        result = result ? laid_over(*file, *result) : std::move(*file);
    }
    return result;
}

LocalisedText where_to_put(std::string_view folder, const std::string& name,
                           const std::vector<std::string>& known) {
    const LocalisedText names = known_phrase(known);
    if (!is_file_name(name)) {
        return names;
    }
    const std::string file = std::string(folder) + "/" + printable(name) + ".toml";
    return {"a new one is a file beside this scenario: " + file + "; " + names.en,
            "een nieuwe is een bestand naast dit scenario: " + file + "; " + names.nl};
}

std::string taken_from(Position number, Position file, const Problems& problems) {
    return number.source == file.source
               ? std::string()
               : std::filesystem::path(problems.source(number.source).name).stem().string();
}

}  // namespace afweging::scenarios
