// SPDX-License-Identifier: EUPL-1.2
// The terms that stay Dutch, with what they mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/data_root.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {

/// One term. docs/glossary.md is written from the same file.
struct GlossaryTerm {
    std::string term;                      ///< as people write it: "sociaal minimum"
    std::vector<std::string> identifiers;  ///< as code writes it: "sociaal_minimum"
    LocalisedText meaning;
    std::string source;  ///< law, key in docs/references.bib, or "institution"

    /// Whether the name is this term or one of its identifiers, in capitals or not.
    [[nodiscard]] bool is_called(std::string_view name) const;
};

using Glossary = std::vector<GlossaryTerm>;

/// Reads glossary/terms.toml; problems are added.
[[nodiscard]] Glossary read_glossary(const DataRoot& root, Problems& problems);

}  // namespace afweging::scenarios
