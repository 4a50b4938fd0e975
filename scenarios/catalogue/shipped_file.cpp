// SPDX-License-Identifier: EUPL-1.2
// Reading shipped files and following `extends` among them.
#include "scenarios/catalogue/shipped_file.hpp"

#include <algorithm>
#include <filesystem>

#include "scenarios/chain.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

/// The source with that name, when these problems have read it before.
std::optional<std::size_t> known_source(const std::string& name, const Problems& problems) {
    for (std::size_t i = 0; i < problems.source_count(); ++i) {
        const Source& source = problems.source(i);
        if (source.name == name && source.family == ExitCode::data && !source.text.empty()) {
            return i;
        }
    }
    return std::nullopt;
}

/// A number with where it comes from; its parts belong together.
bool has_passport(const Node& node) { return node.find("status") != nullptr; }

/// What is laid over each other key by key.
bool is_open(const Node& node) { return node.kind == Node::Kind::table && !has_passport(node); }

Node laid_over(const Node& base, const Node& over) {
    Node result = over;
    for (const auto& [name, inherited] : base.members) {
        const auto place = std::find_if(result.members.begin(), result.members.end(),
                                        [&](const auto& member) { return member.name == name; });
        if (place == result.members.end()) {
            result.members.push_back({name, inherited});
        } else if (is_open(inherited) && is_open(place->node)) {
            place->node = laid_over(inherited, place->node);
        }
    }
    return result;
}

void drop(Node& table, std::string_view key) {
    std::erase_if(table.members, [key](const auto& member) { return member.name == key; });
}

/// The name after `extends`, which is taken out of the file; "" when it names no file.
std::string take_parent(Node& file, const DataRoot& root, const FileKind& kind,
                        Problems& problems) {
    const Node extends = *file.find("extends");
    drop(file, "extends");
    const std::vector<std::string> known = names_in(root, std::string(kind.folder));
    const Phrase expected{"a name between quotes", "een naam tussen aanhalingstekens"};
    if (extends.kind != Node::Kind::text) {
        problems.add(ProblemCode::wrong_type, extends.at,
                     {std::string("extends"), kind_phrase(extends.kind), expected});
        return {};
    }
    if (std::find(known.begin(), known.end(), extends.text) == known.end()) {
        problems.add(ProblemCode::unknown_name, extends.at,
                     {kind.word, printable(extends.text), nearest(extends.text, known),
                      known_phrase(known)});
        return {};
    }
    return extends.text;
}

/// Whether the chain may go on to `next`; reports it when not.
bool may_go_on(const std::vector<std::string>& chain, const std::string& next, Position at,
               Problems& problems) {
    if (std::find(chain.begin(), chain.end(), next) != chain.end()) {
        std::string circle;
        for (const std::string& name : chain) { circle += name + " -> "; }
        problems.add(ProblemCode::extends_cycle, at, {circle + next});
        return false;
    }
    if (chain.size() >= max_extends) {
        problems.add(ProblemCode::extends_too_deep, at, {std::to_string(max_extends)});
        return false;
    }
    return true;
}

}  // namespace

std::optional<Node> read_shipped(const DataRoot& root, const std::string& name,
                                 Problems& problems) {
    auto source = known_source(name, problems);
    if (!source) {
        source = read_file({root.folder + "/" + name, name, ExitCode::data}, problems);
    }
    return source ? parse_toml(*source, problems) : std::nullopt;
}

std::optional<Node> read_extended(const DataRoot& root, const FileKind& kind,
                                  const std::string& name, Problems& problems) {
    std::optional<Node> result;
    std::vector<std::string> chain;
    std::string next = name;
    while (!next.empty()) {
        chain.push_back(next);
        auto file = read_shipped(root, std::string(kind.folder) + "/" + next + ".toml", problems);
        if (!file) {
            return std::nullopt;
        }
        const Node* extends = file->find("extends");
        const Position at = extends == nullptr ? Position{} : extends->at;
        next = extends == nullptr ? "" : take_parent(*file, root, kind, problems);
        if (at.line > 0 && (next.empty() || !may_go_on(chain, next, at, problems))) {
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

std::string taken_from(Position number, Position file, const Problems& problems) {
    return number.source == file.source
               ? std::string()
               : std::filesystem::path(problems.source(number.source).name).stem().string();
}

}  // namespace afweging::scenarios
