// SPDX-License-Identifier: EUPL-1.2
// Numbers as people read them, in Dutch and English, without false precision.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "output/summary.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// value / 10^decimals, exactly, with thousands marks: "12.345,05" in Dutch, "12,345.05" in
/// English.
[[nodiscard]] std::string format_exact(std::int64_t value, int decimals, Language language);

/// `value` rounded to a multiple of 10^decade (halves away from zero): 1234.5 with decade 2 is
/// "1.200" in Dutch. Needs |value| < 9e18 and -18 <= decade <= 18.
[[nodiscard]] std::string format_rounded(double value, int decade, Language language);

/// The largest k with 10^k <= |value|. `value` is not 0.
[[nodiscard]] int decade_of(double value);

/// Fewer replicates than this have no tenths: their spread is told from the lowest to the highest.
inline constexpr std::size_t least_for_tenths = 10;

/// The ends of the spread that is told: 8 of 10 replicates lie between them, or all of a few.
struct Spread {
    double low;
    double high;
};
[[nodiscard]] Spread spread_of(const output::Summary& summary);

/// True when several replicates all agree: no luck is in the number.
[[nodiscard]] bool without_spread(const output::Summary& summary);

/// The decade to which a summary may be rounded: that of its standard error, so that the last digit
/// shown is the first that luck still moves; but the largest of mean and ends of the spread keeps
/// two significant digits, and no digit is finer than the unit has (a fraction that small has two
/// digits of its own). One replicate tells nothing about its spread: three significant digits of
/// the mean. Several replicates that all agree are exact: the digits of the unit, whole euros from
/// 100 on.
[[nodiscard]] int rounding_decade(const output::Summary& summary);

/// The mean, rounded by rounding_decade: "1.200".
[[nodiscard]] std::string format_mean(const output::Summary& summary, Language language);

/// The spread: "40 tot 100", "40 to 100"; one number when both ends round to the same.
[[nodiscard]] std::string format_interval(const output::Summary& summary, Language language);

/// The decade of a mean beside its interval: two digits of half the width of mean_interval. A mean
/// of whole persons may be finer than one person. Needs two replicates; without spread as
/// rounding_decade.
[[nodiscard]] int mean_decade(const output::Summary& summary);

/// The mean and how far it may be off: "6,7 ± 2,5". Half the width of mean_interval, so with 95 %
/// confidence. Needs two replicates.
[[nodiscard]] std::string format_mean_and_reach(const output::Summary& summary, Language language);

}  // namespace afweging::app
