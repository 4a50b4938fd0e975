// SPDX-License-Identifier: EUPL-1.2
// What a maatregel leaves of the bijstandsnorm.
#pragma once

#include "agents/kinds/kinds.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// The norm that is paid up to while a maatregel runs. [EUR cent per month]
/// `cut` is the share withheld, [0, 1]: which and for how long, agents/law/maatregel.hpp says.
///
/// Status:   statute
/// Sources:  Participatiewet art. 18
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t bijstandsnorm_after_maatregel(std::int32_t norm,
                                                         std::int32_t months_left, float cut) {
    return norm - keep_if(months_left > 0, share_of(norm, cut));
}

}  // namespace afweging::agents
