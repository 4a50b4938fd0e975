// SPDX-License-Identifier: EUPL-1.2
// How likely it is that a plan is better, and that anybody will see it; and the words for chances.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "app/report/compare/calendar.hpp"
#include "app/report/json.hpp"
#include "app/report/outcomes.hpp"
#include "output/doubt/doubt.hpp"
#include "output/results.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

// The one place where a chance becomes words; every page and every command uses it.

/// Limits of the words, of 100: below 5, 20, 40; 60, 80 and 95 belong to the word below them.
inline constexpr std::array<int, 8> chance_limits{0, 5, 20, 40, 60, 80, 95, 100};

/// "zeer onwaarschijnlijk" .. "zeer waarschijnlijk": of the rounded number of 100, so that word and
/// number agree. share: [0, 1]
[[nodiscard]] LocalisedText chance_word(double share);
/// "88 van de 100", "meer dan 97 van de 100", "minder dan 3 van de 100". Never 0 or 100.
[[nodiscard]] LocalisedText chance_number(double share);
/// Number and word: "88 van de 100 (waarschijnlijk)".
[[nodiscard]] LocalisedText chance_in_words(double share);

/// What an outcome has of its own that is better: fewer people on bijstand, more to regular work.
/// none: what is more for one is less for another (costs), or it may be either (inflow, outflow: a
/// plan that scares people off has fewer of both).
enum class Direction : std::uint8_t { none, less, more };
/// By the key of an outcome; none of what is no outcome.
[[nodiscard]] Direction direction_of(const std::string& key);

/// That a year shows an effect that is not there: one of ten by definition.
inline constexpr double chance_without_effect = 0.1;

/// A chance and how far off it may be by the number of draws, or of worlds: its standard error.
struct Chance {
    double share = 0;  ///< [0, 1]; NaN: not known
    double error = 0;  ///< [0, 1]
    [[nodiscard]] bool known() const { return share >= 0; }
};

/// Whether B does better, in one outcome.
///
///   better   over draws k of N with luck taken out (output/doubt): e = se^2 - doubt variance / N,
///            p = mean over k of Phi((m + s (m_k - m)) / sqrt(e)), of the direction; where e = 0
///            the share of draws above zero. A draw in which every world is the same is on no side.
///            e is what luck leaves unknown of the mean. error = sqrt(q (1 - q) / (N + 2)), q = (p
///            N + 1/2) / (N + 1). Not known of one draw.
///   visible  in a year: u_A, u_B = (y - m_k) sqrt(R / (R - 1)) of all worlds (what luck does to a
///            year's figure); d_k = m + s (m_k - m) the effect in draw k. Share over k and u_B of
///            d_k + u_B beyond the 9th tenth of u_A, on the side of the effect. Unpaired: B's luck
///            has nothing to do with A's. With no effect it is 10 of 100 by definition.
///            error: of the shares of draws, sd / sqrt(N). Not known of fewer than 10 worlds.
///
/// `better` is of Direction::more where the outcome has none ("more").
struct OutcomeChances {
    std::string key;
    LocalisedText label;
    Direction direction = Direction::none;
    bool differs = false;  ///< in some world; else B is neither better nor to be seen
    Chance better;         ///< over the whole run
    double same = 0;       ///< share of draws in which no world differs; then B is not worse either
    Chance visible;        ///< in the last full year, or the last one
    LocalisedText visible_in;             ///< that year
    std::vector<Chance> visible_by_year;  ///< of shared_years
};

/// `better` of any difference: the chance that its average is above zero, or below it. They are not
/// always 100 together: it may be zero.
[[nodiscard]] Chance chance_of(const output::Answers& of, const output::Doubt& doubt,
                               Direction direction);

/// Of results that can be paired, of all outcomes in their order; by shared_years.
[[nodiscard]] std::vector<OutcomeChances> chances_of(const output::Results& a,
                                                     const output::Results& b);
/// Of one outcome.
[[nodiscard]] OutcomeChances chances_of(const output::Results& a, const output::Results& b,
                                        const Outcome& outcome, const std::vector<Period>& years);

/// One sentence a line, of outcomes that differ: "on bijstand, at the end: less, 88 of 100
/// (likely); to be seen in your own figures of 2028: 61 of 100 (more likely than not)".
[[nodiscard]] std::vector<LocalisedText> chances_in_words(const std::vector<OutcomeChances>& all);
/// What both chances mean, as paragraphs under them.
[[nodiscard]] std::vector<LocalisedText> notes_on_chances();

/// Of each outcome: key, label, direction, differs, better, better_error, visible, visible_error,
/// visible_in, visible_by_year, words. Shares; null where not known.
[[nodiscard]] Json to_json(const std::vector<OutcomeChances>& all, Language language);

}  // namespace afweging::app
