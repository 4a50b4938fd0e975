// SPDX-License-Identifier: EUPL-1.2
// A file with problems: its tree, where it has one, and what its kind may hold.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/mending/repair.hpp"
#include "app/schema/schema_kinds.hpp"

namespace afweging::app {

/// The kinds that were asked for, each read once.
class ToldKinds {
public:
    explicit ToldKinds(const scenarios::DataRoot& root) : root_(root) {}
    /// Null when there is no such kind, or its data cannot be read.
    [[nodiscard]] const scenarios::ToldFile* of(const std::string& kind);

private:
    const scenarios::DataRoot& root_;
    std::map<std::string, std::optional<scenarios::ToldFile>> told_;
};

/// One source of a reading.
struct BrokenFile {
    std::string name;
    SourceText text;
    std::optional<scenarios::Node> tree;  ///< none: it is not TOML
    std::string kind;                     ///< "scenario"; empty: it has no schema
    const scenarios::ToldFile* told = nullptr;
};

[[nodiscard]] BrokenFile broken_file(const scenarios::Source& source, ToldKinds& kinds);

/// Everything about the place of a problem in its file.
[[nodiscard]] Broken broken_at(const scenarios::Problem& problem, const BrokenFile& file);

}  // namespace afweging::app
