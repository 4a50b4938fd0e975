// SPDX-License-Identifier: EUPL-1.2
// Tables on their way out, as cells and what adds up to what.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace afweging::output::disclosure {

/// What becomes of a cell. primary: it tells of few people itself. differencing: with an earlier
/// export it would. complementary: hidden so that those cannot be worked out.
enum class Verdict : std::uint8_t { ok, primary, complementary, differencing };

/// Why. earlier: an earlier export of the same people hid it.
enum class Reason : std::uint8_t {
    none,
    minimum,
    dominance,
    group,
    line,
    interval,
    tie,
    difference,
    earlier
};

/// Bounds of the rules; sources in docs/formats/output-check.md.
struct Rules {
    double fewest_people = 10;   ///< behind a cell, in each world on average
    double largest_share = 0.5;  ///< of one person in an amount
    double group_share = 0.9;    ///< of a row in one of its columns
    double amount_margin = 0.1;  ///< an amount is not told to within this share of it
};

enum class Measure : std::uint8_t { count, amount };

/// A number of a table. All are totals over the worlds of the result, so that whole numbers stay
/// whole and add up exactly; a reader sees value / worlds.
struct Cell {
    double value = 0;   ///< persons, events or cents; >= 0
    double people = 0;  ///< at least so many are behind it
    Measure measure = Measure::count;
    double largest_share = 0;  ///< of one person in it, at most [0, 1]; 0 of a count
    Verdict verdict = Verdict::ok;
    Reason reason = Reason::none;
    bool is_out = false;  ///< an earlier export told it: it cannot be hidden any more
    double width = 0;     ///< what can be known of it must stay so wide; 0: no matter

    [[nodiscard]] bool hidden() const { return verdict != Verdict::ok; }
};

struct Term {
    std::size_t cell;
    double sign;  ///< 1 or -1
};

/// sum of sign x value = 0, in every world. A partition is a total (sign -1, first) and its parts.
struct Relation {
    enum class Kind : std::uint8_t { partition, balance };
    std::vector<Term> terms;
    Kind kind = Kind::partition;
};

/// A row of which the columns say what people are or did: nearly all in one of them tells it of
/// each of them.
struct AttributeRow {
    std::size_t total;
    std::vector<std::size_t> parts;
};

/// What an earlier export of another result told of a cell.
struct Told {
    enum class State : std::uint8_t { absent, hidden, told };
    State state = State::absent;
    double value = 0;   ///< in totals over the worlds of this result
    double people = 0;  ///< the same
};

struct Problem {
    double worlds = 1;
    std::vector<Cell> cells;
    std::vector<Relation> relations;
    std::vector<AttributeRow> rows;
    std::vector<std::vector<std::size_t>> ties;  ///< cells that give each other away by a price
    std::vector<std::vector<Told>> earlier;      ///< an export each, a cell each
};

}  // namespace afweging::output::disclosure
