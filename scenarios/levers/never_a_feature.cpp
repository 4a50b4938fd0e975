// SPDX-License-Identifier: EUPL-1.2
// Names that are refused as a feature.
#include "scenarios/levers/never_a_feature.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace afweging::scenarios {

namespace {

char in_small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

bool is_never_a_feature(std::string_view name) {
    std::string small(name);
    std::transform(small.begin(), small.end(), small.begin(), in_small);
    for (std::size_t at = 0; at < small.size(); ++at) {
        const bool begins = at == 0 || !is_letter(small[at - 1]);
        const std::string_view rest = std::string_view(small).substr(at);
        if (begins && std::any_of(never_features.begin(), never_features.end(),
                                  [&](std::string_view each) { return rest.starts_with(each); })) {
            return true;
        }
    }
    return false;
}

LocalisedText why_never_a_feature() {
    return {
        "nationality, origin, language, postcode and appearance are never a feature of a rule "
        "that says who goes first, for such a rule may treat people differently by where they "
        "come from; an instrument can say whom it is for by command of Dutch (min_dutch, "
        "max_dutch)",
        "nationaliteit, herkomst, taal, postcode en uiterlijk zijn nooit een kenmerk van een "
        "regel die zegt wie eerst gaat, want zo'n regel kan mensen ongelijk behandelen naar "
        "waar ze vandaan komen; een instrument kan wel zeggen voor wie het is naar beheersing "
        "van het Nederlands (min_dutch, max_dutch)"};
}

}  // namespace afweging::scenarios
