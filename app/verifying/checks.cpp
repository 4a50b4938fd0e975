// SPDX-License-Identifier: EUPL-1.2
// The list of checks as functions.
#include <algorithm>

#include "app/verifying/check.hpp"
#include "app/verifying/lab.hpp"

namespace afweging::app::verifying {
namespace {

std::vector<Check> all_checks() {
    std::vector<Check> all;
#define AFWEGING_ADD_CHECK(key, part, changed_en, changed_nl, expected_en, expected_nl) \
    all.push_back({#key, Part::part, {changed_en, changed_nl}, {expected_en, expected_nl}, key});
    AFWEGING_TECH_VER(AFWEGING_ADD_CHECK)
#undef AFWEGING_ADD_CHECK
#define AFWEGING_ADD_SKIP(key, part, asked_en, asked_nl, why_en, why_nl)          \
    all.push_back({#key, Part::part, {asked_en, asked_nl}, {"-"}, [](Lab&) {      \
                       return Finding{Verdict::not_applicable, {why_en, why_nl}}; \
                   }});
    AFWEGING_TECH_VER_NOT(AFWEGING_ADD_SKIP)
#undef AFWEGING_ADD_SKIP
    std::stable_sort(all.begin(), all.end(),
                     [](const Check& a, const Check& b) { return a.part < b.part; });
    return all;
}

}  // namespace

LocalisedText name_of(Part part) {
    switch (part) {
        case Part::input:
            return {"Input", "Invoer"};
        case Part::flows:
            return {"People and states", "Mensen en toestanden"};
        case Part::results:
            return {"Results", "Uitkomsten"};
        case Part::doubt:
            return {"Doubt", "Onzekerheid"};
        case Part::rest:
            break;
    }
    return {"The program as a whole", "Het programma als geheel"};
}

const std::vector<Check>& checks() {
    static const std::vector<Check> all = all_checks();
    return all;
}

Finding performed(const Check& check, Lab& lab) {
    try {
        return check.perform(lab);
    } catch (const DoesNotApply& reason) { return {Verdict::not_applicable, reason.why}; }
}

}  // namespace afweging::app::verifying
