// SPDX-License-Identifier: EUPL-1.2
// Lines to add, to take out and to move.
#include <algorithm>

#include "app/mending/repair.hpp"

namespace afweging::app {
namespace {

using scenarios::AskedForm;
using scenarios::AskedKey;
using scenarios::Node;
using scenarios::ProblemCode;

LocalisedText add(const std::string& line) {
    return filled({"add the line {0}", "voeg de regel {0} toe"}, {line});
}

/// The place behind the last byte, and what must come first so that a line of its own begins there.
Edit at_end(const Broken& broken, const std::string& lines) {
    const std::string_view text = broken.text.text();
    const bool whole = text.empty() || text.ends_with('\n');
    return {{text.size(), text.size()}, (whole ? "" : "\n") + lines};
}

/// The end of the line with the header of the table; none: the table has no header of its own.
std::optional<std::size_t> below_header(const SourceText& text, const std::string& table) {
    std::size_t byte = 0;
    while (byte < text.text().size()) {
        const Span line = text.line_at(byte);
        std::string bare(text.bare_line(line));
        std::erase(bare, ' ');
        std::erase(bare, '"');
        if (bare == "[" + table + "]") {
            return line.end;
        }
        byte = std::max(line.end, byte + 1);
    }
    return std::nullopt;
}

/// Lines in a table, below its header; of the file as a whole, before everything; of a table that
/// is not there, at the end.
std::optional<Edit> lines_in(const Broken& broken, const KeyPath& table, const std::string& lines) {
    if (table.empty()) {
        return Edit{{0, 0}, lines};
    }
    const bool item = std::any_of(table.steps.begin(), table.steps.end(),
                                  [](const KeyPath::Step& step) { return step.is_item; });
    const std::string name = table.dotted();
    const Node* node = broken.tree == nullptr ? nullptr : node_at(*broken.tree, table);
    if (item || (node != nullptr && node->kind != Node::Kind::table)) {
        return std::nullopt;
    }
    if (const auto byte = below_header(broken.text, name)) {
        const bool ends = *byte == 0 || broken.text.text()[*byte - 1] == '\n';
        return Edit{{*byte, *byte}, (ends ? "" : "\n") + lines};
    }
    if (node == nullptr) {
        return at_end(broken, lines);  // its own header is added by the problem of the table
    }
    const Span inline_table =
        broken.text.value_at(broken.text.byte_of({node->at.line, node->at.column}));
    if (broken.text.of(inline_table).starts_with('{')) {
        const bool empty = node->members.empty();
        std::string inside = lines;
        std::replace(inside.begin(), inside.end(), '\n', ' ');
        while (inside.ends_with(' ')) { inside.pop_back(); }
        const std::size_t first = inline_table.begin + 1;
        return Edit{{first, first}, " " + inside + (empty ? " " : ",")};
    }
    return std::nullopt;
}

/// The key that is missing, filled in; a table of which nothing else is said gets its header.
std::optional<Repair> missing_line(const Broken& broken) {
    if (broken.file == nullptr || broken.key.empty()) {
        return std::nullopt;
    }
    const std::string& name = broken.key.steps.back().name;
    const AskedKey* key = scenarios::asked_key(broken.key.asked(), *broken.file);
    if (key == nullptr) {
        return std::nullopt;
    }
    if (key->form == AskedForm::table && key->example.empty()) {
        const std::string header = "[" + broken.key.dotted() + "]";
        return assumed({.edits = {at_end(broken, header + "\n")}, .what = add(header)});
    }
    const std::string value = filling(broken, *key);
    if (value.empty()) {
        return std::nullopt;
    }
    const std::string line = name + " = " + value;
    const auto edit = lines_in(broken, broken.key.table(), line + "\n");
    if (!edit) {
        return std::nullopt;
    }
    Repair repair{.edits = {*edit}, .what = add(line)};
    return key->usual.empty() ? assumed(std::move(repair)) : repair;
}

/// Whether the line holds one key with its whole value and nothing else.
bool is_line_of_one(const Broken& broken, Span line) {
    const std::string_view bare = broken.text.bare_line(line);
    const std::size_t equals = bare.find('=');
    if (bare.empty() || bare.front() == '[' || bare.front() == '{' ||
        equals == std::string_view::npos) {
        return false;
    }
    const auto first = static_cast<std::size_t>(bare.data() - broken.text.text().data());
    std::size_t value = first + equals + 1;
    while (value < line.end && broken.text.text()[value] == ' ') { ++value; }
    return broken.text.value_at(value).end == first + bare.size();
}

std::string_view value_of(const Broken& broken, Span line) {
    const std::string_view bare = broken.text.bare_line(line);
    std::string_view value = bare.substr(bare.find('=') + 1);
    while (value.starts_with(' ')) { value.remove_prefix(1); }
    return value;
}

std::string key_of(const Broken& broken, Span line) {
    std::string key(broken.text.bare_line(line));
    key.erase(std::min(key.find('='), key.size()));
    while (key.ends_with(' ')) { key.pop_back(); }
    return key;
}

/// The first line before this one, up to the header of the table, that has the same key.
std::optional<Span> same_key_before(const Broken& broken, Span line) {
    const std::string key = key_of(broken, line);
    for (std::size_t byte = line.begin; byte > 0;) {
        const Span before = broken.text.line_at(byte - 1);
        const std::string_view bare = broken.text.bare_line(before);
        if (bare.starts_with('[')) {
            return std::nullopt;
        }
        if (is_line_of_one(broken, before) && key_of(broken, before) == key) {
            return before;
        }
        byte = before.begin;
    }
    return std::nullopt;
}

std::optional<Repair> without_second(const Broken& broken) {
    const Span line = broken.text.line_at(broken.byte);
    const auto first = is_line_of_one(broken, line) ? same_key_before(broken, line) : std::nullopt;
    if (!first) {
        return std::nullopt;
    }
    Repair repair = one_edit(line, "",
                             {"take the second line out; the first one stays",
                              "haal de tweede regel weg; de eerste blijft staan"});
    repair.assumes = value_of(broken, *first) != value_of(broken, line);
    return repair;
}

std::optional<Repair> without_line(const Broken& broken) {
    const Span line = broken.text.line_at(broken.byte);
    return is_line_of_one(broken, line)
               ? std::optional(one_edit(line, "", {"take the line out", "haal de regel weg"}))
               : std::nullopt;
}

/// The line in the table where it belongs.
std::optional<Repair> moved_line(const Broken& broken) {
    const std::string& table = broken.detail(1);
    const Span line = broken.text.line_at(broken.byte);
    if (!is_line_of_one(broken, line) || table.find('<') != std::string::npos) {
        return std::nullopt;
    }
    const std::string moved = std::string(broken.text.bare_line(line)) + "\n";
    const auto header = below_header(broken.text, table);
    const Edit there =
        header ? Edit{{*header, *header}, moved} : at_end(broken, "\n[" + table + "]\n" + moved);
    return Repair{
        .edits = {{line, ""}, there},
        .what = filled({"move the line to [{0}]", "verplaats de regel naar [{0}]"}, {table})};
}

/// Both ends of a number that has neither: no doubt at all.
std::optional<Repair> with_ends(const Broken& broken) {
    const Node* table = broken.tree == nullptr ? nullptr : node_at(*broken.tree, broken.key);
    const Node* value = table == nullptr ? nullptr : table->find("value");
    if (value == nullptr || !value->is_number()) {
        return std::nullopt;
    }
    const std::string number(broken.text.of(
        broken.text.value_at(broken.text.byte_of({value->at.line, value->at.column}))));
    std::string lines;
    for (const char* end : {"low", "high"}) {
        if (table->find(end) == nullptr) {
            lines += (lines.empty() ? "" : "\n") + std::string(end) + " = " + number;
        }
    }
    std::string shown = lines;
    std::replace(shown.begin(), shown.end(), '\n', ',');
    const bool is_inline = !below_header(broken.text, broken.key.dotted()).has_value();
    const auto edit = lines_in(broken, broken.key, (is_inline ? shown : lines) + "\n");
    return edit ? std::optional(assumed({.edits = {*edit}, .what = add(shown)})) : std::nullopt;
}

}  // namespace

std::optional<Repair> repaired_line(const Broken& broken) {
    switch (broken.problem.code) {
        case ProblemCode::missing_key:
            return missing_line(broken);
        case ProblemCode::duplicate_key:
            return without_second(broken);
        case ProblemCode::removed_key:
            return without_line(broken);
        case ProblemCode::prior_missing:
            return with_ends(broken);
        default:
            return moved_line(broken);
    }
}

}  // namespace afweging::app
