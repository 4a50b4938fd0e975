// SPDX-License-Identifier: EUPL-1.2
// The scale of chances.
#include "app/report/page/chance.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace afweging::app::page {
namespace {

struct Step {
    double below;
    LocalisedText word;
};

const Step steps[] = {
    {0.05, {"very unlikely", "zeer onwaarschijnlijk"}},
    {0.20, {"unlikely", "onwaarschijnlijk"}},
    {0.40, {"rather not", "eerder niet"}},
    {0.60, {"about as likely as not", "ongeveer even waarschijnlijk"}},
    {0.80, {"rather so", "eerder wel"}},
    {0.95, {"likely", "waarschijnlijk"}},
};

}  // namespace

LocalisedText chance_word(double chance) {
    for (const Step& step : steps) {
        if (chance < step.below) {
            return step.word;
        }
    }
    return chance > 0.95 ? LocalisedText{"very likely", "zeer waarschijnlijk"}
                         : LocalisedText{"likely", "waarschijnlijk"};
}

LocalisedText chance_in_words(double chance) {
    const auto of_100 = static_cast<int>(std::lround(std::clamp(chance, 0.0, 1.0) * 100));
    const LocalisedText word = chance_word(chance);
    if (of_100 > 97) {
        return filled({"more than 97 of 100 ({0})", "meer dan 97 van de 100 ({0})"}, {word});
    }
    if (of_100 < 3) {
        return filled({"less than 3 of 100 ({0})", "minder dan 3 van de 100 ({0})"}, {word});
    }
    return filled({"{0} of 100 ({1})", "{0} van de 100 ({1})"}, {std::to_string(of_100), word});
}

ChanceEnds chance_ends(double share, double draws) {
    constexpr double z = 1.2815515655446004;
    const double n = std::max(draws, 1.0);
    const double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double reach =
        z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return {std::max(0.0, centre - reach), std::min(1.0, centre + reach)};
}

}  // namespace afweging::app::page
