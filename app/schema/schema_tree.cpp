// SPDX-License-Identifier: EUPL-1.2
// From paths to a tree.
#include "app/schema/schema_tree.hpp"

namespace afweging::app {
namespace {

/// The child of that name, made where it is missing.
SchemaNode& child(SchemaNode& node, const std::string& name) {
    for (const auto& each : node.below) {
        if (each->name == name) {
            return *each;
        }
    }
    const bool bare = node.path.empty() || name == "[]";
    node.below.push_back(std::make_unique<SchemaNode>(
        SchemaNode{.name = name, .path = node.path + (bare ? "" : ".") + name}));
    node.below.back()->key.form = scenarios::AskedForm::table;
    return *node.below.back();
}

void mark_wholes(SchemaNode& node, bool inside) {
    node.in_whole = inside;
    const bool whole = inside || node.name == "[]" || node.find("status") != nullptr;
    for (const auto& each : node.below) { mark_wholes(*each, whole); }
}

}  // namespace

const SchemaNode* SchemaNode::find(std::string_view child) const {
    for (const auto& each : below) {
        if (each->name == child) {
            return each.get();
        }
    }
    return nullptr;
}

std::vector<std::string> parts_of(std::string_view path) {
    std::vector<std::string> parts;
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        std::string_view part = path.substr(0, dot);
        const bool list = part.ends_with("[]");
        part.remove_suffix(list ? 2 : 0);
        parts.emplace_back(part);
        if (list) {
            parts.emplace_back("[]");
        }
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    return parts;
}

SchemaNode schema_tree(const std::vector<scenarios::AskedKey>& keys) {
    SchemaNode root{.name = {}, .path = {}};
    for (const scenarios::AskedKey& key : keys) {
        SchemaNode* node = &root;
        for (const std::string& part : parts_of(key.path)) { node = &child(*node, part); }
        node->key = key;
    }
    mark_wholes(root, false);
    return root;
}

}  // namespace afweging::app
