// SPDX-License-Identifier: EUPL-1.2
// Kinds of files that are written by hand, with all that may be said about their keys.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/data_root.hpp"
#include "scenarios/schema/asked_file.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// What a key is, for who fills it in. A "*" in the path stands for one name.
struct KeyMeaning {
    std::string path;
    LocalisedText meaning;
};

/// A kind of file with its keys, told.
struct ToldFile {
    AskedFile asked;
    std::vector<KeyMeaning> meanings;
    /// Whether a file may say `extends` and leave to another what it does not say; and the keys
    /// that are never taken over.
    bool extends = false;
    std::vector<std::string> own_keys = {};
};

[[nodiscard]] ToldFile told_scenario(const DataRoot& root);
[[nodiscard]] ToldFile told_instrument(const DataRoot& root);
[[nodiscard]] ToldFile told_municipality(const DataRoot& root);
[[nodiscard]] ToldFile told_trial(const DataRoot& root);

/// What is known of a key; null when it is none of the file. The one with the fewest "*" goes
/// first.
[[nodiscard]] const AskedKey* asked_key(const std::string& path, const AskedFile& file);

/// The names that may stand in the table, "*" not among them.
[[nodiscard]] std::vector<std::string> names_in_table(const std::string& table,
                                                      const AskedFile& file);

/// What the key is; empty when nothing is said. The meaning with the fewest "*" goes first.
[[nodiscard]] LocalisedText meaning_of(const std::string& path,
                                       const std::vector<KeyMeaning>& meanings);

/// Keys of every table with a number and where it comes from, below the path of the table:
/// "mode", "unit", "status".
void add_passport_meanings(const std::string& table, std::vector<KeyMeaning>& meanings);
/// Keys of [eligibility], below the path of the table.
void add_condition_meanings(const std::string& table, std::vector<KeyMeaning>& meanings);
/// Keys of a trial.
[[nodiscard]] std::vector<KeyMeaning> trial_meanings();

}  // namespace afweging::scenarios
