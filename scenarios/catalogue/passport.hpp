// SPDX-License-Identifier: EUPL-1.2
// Where a number comes from: every number in the data files carries one of these.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::scenarios {

/// How well a number is founded.
struct Passport {
    std::string status;  ///< statute | measured | calibrated | assumed | memory
    std::vector<std::string> evidence;
    std::string source;
    LocalisedText note;  ///< where it comes from, in words; may be empty
    std::string
        extended;  ///< name of the file that it was taken over from; "" = stands there itself

    /// Nothing that was read supports it: it is assumed, or only recalled.
    [[nodiscard]] bool assumed() const { return status == "assumed" || status == "memory"; }
};

/// How far a number may be off: low and high are the ends of a triangular distribution with its top
/// at the value. Equal ends: it is not in doubt. Page: docs/formats/parameters.md
struct Prior {
    double low = 0;
    double high = 0;
    LocalisedText why;  ///< why the ends are where they are; may be empty
};

/// A number of the model with its prior and its meaning.
struct ParameterEntry {
    std::string key;  ///< "distance.base_hazard", "werkloont.search_push"
    std::string unit;
    double value = 0;  ///< in this scenario
    double mode = 0;
    double low = 0;
    double high = 0;
    double smallest = 0;  ///< that the rules accept
    double largest = 0;
    Passport passport;
    LocalisedText meaning;
};

/// "taken over from nederland"; empty for a number that stands in its own file.
[[nodiscard]] LocalisedText taken_over_phrase(const Passport& passport);

/// Reads status, evidence, source, note and note_nl from a table and checks that ids exist, that a
/// number which claims support names it, and that a note stands in both languages.
[[nodiscard]] Passport read_passport(TableReader& table, const Evidence& evidence);

/// Reads low, high, prior_note and prior_note_nl beside a value. An assumed number must have both
/// ends; another one may, and is not in doubt without.
[[nodiscard]] Prior read_ends(TableReader& table, double value, const Range& limits,
                              const Passport& passport);

/// Adds a problem unless low <= value <= high. `name` is how messages call the number.
void check_ends(const std::string& name, double value, const Prior& prior, Position at,
                Problems& problems);

/// Reads prior_note and prior_note_nl: both or neither.
[[nodiscard]] LocalisedText read_prior_note(TableReader& table);

/// Reads mode, low, high and unit beside the passport; `limits` are those of the rules.
[[nodiscard]] ParameterEntry read_prior(TableReader& table, const Range& limits,
                                        const Evidence& evidence);

}  // namespace afweging::scenarios
