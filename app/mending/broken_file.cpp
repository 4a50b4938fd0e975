// SPDX-License-Identifier: EUPL-1.2
// Which kind of file it is, and which key a message is about.
#include "app/mending/broken_file.hpp"

#include <algorithm>
#include <filesystem>

#include "app/schema/schema_tree.hpp"

namespace afweging::app {
namespace {

using scenarios::Node;
using scenarios::ProblemCode;

bool has_any(const Node& file, std::initializer_list<const char*> keys) {
    return std::any_of(keys.begin(), keys.end(),
                       [&](const char* key) { return file.find(key) != nullptr; });
}

/// Whether a line of the text is the header of that table.
bool has_header(const std::string& text, const std::string& table) {
    const std::string header = "[" + table + "]";
    return text.starts_with(header) || text.find("\n" + header) != std::string::npos;
}

/// By where it stands, else by the tables that it has.
std::string kind_of(const scenarios::Source& source, const Node* tree) {
    const std::string folder = std::filesystem::path(source.name).parent_path().filename().string();
    if (folder == "instruments" || source.recorded.starts_with("instruments/")) {
        return "instrument";
    }
    if (folder == "municipalities" || source.recorded.starts_with("municipalities/")) {
        return "municipality";
    }
    if (!has_header(source.text, "columns")) {  // those of a map of data of one's own
        for (const char* kind : {"trial", "plan", "sweep"}) {
            if (has_header(source.text, kind)) {
                return kind;
            }
        }
    }
    const bool own = source.family == ExitCode::scenario;
    return own || (tree != nullptr && has_any(*tree, {"levers", "world", "run"})) ? "scenario" : "";
}

/// Of a text that is not TOML: the last header above the byte, and the key of its line.
KeyPath scanned_key(const SourceText& text, std::size_t byte) {
    KeyPath path;
    const Span line = text.line_at(byte);
    for (std::size_t at = line.begin; at > 0;) {
        const Span before = text.line_at(at - 1);
        std::string bare(text.bare_line(before));
        if (bare.starts_with('[') && bare.ends_with(']')) {
            std::erase_if(bare,
                          [](char c) { return c == '[' || c == ']' || c == ' ' || c == '"'; });
            for (const std::string& part : parts_of(bare)) { path = path.member(part); }
            break;
        }
        at = before.begin;
    }
    const std::string_view bare = text.bare_line(line);
    const std::size_t equals = bare.find('=');
    if (equals != std::string_view::npos && !bare.starts_with('[')) {
        std::string_view key = bare.substr(0, equals);
        key = key.substr(0, key.find_last_not_of(" \t") + 1);
        path = path.member(std::string(unquoted(key)));
    }
    return path;
}

/// The key that is missing: in the table that the message points at.
KeyPath missing_key(const scenarios::Problem& problem, const FoundKey& found) {
    const std::string& table = problem.details[1].en;
    KeyPath path = found.path;
    if (path.empty() && table.starts_with('[')) {
        for (const std::string& part : parts_of(table.substr(1, table.size() - 2))) {
            path = path.member(part);
        }
    }
    return path.member(problem.details[0].en);
}

KeyPath key_of(const scenarios::Problem& problem, const BrokenFile& file, const FoundKey& found,
               std::size_t byte) {
    if (problem.code == ProblemCode::missing_key) {
        // Of a table that is missing too the message points at the table around it.
        const std::string& table = problem.details[1].en;
        const std::string here = found.path.dotted();
        const bool is_here = table == "[" + here + "]" || (here.empty() && table[0] != '[');
        return missing_key(problem, is_here || table[0] != '[' ? found : FoundKey{});
    }
    if (!file.tree) {
        return problem.at.line == 0 ? KeyPath{} : scanned_key(file.text, byte);
    }
    return found.path;
}

/// What is known of the key; of an item of a list what is known of the list.
const scenarios::AskedKey* asked_of(const KeyPath& key, const scenarios::AskedFile* file) {
    if (file == nullptr) {
        return nullptr;
    }
    const scenarios::AskedKey* asked = scenarios::asked_key(key.asked(), *file);
    const bool item = !key.empty() && key.steps.back().is_item;
    return asked == nullptr && item ? scenarios::asked_key(key.table().asked(), *file) : asked;
}

std::string stem_of(const std::string& name) {
    const std::string stem = std::filesystem::path(name).stem().string();
    return stem.empty() ? "x" : stem;
}

}  // namespace

const scenarios::ToldFile* ToldKinds::of(const std::string& kind) {
    const SchemaKind* known = kind.empty() ? nullptr : schema_kind(kind);
    if (known == nullptr) {
        return nullptr;
    }
    const auto place = told_.find(kind);
    if (place != told_.end()) {
        return place->second ? &*place->second : nullptr;
    }
    std::optional<scenarios::ToldFile>& told = told_[kind];
    try {
        told = known->told(root_);
    } catch (const scenarios::ReadError&) {
        told.reset();  // the program's own data are broken: that is what the problems tell
    }
    return told ? &*told : nullptr;
}

BrokenFile broken_file(const scenarios::Source& source, ToldKinds& kinds) {
    BrokenFile file{.name = source.name, .text = SourceText(source.text), .tree = {}, .kind = {}};
    scenarios::Problems again;
    file.tree = scenarios::parse_toml(again.add_source({source.name, source.text}), again);
    file.kind = kind_of(source, file.tree ? &*file.tree : nullptr);
    file.told = kinds.of(file.kind);
    return file;
}

Broken broken_at(const scenarios::Problem& problem, const BrokenFile& file) {
    const std::size_t byte = file.text.byte_of({problem.at.line, problem.at.column});
    const Node* tree = file.tree ? &*file.tree : nullptr;
    const FoundKey found = tree == nullptr || problem.at.line == 0
                               ? FoundKey{}
                               : find_at(*tree, problem.at.line, problem.at.column);
    const KeyPath key = key_of(problem, file, found, byte);
    const scenarios::AskedFile* asked = file.told == nullptr ? nullptr : &file.told->asked;
    return {.problem = problem,
            .text = file.text,
            .byte = byte,
            .tree = tree,
            .found = found,
            .key = key,
            .file = asked,
            .asked = asked_of(key, asked),
            .stem = stem_of(file.name)};
}

}  // namespace afweging::app
