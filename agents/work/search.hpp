// SPDX-License-Identifier: EUPL-1.2
// Search for work: effort, who would be hired and accepts, and a few hours beside bijstand.
// Page: docs/model/search.md
#pragma once

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/state/chunk.hpp"
#include "agents/work/employment.hpp"
#include "agents/work/hours_beside.hpp"
#include "sim/isa.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ChannelTable;
struct BusinessRates;
struct MoneyLaw;
struct IncomeRates;
struct SpendingRates;
struct StressRates;

// TOML: [search.<name>] in scenarios/parameters/search.toml
// clang-format off
#define AFWEGING_SEARCH_PARAMETERS(PARAMETER)                                                              \
    PARAMETER(effort_weight, "elasticity", 0, 2, number, "elasticity of the hazard to search effort")      \
    PARAMETER(tightness_elasticity, "elasticity", 0, 2, number, "of the hazard to tightness")              \
    PARAMETER(capacity_weight, "fraction", 0, 1, number, "share of effort that needs doenvermogen")        \
    PARAMETER(self_efficacy_weight, "fraction", 0, 1, number, "share of effort that needs self-efficacy")  \
    PARAMETER(minimum_gate, "fraction", 0, 1, number, "share of effort lost below the participatieminimum") \
    PARAMETER(homeless_gate, "fraction", 0, 1, number, "share of effort lost without a home")              \
    PARAMETER(push_at_distance, "fraction", 0, 1, number, "share of a push that reaches the long distance") \
    PARAMETER(talk, "log effort", 0, 2, number, "of a talk of quality 1, in its month")                    \
    PARAMETER(threat, "log effort", 0, 2, number, "of a breach of duty on record, while another is a repeat") \
    PARAMETER(cut, "log effort", 0, 2, number, "of a maatregel, in its months")                            \
    PARAMETER(acceptance_gain, "logit", 0, 20, number, "logit of acceptance per relative gain of income")  \
    PARAMETER(acceptance_base, "logit", -10, 10, number, "logit of acceptance at no gain")                 \
    PARAMETER(part_time_hazard, "1/month", 0, 1, number, "part-time work beside bijstand at average effort") \
    PARAMETER(part_time_hours, "hours/week", 1, 40, number, "of part-time work beside bijstand of which nothing is kept") \
    PARAMETER(hours_gain, "log", 0, 20, number, "log hazard of such work per relative gain of income by it") \
    PARAMETER(longer_hours, "log", 0, 5, number, "log of its hours per relative gain of income by it")     \
    PARAMETER(steady_hours, "log", 0, 5, number, "log hazard of such work where the settlement evens out all")
// clang-format on
AFWEGING_PARAMETERS(SearchParameters, SearchRead, AFWEGING_SEARCH_PARAMETERS)

/// A parabola above x^w for x >= 0: the tangent at 1 when w <= 1, else x + x^2. 0 <= w <= 2.
struct PowerCeiling {
    explicit PowerCeiling(float w)
        : constant(w <= 1.0F ? 1.0F - w : 0.0F),
          slope(w <= 1.0F ? w : 1.0F),
          square(w <= 1.0F ? 0.0F : 1.0F) {}
    [[nodiscard, gnu::always_inline]] inline float operator()(float x) const {
        return (constant + x * (slope + x * square)) * 1.0001F;
    }
    float constant, slope, square;
};

/// With what is the same for everybody.
struct SearchRates : SearchRead {
    explicit SearchRates(const SearchParameters& p)
        : SearchRead(p),
          power(effort_weight),
          most_part_time(1.0001F * part_time_hazard *
                         sim::exponential(largest_gain_of_hours * hours_gain)) {}
    PowerCeiling power;    ///< of effort
    float most_part_time;  ///< [1/month] above the hazard of hours beside bijstand at effort 1
};

/// What a person brings to the search this month. All in [0, 1] but search_skill and push.
struct Seeking {
    float effective_doenvermogen;
    float motivation;
    float self_efficacy;
    float search_skill;  ///< 1 = average
    float push;     ///< of programme and office: added to log effort, as it reaches this person
    float lock_in;  ///< fraction of effort that a programme takes
    float below_minimum;  ///< 1 below the participation minimum, else 0
    float homeless;       ///< 1 without a home, else 0
};

/// Search effort relative to an average seeker (1).
///
///   e = 2 m (1 - c + 2 c q)(1 - k + 2 k b) g exp(push) (1 - lock-in)(1 - gate)(1 - home)
///   m motivation, q effective doenvermogen, b self-efficacy, g search skill; c, k weights
///
/// Status:   assumed
/// Evidence: R126, R080, S062
/// Page:     docs/model/search.md
AFWEGING_RULE float search_effort(const Seeking& s, const SearchRates& r) {
    const float able =
        1.0F - r.capacity_weight + 2.0F * r.capacity_weight * s.effective_doenvermogen;
    const float confident =
        1.0F - r.self_efficacy_weight + 2.0F * r.self_efficacy_weight * s.self_efficacy;
    const float gates = (1.0F - r.minimum_gate * s.below_minimum) *
                        (1.0F - r.homeless_gate * s.homeless) * (1.0F - s.lock_in);
    return 2.0F * s.motivation * able * confident * s.search_skill * gates *
           sim::exponential(s.push);
}

/// Above the effort of somebody with this motivation and search skill, whose push multiplies
/// effort by at most `pushed`.
AFWEGING_RULE float effort_ceiling(float motivation, float search_skill, float pushed,
                                   const SearchRates& r) {
    const float best =
        2.0F * (1.0F + r.capacity_weight) * (1.0F + r.self_efficacy_weight) * 1.0001F;
    return best * motivation * search_skill * pushed;
}

