// SPDX-License-Identifier: EUPL-1.2
// What all worlds of a run, or of two runs side by side, say of one outcome: for cells, sentences
// and figures of a page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/report/page/phrase.hpp"
#include "output/summary.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app::page {

/// What can be said of a difference.
enum class Shown {
    difference,  ///< sure of its side: more than 97.5 of 100, so that 95 % holds no zero
    not_shown,   ///< not sure
    none,        ///< exactly zero in every world
    nobody,      ///< there is no average, for nobody is there
};

/// An outcome in all worlds, in the shown unit.
struct Effect {
    output::ShownUnit unit;
    double mean = 0;
    double low =
        0;  ///< 8 of 10 worlds lie between these, all of fewer than ten: knowledge and luck
    double high = 0;
    double mean_low = 0;  ///< 80 % interval of the average over what is not known: luck taken out
    double mean_high = 0;
    double above =
        0;  ///< share of the draws in which the average is above zero; of one draw worlds
    double below = 0;
    std::size_t draws = 0;
    Shown shown = Shown::nobody;
    std::vector<double> worlds;      ///< sorted
    std::vector<double> draw_means;  ///< by draw, of those with answers
    std::vector<std::size_t> kept;   ///< the draws, from 0, that have answers
};

/// Of `answers` by world, draw after draw. Over draws chance_of decides what is shown: more than
/// 0.975 on one side of zero, as the chance that is told beside it. Of fewer than ten draws the
/// normal interval of the average must not hold zero either: 1.96 of what draws differ by beyond
/// luck and of its own error. Of one draw it is output::mean_interval.
[[nodiscard]] Effect effect_of(const output::Answers& answers, std::size_t replicates);

/// Both ends of the range are told as zero.
[[nodiscard]] bool rounds_to_nothing(const Effect& of);
/// How many worlds lie in the range: "acht van de tien werelden", of fewer than ten all.
[[nodiscard]] LocalisedText worlds_in_range(const Effect& of);

/// The value below which (i - 0.5) / n of the worlds lie, i = 1 .. n; of no more worlds than n they
/// themselves.
[[nodiscard]] std::vector<double> quantiles(const Effect& of, std::size_t n);
/// Linear between the ranks of sorted values; `place` in [0, 1].
[[nodiscard]] double quantile(const std::vector<double>& sorted, double place);

/// The decade to which both ends of a range are rounded: two digits of its width, no finer than the
/// unit has; of what is the same everywhere the last digit of its unit.
[[nodiscard]] int range_decade(const Effect& of);

/// "810 tot 920 personen".
[[nodiscard]] LocalisedText level_range(const Effect& of);
/// "40 tot 95 personen minder", "5 minder tot 12 meer euro": never a sign.
[[nodiscard]] LocalisedText difference_range(const Effect& of);
/// The average, as a level and as a difference, to the same digit.
[[nodiscard]] LocalisedText level_mean(const Effect& of);
[[nodiscard]] LocalisedText difference_mean(const Effect& of);
[[nodiscard]] LocalisedText unit_of(const Effect& of);

/// Where a number was taken from: "stock B-A 0+36": outcome, plans, first month and months.
[[nodiscard]] std::string source_key(const std::string& outcome, const std::string& plans,
                                     output::MonthRange months);
[[nodiscard]] Passing passing(const Effect& of, const std::string& source, int grade,
                              Language language);

}  // namespace afweging::app::page
