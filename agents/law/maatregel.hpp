// SPDX-License-Identifier: EUPL-1.2
// maatregel: what a breach of a duty takes off bijstand, and for how long.
#pragma once

#include <cstdint>

#include "agents/kinds/instrument_kinds.hpp"
#include "agents/kinds/kinds.hpp"
#include "sim/cents.hpp"
#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// What law fixes, and what the municipal by-law fixes where law leaves room. Two regimes: of a
/// labour duty, and by the by-law of every other one, the tegenprestatie among them.
struct MaatregelTerms {
    float labour_cut;            ///< of law: labour duty, share of the norm
    std::int32_t longest;        ///< of law: labour duty [months]
    std::int32_t repeat_within;  ///< of law: labour duty [months]
    std::int32_t first_months;   ///< labour duty, first breach
    std::int32_t repeat_months;  ///< labour duty, second breach within the time of the law
    std::int32_t spread_over;    ///< months over which a first maatregel is spread
    std::int32_t other_months;   ///< every other duty
    float other_cut;             ///< every other duty: share of the norm
};

/// A lowered benefit: `cut` of the norm is withheld for so many months.
struct Maatregel {
    std::int32_t months;
    float cut;
};

/// What breaches of labour duties a person has behind: each within the time of the law after the
/// one before it.
struct EarlierBreaches {
    std::int32_t breaches;     ///< in that chain
    std::int32_t repeat_left;  ///< [months] in which another one is a repeat; 0 = the chain is over
};

/// Number of a breach of a labour duty that happens now: 1 the first, 2 and 3 repeats, at most 3.
AFWEGING_RULE std::int32_t number_of_breach(const EarlierBreaches& e) {
    return smaller(keep_if(e.repeat_left > 0, e.breaches) + 1, 3);
}

/// maatregel for the n-th breach of a labour duty.
///
///   first:   c x m / s of the norm for s months,  m from the by-law, s = max(m, spread over)
///   second:  c for m2 months, longer than m by by-law;   third and later: c for M months
///   c = 100 %, months within [1, M], M = 3
///
/// Status:   statute (c, M and the repeat); the by-law's choices assumed
/// Sources:  Participatiewet art. 18 lid 4-8
/// Page:     docs/model/offers.md
AFWEGING_RULE Maatregel labour_duty_maatregel(std::int32_t n, const MaatregelTerms& t) {
    const std::int32_t first = smaller(t.first_months, t.longest);
    const std::int32_t second = smaller(larger(t.repeat_months, first + 1), t.longest);
    const std::int32_t spread = smaller(larger(first, t.spread_over), t.longest);
    const std::int32_t months = n >= 3 ? t.longest : (n == 2 ? second : first);
    const std::int32_t over = n == 1 ? spread : months;
    const float share = static_cast<float>(months) / static_cast<float>(over);
    return {.months = over, .cut = t.labour_cut * share};
}

/// maatregel for a breach of this duty, the n-th of its kind where that counts.
///
/// Status:   statute; what is no labour duty costs what the by-law says, refusing the
///           tegenprestatie too
/// Sources:  Participatiewet art. 8a lid 1, art. 9 lid 1 c, art. 18 lid 2
/// Page:     docs/model/offers.md
AFWEGING_RULE Maatregel maatregel_for(Duty duty, std::int32_t n, const MaatregelTerms& t) {
    return duty == Duty::labour ? labour_duty_maatregel(n, t)
                                : Maatregel{t.other_months, t.other_cut};
}

/// Two that overlap: the heavier share for the longer time; they are not added up.
///
/// Status:   assumed
/// Page:     docs/model/offers.md
AFWEGING_RULE Maatregel heavier_of(const Maatregel& runs, const Maatregel& comes) {
    const float running = runs.months > 0 ? runs.cut : 0.0F;
    return {.months = larger(runs.months, comes.months),
            .cut = running > comes.cut ? running : comes.cut};
}

}  // namespace afweging::agents
