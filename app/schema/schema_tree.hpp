// SPDX-License-Identifier: EUPL-1.2
// Keys as a tree: each below the table that it stands in.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/schema/asked_file.hpp"

namespace afweging::app {

/// A key with those below it. Of a list of tables the one child is called "[]".
struct SchemaNode {
    std::string name;  ///< "months"; "*": any name; "[]": an item of a list
    std::string path;  ///< as readers ask it
    scenarios::AskedKey key{};
    /// Whether it stands in a part of the file that is laid over another one as a whole: an item
    /// of a list, or a number with where it comes from.
    bool in_whole = false;
    std::vector<std::unique_ptr<SchemaNode>> below{};

    [[nodiscard]] const SchemaNode* find(std::string_view child) const;
};

[[nodiscard]] SchemaNode schema_tree(const std::vector<scenarios::AskedKey>& keys);

/// "outcomes", "[]", "month" of "outcomes[].month".
[[nodiscard]] std::vector<std::string> parts_of(std::string_view path);

}  // namespace afweging::app
