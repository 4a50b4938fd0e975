// SPDX-License-Identifier: EUPL-1.2
// The linter of naked numbers: docs/formats/report.md
#pragma once

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "tests/app/report/page/strict_html.hpp"

namespace afweging::tests {

inline bool has_digit(const std::string& text) {
    return text.find_first_of("0123456789") != std::string::npos;
}

/// Whether a number may stand there: it says what it is, or it is a heading, a date or code.
inline bool may_have_numbers(const Node& node) {
    static const std::set<std::string> tags = {"h1", "h2",   "h3",   "h4",      "th",     "caption",
                                               "figcaption", "summary", "time", "code", "pre", "dt",
                                               "script", "style", "title"};
    return tags.contains(node.tag) || node.has("data-estimate") || node.has("data-law") ||
           node.has("data-given");
}

/// Calls `look` for each node of a page, with those around it.
inline void look_at(const std::vector<Node>& nodes,
             const std::function<void(const Node&, const std::vector<const Node*>&)>& look) {
    std::vector<const Node*> around;
    for (const Node& node : nodes) { walk(node, around, look); }
}

/// Texts with a number that nothing around them says what it is.
inline std::vector<std::string> naked_numbers(const std::vector<Node>& nodes) {
    std::vector<std::string> naked;
    look_at(nodes, [&](const Node& node, const std::vector<const Node*>& around) {
        const bool told = std::any_of(around.begin(), around.end(),
                                      [](const Node* each) { return may_have_numbers(*each); });
        if (node.tag.empty() && has_digit(node.text) && !told) {
            naked.push_back(node.text);
        }
    });
    return naked;
}

}  // namespace afweging::tests
