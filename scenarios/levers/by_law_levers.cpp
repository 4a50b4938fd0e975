// SPDX-License-Identifier: EUPL-1.2
// Numbers of the model that a municipality decides on, as levers.
#include "scenarios/levers/by_law_levers.hpp"

#include <algorithm>

#include "scenarios/levers.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::scenarios {

const std::vector<std::string_view>& by_law_keys() {
    static const std::vector<std::string_view> keys = {"labour_duty_months", "labour_duty_repeat",
                                                       "labour_duty_spread", "other_duty_cut",
                                                       "other_duty_months",  "sanction_share"};
    return keys;
}

std::string by_law_number(std::string_view key) { return "offers." + std::string(key); }

void read_by_law(TableReader table, Scenario& scenario) {
    for (const std::string_view key : by_law_keys()) {
        const std::string number = by_law_number(key);
        const auto entry = std::find_if(scenario.numbers.begin(), scenario.numbers.end(),
                                        [&](const ParameterEntry& n) { return n.key == number; });
        if (entry == scenario.numbers.end()) {
            continue;
        }
        const std::string example = number_text(entry->mode);
        const Range range{entry->smallest, entry->largest, entry->unit, example};
        if (const auto value = table.number(key, range)) {
            set_number(scenario, number, *value);
            scenario.by_law.push_back(number);
        }
    }
    table.finish({misplaced_world()});
}

bool set_by_law(const Scenario& scenario, std::string_view number) {
    return std::find(scenario.by_law.begin(), scenario.by_law.end(), number) !=
           scenario.by_law.end();
}

}  // namespace afweging::scenarios
