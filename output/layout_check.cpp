// SPDX-License-Identifier: EUPL-1.2
// Which layouts can be kept in a results file.
#include "output/layout_check.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <limits>
#include <set>
#include <string_view>

namespace afweging::output {
namespace {

constexpr std::array<std::string_view, 13> reserved = {
    "draw",          "month_since_entry", "replicate", "month",           "year",
    "month_of_year", "scenario",          "number",    "number_label_en", "number_label_nl",
    "number_unit",   "number_luck",       "draws"};

/// The family whose months count from entry.
constexpr const char* from_entry = "cohorts";

bool is_word(const std::string& text) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !text.empty() && text.size() <= 100 && std::all_of(text.begin(), text.end(), plain);
}

bool has_nul(const sim::Label& label) {
    return (label.key + label.en + label.nl).find('\0') != std::string::npos;
}

LocalisedText problem_of_axis(const sim::Axis& axis, std::set<std::string>& names) {
    if (!is_word(axis.name)) {
        return filled({"the axis name '{0}' is not a plain word",
                       "de naam van as '{0}' is geen gewoon woord"},
                      {axis.name});
    }
    for (const std::string& name : {axis.name, axis.name + "_label_en", axis.name + "_label_nl"}) {
        if (!names.insert(name).second) {
            return filled({"the axis name '{0}' is taken", "de naam van as '{0}' is al in gebruik"},
                          {axis.name});
        }
    }
    std::set<std::string> keys;
    for (const sim::Label& entry : axis.entries) {
        if (entry.key.empty() || has_nul(entry) || !keys.insert(entry.key).second) {
            return filled({"the axis '{0}' has an empty or repeated key '{1}'",
                           "de as '{0}' heeft een lege of dubbele sleutel '{1}'"},
                          {axis.name, entry.key});
        }
    }
    return {};
}

LocalisedText problem_of_size(const sim::Layout& layout, const sim::Dataset& dataset) {
    std::uint64_t size = 1;
    for (const std::size_t axis : dataset.axes) {
        size *= layout.axes[axis].entries.size();
        if (size > std::numeric_limits<std::uint32_t>::max() / sizeof(std::int64_t)) {
            return filled({"the dataset '{0}' has too many values in a month",
                           "de reeks '{0}' heeft te veel waarden in een maand"},
                          {dataset.path});
        }
    }
    return {};
}

LocalisedText problem_of_dataset(const sim::Layout& layout, const sim::Dataset& dataset) {
    const std::size_t slash = dataset.path.find('/');
    if (slash == std::string::npos || !is_word(dataset.path.substr(0, slash)) ||
        !is_word(dataset.path.substr(slash + 1))) {
        return filled({"the dataset path '{0}' does not read 'family/name'",
                       "het pad van reeks '{0}' luidt niet 'familie/naam'"},
                      {dataset.path});
    }
    if (has_nul(dataset.label) ||
        (dataset.unit + dataset.long_name).find('\0') != std::string::npos) {
        return filled({"a text of the dataset '{0}' holds a NUL character",
                       "een tekst van reeks '{0}' bevat een NUL-teken"},
                      {dataset.path});
    }
    std::set<std::size_t> seen;
    for (const std::size_t axis : dataset.axes) {
        if (axis >= layout.axes.size() || !seen.insert(axis).second) {
            return filled({"the dataset '{0}' has an unknown or repeated axis",
                           "de reeks '{0}' heeft een onbekende of dubbele as"},
                          {dataset.path});
        }
    }
    return problem_of_size(layout, dataset);
}

std::vector<std::string> axis_names(const sim::Layout& layout, const sim::Dataset& dataset) {
    std::vector<std::string> names;
    for (const std::size_t axis : dataset.axes) { names.push_back(layout.axes[axis].name); }
    return names;
}

}  // namespace

LocalisedText problem_of(const sim::Layout& layout) {
    std::set<std::string> names(reserved.begin(), reserved.end());
    for (const sim::Axis& axis : layout.axes) {
        if (LocalisedText problem = problem_of_axis(axis, names); !problem.empty()) {
            return problem;
        }
    }
    std::set<std::string> paths;
    for (const sim::Dataset& dataset : layout.datasets) {
        if (LocalisedText problem = problem_of_dataset(layout, dataset); !problem.empty()) {
            return problem;
        }
        const std::string family = family_of(dataset.path);
        const std::string leaf = dataset.path.substr(family.size() + 1);
        if (names.contains(family) || names.contains(leaf) || !paths.insert(dataset.path).second) {
            return filled({"the name of the dataset '{0}' is taken",
                           "de naam van reeks '{0}' is al in gebruik"},
                          {dataset.path});
        }
    }
    return layout.datasets.empty() ? LocalisedText{"there are no datasets", "er zijn geen reeksen"}
                                   : LocalisedText{};
}

bool is_of_cohorts(const std::string& path) {
    const std::string family = family_of(path);
    return family == from_entry || family == "spells";
}

Clock clock_of(Clock run, const std::string& family) {
    return family == from_entry ? Clock::entry : run;
}

std::string month_dimension(Clock run, const std::string& path) {
    return clock_of(run, family_of(path)) == run ? "month" : "month_since_entry";
}

std::vector<std::string> first_dimensions(const sim::DrawRange& draws, const std::string& month) {
    return draws.count > 1 ? std::vector<std::string>{"draw", "replicate", month}
                           : std::vector<std::string>{"replicate", month};
}

std::string family_of(const std::string& path) { return path.substr(0, path.find('/')); }

bool same_measures(const sim::Layout& a, const sim::Layout& b) {
    const auto same = [&](const sim::Dataset& x, const sim::Dataset& y) {
        return x.path == y.path && x.unit == y.unit && axis_names(a, x) == axis_names(b, y);
    };
    const auto told = [](const sim::Layout& layout) {
        std::vector<sim::Dataset> all;
        std::copy_if(layout.datasets.begin(), layout.datasets.end(), std::back_inserter(all),
                     [](const sim::Dataset& each) { return !is_of_cohorts(each.path); });
        return all;
    };
    return std::ranges::equal(told(a), told(b), same);
}

}  // namespace afweging::output
