// SPDX-License-Identifier: EUPL-1.2
// One number of interest in each replicate, and how it spreads over replicates.
#include "output/summary.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

#include <boost/math/distributions/students_t.hpp>

#include "sim/localised_text.hpp"

namespace afweging::output {
namespace {

[[noreturn]] void refuse(const Question& question, const LocalisedText& why,
                         const std::vector<LocalisedText>& slots = {}) {
    throw PhrasedError(
        ExitCode::data,
        {"'{0}' cannot be summarised ({1}).", "'{0}' kan niet worden samengevat ({1})."},
        {question.dataset, filled(why, slots)});
}

std::size_t entry_index(const sim::Axis& axis, const std::string& key, const Question& question) {
    const auto found = std::find_if(axis.entries.begin(), axis.entries.end(),
                                    [&](const sim::Label& entry) { return entry.key == key; });
    if (found == axis.entries.end()) {
        refuse(question,
               {"its dimension '{0}' has no '{1}'", "zijn dimensie '{0}' heeft geen '{1}'"},
               {axis.name, key});
    }
    return static_cast<std::size_t>(found - axis.entries.begin());
}

std::size_t cell_index(const sim::Layout& layout, const sim::Dataset& dataset,
                       const Question& question) {
    if (question.keys.size() != dataset.axes.size()) {
        refuse(question,
               {"it has {0} dimensions beside replicate and month, not {1}",
                "hij heeft {0} dimensies naast herhaling en maand, niet {1}"},
               {std::to_string(dataset.axes.size()), std::to_string(question.keys.size())});
    }
    std::size_t cell = 0;
    for (std::size_t i = 0; i < dataset.axes.size(); ++i) {
        const sim::Axis& axis = layout.axes[dataset.axes[i]];
        cell = cell * axis.entries.size() + entry_index(axis, question.keys[i], question);
    }
    return cell;
}

void require_months(const Values& values, const Question& question) {
    const MonthRange range = question.months;
    if (range.count == 0 || range.first >= values.months() ||
        range.count > values.months() - range.first) {
        refuse(question,
               {"the results have only {0} months", "de resultaten hebben maar {0} maanden"},
               {std::to_string(values.months())});
    }
}

/// Of values in stored units, each `divisor` times what it stands for.
Summary summary_of(std::vector<double> values, double divisor, const ShownUnit& unit) {
    if (values.empty()) {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        return {0, none, none, none, none, none, none, none, unit};
    }
    const auto n = static_cast<double>(values.size());
    const double scale = divisor * static_cast<double>(power_of_ten(unit.decimals));
    double sum = 0.0;
    for (const double value : values) { sum += value; }
    // What is the same everywhere is its own mean, to the last bit.
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    const double mean = *lowest < *highest ? sum / n : *lowest;
    double squares = 0.0;
    for (const double value : values) { squares += (value - mean) * (value - mean); }
    const double deviation = values.size() > 1 ? std::sqrt(squares / (n - 1)) : 0.0;
    std::sort(values.begin(), values.end());
    return {values.size(),
            mean / scale,
            deviation / scale,
            deviation / std::sqrt(n) / scale,
            percentile(values, 1) / scale,
            percentile(values, 9) / scale,
            values.front() / scale,
            values.back() / scale,
            unit};
}

}  // namespace

double percentile(const std::vector<double>& sorted, std::size_t tenths) {
    const std::size_t position = (sorted.size() - 1) * tenths;
    const std::size_t below = position / 10;
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] +
           (sorted[above] - sorted[below]) * static_cast<double>(position % 10) / 10.0;
}

Samples samples(const Values& values, const Question& question) {
    const std::size_t index = values.dataset_index(question.dataset);
    const sim::Dataset& dataset = values.layout().datasets[index];
    const std::size_t cell = cell_index(values.layout(), dataset, question);
    require_months(values, question);
    const std::uint32_t end = question.months.first + question.months.count;
    const std::uint32_t first = question.how == Over::last ? end - 1 : question.months.first;
    Samples result{
        {}, question.how == Over::mean ? question.months.count : 1, shown_unit(dataset.unit)};
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        std::int64_t total = 0;
        for (std::uint32_t month = first; month < end; ++month) {
            if (__builtin_add_overflow(total, values.at(index, world, month)[cell], &total)) {
                refuse(question, {"the sum is too large", "de som is te groot"});
            }
        }
        result.totals.push_back(total);
    }
    return result;
}

Summary summarise(const Samples& of) {
    return summary_of({of.totals.begin(), of.totals.end()}, static_cast<double>(of.divisor),
                      of.unit);
}

Summary summarise(const Answers& of) {
    std::vector<double> values;
    std::copy_if(of.values.begin(), of.values.end(), std::back_inserter(values),
                 [](double value) { return std::isfinite(value); });
    return summary_of(std::move(values), 1.0, of.unit);
}

Summary summarise(const Values& values, const Question& question) {
    return summarise(samples(values, question));
}

std::optional<MeanInterval> mean_interval(const Summary& summary) {
    if (summary.replicates < 2) {
        return std::nullopt;
    }
    const boost::math::students_t luck(static_cast<double>(summary.replicates - 1));
    const double reach = boost::math::quantile(luck, 0.975) * summary.standard_error;
    return MeanInterval{summary.mean - reach, summary.mean + reach};
}

}  // namespace afweging::output
