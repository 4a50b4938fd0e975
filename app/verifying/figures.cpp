// SPDX-License-Identifier: EUPL-1.2
// Sums, and where two runs differ.
#include "app/verifying/figures.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "app/report/numbers.hpp"

namespace afweging::app::verifying {
namespace {

using output::Values;

std::vector<std::int64_t> answers(const Values& values, const std::string& path,
                                  const std::string& key, output::Over how) {
    return output::samples(
               values, {.dataset = path, .keys = {key}, .months = {0, values.months()}, .how = how})
        .totals;
}

std::int64_t added(const std::vector<std::int64_t>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), std::int64_t{0});
}

bool is_asked(const std::string& path, const std::vector<std::string>& families) {
    return families.empty() ||
           std::any_of(families.begin(), families.end(),
                       [&](const std::string& family) { return path.starts_with(family); });
}

}  // namespace

std::vector<std::int64_t> totals(const Values& values, const std::string& name) {
    return answers(values, "series/" + name, "all", output::Over::sum);
}

std::vector<std::int64_t> at_end(const Values& values, const std::string& name) {
    return answers(values, "series/" + name, "all", output::Over::last);
}

std::int64_t sum_of(const Values& values, const std::string& path) {
    const std::size_t dataset = values.dataset_index(path);
    std::int64_t sum = 0;
    for (std::uint32_t w = 0; w < values.worlds(); ++w) {
        sum += added(values.months_of(dataset, w));
    }
    return sum;
}

std::int64_t all_of(const Values& values, const std::string& name) {
    return added(totals(values, name));
}

std::int64_t line_of(const Values& values, const std::string& line) {
    return added(answers(values, "ledger/amount", line, output::Over::sum));
}

bool has(const Values& values, const std::string& path) {
    const auto& all = values.layout().datasets;
    return std::any_of(all.begin(), all.end(),
                       [&](const sim::Dataset& each) { return each.path == path; });
}

std::optional<LocalisedText> first_difference(const Values& a, const Values& b,
                                              const Beside& beside) {
    const std::uint32_t months = beside.months.value_or(b.months());
    for (std::size_t d = 0; d < b.layout().datasets.size(); ++d) {
        const std::string& path = b.layout().datasets[d].path;
        if (!is_asked(path, beside.families) || !has(a, path)) {
            continue;
        }
        const std::size_t other = a.dataset_index(path);
        for (std::uint32_t w = 0; w < b.worlds(); ++w) {
            for (std::uint32_t t = 0; t < months; ++t) {
                const auto x = a.at(other, beside.first_world + w, t);
                const auto y = b.at(d, w, t);
                if (!std::equal(x.begin(), x.end(), y.begin(), y.end())) {
                    return filled({"{0} differs in month {1} of world {2}",
                                   "{0} verschilt in maand {1} van wereld {2}"},
                                  {path, std::to_string(t + 1), std::to_string(w + 1)});
                }
            }
        }
    }
    return std::nullopt;
}

LocalisedText all_equal(const Values& b) {
    return filled({"equal, {0} x {1} months", "gelijk, {0} x {1} maanden"},
                  {std::to_string(b.worlds()), std::to_string(b.months())});
}

LocalisedText listed(const std::vector<std::int64_t>& numbers) {
    LocalisedText text;
    for (const std::int64_t number : numbers) {
        const LocalisedText each{format_exact(number, 0, Language::en),
                                 format_exact(number, 0, Language::nl)};
        text = text.empty() ? each : filled({"{0}; {1}"}, {text, each});
    }
    return text;
}

bool rising(const std::vector<std::int64_t>& numbers) {
    return std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal<>()) ==
           numbers.end();
}

}  // namespace afweging::app::verifying
