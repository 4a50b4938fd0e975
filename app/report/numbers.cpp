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

int rounding_decade(const output::Summary& summary) {
    const int finest = -summary.unit.decimals;
    if (summary.replicates == 1 && std::abs(summary.mean) > 0.0) {
        return std::max(finest, decade_of(summary.mean) - 2);
    }
    if (!(summary.standard_error > 0.0)) {
        return finest;
    }
    const int of_error = decade_of(summary.standard_error);
    const double size =
        std::max({std::abs(summary.mean), std::abs(summary.p10), std::abs(summary.p90)});
    const int two_digits = size > 0.0 ? decade_of(size) - 1 : of_error;
    return std::max(finest, std::min(of_error, two_digits));
}

std::string format_mean(const output::Summary& summary, Language language) {
    return format_rounded(summary.mean, rounding_decade(summary), language);
}

int mean_decade(const output::Summary& summary) {
    const double reach = reach_of(summary);
    return reach > 0.0 ? decade_of(reach) - 1 : rounding_decade(summary);
}

std::string format_mean_and_reach(const output::Summary& summary, Language language) {
    const int decade = mean_decade(summary);
    return format_rounded(summary.mean, decade, language) + " ± " +
           format_rounded(reach_of(summary), decade, language);
}

std::string format_interval(const output::Summary& summary, Language language) {
    const int decade = rounding_decade(summary);
    const std::string low = format_rounded(summary.p10, decade, language);
    const std::string high = format_rounded(summary.p90, decade, language);
    if (low == high) {
        return low;
    }
    return low + (language == Language::nl ? " tot " : " to ") + high;
}

}  // namespace afweging::app
