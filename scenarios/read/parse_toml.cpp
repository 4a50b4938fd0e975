// SPDX-License-Identifier: EUPL-1.2
// The only file that knows toml++.
#include <toml++/toml.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/long_numbers.hpp"
#include "scenarios/read/meant_number.hpp"
#include "scenarios/read/node.hpp"
#include "scenarios/read/slips.hpp"
#include "scenarios/read/toml_words.hpp"

namespace afweging::scenarios {
namespace {

Position position_of(const toml::source_region& region, std::size_t source) {
    const bool one_line = region.end.line == region.begin.line;
    const std::uint32_t width = one_line && region.end.column > region.begin.column
                                    ? region.end.column - region.begin.column
                                    : 1;
    return {source, region.begin.line, region.begin.column, width};
}

Node node_of(const toml::node& value, std::size_t source);

void add_members(Node& node, const toml::table& table, std::size_t source) {
    for (auto&& [key, value] : table) {
        Node member = node_of(value, source);
        member.key_at = position_of(key.source(), source);
        node.members.push_back({std::string(key.str()), std::move(member)});
    }
    std::stable_sort(node.members.begin(), node.members.end(), [](const auto& a, const auto& b) {
        return std::pair(a.node.key_at.line, a.node.key_at.column) <
               std::pair(b.node.key_at.line, b.node.key_at.column);
    });
}

Node node_of(const toml::node& value, std::size_t source) {
    Node node;
    node.at = position_of(value.source(), source);
    if (const auto* table = value.as_table()) {
        add_members(node, *table, source);
    } else if (const auto* list = value.as_array()) {
        node.kind = Node::Kind::list;
        for (const auto& item : *list) { node.items.push_back(node_of(item, source)); }
    } else if (const auto* text = value.as_string()) {
        node.kind = Node::Kind::text;
        node.text = text->get();
    } else if (const auto* whole = value.as_integer()) {
        node.kind = Node::Kind::whole;
        node.whole = whole->get();
        node.real = static_cast<double>(node.whole);
    } else if (const auto* real = value.as_floating_point()) {
        node.kind = Node::Kind::real;
        node.real = real->get();
    } else if (const auto* truth = value.as_boolean()) {
        node.kind = Node::Kind::truth;
        node.truth = truth->get();
    } else {
        node.kind = value.is_time() ? Node::Kind::time : Node::Kind::date;
    }
    return node;
}

Node root_of(const toml::table& table, std::size_t source) {
    Node root;
    root.at = {source, 0, 0, 1};
    add_members(root, table, source);
    return root;
}

/// The values of a text, or where and why toml++ could not go on.
std::variant<toml::table, toml::parse_error> parsed(std::string_view text) {
#if TOML_EXCEPTIONS
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) { return error; }
#else
    toml::parse_result result = toml::parse(text);
    if (!result) {
        return std::move(result).error();
    }
    return std::move(result).table();
#endif
}

/// What toml++ says, as one of our problems. A number that TOML writes otherwise is returned: what
/// follows it may be read as if it were right.
std::optional<WrittenValue> add_syntax_problem(const toml::parse_error& error, std::size_t source,
                                               Problems& problems) {
    std::string said = printable(error.description());
    if (const std::size_t prefix = said.find(": "); said.starts_with("Error while parsing ")) {
        said.erase(0, prefix == std::string::npos ? 0 : prefix + 2);
    }
    const Position at = position_of(error.source(), source);
    const auto says = [&](const char* what) { return said.find(what) != std::string::npos; };
    const WrittenValue value = written_value(problems, at);
    if (says("cannot redefine") || says("already")) {
        problems.add(ProblemCode::duplicate_key, at, {toml_phrase(said)});
    } else if (const auto meant = meant_number(value.text); meant && meant->toml != value.text) {
        problems.add(ProblemCode::number_form, value.at, {printable(value.text), in_words(*meant)});
        return value;
    } else if (says("not representable")) {
        problems.add(
            ProblemCode::out_of_range, value.at,
            {value.key, printable(value.text),
             LocalisedText{"a number of at most 64 bits", "een getal van hoogstens 64 bits"}});
    } else if (says("could not be interpreted")) {
        problems.add(ProblemCode::not_finite, value.at,
                     {value.key,
                      LocalisedText{"a number of ordinary size", "een getal van gewone grootte"}});
    } else if (const auto slip = says("control characters") ? std::nullopt : slip_in(value)) {
        problems.add(ProblemCode::syntax, value.at, {*slip});
    } else {
        problems.add(ProblemCode::syntax, at, {toml_phrase(said)});
    }
    return std::nullopt;
}

}  // namespace

std::optional<Node> parse_toml(std::size_t source, Problems& problems) {
    if (!within_limits(source, problems)) {
        return std::nullopt;
    }
    std::string text = with_long_numbers_as_reals(problems.source(source).text);
    std::uint32_t shifted = 0;       // the last line whose columns are no longer those of the file
    constexpr int most_mended = 20;  // as many problems are shown
    for (int wrong = 0;;) {
        const auto result = parsed(text);
        if (const auto* table = std::get_if<toml::table>(&result)) {
            return wrong == 0 ? std::optional(root_of(*table, source)) : std::nullopt;
        }
        const auto& error = std::get<toml::parse_error>(result);
        const auto number = error.source().begin.line > shifted
                                ? add_syntax_problem(error, source, problems)
                                : std::nullopt;
        if (!number || ++wrong > most_mended) {
            return std::nullopt;
        }
        const bool ascii = number->text.size() == number->at.width;
        shifted = ascii ? shifted : number->at.line;
        text.replace(number->begin, number->text.size(), number->text.size(), ' ');
        text[number->begin] = '1';
    }
}

}  // namespace afweging::scenarios
