// SPDX-License-Identifier: EUPL-1.2
// What to write instead, where one answer is the likeliest. Page: docs/formats/check-json.md
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/mending/key_path.hpp"
#include "app/mending/source_text.hpp"
#include "scenarios/read/problem.hpp"
#include "scenarios/schema/kinds.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// Bytes of the file, and what takes their place.
struct Edit {
    Span span;
    std::string text;
};

/// Edits that belong together.
struct Repair {
    std::vector<Edit> edits;
    /// Whether something is filled in that the file does not say: a person should look at it.
    bool assumes = false;
    LocalisedText what;
};

/// All that is known of the place of a problem.
struct Broken {
    const scenarios::Problem& problem;
    const SourceText& text;
    std::size_t byte;                  ///< at which the message points
    const scenarios::Node* tree;       ///< null: it is not TOML
    FoundKey found;                    ///< what begins there
    KeyPath key;                       ///< of which the problem is; may be empty
    const scenarios::AskedFile* file;  ///< null: a file without a schema
    const scenarios::AskedKey* asked;  ///< null: not known of the key
    std::string stem;                  ///< name of the file without its ending

    /// A slot of the message, in English.
    [[nodiscard]] const std::string& detail(std::size_t i) const;
};

/// Empty when nothing sensible can be told from the file.
[[nodiscard]] std::optional<Repair> repair_of(const Broken& broken);

// Parts of repair_of, by what is wrong.

/// Names: of keys, tables, instruments, words, files.
[[nodiscard]] std::optional<Repair> repaired_name(const Broken& broken);
/// Values of another type, unit or range.
[[nodiscard]] std::optional<Repair> repaired_value(const Broken& broken);
/// Lines that are missing, or too many, or in the wrong table.
[[nodiscard]] std::optional<Repair> repaired_line(const Broken& broken);
/// Text that is not TOML.
[[nodiscard]] std::optional<Repair> repaired_text(const Broken& broken);

/// A repair of one edit.
[[nodiscard]] Repair one_edit(Span span, std::string text, const LocalisedText& what);
[[nodiscard]] Repair assumed(Repair repair);
/// As TOML: between straight quotes.
[[nodiscard]] std::string in_quotes(std::string_view text);
/// What a key may be filled in with: what holds anyway, an example, a word; empty: nothing.
[[nodiscard]] std::string filling(const Broken& broken, const scenarios::AskedKey& key);

}  // namespace afweging::app
