// SPDX-License-Identifier: EUPL-1.2
// What one scenario does more or less than another, person by person the same luck.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "output/results.hpp"
#include "output/summary.hpp"
#include "sim/localised_text.hpp"

namespace afweging::output {

/// Whether two runs must begin in the same calendar month. Where they need not, months are paired
/// by their number in the run, and the law of another date is part of the difference.
enum class FirstMonth { same, any };

/// Why two runs cannot be paired: another version, seed, number of replicates, months or people,
/// another municipality, or other numbers that people are drawn from. Empty when they can. Also of
/// runs that are still to be made.
[[nodiscard]] LocalisedText unpaired(const Provenance& a, const Provenance& b, FirstMonth first);

/// What to do about it, for whoever made the two runs.
[[nodiscard]] LocalisedText how_to_pair();

/// Throws Error (data), naming all that differs, unless both can be paired and their measures
/// (paths, units, dimensions) agree. Only then is a difference within a replicate an effect of the
/// scenario and not of luck.
void require_comparable(const Results& a, const Results& b, FirstMonth first = FirstMonth::same);

/// b - a in each replicate, as whole numbers; the keys must be in both. Errors as
/// require_comparable and samples.
[[nodiscard]] Samples paired_difference(const Results& a, const Results& b,
                                        const Question& question);

/// For each cell of a dataset of `a` the cell of the same keys in `b`; none where `b` has no such
/// key (an instrument of one scenario only). Both layouts have the same measures.
[[nodiscard]] std::vector<std::optional<std::size_t>> matching_cells(const sim::Layout& a,
                                                                     const sim::Layout& b,
                                                                     std::size_t dataset);

/// x - y in each replicate; no totals when either has none. Throws Error (data) naming `dataset` on
/// a difference beyond 64 bits.
[[nodiscard]] Samples minus(Samples x, const Samples& y, const std::string& dataset);

/// One cell of a dataset and the spread of its paired differences over replicates.
struct Effect {
    std::string dataset;
    std::vector<std::string> keys;
    Summary difference;
};

/// The effects for every cell of every dataset of `a`, in the order of its layout, save the cells
/// that `b` does not have (an instrument of one scenario only).
[[nodiscard]] std::vector<Effect> effects(const Results& a, const Results& b, MonthRange months,
                                          Over how);

}  // namespace afweging::output
