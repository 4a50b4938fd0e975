// SPDX-License-Identifier: EUPL-1.2
// Following `extends` without leaving the folder, going round in circles or going too deep.
#include "scenarios/chain.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>

#include "scenarios/catalogue/own_folders.hpp"
#include "scenarios/policy_lines.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/disk.hpp"
#include "scenarios/read/file_names.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

namespace fs = std::filesystem;

/// A file of the chain: where it is, how it is called, and the folder that bounds its paths.
struct Link {
    std::string path;
    std::string shown;
    std::string folder;
    std::optional<Position> named_at = std::nullopt;  ///< in the file that extends it
};

Link link_to_path(const std::string& path) {
    return {path, path, fs::path(path).parent_path().string()};
}

std::optional<Link> add_not_shipped(const std::string& word, Position at,
                                    const std::vector<std::string>& known, Problems& problems) {
    if (is_folder(word)) {
        problems.add(ProblemCode::is_directory, at, {printable(word)});
    } else if (is_there(word)) {
        problems.add(ProblemCode::not_called_toml, at, {printable(word), better_name(word)});
    } else {
        const std::string file = similar_file(word);
        const std::string shipped = nearest(word, known);
        problems.add(ProblemCode::no_such_scenario, at,
                     {printable(word), shipped.empty() ? file : shipped, joined(known)});
    }
    return std::nullopt;
}

/// What somebody asks for on the command line: a file, or the name of a shipped scenario.
std::optional<Link> first_link(const std::string& word, const DataRoot& root, Problems& problems) {
    if (is_path(word)) {
        return link_to_path(word);
    }
    const std::size_t source = problems.add_source({word, {}, ExitCode::io});
    const std::vector<std::string> known = names_in(root, "");
    return std::find(known.begin(), known.end(), word) == known.end()
               ? add_not_shipped(word, {source, 0, 0, 1}, known, problems)
               : Link{root.folder + "/" + word + ".toml", word + ".toml", root.folder};
}

/// Says of a word that names no shipped scenario what it may have meant: a file beside `from` whose
/// name is not quite right, or was not written to its end.
void add_not_extended(const std::string& word, const std::string& folder, Position at,
                      const std::vector<std::string>& known, Problems& problems) {
    const std::string beside = (fs::path(folder) / word).string();
    const bool whole = !word.empty() && is_file_name(word);
    const std::string misnamed = whole ? misnamed_file(beside) : std::string();
    if (whole && exists(beside + ".toml")) {
        problems.add(ProblemCode::no_such_scenario, at,
                     {printable(word), printable(word + ".toml"), joined(known)});
    } else if (!misnamed.empty()) {
        const std::string name = fs::path(misnamed).filename().string();
        problems.add(ProblemCode::not_called_toml, at, {printable(name), better_name(name)});
    } else {
        problems.add(ProblemCode::no_such_scenario, at,
                     {printable(word), nearest(word, known), joined(known)});
    }
}

std::optional<Link> link_to_shipped(const Link& from, const std::string& name, const DataRoot& root,
                                    Position at, Problems& problems) {
    const std::vector<std::string> known = names_in(root, "");
    if (std::find(known.begin(), known.end(), name) == known.end()) {
        add_not_extended(name, from.folder, at, known, problems);
        return std::nullopt;
    }
    return Link{root.folder + "/" + name + ".toml", name + ".toml", root.folder};
}

/// No way out of the folder: relative, no '..', and no symbolic link on the way.
bool stays_below(const std::string& folder, const std::string& relative) {
    const fs::path path(relative);
    if (path.is_absolute() || relative.find('\\') != std::string::npos) {
        return false;
    }
    fs::path walked(folder.empty() ? "." : folder);
    for (const fs::path& part : path) {
        walked /= part;
        if (part == ".." || is_link(walked.string())) {
            return false;
        }
    }
    return true;
}

std::optional<Link> next_link(const Link& from, const Node& extends, const DataRoot& root,
                              Problems& problems) {
    if (extends.kind != Node::Kind::text) {
        problems.add(
            ProblemCode::wrong_type, extends.at,
            {std::string("extends"), kind_phrase(extends),
             LocalisedText{"a text, for example \"basis\"", "een tekst, bijvoorbeeld \"basis\""}});
        return std::nullopt;
    }
    if (!is_path(extends.text)) {
        return link_to_shipped(from, extends.text, root, extends.at, problems);
    }
    if (!stays_below(from.folder, extends.text)) {
        problems.add(ProblemCode::path_outside, extends.at, {printable(extends.text)});
        return std::nullopt;
    }
    const std::string path = (fs::path(from.folder) / extends.text).lexically_normal().string();
    return Link{path, extends.text, from.folder, extends.at};
}

/// Takes the member with that name out of a table.
void drop(Node& table, std::string_view key) {
    std::erase_if(table.members, [key](const auto& member) { return member.name == key; });
}

