// SPDX-License-Identifier: EUPL-1.2
// Mechanisms switched off in a scenario that was read before.
#include "scenarios/switches/model_variants.hpp"

#include <algorithm>

#include "scenarios/catalogue/mechanisms.hpp"
#include "scenarios/switches/switches.hpp"
#include "sim/check.hpp"

namespace afweging::scenarios {

const std::vector<ModelVariant>& model_variants() {
    static const std::vector<ModelVariant> all = {
        {"no_displacement",
         {"nobody takes another's job", "niemand neemt de baan van een ander"},
         {"displacement"}},
        {"no_bandwidth_tax",
         {"money stress takes no doenvermogen", "geldstress kost geen doenvermogen"},
         {"bandwidth_tax"}},
        {"no_threat",
         {"no threat works", "dreigen werkt niet"},
         {"entry_deterrence", "maatregel_threat"}}};
    return all;
}

std::optional<Scenario> in_model(const Scenario& scenario, const ModelVariant& variant,
                                 const DataRoot& root) {
    Problems problems;
    const std::vector<Mechanism> all = read_mechanisms(root, problems);
    problems.throw_if_any();
    Scenario other = scenario;
    for (const std::string& key : variant.mechanisms) {
        const Mechanism* mechanism = find_mechanism(all, key);
        AFWEGING_EXPECTS(mechanism != nullptr);
        for (const NeutralNumber& number : held_by(*mechanism, scenario)) {
            if (find_written(scenario, "world.parameters." + number.key) != nullptr) {
                return std::nullopt;
            }
            set_number(other, number.key, number.value);
            if (!is_held(other, number.key)) {
                other.held.push_back(number.key);
            }
        }
        const bool off = std::any_of(other.off.begin(), other.off.end(),
                                     [&](const Mechanism& each) { return each.key == key; });
        if (!off) {
            other.off.push_back(*mechanism);
        }
    }
    return other;
}

}  // namespace afweging::scenarios
