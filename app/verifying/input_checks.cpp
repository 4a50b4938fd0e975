// SPDX-License-Identifier: EUPL-1.2
// TECH-VER, input: what is read is what was meant.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/verifying/check.hpp"
#include "app/verifying/figures.hpp"
#include "app/verifying/lab.hpp"

namespace afweging::app::verifying {
namespace {

using scenarios::ParameterEntry;

/// A share may be above 1 (of a norm); a chance never.
bool is_chance(const std::string& unit) {
    return unit.starts_with("chance") || unit.starts_with("probability");
}

bool is_in_range(const ParameterEntry& number) {
    const bool allowed = std::isfinite(number.value) && number.value >= number.smallest &&
                         number.value <= number.largest;
    return allowed && (!is_chance(number.unit) || (number.value >= 0 && number.value <= 1));
}

bool is_free(const scenarios::Scenario& scenario, const std::string& key) {
    const auto in = [&](const std::vector<std::string>& keys) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    };
    return !in(scenario.held) && !in(scenario.by_law);
}

}  // namespace

Finding numbers_in_range(Lab& lab) {
    const std::vector<ParameterEntry>& numbers = lab.scenario().numbers;
    const auto bad = std::find_if_not(numbers.begin(), numbers.end(), is_in_range);
    if (bad != numbers.end()) {
        return judged(false, filled({"{0} = {1}"}, {bad->key, std::to_string(bad->value)}));
    }
    const auto chances = std::count_if(numbers.begin(), numbers.end(),
                                       [](const auto& number) { return is_chance(number.unit); });
    return judged(!numbers.empty(),
                  filled({"{0} numbers, {1} of them chances", "{0} getallen, waarvan {1} kansen"},
                         {std::to_string(numbers.size()), std::to_string(chances)}));
}

Finding nonsense_refused(Lab& lab) {
    // A number, and what is no value of it.
    static constexpr std::array<const char*, 6> nonsense = {
        "world.parameters.\"jobs.next_job\" = 1.5\n",
        "world.parameters.\"jobs.next_job\" = nan\n",
        "world.inflow = -0.1\n",
        "levers.pots.staff.budget_eur_per_year = -1\n",
        "levers.caseloads = 100\n",
        "run.replicates = 0\n"};
    LocalisedText codes;
    for (const char* line : nonsense) {
        const std::string code = lab.refused_with(line);
        if (code.empty()) {
            return judged(false, filled({"read without an error: {0}", "gelezen zonder fout: {0}"},
                                        {std::string(line)}));
        }
        codes = codes.empty() ? LocalisedText(code) : filled({"{0}; {1}"}, {codes, code});
    }
    return judged(true, filled({"all refused: {0}", "alle geweigerd: {0}"}, {codes}));
}

Finding own_value_changes_nothing(Lab& lab) {
    std::vector<Line> lines;
    for (const ParameterEntry& number : lab.scenario().numbers) {
        if (is_free(lab.scenario(), number.key)) {
            lines.push_back(number_line(number.key, number.value));
        }
    }
    const output::Values again = lab.play("own-values", lines);
    const auto difference = first_difference(lab.base(), again);
    return judged(!difference, difference
                                   ? *difference
                                   : filled({"{0} numbers set; {1}", "{0} getallen gezet; {1}"},
                                            {std::to_string(lines.size()), all_equal(again)}));
}

}  // namespace afweging::app::verifying
