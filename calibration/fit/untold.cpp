// SPDX-License-Identifier: EUPL-1.2
// An average over nobody is no number.
#include "calibration/fit/untold.hpp"

#include <cmath>

#include "sim/error.hpp"
#include "sim/localised_text.hpp"

namespace afweging::calibration {

void refuse_untold(std::span<const ModelSide> sides, const std::vector<Target>& targets) {
    std::string untold;
    for (std::size_t k = 0; k < sides.size(); ++k) {
        if (!std::isfinite(sides[k].value) || !std::isfinite(sides[k].variance)) {
            untold += (untold.empty() ? "" : ", ") + targets[k].key;
        }
    }
    if (!untold.empty()) {
        throw PhrasedError(
            ExitCode::data,
            {"a run says nothing of {0}: in its worlds there is nobody whom that is about, or in "
             "one replicate only; take more people, or leave it out (fit.leave_out)",
             "een run zegt niets over {0}: in die werelden is er niemand over wie dat gaat, of "
             "maar "
             "in een herhaling; neem meer mensen, of laat het weg (fit.leave_out)"},
            {untold});
    }
}

}  // namespace afweging::calibration
