// SPDX-License-Identifier: EUPL-1.2
// Locks by design, confidence and number of facts.
#include "app/report/page/grade.hpp"

#include <algorithm>
#include <string>

namespace afweging::app::page {
namespace {

using scenarios::DesignClass;

constexpr int most = 5;

int points_of(DesignClass design) {
    switch (design) {
        case DesignClass::rct:
        case DesignClass::registers:
            return 3;
        case DesignClass::quasi_experiment:
        case DesignClass::review:
            return 2;
        case DesignClass::matched:
        case DesignClass::survey:
        case DesignClass::before_after:
        case DesignClass::rule:
            return 1;
        case DesignClass::expert:
            return 0;
    }
    return 0;
}

}  // namespace

int grade_of(DesignClass design, std::size_t facts) {
    return std::clamp(points_of(design) + (facts > 1 ? 1 : 0), 1, most);
}

int grade_of(const scenarios::Passport& passport, const scenarios::Evidence& evidence) {
    if (passport.status == "statute") {
        return most;
    }
    if (passport.assumed()) {
        return 0;
    }
    int best = 0;
    int facts = 0;
    for (const std::string& id : passport.evidence) {
        const auto fact = evidence.find(id);
        if (fact != evidence.end()) {
            ++facts;
            const int sure = fact->second.confidence == "high" ? 1 : 0;
            best = std::max(best, points_of(fact->second.used.design_class) + sure);
        }
    }
    return std::clamp(best + (facts > 1 ? 1 : 0), 1, most);
}

LocalisedText grade_in_words(int grade) {
    return filled({"{0} of 5", "{0} van 5"}, {std::to_string(grade)});
}

}  // namespace afweging::app::page
