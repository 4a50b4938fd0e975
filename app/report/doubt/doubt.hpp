// SPDX-License-Identifier: EUPL-1.2
// Tables of outcomes over draws: doubt about numbers and luck side by side, never mixed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/report/json.hpp"
#include "app/report/outcomes.hpp"
#include "app/report/table.hpp"
#include "output/doubt/carriers.hpp"
#include "output/doubt/doubt.hpp"
#include "output/results.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// One line: an outcome, or a difference, over the draws of a run.
struct DoubtRow {
    std::string key;
    LocalisedText label;
    output::Doubt doubt;
    output::Carriers carriers;     ///< indices in the numbers of the provenance
    std::size_t worlds_apart = 0;  ///< of a difference: worlds in which it is not zero
    std::size_t worlds = 0;        ///< of a difference: worlds that have one, zero or not
};

/// Of results with several draws.
[[nodiscard]] std::vector<DoubtRow> doubts_of(const output::Results& results);
/// One paired difference b - a over some months: the same draw and the same luck on both sides.
/// They can be paired (output::unpaired is empty). Without its carriers: a table names those of all
/// its lines.
[[nodiscard]] DoubtRow doubt_of_difference(const output::Results& a, const output::Results& b,
                                           const Outcome& outcome, output::MonthRange months);
/// Finds the numbers that carry the doubt of each of the lines of one table.
void name_carriers(std::vector<DoubtRow>& rows, const std::vector<output::DrawnNumber>& numbers);

/// The lines of the table, its heading first.
[[nodiscard]] std::vector<std::string> lines_of(const std::vector<DoubtRow>& rows, Kind kind,
                                                Language language, std::size_t width);

/// Of differences: in how many of 100 draws each is above zero when luck is taken out, and in how
/// many worlds it is not zero, where that is not all of them. Nothing of what does not differ.
[[nodiscard]] std::vector<LocalisedText> directions_in_words(const std::vector<DoubtRow>& rows);

/// What the columns mean, as paragraphs under the table.
[[nodiscard]] std::vector<LocalisedText> notes_under(const std::vector<DoubtRow>& rows, Kind kind);

/// Which numbers carry the doubt about one outcome, or about how it differs: a heading and a line
/// for each number.
struct CarrierWords {
    LocalisedText heading;
    std::vector<LocalisedText> lines;
};
[[nodiscard]] std::vector<CarrierWords> carriers_in_words(
    const std::vector<DoubtRow>& rows, Kind kind, const std::vector<output::DrawnNumber>& numbers);
/// For which outcomes no number can be named, and how sure the names are.
[[nodiscard]] std::vector<LocalisedText> notes_on_carriers(const std::vector<DoubtRow>& rows,
                                                           Kind kind);

/// A line of to_json below.
[[nodiscard]] Json to_json(const DoubtRow& row, Kind kind,
                           const std::vector<output::DrawnNumber>& numbers, Language language);
/// key, label, unit, mean, its standard error, draws, replicates, the two ranges and variances, and
/// the carriers of each line; of a difference also in which share of the draws it is above zero.
[[nodiscard]] Json to_json(const std::vector<DoubtRow>& rows, Kind kind,
                           const std::vector<output::DrawnNumber>& numbers, Language language);

}  // namespace afweging::app
