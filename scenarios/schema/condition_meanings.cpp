// SPDX-License-Identifier: EUPL-1.2
// For whom something is: what `explain` says of each condition, with a capital and a full stop.
#include "agents/inputs/instrument.hpp"
#include "scenarios/explain/conditions.hpp"
#include "scenarios/schema/kinds.hpp"

namespace afweging::scenarios {
namespace {

std::string sentence(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text + '.';
}

}  // namespace

void add_condition_meanings(const std::string& table, std::vector<KeyMeaning>& meanings) {
    for (const Condition& each : conditions_of(agents::Eligibility{})) {
        meanings.push_back(
            {table + "." + each.key, {sentence(each.what.en), sentence(each.what.nl)}});
    }
    meanings.push_back({table + ".or",
                        {"Alternatives: of one of them all must hold, beside the other conditions.",
                         "Keuzes: van een ervan moet alles kloppen, naast de andere "
                         "voorwaarden."}});
}

}  // namespace afweging::scenarios
