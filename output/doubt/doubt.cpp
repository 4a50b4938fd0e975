// SPDX-License-Identifier: EUPL-1.2
// Two-way analysis of variance of draws and replicates.
#include "output/doubt/doubt.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <boost/math/distributions/students_t.hpp>

namespace afweging::output {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
/// Of 100 cases, for every range that is told.
constexpr double share_told = 0.8;

/// Answers of the draws that have one in each replicate, in the shown unit: draw after draw.
struct Table {
    std::vector<double> values;
    std::size_t draws = 0;
    std::size_t replicates = 0;

    [[nodiscard]] double at(std::size_t draw, std::size_t replicate) const {
        return values[draw * replicates + replicate];
    }
};

double square(double x) { return x * x; }

/// The mean; of what is the same everywhere that, to the last bit.
double mean_of(const std::vector<double>& values) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    double sum = 0.0;
    for (const double value : values) { sum += value; }
    return *low < *high ? sum / static_cast<double>(values.size()) : *low;
}

std::vector<double> means_of_draws(const Table& t) {
    std::vector<double> means;
    for (std::size_t k = 0; k < t.draws; ++k) {
        const auto first = t.values.begin() + static_cast<std::ptrdiff_t>(k * t.replicates);
        means.push_back(mean_of({first, first + static_cast<std::ptrdiff_t>(t.replicates)}));
    }
    return means;
}

std::vector<double> means_of_replicates(const Table& t) {
    std::vector<double> means;
    for (std::size_t r = 0; r < t.replicates; ++r) {
        std::vector<double> column;
        for (std::size_t k = 0; k < t.draws; ++k) { column.push_back(t.at(k, r)); }
        means.push_back(mean_of(column));
    }
    return means;
}

double squares_around(const std::vector<double>& values, double centre) {
    double sum = 0.0;
    for (const double value : values) { sum += square(value - centre); }
    return sum;
}

Ends ends_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.size() < 10 ? Ends{values.front(), values.back()}
                              : Ends{percentile(values, 1), percentile(values, 9)};
}

/// What two draws or more tell.
void split(const Table& t, Doubt& result) {
    const auto n = static_cast<double>(t.draws);
    const auto r = static_cast<double>(t.replicates);
    const std::vector<double>& rows = result.draw_means;
    const std::vector<double> columns = means_of_replicates(t);
    double within = 0.0;
    double residual = 0.0;
    std::vector<double> luck;
    for (std::size_t k = 0; k < t.draws; ++k) {
        for (std::size_t i = 0; i < t.replicates; ++i) {
            const double off = t.at(k, i) - rows[k];
            within += square(off);
            residual += square(off - columns[i] + result.mean);
            luck.push_back(result.mean + off * (r > 1 ? std::sqrt(r / (r - 1)) : 1));
        }
    }
    const double between = squares_around(rows, result.mean) / (n - 1);
    const double left = r > 1 ? residual / ((n - 1) * (r - 1)) : 0.0;
    const double common = r > 1 ? n * squares_around(columns, result.mean) / (r - 1) : 0.0;
    result.between_variance = between;
    result.doubt_variance = std::max(0.0, between - left / r);
    result.luck_variance = r > 1 ? within / (n * (r - 1)) : none;
    result.standard_error = std::sqrt((r * between + std::max(0.0, common - left)) / (n * r));
    const double s = between > 0 ? std::sqrt(result.doubt_variance / between) : 0.0;
    std::vector<double> doubt;
    for (const double row : rows) { doubt.push_back(result.mean + s * (row - result.mean)); }
    const auto above = std::count_if(rows.begin(), rows.end(), [](double x) { return x > 0; });
    const auto below = std::count_if(rows.begin(), rows.end(), [](double x) { return x < 0; });
    result.above_zero = static_cast<double>(above) / n;
    result.below_zero = static_cast<double>(below) / n;
    result.doubt = ends_of(std::move(doubt));
    // Widened for few replicates, but never to what no world had: less than nobody for example.
    const auto [lowest, highest] = std::minmax_element(t.values.begin(), t.values.end());
    for (double& world : luck) { world = std::clamp(world, *lowest, *highest); }
    result.luck = r > 1 ? ends_of(std::move(luck)) : Ends{none, none};
}

}  // namespace

Doubt doubt_of(const Answers& of, std::size_t replicates) {
    Doubt result;
    result.replicates = replicates;
    result.unit = of.unit;
    const auto scale = static_cast<double>(power_of_ten(of.unit.decimals));
    Table table{{}, 0, replicates};
    for (std::size_t k = 0; (k + 1) * replicates <= of.values.size(); ++k) {
        const auto first = of.values.begin() + static_cast<std::ptrdiff_t>(k * replicates);
        const auto last = first + static_cast<std::ptrdiff_t>(replicates);
        if (std::all_of(first, last, [](double x) { return std::isfinite(x); })) {
            std::transform(first, last, std::back_inserter(table.values),
                           [&](double x) { return x / scale; });
            result.kept.push_back(k);
        }
    }
    table.draws = result.kept.size();
    result.draws = table.draws;
    result.draw_means = means_of_draws(table);
    result.mean = table.draws == 0 ? none : mean_of(table.values);
    if (table.draws > 1) {
        split(table, result);
    } else {
        result.standard_error = result.doubt_variance = result.luck_variance = none;
        result.between_variance = result.above_zero = result.below_zero = none;
        result.doubt = result.luck = {none, none};
    }
    return result;
}

double reach_of_mean(std::size_t count, double share) {
    const boost::math::students_t errors(static_cast<double>(count - 1));
    return boost::math::quantile(errors, (1 + share) / 2);
}

Ends range_of_mean(const Doubt& of) {
    if (of.draws < 2) {
        return {none, none};
    }
    const double reach =
        of.standard_error > 0 ? reach_of_mean(of.draws, share_told) * of.standard_error : 0.0;
    Ends range{std::min(of.doubt.low, of.mean - reach), std::max(of.doubt.high, of.mean + reach)};
    const auto [least, most] = std::minmax_element(of.draw_means.begin(), of.draw_means.end());
    range.low = *least >= 0 ? std::max(range.low, 0.0) : range.low;
    range.high = *most <= 0 ? std::min(range.high, 0.0) : range.high;
    return range;
}

}  // namespace afweging::output
