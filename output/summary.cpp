// SPDX-License-Identifier: EUPL-1.2
// One number of interest in each replicate, and how it spreads over replicates.
#include "output/summary.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/students_t.hpp>

#include "sim/phrase.hpp"

namespace afweging::output {
namespace {

[[noreturn]] void refuse(const Question& question, const Phrase& why,
                         const std::vector<Phrase>& slots = {}) {
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

double percentile(const std::vector<std::int64_t>& sorted, std::size_t tenths) {
    const std::size_t position = (sorted.size() - 1) * tenths;
    const std::size_t below = position / 10;
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const auto low = static_cast<double>(sorted[below]);
    const auto high = static_cast<double>(sorted[above]);
    return low + (high - low) * static_cast<double>(position % 10) / 10.0;
}

}  // namespace

Samples samples(const Values& values, const Question& question) {
    const std::size_t index = values.dataset_index(question.dataset);
    const sim::Dataset& dataset = values.layout().datasets[index];
    const std::size_t cell = cell_index(values.layout(), dataset, question);
    require_months(values, question);
    const std::uint32_t end = question.months.first + question.months.count;
    const std::uint32_t first = question.how == Over::last ? end - 1 : question.months.first;
    Samples result{
        {}, question.how == Over::mean ? question.months.count : 1, shown_unit(dataset.unit)};
    for (std::uint32_t replicate = 0; replicate < values.replicates(); ++replicate) {
        std::int64_t total = 0;
        for (std::uint32_t month = first; month < end; ++month) {
            if (__builtin_add_overflow(total, values.at(index, replicate, month)[cell], &total)) {
                refuse(question, {"the sum is too large", "de som is te groot"});
            }
        }
        result.totals.push_back(total);
    }
    return result;
}

Summary summarise(const Samples& of) {
    const auto n = static_cast<double>(of.totals.size());
    const double scale =
        static_cast<double>(of.divisor) * static_cast<double>(power_of_ten(of.unit.decimals));
    double sum = 0.0;
    for (const std::int64_t total : of.totals) { sum += static_cast<double>(total); }
    const double mean = sum / n;
    double squares = 0.0;
    for (const std::int64_t total : of.totals) {
        const double deviation = static_cast<double>(total) - mean;
        squares += deviation * deviation;
    }
    const double deviation = of.totals.size() > 1 ? std::sqrt(squares / (n - 1.0)) : 0.0;
    std::vector<std::int64_t> sorted = of.totals;
    std::sort(sorted.begin(), sorted.end());
    return {of.totals.size(),
            mean / scale,
            deviation / scale,
            deviation / std::sqrt(n) / scale,
            percentile(sorted, 1) / scale,
            percentile(sorted, 9) / scale,
            of.unit};
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
