// SPDX-License-Identifier: EUPL-1.2
// WW: who has a right to how much of it, for how long, and what comes after.
// Page: docs/model/ww.md
#pragma once

#include "agents/inputs/parameter.hpp"
#include "agents/law/ww.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"

namespace afweging::agents {

struct MoneyLaw;

// TOML: [ww.<name>] in scenarios/parameters/ww.toml
// clang-format off
#define AFWEGING_WW_PARAMETERS(PARAMETER)                                                                 \
    PARAMETER(beginners, "factor", 1, 30, number, "people at risk who begin WW, for each who is expected to come to bijstand from it") \
    PARAMETER(other_means, "fraction", 0, 0.99, number, "of all who begin WW, who are no risk: a partner with a full job") \
    PARAMETER(beside_share, "fraction", 0, 1, number, "of all who begin WW, who have part-time work beside it") \
    PARAMETER(beside_hours, "hours/week", 1, 40, number, "of that work, at the minimum wage")              \
    PARAMETER(employability, "standard deviations", 0, 5, number, "how much more employable they are than entrants to bijstand") \
    PARAMETER(hours_before, "hours/week", 1, 40, number, "of their job, at the minimum wage")              \
    PARAMETER(history_centre, "logit", -5, 5, number, "middle of the share of years with work")            \
    PARAMETER(history_schooling, "logit", -3, 3, number, "per step of schooling")                          \
    PARAMETER(history_spread, "logit", 0, 5, number, "sd of it")
// clang-format on
AFWEGING_PARAMETERS(WwParameters, WwRates, AFWEGING_WW_PARAMETERS)

/// People who begin WW for each who is expected to come to bijstand from it, at risk or not.
///
///   beginners / (1 - other_means)
///
/// Status:   assumed
/// Evidence: R078
/// Page:     docs/model/ww.md
[[nodiscard]] inline double ww_beginners_for_each(const WwParameters& p) {
    return p.beginners / (1.0 - p.other_means);
}

/// Hours of work beside WW of somebody who begins it: too few to end the right. [hours/week]
///
///   h if u < share, else 0;   h beside_hours, at most most_beside_ww of the hours before
///
/// Status:   assumed (that as many work beside it as UWV counts, the hours)
/// Sources:  uwv2018inkomstenverrekening
/// Page:     docs/model/ww.md
[[nodiscard]] inline std::uint8_t hours_beside_ww(float u, const WwRates& r) {
    const auto most = static_cast<std::uint8_t>(most_beside_ww * r.hours_before);
    const auto hours = static_cast<std::uint8_t>(r.beside_hours + 0.5F);
    return u < r.beside_share ? (hours < most ? hours : most) : std::uint8_t{0};
}

using WwStep =
    MonthStep<In<&People::status, &People::household, &People::children, &People::partner_hours,
                 &People::work_history, &People::insured_hours, &People::hours,
                 &People::months_in_status, &People::months_on_benefit, &People::months_since_exit,
                 &People::more_sharers, &Notes::age, &Notes::youngest>,
              InOut<&People::ww_months, &Notes::ww, &Notes::ww_supplement>>;

/// WW of the month with Toeslagenwet; in its first month the length of the right is fixed.
AFWEGING_ISA_VARIANTS(void ww(WwStep step, const MoneyLaw& law);)

}  // namespace afweging::agents
