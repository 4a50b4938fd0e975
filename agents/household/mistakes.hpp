// SPDX-License-Identifier: EUPL-1.2
// Mistakes, claims and fines: who misses a form, and what it costs.
// Page: docs/model/mistakes.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/law/money_law.hpp"
#include "agents/state/chunk.hpp"
#include "sim/cents.hpp"
#include "sim/isa.hpp"
#include "sim/mask.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ChannelTable;
struct StressRates;
enum class Fines : std::uint8_t;

// TOML: [mistakes.<name>] in scenarios/parameters/mistakes.toml
// clang-format off
#define AFWEGING_MISTAKES_PARAMETERS(PARAMETER)                                                             \
    PARAMETER(per_month, "1/month", 0, 1, number, "at doenvermogen 1/2, without contact")                   \
    PARAMETER(slope, "log", 0, 10, number, "log chance of a mistake per unit lack of doenvermogen")         \
    PARAMETER(transition, "factor", 0, 20, number, "factor in the two months after a change of status")     \
    PARAMETER(outside, "factor", 0, 5, number, "factor outside income support")                             \
    PARAMETER(contact_prevents, "fraction", 0, 1, number, "share of mistakes prevented just after a talk")  \
    PARAMETER(contact_lasts, "months", 1, 60, number, "until a talk no longer prevents mistakes")           \
    PARAMETER(claim_share, "fraction", 0, 1, number, "of mistakes on bijstand: too much was paid")          \
    PARAMETER(claim, "EUR", 0, 100000, whole_cents, "that must be paid back then")                          \
    PARAMETER(fine_share, "fraction", 0, 1, number, "of claims: a fine comes with it")                         \
    PARAMETER(unstacked, "fraction", 0, 1, number, "of fines that would come on top of unpaid claims: stay out")
// clang-format on
AFWEGING_PARAMETERS(MistakesParameters, MistakesRatesRead, AFWEGING_MISTAKES_PARAMETERS)

struct MistakesRates : MistakesRatesRead {
    MistakesRates() = default;
    explicit MistakesRates(const MistakesParameters& p)
        : MistakesRatesRead(p),
          contact_fades(read_as::per_month(p.contact_lasts)),
          // At a capacity of 0; a little more than rounding can add.
          ceiling(1.0001F * per_month * sim::exponential(0.5F * slope)) {}
    float contact_fades = 0;  ///< [1/month] share of what a talk prevents that is lost
    float ceiling = 0;        ///< [1/month] above every chance of a settled client
};

/// Who fills in forms this month.
struct Administration {
    Status status;
    std::int32_t months_in_status;
    float effective;  ///< effective doenvermogen, (0, 1)
    float months_since_contact;
    float help;  ///< share of mistakes that an instrument prevents, [0, 1]
};

/// Monthly chance of a missed form or an unreported change that is found.
///
///   p = p0 exp(k (1/2 - q)) (1 - c max(0, 1 - m / L)) (1 - help) transition outside, at most 1
///   q effective doenvermogen, m months since the last talk, L how long it lasts
///   transition: factor in the first two months in a status; outside: factor off income support
///
/// Status:   assumed; direction of q and m from mechanisms 12 and 35
/// Evidence: R275, R277, R105, S036
/// Page:     docs/model/mistakes.md
AFWEGING_RULE float mistake_chance(const Administration& a, const MistakesRates& r) {
    const float recent = 1.0F - a.months_since_contact * r.contact_fades;
    const float talked = 1.0F - r.contact_prevents * (recent > 0.0F ? recent : 0.0F);
    const float moved = a.months_in_status < 2 ? r.transition : 1.0F;
    const bool supported = receives_bijstand(a.status) || a.status == Status::ww;
    const float forms = supported ? 1.0F : r.outside;
    const float chance = r.per_month * sim::exponential(r.slope * (0.5F - a.effective)) * talked *
                         (1.0F - a.help) * moved * forms;
    return chance < 1.0F ? chance : 1.0F;
}

/// Above the chance of a mistake, whatever the capacity of the person and the help of others.
AFWEGING_RULE float mistake_ceiling(Status status, std::int32_t months_in_status,
                                    const MistakesRates& r) {
    const float moved = sim::select(sim::mask(months_in_status < 2), r.transition, 1.0F);
    const bool supported = receives_bijstand(status) | (status == Status::ww);
    const float forms = sim::select(sim::mask(supported), 1.0F, r.outside);
    return r.ceiling * moved * forms;
}

