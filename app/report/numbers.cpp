// SPDX-License-Identifier: EUPL-1.2
// Numbers as people read them, in Dutch and English, without false precision.
#include "app/report/numbers.hpp"

#include <algorithm>
#include <cmath>

#include "output/units.hpp"

namespace afweging::app {
namespace {

struct Marks {
    char thousands;
    char decimal;
};

Marks marks_of(Language language) {
    return language == Language::nl ? Marks{'.', ','} : Marks{',', '.'};
}

double power(int decade) {
    const auto size = static_cast<double>(output::power_of_ten(std::abs(decade)));
    return decade < 0 ? 1.0 / size : size;
}

/// The last digit that a unit has. Of a fraction of it two digits are told; of a person none.
int finest_decade(const output::ShownUnit& unit, double size) {
    return unit.decimals == 0 ? 0 : std::min(-unit.decimals, decade_of(size) - 1);
}

double reach_of(const output::Summary& summary) {
    const std::optional<output::MeanInterval> interval = output::mean_interval(summary);
    return interval ? (interval->high - interval->low) / 2.0 : 0.0;
}

}  // namespace

std::string format_exact(std::int64_t value, int decimals, Language language) {
    const Marks marks = marks_of(language);
    std::string text = output::plain_decimal(value, decimals, marks.decimal);
    const std::size_t first = value < 0 ? 1 : 0;
    std::size_t end = std::min(text.find(marks.decimal), text.size());
    while (end > first + 3) {
        end -= 3;
        text.insert(end, 1, marks.thousands);
    }
    return text;
}

std::string format_rounded(double value, int decade, Language language) {
    const double steps = value / power(decade);
    const auto whole = static_cast<std::int64_t>(steps < 0 ? steps - 0.5 : steps + 0.5);
    return decade < 0 ? format_exact(whole, -decade, language)
                      : format_exact(whole * output::power_of_ten(decade), 0, language);
}

int decade_of(double value) {
    const double size = std::abs(value);
    int decade = 0;
    while (decade < 18 && power(decade + 1) <= size) { ++decade; }
    while (decade > -18 && power(decade) > size) { --decade; }
    return decade;
}

Spread spread_of(const output::Summary& summary) {
    return summary.replicates < least_for_tenths ? Spread{summary.lowest, summary.highest}
                                                 : Spread{summary.p10, summary.p90};
}

bool without_spread(const output::Summary& summary) {
    return summary.replicates > 1 && !(summary.standard_error > 0.0) &&
           !(summary.p10 < summary.p90);
}

int rounding_decade(const output::Summary& summary) {
    const auto [low, high] = spread_of(summary);
    const double size = std::max({std::abs(summary.mean), std::abs(low), std::abs(high)});
    if (!(size > 0.0)) {
        return 0;
    }
    const int finest = finest_decade(summary.unit, size);
    if (without_spread(summary)) {
        return summary.unit.en == "EUR" && size >= 100.0 ? 0 : finest;
    }
    const int wanted = summary.replicates == 1
                           ? decade_of(size) - 2
                           : std::min(decade_of(summary.standard_error), decade_of(size) - 1);
    return std::max(finest, wanted);
}

std::string format_mean(const output::Summary& summary, Language language) {
    return format_rounded(summary.mean, rounding_decade(summary), language);
}

int mean_decade(const output::Summary& summary) {
    const double reach = reach_of(summary);
    if (!(reach > 0.0)) {
        return rounding_decade(summary);
    }
    // What floating point adds is no digit of the mean.
    constexpr int digits = 15;
    return std::max(decade_of(reach) - 1,
                    decade_of(std::max(reach, std::abs(summary.mean))) - digits + 1);
}

std::string format_mean_and_reach(const output::Summary& summary, Language language) {
    const int decade = mean_decade(summary);
    return format_rounded(summary.mean, decade, language) + " ± " +
           format_rounded(reach_of(summary), decade, language);
}

std::string format_interval(const output::Summary& summary, Language language) {
    const int decade = rounding_decade(summary);
    const Spread spread = spread_of(summary);
    const std::string low = format_rounded(spread.low, decade, language);
    const std::string high = format_rounded(spread.high, decade, language);
    if (low == high) {
        return low;
    }
    return low + (language == Language::nl ? " tot " : " to ") + high;
}

}  // namespace afweging::app
