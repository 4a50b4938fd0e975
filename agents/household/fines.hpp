// SPDX-License-Identifier: EUPL-1.2
// Rules of mistakes and fines: who misses a form, what it costs, how an unpaid fine grows.
#pragma once

#include <cstdint>

#include "agents/household/money_rates.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/law/law_of_month.hpp"
#include "sim/cents.hpp"
#include "sim/mask.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Who fills in forms this month.
struct Administration {
    Status status;
    std::int32_t months_in_status;
    float effective;  ///< effective doenvermogen, (0, 1)
    float months_since_contact;
    float help;  ///< share of mistakes that an instrument prevents, [0, 1]
};

/// Monthly chance of a missed form or an unreported change.
///
///   p = p0 exp(k (1/2 - q)) (1 - c max(0, 1 - m / L)) (1 - help) transition outside, at most 1
///   q effective doenvermogen, m months since the last talk, L how long it lasts
///   transition: factor in the first two months in a status; outside: factor off income support
///
/// Status:   assumed; direction of q and m from mechanisms 12 and 35
/// Evidence: R105, S036
/// Page:     docs/model/mistakes-and-fines.md
AFWEGING_RULE float mistake_chance(const Administration& a, const MoneyRates& r) {
    const float recent = 1.0F - a.months_since_contact * r.contact_fades;
    const float talked = 1.0F - r.contact_prevents * (recent > 0.0F ? recent : 0.0F);
    const float moved = a.months_in_status < 2 ? r.mistake_transition : 1.0F;
    const bool supported = receives_bijstand(a.status) || a.status == Status::ww;
    const float forms = supported ? 1.0F : r.mistake_outside;
    const float chance = r.mistake_chance *
                         sim::exponential(r.mistake_slope * (0.5F - a.effective)) * talked *
                         (1.0F - a.help) * moved * forms;
    return chance < 1.0F ? chance : 1.0F;
}

/// Above the chance of a mistake, whatever the capacity of the person and the help of others.
AFWEGING_RULE float mistake_ceiling(Status status, std::int32_t months_in_status,
                                    const MoneyRates& r) {
    const float moved = sim::select(sim::mask(months_in_status < 2), r.mistake_transition, 1.0F);
    const bool supported = receives_bijstand(status) | (status == Status::ww);
    const float forms = sim::select(sim::mask(supported), 1.0F, r.mistake_outside);
    return r.mistake_ceiling * moved * forms;
}

/// The raise of the oldest unpaid fine. [EUR cent] `raises_left` of all unpaid fines together: each
/// starts with two; even = the first is next.
///
///   first:  f a1        second: f (1 + a1) a2
///
/// Status:   statute, recalled
/// Sources:  Wet administratiefrechtelijke handhaving verkeersvoorschriften art. 23, 25
/// Page:     docs/model/mistakes-and-fines.md
AFWEGING_RULE std::int32_t raise_of_fine(std::int32_t raises_left, const LawOfMonth& law) {
    const std::int32_t first = share_of(law.fine, law.first_raise);
    const std::int32_t second = share_of(law.fine + first, law.second_raise);
    return raises_left % 2 == 0 ? first : second;
}

/// What it takes to be rid of the oldest unpaid fine now. [EUR cent]
AFWEGING_RULE std::int32_t open_fine(std::int32_t raises_left, const LawOfMonth& law) {
    return law.fine + (raises_left % 2 == 0 ? 0 : share_of(law.fine, law.first_raise));
}

/// A second uniform number out of one draw, given whether a mistake happened: independent of it.
AFWEGING_RULE float rest_of_draw(float draw, float chance) {
    const bool mistake = draw < chance;
    const float low = mistake ? 0.0F : chance;
    const float width = mistake ? chance : 1.0F - chance;
    return width > 0.0F ? (draw - low) / width : 0.0F;
}

}  // namespace afweging::agents
