// SPDX-License-Identifier: EUPL-1.2
// Which assets count for bijstand, by date.
#pragma once

#include <cstdint>

#include "agents/law/home.hpp"
#include "agents/law/statute.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// What a household has and owes. [EUR cent]
struct Assets {
    std::int32_t at_entry;           ///< savings when bijstand began
    std::int32_t saved_on_bijstand;  ///< saved out of bijstand since
    std::int32_t windfalls;          ///< inheritances, prizes since
    std::int32_t home;               ///< value of the own home less its mortgage
    std::int32_t debts;
};

/// What counts. [EUR cent]
///
///   once, at the start (until 2025):  (entry + windfalls + (home - free)+ - debts)+
///   all the time (from 2026):         the same, with what was saved out of bijstand
///
/// Status:   statute (from 2026: by the specification of one city)
/// Sources:  Participatiewet art. 34
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t counted_assets(const Assets& assets, const StatuteRow& law) {
    const std::int32_t saved = keep_if(law.asset_test_continues != 0, assets.saved_on_bijstand);
    return positive_part(assets.at_entry + saved + assets.windfalls +
                         positive_part(assets.home - law.asset_home_free) - assets.debts);
}

/// Whether a household has the higher vermogensgrens: couples and single parents.
AFWEGING_RULE bool is_family(Household household) {
    return (household != Household::single) & (household != Household::cost_sharer);
}

/// vermogensgrens of a household. [EUR cent]
///
/// Status:   statute
/// Sources:  Participatiewet art. 34 lid 3
/// Evidence: R017
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t asset_limit_of(Household household, const StatuteRow& law) {
    return choose(is_family(household), law.asset_limit_family, law.asset_limit_single);
}

/// Whether a household passes the vermogenstoets.
///
/// Status:   statute
/// Sources:  Participatiewet art. 34
/// Evidence: R017
/// Page:     docs/model/income.md
AFWEGING_RULE bool within_asset_limit(const Assets& assets, const Home& home,
                                      const StatuteRow& law) {
    return counted_assets(assets, law) <= asset_limit_of(household_of(home), law);
}

}  // namespace afweging::agents
