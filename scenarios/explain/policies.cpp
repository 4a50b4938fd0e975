// SPDX-License-Identifier: EUPL-1.2
// A measure of policy, what it sets, and how a scenario takes it.
#include "scenarios/explain/explain.hpp"
#include "scenarios/making/commented_text.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

Explanation of_policy(const PolicyEntry& policy) {
    Explanation e{policy.key, Topic::policy, policy.label, {policy.meaning}};
    for (const PolicyLever& lever : levers_of(policy)) {
        e.lines.push_back(
            filled({"Sets: {0} = {1}", "Zet: {0} = {1}"}, {lever.key, toml_of(lever.value)}));
    }
    e.lines.push_back(filled({"In a scenario: [levers], policies = [\"{0}\"]",
                              "In een scenario: [levers], policies = [\"{0}\"]"},
                             {policy.key}));
    e.lines.push_back(policy.evidence.empty()
                          ? LocalisedText{"Evidence: none; what it does is assumed.",
                                          "Bewijs: geen; wat het doet, is aangenomen."}
                          : filled({"Evidence: {0}.", "Bewijs: {0}."}, {joined(policy.evidence)}));
    e.lines.push_back({"Page: " + policy.page, "Pagina: " + policy.page});
    return e;
}

}  // namespace

void add_policies(const std::string& name, const Catalogue& catalogue,
                  std::vector<Explanation>& found) {
    for (const PolicyEntry& policy : catalogue.policies) {
        if (policy.key == name || "levers.policies." + policy.key == name) {
            found.push_back(of_policy(policy));
        }
    }
}

}  // namespace afweging::scenarios