/// The fine that comes with a claim. [EUR cent]
///
///   f = k min(u, m claim),   k = 1, on a repeat 1.5
///   u usual fine, m = 1: at most what was paid too much, 150 % of it on a repeat
///
/// Status:   statute (m and k), measured (u)
/// Sources:  Participatiewet art. 18a
/// Evidence: R277
/// Page:     docs/model/mistakes.md
AFWEGING_RULE std::int32_t fine_with_claim(std::int32_t claim, bool repeat, const MonthLaw& law) {
    const std::int32_t once = smaller(law.fine, share_of(claim, law.fine_most));
    return choose(repeat, share_of(once, law.fine_on_repeat), once);
}

/// Which share of fines comes, [0, 1]. owes: claims of the municipality are unpaid. stacked: share
/// of the fines of who owes that comes by the lever, 0 under fines = "stop", else 1
///
///   (1 - u) stacked for who owes; 1 for who does not
///
/// Status:   statute (u = 0: each claim has its own fine)
/// Sources:  Participatiewet art. 18a
/// Page:     docs/model/mistakes.md
AFWEGING_RULE float fines_on_top(float stacked, bool owes, const MistakesRates& r) {
    return owes ? stacked * (1.0F - r.unstacked) : 1.0F;
}

/// Who can have been paid too much: on bijstand, or out of it for less than two months.
///
/// Status:   assumed; Evidence: R105 (claims peak at the start and the end of bijstand)
/// Page:     docs/model/mistakes.md
AFWEGING_RULE bool bijstand_of_late(Status status, std::int32_t months_since_exit) {
    return receives_bijstand(status) || months_since_exit < 2;
}

/// What is claimed back when too much was paid: no more than can have been paid in the spell.
/// [EUR cent]
///
///   min(c, b m)      c usual claim, m months of the spell, this one included, b bijstand of this
///                    month without a maatregel, of who left lately the norm by age and
///                    number of sharers
///
/// Status:   statute (no more than was paid); c assumed
/// Sources:  Participatiewet art. 58
/// Page:     docs/model/mistakes.md
AFWEGING_RULE std::int32_t claim_of(std::int32_t usual, std::int32_t monthly, std::int32_t months) {
    constexpr std::int32_t enough = 600;  // months, so that the product keeps to 32 bits
    return smaller(usual, monthly * smaller(months, enough));
}

/// What the municipality sets off against bijstand for its claims. [EUR cent per month]
/// excess: income above the beslagvrije voet, within the share of the norm that creditors are due.
///
///   min(claims, excess)   on bijstand and outside debt help, else 0
///
/// It needs no attachment, and creditors who attach share the same excess: the larger of both is
/// taken, not the sum.
///
/// Status:   statute
/// Sources:  Participatiewet art. 60, 60a; Wetboek van Burgerlijke Rechtsvordering art. 475c-475e
/// Page:     docs/model/mistakes.md
AFWEGING_RULE std::int32_t set_off(std::int32_t claims, std::int32_t excess, Status status,
                                   DebtHelp help) {
    const bool reached = receives_bijstand(status) & !in_debt_help(help);
    return keep_if(reached, smaller(claims, excess));
}

/// What is left of the claims when so much was paid on debts this month: the municipality, which
/// pays the benefit, comes first. [EUR cent]
///
///   c' = min(max(0, c - paid), debt)
///
/// Status:   assumed (the order)
/// Page:     docs/model/mistakes.md
AFWEGING_RULE std::int32_t claims_after(std::int32_t claims, std::int32_t paid, std::int32_t debt) {
    return smaller(positive_part(claims - paid), debt);
}

/// A second uniform number out of one draw, given whether a mistake happened: independent of it.
///
///   u / p when u < p, else (u - p) / (1 - p)
AFWEGING_RULE float rest_of_draw(float draw, float chance) {
    const bool mistake = draw < chance;
    const float low = mistake ? 0.0F : chance;
    const float width = mistake ? chance : 1.0F - chance;
    return width > 0.0F ? (draw - low) / width : 0.0F;
}

using MistakesStep = MonthStep<
    In<&People::status, &People::household, &People::more_sharers, &People::months_in_status,
       &People::months_on_benefit, &People::months_since_contact, &People::months_since_exit,
       &People::doenvermogen, &People::stress, &People::contact_held, &People::aftercare_held,
       &People::debt_held, &MonthColumns::acting, &Notes::age, &Notes::unlowered>,
    InOut<&People::debt, &People::accounts, &People::claims, &People::fine_repeat_left,
          &MonthColumns::events>,
    Sink<&ThreadBooks::ledger>, Draws<Roll::mistake>>;

/// Forms missed this month, and the claims and fines that come of them. Nobody gets cash: what was
/// paid too much was spent in the months before. Effective doenvermogen is that of last month's
/// stress.
AFWEGING_ISA_VARIANTS(void mistakes(MistakesStep step, const MoneyLaw& law,
                                    const ChannelTable& channels, Fines fines,
                                    const MistakesRates& rates, const StressRates& stress);)

}  // namespace afweging::agents
