// SPDX-License-Identifier: EUPL-1.2
// Both scenarios as the same list of facts; what differs in the lists is the answer.
#include "scenarios/vary.hpp"

#include <algorithm>

#include "scenarios/facts.hpp"

namespace afweging::scenarios {
namespace {

const Fact* find(const Facts& facts, const std::string& key) {
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.key == key; });
    return found == facts.end() ? nullptr : &*found;
}

bool is_use(const Fact& fact) { return fact.key.ends_with(".active"); }

/// Facts of an instrument that only one of the two uses are told in one sentence: its use.
void add_one_sided(const Facts& here, const Facts& there, bool added,
                   std::vector<Difference>& list) {
    for (const Fact& fact : here) {
        if (!is_use(fact) || find(there, fact.key) != nullptr) {
            continue;
        }
        const std::string base = fact.key.substr(0, fact.key.size() - 6);
        const Fact* budget = find(here, base + "budget_eur_per_year");
        const Phrase& amount = budget->value;
        list.push_back(
            {Part::levers,
             fact.key,
             {(added ? "Added: " : "Dropped: ") + fact.what.en + " (budget " + amount.en + ").",
              (added ? "Erbij: " : "Vervallen: ") + fact.what.nl + " (budget " + amount.nl +
                  ")."}});
    }
}

}  // namespace

Phrase part_phrase(Part part) {
    switch (part) {
        case Part::levers:
            return {"levers", "knoppen"};
        case Part::world:
            return {"assumptions about the world", "aannames over de wereld"};
        case Part::numbers:
            return {"numbers of the model", "getallen van het model"};
        case Part::municipality:
            return {"municipality", "gemeente"};
        case Part::run:
            return {"run", "berekening"};
    }
    return {};
}

std::vector<Difference> differences(const Scenario& a, const Scenario& b) {
    const Facts left = facts_of(a);
    const Facts right = facts_of(b);
    std::vector<Difference> list;
    add_one_sided(right, left, true, list);
    add_one_sided(left, right, false, list);
    for (const Fact& fact : left) {
        const Fact* other = find(right, fact.key);
        if (other != nullptr &&
            (other->value.en != fact.value.en || other->value.nl != fact.value.nl)) {
            const std::string en = fact.what.en + ": " + fact.value.en + " -> " + other->value.en;
            const std::string nl = fact.what.nl + ": " + fact.value.nl + " -> " + other->value.nl;
            list.push_back({fact.part, fact.key, {en + ".", nl + "."}});
        }
    }
    return list;
}

}  // namespace afweging::scenarios
