// SPDX-License-Identifier: EUPL-1.2
// Sentences on months that no law was looked up for.
#include "scenarios/law/law_words.hpp"

#include <cmath>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::scenarios {

LocalisedText growth_phrase(double growth) {
    return filled({"{0} %"}, {value_phrase(std::round(growth * 1000) / 10)});
}

LocalisedText before_law_phrase(const LocalisedText& which, sim::Month first) {
    return filled({"{0}; the amounts of law go back to {1}.",
                   "{0}; de bedragen van de wet gaan terug tot {1}."},
                  {which, month_text(first)});
}

LocalisedText prices_phrase(double growth) {
    return filled({"prices by {0}", "prijzen {0}"}, {growth_phrase(growth)});
}

LocalisedText indexed_law_phrase(const LocalisedText& which, double wage_growth,
                                 const LocalisedText& prices) {
    return filled({"{0} follow an indexed path, as no law was looked up for them: norms and "
                   "minimum wage rise by {1} a year, {2} (assumed).",
                   "{0} rekenen met een geïndexeerd pad, want daarvoor is geen wet opgezocht: "
                   "normen en minimumloon stijgen {1} per jaar, {2} (aangenomen)."},
                  {which, growth_phrase(wage_growth), prices});
}

}  // namespace afweging::scenarios
