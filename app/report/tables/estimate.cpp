// SPDX-License-Identifier: EUPL-1.2
// Errors, ranges and roundings of the numbers of a table.
#include "app/report/tables/estimate.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/report/numbers.hpp"
#include "output/doubt/doubt.hpp"
#include "output/units.hpp"

namespace afweging::app {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr int tenth = -1;

Estimate over_replicates(const output::Answers& answers) {
    const output::Summary summary = output::summarise(answers);
    const Spread spread = spread_of(summary);
    const bool several = summary.replicates > 1;
    return {summary.mean,
            several ? summary.standard_error : 0.0,
            several ? spread.low : none,
            several ? spread.high : none,
            none,
            none,
            summary.replicates};
}

double size_of(const Estimate& each) { return std::isfinite(each.mean) ? std::abs(each.mean) : 0; }

}  // namespace

Estimate estimate_of(const output::Answers& answers, std::size_t draws, std::size_t replicates) {
    if (draws < 2) {
        return over_replicates(answers);
    }
    const output::Doubt doubt = output::doubt_of(answers, replicates);
    const output::Ends range = output::range_of_mean(doubt);
    return {doubt.mean,
            std::isfinite(doubt.standard_error) ? doubt.standard_error : 0.0,
            range.low,
            range.high,
            doubt.luck.low,
            doubt.luck.high,
            doubt.draws * doubt.replicates};
}

int decade_of_line(const std::vector<Estimate>& known, const std::vector<Estimate>& sizes,
                   int finest) {
    double size = 0;
    std::size_t worlds = 0;
    for (const Estimate& each : sizes) {
        size = std::max(size, size_of(each));
        worlds = std::max(worlds, each.worlds);
    }
    double error = 0;
    for (const Estimate& each : known) {
        if (each.error > 0 && (error == 0 || each.error < error)) {
            error = each.error;
        }
    }
    if (!(size > 0)) {
        return std::max(finest, 0);
    }
    if (worlds == 1) {
        return std::max(std::max(finest, 0), decade_of(size) - 2);
    }
    return error > 0 ? std::max(finest, std::min(decade_of(error), decade_of(size) - 1))
                     : std::max(finest, 0);
}

int decade_of_range(const Estimate& estimate, int finest) {
    const double size =
        std::max({size_of(estimate), std::abs(estimate.low), std::abs(estimate.high)});
    if (!(estimate.error > 0) || !(size > 0)) {
        return std::max(finest, 0);
    }
    return std::max(finest, std::min(decade_of(estimate.error), decade_of(size) - 1));
}

Tenths rounded(double value, int decade) {
    if (!std::isfinite(value)) {
        return std::nullopt;
    }
    const std::int64_t step = output::power_of_ten(decade - tenth);
    return std::llround(value * 10 / static_cast<double>(step)) * step;
}

Tenths plus(Tenths x, Tenths y, int sign) {
    if (!x || !y) {
        return std::nullopt;
    }
    return *x + sign * *y;
}

double value_of(Tenths number) { return number ? static_cast<double>(*number) / 10 : none; }

bool outside_by_rounding(Tenths told, const Estimate& estimate, int decade) {
    if (!told || !std::isfinite(estimate.low) || !std::isfinite(estimate.high)) {
        return false;
    }
    constexpr double of_doubles = 1e-6;
    const double may =
        static_cast<double>(output::power_of_ten(std::max(decade, 0))) / 2 + of_doubles;
    const double value = value_of(told);
    return value < std::min(estimate.low, estimate.mean) - may ||
           value > std::max(estimate.high, estimate.mean) + may;
}

}  // namespace afweging::app
