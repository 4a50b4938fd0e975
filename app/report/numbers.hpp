// SPDX-License-Identifier: EUPL-1.2
// Numbers as people read them, in Dutch and English, without false precision.
#pragma once

#include <cstdint>
#include <string>

#include "output/summary.hpp"
#include "sim/phrase.hpp"

namespace afweging::app {

/// value / 10^decimals, exactly, with thousands marks: "12.345,05" in Dutch, "12,345.05" in
/// English.
[[nodiscard]] std::string format_exact(std::int64_t value, int decimals, Language language);

/// `value` rounded to a multiple of 10^decade (halves away from zero): 1234.5 with decade 2 is
/// "1.200" in Dutch. Needs |value| < 9e18 and -18 <= decade <= 18.
[[nodiscard]] std::string format_rounded(double value, int decade, Language language);

/// The largest k with 10^k <= |value|. `value` is not 0.
[[nodiscard]] int decade_of(double value);

/// The decade to which a summary may be rounded: that of its standard error, so that the last digit
/// shown is the first that luck still moves; but the largest of mean and ends of the interval keeps
/// two significant digits. One replicate tells nothing about its spread: three significant digits
/// of the mean. Several replicates that all agree are exact: the last stored decimal.
[[nodiscard]] int rounding_decade(const output::Summary& summary);

/// The mean, rounded by rounding_decade: "1.200".
[[nodiscard]] std::string format_mean(const output::Summary& summary, Language language);

/// The interval from the 10th to the 90th percentile: "40 tot 100", "40 to 100"; one number when
/// both ends round to the same.
[[nodiscard]] std::string format_interval(const output::Summary& summary, Language language);

/// The decade of a mean beside its interval: two digits of half the width of mean_interval. A mean
/// of whole persons may be finer than one person. Needs two replicates; without spread as
/// rounding_decade.
[[nodiscard]] int mean_decade(const output::Summary& summary);

/// The mean and how far it may be off: "6,7 ± 2,5". Half the width of mean_interval, so with 95 %
/// confidence. Needs two replicates.
[[nodiscard]] std::string format_mean_and_reach(const output::Summary& summary, Language language);

}  // namespace afweging::app