/// How much of a push reaches a person: all at short distance, a share s at long, half-way between
/// at medium.
///
///   reach = push (1 | (1 + s) / 2 | s)
///
/// Status:   assumed, direction from the trial
/// Evidence: R126, S060
/// Page:     docs/model/search.md
AFWEGING_RULE float reach_of_push(float push, Distance distance, const SearchRates& r) {
    const float share = distance == Distance::short_distance    ? 1.0F
                        : distance == Distance::medium_distance ? 0.5F + 0.5F * r.push_at_distance
                                                                : r.push_at_distance;
    return push * share;
}

/// What the office does to a person this month.
struct Pressure {
    float talk;                ///< quality of this month's talk, 0 = none
    std::uint32_t on_record;   ///< months in which another breach of duty is a repeat, on bijstand
    std::uint32_t sanctioned;  ///< 1 in a month of maatregel
};

/// What that adds to log effort: a talk, the threat of a heavier maatregel while a breach is on
/// record, and the maatregel itself. Each has a strength of its own; what a maatregel costs in
/// income and motivation are channels apart (income, drift_back).
///
///   a = t q + h [breach on record] + c [maatregel],   q quality of the talk; t talk, h threat,
///                                                     c cut [log effort]
///
/// Status:   assumed
/// Evidence: R152, M013 (talks), S060, N121 (enforcement)
/// Page:     docs/model/search.md
AFWEGING_RULE float activation(const Pressure& p, const SearchRates& r) {
    return r.talk * p.talk + sim::keep(sim::mask(p.on_record != 0), r.threat) +
           sim::keep(sim::mask(p.sanctioned != 0), r.cut);
}

/// Least effort that counts.
inline constexpr float least_effort = 1.0e-4F;

/// Monthly chance that an employer says yes.
///
///   p = 1 - exp(-h e^w T),   T factor of tightness (effect_of_tightness)
///
/// Status:   assumed
/// Evidence: R151
/// Page:     docs/model/search.md
AFWEGING_RULE float job_finding_chance(float hazard, float effort, float tightness,
                                       const SearchRates& r) {
    const float floored = effort > least_effort ? effort : least_effort;
    return sim::chance_of_hazard(hazard * tightness *
                                 sim::exponential(r.effort_weight * sim::logarithm(floored)));
}

/// Above that chance, for any effort up to `effort`: 1 - e^-h <= h.
AFWEGING_RULE float job_finding_ceiling(float hazard, float effort, float tightness,
                                        const SearchRates& r) {
    const float floored = effort > least_effort ? effort : least_effort;
    return hazard * tightness * r.power(floored) * 1.0001F;
}

/// Factor on everybody's hazard of work: tightness^elasticity, tightness 1 = reference year.
///
/// Status:   assumed
/// Evidence: R071, R151
/// Page:     docs/model/search.md
[[nodiscard]] inline float effect_of_tightness(double tightness, const SearchParameters& p) {
    return static_cast<float>(sim::exponential(p.tightness_elasticity * sim::logarithm(tightness)));
}

/// Chance that an offer is taken, from the relative gain of the household's income (income in work
/// over income now, minus one).
///
///   p = logistic(base + weight gain)
///
/// Status:   assumed
/// Evidence: R124, R035
/// Page:     docs/model/search.md
AFWEGING_RULE float acceptance_chance(float relative_gain, const SearchRates& r) {
    return sim::logistic(r.acceptance_base + r.acceptance_gain * relative_gain);
}

/// What the labour market is like this month, for everybody.
struct JobMarket {
    float tightness = 1;  ///< its effect: a factor on the hazard of work
    JobTerms full_time{};
    JobTerms part_time{};  ///< a few hours beside bijstand
};

/// What search reads of the parameters of mechanisms.
struct SearchRules {
    const SearchRates& search;
    const StressRates& stress;
    const IncomeRates& income;
    const SpendingRates& spending;
    const BusinessRates& business;
};

/// Law and prices that decide what work would bring.
struct SearchLaw {
    float price_level;  ///< 1 = prices at the start of the run
    const MoneyLaw& money;
};

using SearchStep = MonthStep<
    In<&People::id, &People::household, &People::children, &People::schooling, &People::fixed_costs,
       &People::partner_hours, &People::wage, &People::savings, &People::debt, &People::accounts,
       &People::debt_help, &People::debt_held, &People::months_on_benefit, &People::sanction,
       &People::sanction_cut, &People::breach_repeat_left, &People::disregard_used,
       &People::partner_disregard_used, &People::shortfall, &People::stress, &People::motivation,
       &People::self_efficacy, &People::search_skill, &People::business, &People::housing,
       &People::more_sharers, &People::contact_held, &MonthColumns::status_before,
       &MonthColumns::hazard, &MonthColumns::distance, &MonthColumns::effective,
       &MonthColumns::talk, &MonthColumns::place_search, &Notes::age, &Notes::youngest, &Notes::ww,
       &MonthColumns::acting, &Notes::in_programme, &Notes::sanctioned>,
    InOut<&People::status, &People::hours>, Sink<&Proposals::jobs>, Draws<Roll::job_search>>;

/// People who would be hired go on the list for the vacancies; the others may find a few hours when
/// they are on bijstand. One draw decides: below p a job, then a share of 1 - p hours. Who works in
/// a subsidised place searches for a regular job with the share of effort that the place leaves.
AFWEGING_ISA_VARIANTS(void search(SearchStep step, const JobMarket& market,
                                  const ChannelTable& channels, const SearchLaw& law,
                                  const SearchRules& rules, const MonthLuck& luck);)

}  // namespace afweging::agents
