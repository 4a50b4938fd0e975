// SPDX-License-Identifier: EUPL-1.2
// What a text may contain, decided before the TOML parser sees it.
#include <algorithm>
#include <optional>
#include <string_view>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/file_text.hpp"

namespace afweging::scenarios {
namespace {

/// Walks over the text, keeping line and column.
class Walker {
public:
    explicit Walker(std::string_view text) : text_(text) {}
    [[nodiscard]] bool at_end() const { return i_ >= text_.size(); }
    [[nodiscard]] char now() const { return text_[i_]; }
    [[nodiscard]] bool sees(std::string_view what) const {
        return text_.substr(i_, what.size()) == what;
    }
    [[nodiscard]] Position position(std::size_t source) const {
        return {source, line_, column_, 1};
    }
    [[nodiscard]] std::size_t index() const { return i_; }
    void step(std::size_t bytes = 1) {
        for (; bytes > 0 && i_ < text_.size(); --bytes, ++i_) {
            const auto byte = static_cast<unsigned char>(text_[i_]);
            if (byte == '\n') {
                ++line_;
                column_ = 1;
            } else if ((byte & 0xC0U) != 0x80U) {
                ++column_;
            }
        }
    }

private:
    std::string_view text_;
    std::size_t i_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t column_ = 1;
};

/// Goes past a string; returns its length in bytes, quotes included.
std::size_t skip_string(Walker& at) {
    const std::size_t begin = at.index();
    const bool literal = at.now() == '\'';
    const std::string_view triple = literal ? "'''" : "\"\"\"";
    const bool many_lines = at.sees(triple);
    const std::string_view quote = many_lines ? triple : triple.substr(0, 1);
    at.step(quote.size());
    while (!at.at_end() && !at.sees(quote)) {
        if (!many_lines && at.now() == '\n') {
            return at.index() - begin;
        }
        at.step(!literal && at.now() == '\\' ? 2 : 1);
    }
    at.step(quote.size());
    for (int extra = 0; many_lines && extra < 2 && !at.at_end() && at.now() == triple[0]; ++extra) {
        at.step();  // a text may end in one or two quotes before the closing three
    }
    return at.index() - begin;
}

/// The next byte from i on that is not plain ASCII: most texts have few of them.
std::size_t first_unusual(std::string_view text, std::size_t i) {
    while (i < text.size() && ((text[i] >= ' ' && text[i] < 0x7F) || text[i] == '\n')) { ++i; }
    return i;
}

/// Why a character may not stand in a text.
std::optional<ProblemCode> problem_of(const Character& c) {
    if (c.length == 0) {
        return ProblemCode::not_utf8;
    }
    if (is_control(c.code)) {
        return ProblemCode::control_character;
    }
    return is_direction(c.code) || c.code == 0xFEFF ? std::optional(ProblemCode::bidi_character)
                                                    : std::nullopt;
}

/// Depth and number of keys so far.
struct Shape {
    std::size_t brackets = 0;
    std::size_t dots = 0;
    std::size_t keys = 0;

    void see(char c) {
        const bool part_of_key = c == '.' || c == '-' || c == '_' || c == ' ' || c == '\t' ||
                                 (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                                 (c >= 'a' && c <= 'z');
        dots = part_of_key ? dots + (c == '.' ? 1 : 0) : 0;
        brackets += c == '[' || c == '{' ? 1 : 0;
        brackets -= (c == ']' || c == '}') && brackets > 0 ? 1 : 0;
        keys += c == '=' ? 1 : 0;
    }
};

/// The problem that one more character or string makes, if any.
bool fits(const Shape& shape, Position here, Problems& problems) {
    const std::size_t depth = std::max(shape.brackets, shape.dots + 1);
    if (depth > max_depth) {
        problems.add(ProblemCode::too_deep, here,
                     {std::to_string(depth), std::to_string(max_depth)});
        return false;
    }
    if (shape.keys > max_keys) {
        problems.add(ProblemCode::too_many_keys, here, {std::to_string(max_keys)});
        return false;
    }
    return true;
}

}  // namespace

bool characters_are_fit(std::size_t source, Problems& problems) {
    const std::string_view text = problems.source(source).text;
    for (std::size_t i = first_unusual(text, 0); i < text.size();) {
        const Character c = character_at(text, i);
        const std::optional<ProblemCode> problem = problem_of(c);
        if (problem) {
            Walker at(text);
            at.step(i);
            problems.add(*problem, at.position(source),
                         {c.length == 0 ? std::to_string(i) : code_point_text(c.code)});
            return false;
        }
        i = first_unusual(text, i + c.length);
    }
    return true;
}

bool within_limits(std::size_t source, Problems& problems) {
    const std::string_view text = problems.source(source).text;
    if (!characters_are_fit(source, problems)) {
        return false;
    }
    Shape shape;
    for (Walker at(text); !at.at_end();) {
        const Position here = at.position(source);
        if (at.now() == '#') {
            while (!at.at_end() && at.now() != '\n') { at.step(); }
        } else if (at.now() == '"' || at.now() == '\'') {
            if (skip_string(at) > max_string_bytes) {
                problems.add(ProblemCode::string_too_long, here,
                             {std::to_string(max_string_bytes)});
                return false;
            }
        } else {
            shape.see(at.now());
            at.step();
            if (!fits(shape, here, problems)) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace afweging::scenarios
