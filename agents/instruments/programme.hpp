// SPDX-License-Identifier: EUPL-1.2
// A month of a programme: who shows up, who drops out, what is left behind.
// Page: docs/model/programme.md
#pragma once

#include <span>

#include "agents/inputs/parameter.hpp"
#include "agents/instruments/follow_on.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/slots.hpp"
#include "sim/isa.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ChannelTable;
struct Instrument;
struct JobsOfMonth;
struct PeersRates;
struct RewardRates;

// TOML: [programme.<name>] in scenarios/parameters/programme.toml
// clang-format off
#define AFWEGING_PROGRAMME_PARAMETERS(PARAMETER)                                                            \
    PARAMETER(attend_base, "logit", -10, 10, number, "of attendance, nothing in the way")                   \
    PARAMETER(attend_trust, "logit", 0, 20, number, "per unit of trust above a half")                       \
    PARAMETER(attend_motivation, "logit", 0, 20, number, "per unit of motivation above a half")             \
    PARAMETER(attend_overload, "logit", 0, 50, number, "lost per unit that the demand exceeds doenvermogen") \
    PARAMETER(attend_health, "logit", 0, 10, number, "lost with a physical or mental limit")                \
    PARAMETER(homeless_gate, "fraction", 0, 1, number, "of attendance lost without a home")                 \
    PARAMETER(drop_out, "1/month", 0, 1, number, "at full attendance")                                      \
    PARAMETER(drop_out_absence, "log hazard", 0, 20, number, "per unit of absence")                         \
    PARAMETER(obstacle_drop_out, "chance", 0, 1, number, "per month when an advance cannot be paid")
// clang-format on
AFWEGING_PARAMETERS(ProgrammeParameters, ProgrammeRatesRead, AFWEGING_PROGRAMME_PARAMETERS)

struct ProgrammeRates : ProgrammeRatesRead {
    explicit ProgrammeRates(const ProgrammeParameters& p)
        : ProgrammeRatesRead(p),
          // Of somebody who never comes; a little more than rounding can add.
          drop_out_ceiling(1.0001F *
                           sim::chance_of_hazard(drop_out * sim::exponential(drop_out_absence))) {}

    float drop_out_ceiling;  ///< above the chance of anybody
};

/// What decides whether a participant shows up.
struct Participant {
    float effective;   ///< effective doenvermogen, (0, 1)
    float demand;      ///< what the programmes of the month ask of it together, at once
    float motivation;  ///< [0, 1]
    float trust;       ///< in the municipality, or where that is more the bond with a coach, [0, 1]
    float reward;      ///< what a reward adds [logit]: reward.hpp
    float fit;         ///< of the work to the own health limit, [0, 1]
    Health health;
    Housing housing;
};

/// How well the work fits the health of somebody. by_physical, by_mental: of the programme
AFWEGING_RULE float fit_of_work(Health health, float by_physical, float by_mental) {
    return health == Health::physical ? by_physical : health == Health::mental ? by_mental : 0.0F;
}

/// Share of a programme that a participant attends in a month.
///
///   a = logistic(base + m (motivation - 1/2) + t (trust - 1/2) - o max(demand - q, 0)
///                - h limit (1 - fit) + reward) * (1 - gate [homeless])
///   q effective doenvermogen, limit 1 with a health limit
///
/// Status:   assumed; Evidence: S033; mechanisms 2, 3, 28, 50
/// Page:     docs/model/programme.md
AFWEGING_RULE float attendance(const Participant& p, const ProgrammeRates& r) {
    const float gap = p.demand > p.effective ? p.demand - p.effective : 0.0F;
    const float limit = p.health == Health::no_limits ? 0.0F : r.attend_health * (1.0F - p.fit);
    const float gate = p.housing == Housing::homeless ? 1.0F - r.homeless_gate : 1.0F;
    return gate * sim::logistic(r.attend_base + r.attend_motivation * (p.motivation - 0.5F) +
                                r.attend_trust * (p.trust - 0.5F) - r.attend_overload * gap -
                                limit + p.reward);
}

