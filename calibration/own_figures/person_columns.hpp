// SPDX-License-Identifier: EUPL-1.2
// Columns that look as if they are about persons: they are refused, and never shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/kind.hpp"

namespace afweging::calibration {

// KIND(key, English, Dutch): what a column looks like.
// clang-format off
#define AFWEGING_PERSON_LOOKS(KIND)                                                        \
    KIND(none, "nothing of a person", "niets van een persoon")                             \
    KIND(bsn, "numbers of persons (BSN)", "nummers van personen (BSN)")                    \
    KIND(name, "names of persons", "namen van personen")                                   \
    KIND(birth, "dates of birth", "geboortedatums")                                        \
    KIND(address, "addresses or ways to reach a person", "adressen of contactgegevens")    \
    KIND(number, "numbers of clients or files", "cliënt- of dossiernummers")
// clang-format on
AFWEGING_KIND(PersonLook, person_look, AFWEGING_PERSON_LOOKS)

/// By the heading of the column.
[[nodiscard]] PersonLook look_of_name(std::string_view column);

/// The check of a burgerservicenummer: 9 digits (or 8, with a zero in front), and
/// 9 d1 + 8 d2 + ... + 2 d8 - d9 a multiple of 11, not all zero. One of eleven other numbers passes
/// too. Source: Wet algemene bepalingen burgerservicenummer; elfproef.
[[nodiscard]] bool passes_elfproef(std::string_view text);

/// Whether a cell is a date of somebody born between 1900 and 2015, with its day.
[[nodiscard]] bool is_birth_date(std::string_view text);

/// What the cells of a column add up to.
class PersonCells {
public:
    void take(std::string_view cell);
    /// figures: whether the column is one of counts or amounts, where a few numbers may pass by
    /// chance; then at least three must, and all that are as long.
    [[nodiscard]] PersonLook look(bool figures) const;

private:
    std::size_t long_numbers_ = 0;  ///< of 8 or 9 digits and nothing else
    std::size_t passed_ = 0;        ///< of these the elfproef
    std::size_t births_ = 0;
    std::size_t filled_ = 0;
};

}  // namespace afweging::calibration
