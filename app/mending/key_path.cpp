// SPDX-License-Identifier: EUPL-1.2
// Walks the tree of a file.
#include "app/mending/key_path.hpp"

namespace afweging::app {
namespace {

using scenarios::Node;
using scenarios::Position;

bool is_at(const Position& at, std::uint32_t line, std::uint32_t column) {
    return at.line == line && at.column == column && line > 0;
}

void look(const Node& node, const KeyPath& path, std::uint32_t line, std::uint32_t column,
          FoundKey& found) {
    for (const auto& [name, inner] : node.members) {
        const KeyPath here = path.member(name);
        const bool key = is_at(inner.key_at, line, column);
        if (key || is_at(inner.at, line, column)) {
            found = {here, &inner, key};
        }
        look(inner, here, line, column, found);
    }
    for (std::size_t k = 0; k < node.items.size(); ++k) {
        KeyPath here = path;
        here.steps.push_back({.name = {}, .item = k, .is_item = true});
        if (is_at(node.items[k].at, line, column)) {
            found = {here, &node.items[k], false};
        }
        look(node.items[k], here, line, column, found);
    }
}

}  // namespace

std::string KeyPath::dotted() const {
    std::string text;
    for (const Step& step : steps) {
        if (step.is_item) {
            text += '[' + std::to_string(step.item) + ']';
        } else {
            text += (text.empty() ? "" : ".") + step.name;
        }
    }
    return text;
}

std::string KeyPath::pointer() const {
    std::string text;
    for (const Step& step : steps) {
        text += '/';
        for (const char c : step.is_item ? std::to_string(step.item) : step.name) {
            text += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
        }
    }
    return text;
}

std::string KeyPath::asked() const {
    std::string text;
    for (const Step& step : steps) {
        text += step.is_item ? "[]" : (text.empty() ? "" : ".") + step.name;
    }
    return text;
}

KeyPath KeyPath::table() const {
    KeyPath path = *this;
    if (!path.steps.empty()) {
        path.steps.pop_back();
    }
    return path;
}

KeyPath KeyPath::member(const std::string& name) const {
    KeyPath path = *this;
    path.steps.push_back({.name = name});
    return path;
}

FoundKey find_at(const Node& file, std::uint32_t line, std::uint32_t column) {
    FoundKey found;
    look(file, {}, line, column, found);
    return found;
}

const Node* node_at(const Node& file, const KeyPath& path) {
    const Node* node = &file;
    for (const KeyPath::Step& step : path.steps) {
        if (node == nullptr) {
            return nullptr;
        }
        node = !step.is_item                    ? node->find(step.name)
               : step.item < node->items.size() ? &node->items[step.item]
                                                : nullptr;
    }
    return node;
}

}  // namespace afweging::app