/// Takes out the value with that name, which may hold dots: "world.parameters.trust.repair".
void drop_value(Node& table, std::string_view name) {
    drop(table, name);
    for (auto& [key, node] : table.members) {
        const bool below = name.starts_with(key) && name.substr(key.size()).starts_with(".");
        if (below && node.kind == Node::Kind::table) {
            drop_value(node, name.substr(key.size() + 1));
        }
    }
}

/// Whether the chain has been here before; reports it.
bool goes_round(const std::vector<Link>& chain, const Link& next, Position at, Problems& problems) {
    std::string circle;
    bool found = false;
    for (const Link& link : chain) {
        found = found || link.path == next.path || same_file(link.path, next.path);
        circle += link.shown + " -> ";
    }
    if (found) {
        problems.add(ProblemCode::extends_cycle, at, {printable(circle + next.shown)});
    }
    return found;
}

/// Lays the policies that a file names under its own lines, and remembers them.
void add_policies(Chain& chain, Node& node, const Link& link, const DataRoot& root,
                  Problems& problems) {
    const Shelf shelf{root, {link.folder, root}};
    for (PolicyEntry& policy : lay_policies_under(node, shelf, problems)) {
        const auto same = [&](const PolicyEntry& each) { return each.key == policy.key; };
        if (std::none_of(chain.policies.begin(), chain.policies.end(), same)) {
            chain.policies.push_back(std::move(policy));
        }
    }
}

/// Lays what has been read over a file that it extends.
void add_file(Chain& chain, Node node, const Link& link, std::size_t source) {
    const Node* place = find_path(node, "run.municipality");
    const bool named = place != nullptr && place->kind == Node::Kind::text;
    const bool first = chain.files.empty();
    chain.files.push_back(
        {link.path, source, named ? place->text : std::string(), named ? place->at : Position{}});
    drop(node, "extends");
    if (!first) {
        drop(node, "scenario");
    }
    chain.tree = first ? std::move(node) : merged(node, chain.tree);
}

/// A file without a municipality has that of the file it extends.
void hand_up_municipalities(std::vector<ChainFile>& files) {
    for (std::size_t i = files.size(); i-- > 1;) {
        if (files[i - 1].municipality.empty()) {
            files[i - 1].municipality = files[i].municipality;
            files[i - 1].municipality_at = files[i].municipality_at;
        }
    }
}

/// The source of the first file, and of each that follows.
using Opened = std::function<std::optional<std::size_t>(const Link&)>;

std::optional<std::size_t> open_file(const Link& link, Problems& problems) {
    return read_file({.path = link.path,
                      .shown = link.shown,
                      .unopened = ExitCode::io,
                      .named_at = link.named_at},
                     problems);
}

/// Lays the first file over what it extends, and so on.
std::optional<Chain> follow(std::optional<Link> link, const Opened& open_first,
                            const DataRoot& root, Problems& problems, std::string_view left_out) {
    std::vector<Link> links;
    Chain chain;
    while (link) {
        const auto source = links.empty() ? open_first(*link) : open_file(*link, problems);
        auto node = source ? parse_toml(*source, problems) : std::nullopt;
        if (!node) {
            return std::nullopt;
        }
        if (links.empty()) {
            drop_value(*node, left_out);
        }
        links.push_back(*link);
        const Node* found = node->find("extends");
        const std::optional<Node> extends = found ? std::optional(*found) : std::nullopt;
        add_policies(chain, *node, *link, root, problems);
        add_file(chain, std::move(*node), *link, *source);
        link = extends ? next_link(links.back(), *extends, root, problems) : std::nullopt;
        if (extends && !link) {
            return std::nullopt;
        }
        if (link && goes_round(links, *link, extends->at, problems)) {
            return std::nullopt;
        }
        if (link && links.size() >= max_extends) {
            problems.add(ProblemCode::extends_too_deep, extends->at, {std::to_string(max_extends)});
            return std::nullopt;
        }
    }
    if (chain.files.empty()) {
        return std::nullopt;
    }
    hand_up_municipalities(chain.files);
    return chain;
}

}  // namespace

bool is_path(const std::string& path_or_name) {
    return path_or_name.find('/') != std::string::npos || path_or_name.ends_with(".toml");
}

std::optional<Chain> read_chain(const std::string& path_or_name, const DataRoot& root,
                                Problems& problems, std::string_view left_out) {
    const auto open = [&](const Link& link) { return open_file(link, problems); };
    return follow(first_link(path_or_name, root, problems), open, root, problems, left_out);
}

std::optional<Chain> read_chain(const WrittenText& first, const DataRoot& root,
                                Problems& problems) {
    const std::string folder = first.folder.empty() ? root.folder : first.folder;
    const auto open = [&](const Link&) -> std::optional<std::size_t> {
        const std::size_t source = problems.add_source({first.name, first.text});
        return within_limits(source, problems) ? std::optional(source) : std::nullopt;
    };
    const Link link{(fs::path(folder) / first.name).string(), first.name, folder};
    return follow(link, open, root, problems, {});
}

}  // namespace afweging::scenarios
