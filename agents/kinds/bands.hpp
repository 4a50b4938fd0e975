// SPDX-License-Identifier: EUPL-1.2
// Bands of age and of duration on benefit: where each begins, once, for what is drawn from
// published margins and for what is measured.
#pragma once

#include <array>
#include <cstddef>
#include <utility>

#include "sim/rule.hpp"

namespace afweging::agents {

// BAND(where it begins, KIND(key, English, Dutch)), in order; a band ends where the next begins.
// clang-format off
/// By age in years. Margins are published for these bands, and measures are told of them.
#define AFWEGING_AGE_BANDS(BAND, KIND)                                        \
    BAND(18, KIND(age_18_26, "18 to 26 years", "18 tot en met 26 jaar"))      \
    BAND(27, KIND(age_27_44, "27 to 44 years", "27 tot en met 44 jaar"))      \
    BAND(45, KIND(age_45_54, "45 to 54 years", "45 tot en met 54 jaar"))      \
    BAND(55, KIND(age_55_up, "55 years and over", "55 jaar en ouder"))

/// By full months on benefit, as measures are told.
#define AFWEGING_DURATION_BANDS(BAND, KIND)                                                       \
    BAND(0, KIND(duration_under_1_year, "under 1 year on benefit", "korter dan 1 jaar bijstand")) \
    BAND(12, KIND(duration_1_3_years, "1 to 3 years on benefit", "1 tot 3 jaar bijstand"))        \
    BAND(36, KIND(duration_3_5_years, "3 to 5 years on benefit", "3 tot 5 jaar bijstand"))        \
    BAND(60, KIND(duration_over_5_years, "over 5 years on benefit", "langer dan 5 jaar bijstand"))
// clang-format on

#define AFWEGING_BAND_ONE(from, kind) +1
#define AFWEGING_BAND_START(from, kind) from,
#define AFWEGING_BAND_KIND(from, kind) kind
#define AFWEGING_NO_KIND(key, en, nl)

inline constexpr std::size_t age_band_count =
    0 AFWEGING_AGE_BANDS(AFWEGING_BAND_ONE, AFWEGING_NO_KIND);
inline constexpr std::array<int, age_band_count> age_band_starts{
    AFWEGING_AGE_BANDS(AFWEGING_BAND_START, AFWEGING_NO_KIND)};  ///< [years]
inline constexpr std::size_t duration_band_count =
    0 AFWEGING_DURATION_BANDS(AFWEGING_BAND_ONE, AFWEGING_NO_KIND);
inline constexpr std::array<int, duration_band_count> duration_band_starts{
    AFWEGING_DURATION_BANDS(AFWEGING_BAND_START, AFWEGING_NO_KIND)};  ///< [months]

/// By months on benefit, as margins are published: finer at both ends. [months]
inline constexpr std::size_t published_duration_count = 6;
inline constexpr std::array<int, published_duration_count> published_duration_starts{0,  6,  12,
                                                                                     36, 60, 120};

/// A band that is measured consists of whole bands that are published, so that a margin can be held
/// against a measure.
constexpr bool measured_durations_are_published() {
    std::size_t found = 0;
    for (const int published : published_duration_starts) {
        found += found < duration_band_count && published == duration_band_starts[found] ? 1U : 0U;
    }
    return found == duration_band_count;
}
static_assert(measured_durations_are_published());

namespace detail {
template <const auto& starts, class T, std::size_t... K>
AFWEGING_RULE constexpr int band_of(T value, std::index_sequence<K...>) {
    return ((value >= static_cast<T>(starts[K + 1]) ? 1 : 0) + ...);
}
}  // namespace detail

/// The number of the band in which a value falls; what is below the first falls in it.
template <const auto& starts, class T>
AFWEGING_RULE constexpr int band_of(T value) {
    return detail::band_of<starts>(value, std::make_index_sequence<starts.size() - 1>{});
}

}  // namespace afweging::agents
