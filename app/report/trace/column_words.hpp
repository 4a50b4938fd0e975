// SPDX-License-Identifier: EUPL-1.2
// What the columns of a person are called in the story of one life, and which changes a reader
// cares about.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "agents/kinds/kinds.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// How the value of a column reads.
enum class Reads : std::uint8_t {
    number,       ///< with its unit
    share,        ///< a score with two digits
    cents,        ///< euros
    kind,         ///< the label of a code
    flag,         ///< yes or no
    instrument,   ///< index + 1 of an instrument of the scenario
    instruments,  ///< a bit for each instrument
    waits,        ///< four bits for each instrument
    activity,     ///< the programmes that act together
    events,       ///< a bit for each agents::Event
};

/// Which changes are told when not everything is.
enum class Told : std::uint8_t {
    each,      ///< every change
    at_bound,  ///< from nothing to something and back
    large,     ///< when by the end of a month it is at least `least` from what was last told
    never,
};

struct ColumnWords {
    std::string_view column;
    std::string_view en, nl;
    Reads reads;
    Told told;
    double least = 0;  ///< in the unit of what is told: euros, score, number
    std::span<const agents::KindLabel> labels = {};
};

/// The columns of scenarios::life_columns() that have words, in any order.
[[nodiscard]] std::span<const ColumnWords> column_words();
/// Of a column by its place in scenarios::life_columns(). One without words of its own is told by
/// its name and unit, and only when everything is told.
[[nodiscard]] const ColumnWords& words_of_column(std::size_t column);

}  // namespace afweging::app