/// Monthly chance of dropping out: absence comes before leaving, and guidance on the job prevents
/// it.
///
///   p = 1 - exp(-h exp(w (1 - a)) (1 - s)),   a attendance, s job_support of a place that employs
///
/// Status:   assumed (h set near 13 % early drop-out of STiP); Evidence: R142, N043
/// Page:     docs/model/programme.md
AFWEGING_RULE float drop_out_chance(float attended, float support, const ProgrammeRates& r) {
    return sim::chance_of_hazard(r.drop_out * (1.0F - support) *
                                 sim::exponential(r.drop_out_absence * (1.0F - attended)));
}

/// A share in [0, 1] after a gain or loss.
AFWEGING_RULE float bounded_share(float x) { return x < 0.0F ? 0.0F : (x > 1.0F ? 1.0F : x); }

/// Skill after a month of attendance a: s + gain a, at most 3.
AFWEGING_RULE float next_skill(float skill, float gain, float attended) {
    const float next = skill + gain * attended;
    return next > 3.0F ? 3.0F : next;
}

/// Search skill after a month of attendance a: g + gain a, at most 2.
AFWEGING_RULE float next_search_skill(float search_skill, float gain, float attended) {
    const float next = search_skill + gain * attended;
    return next > 2.0F ? 2.0F : next;
}

/// Motivation after a month: what is chosen feeds it when attended, what is forced wears it down.
///
///   m' = m + autonomy a - coercion,   in [0, 1]
///
/// Status:   assumed (mechanisms 44 and 45 against 6 and 7: both are in, as channels of their own)
/// Page:     docs/model/programme.md
AFWEGING_RULE float next_motivation(float motivation, float autonomy, float coercion,
                                    float attended) {
    return bounded_share(motivation + autonomy * attended - coercion);
}

using ProgrammeStep = MonthStep<
    In<&People::id, &People::trust, &People::bond, &People::stress, &People::health,
       &People::housing, &MonthColumns::effective, &MonthColumns::talk, &MonthColumns::acting,
       &MonthColumns::hazard, &MonthColumns::right, &Notes::attendance, &Notes::progress,
       &Notes::in_programme>,
    // To whom a completed one leads on to another: what eligibility looks at.
    In<&People::household, &People::children, &People::route, &People::ladder, &People::accounts,
       &People::debt, &People::shortfall, &People::ww_months, &People::debt_help, &People::exempt,
       &People::ever_started, &People::year_waits, &People::debt_held, &People::contact_held,
       &People::aftercare_held, &MonthColumns::distance, &Notes::age, &Notes::youngest>,
    InOut<&People::status, &People::months_in_status, &People::months_on_benefit,
          &People::months_since_exit, &People::hours, &People::awaits_right, &People::savings,
          &People::skill, &People::search_skill, &People::self_efficacy, &People::motivation,
          &People::dutch, &People::schooling, &People::programme_wanted, &People::programme_waited,
          &People::led_on, &MonthColumns::events, &MonthColumns::place_search>,
    ProgrammeColumns,
    Sink<&Proposals::ends, &Proposals::offers, &ThreadBooks::offer_counts, &ThreadBooks::ledger>>;

/// What a month of a programme goes by, beside what the instruments are.
struct ProgrammeTerms {
    const ProgrammeRates& programme;
    const RewardRates& reward;
    const PeersRates& peers;
    FollowOnTerms next;
};

/// A month of every programme and what follows from it; places that end are told to the gemeente.
/// Somebody admitted in month t acts from t + 1.
AFWEGING_ISA_VARIANTS(void programme(ProgrammeStep step, std::span<const Instrument> instruments,
                                     const ChannelTable& channels, const ProgrammeTerms& rates,
                                     const JobsOfMonth& jobs, const MonthLuck& luck);)

}  // namespace afweging::agents
