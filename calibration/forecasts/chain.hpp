// SPDX-License-Identifier: EUPL-1.2
// Lines of text of which each holds the hash of the line before it: what was changed or taken out
// shows. Form: docs/formats/forecasts.md
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace afweging::calibration {

/// One line: what kind of thing happened, on which day, and its members in order.
struct Entry {
    std::string kind;                                          ///< one word
    std::string day;                                           ///< "2026-11-28"
    std::vector<std::pair<std::string, std::string>> members;  ///< any text; keys are words

    /// The text of a member; empty when there is none.
    [[nodiscard]] std::string_view text(std::string_view key) const;
};

/// How a line does not fit.
enum class Fault {
    unreadable,  ///< no line of this form
    edited,      ///< its own hash is another
    follows,     ///< the line before it was another one: something was taken out, put in or moved
    earlier,     ///< its day lies before that of the line before it
};

struct FaultyLine {
    std::size_t line;  ///< from 1
    Fault fault;
};

/// A file as it was read. Lines that begin with # and empty ones are no part of the chain.
struct Chain {
    std::vector<Entry> entries;       ///< those that can be read
    std::vector<std::string> hashes;  ///< of each of these
    std::vector<FaultyLine>
        faults;  ///< none: nothing was changed or taken out before the last line
    /// The hash of the last line; of an empty chain 64 noughts. Whoever keeps it elsewhere can tell
    /// later that nothing was taken off the end either.
    std::string head;
};

[[nodiscard]] Chain read_chain(const std::string& text);

/// The line of an entry that comes after a line with this hash, without its end:
///
///   KIND DAY key="text" ... after=HASH hash=HASH
///
/// hash: the SHA-256 of all that stands before " hash=". In texts a backslash stands before a
/// quote, another backslash, and n for a line end.
[[nodiscard]] std::string line_of(const Entry& entry, const std::string& after);

/// Whether a text is a day of the calendar: "2026-11-28".
[[nodiscard]] bool is_day(std::string_view text);

/// No figure is larger: tables could not show it.
inline constexpr double largest_number = 1e15;

/// A number with the fewest digits that give it back, with a point; and back (false: no number, or
/// beyond the largest).
[[nodiscard]] std::string digits_of(double number);
[[nodiscard]] bool number_of(std::string_view text, double& into);

}  // namespace afweging::calibration
