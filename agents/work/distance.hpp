// SPDX-License-Identifier: EUPL-1.2
// The hazard of work without help, and the distance to work read off it.
// Page: docs/model/distance.md
#pragma once

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [distance.<name>] in scenarios/parameters/distance.toml
// clang-format off
#define AFWEGING_DISTANCE_PARAMETERS(PARAMETER)                                                           \
    PARAMETER(base_hazard, "1/month", 1e-5, 1, number, "hazard of work of the reference entrant")         \
    PARAMETER(employability_spread, "log", 0, 3, number, "sd of the log hazard between people alike")     \
    PARAMETER(duration_early, "log", 0, 3, number, "fall of the log hazard over the first 8 months")      \
    PARAMETER(duration_late, "log/year", 0, 2, number, "fall of the log hazard per year after that")      \
    PARAMETER(skill_weight, "log", 0, 3, number, "log hazard per unit of skill")                          \
    PARAMETER(schooling_lower, "log", 0, 3, number, "loss of lower secondary against qualified")          \
    PARAMETER(schooling_primary, "log", 0, 3, number, "loss of primary against qualified")                \
    PARAMETER(dutch_weight, "log", 0, 2, number, "loss per step of Dutch below fluent")                   \
    PARAMETER(health_physical, "log", 0, 4, number, "loss by a physical limit")                           \
    PARAMETER(health_mental, "log", 0, 4, number, "loss by a mental limit")                               \
    PARAMETER(age_from_45, "log per 10 years", 0, 3, number, "loss per 10 years above 45")                \
    PARAMETER(recent_work_weight, "log", 0, 3, number, "log hazard per unit of recent work experience")   \
    PARAMETER(short_from, "probability per 12 months", 0, 1, number, "chance of work from which distance is short") \
    PARAMETER(long_below, "probability per 12 months", 0, 1, number, "chance of work below which distance is long")
// clang-format on
AFWEGING_PARAMETERS(DistanceParameters, DistanceRead, AFWEGING_DISTANCE_PARAMETERS)

/// The monthly hazard at which the chance within twelve months is this. chance in [0, 1].
[[nodiscard]] inline float hazard_of_a_year(double chance) {
    return chance < 1.0 ? static_cast<float>(-sim::logarithm(1.0 - chance) / 12.0) : 1.0e9F;
}

/// With what is the same for everybody.
struct DistanceRates : DistanceRead {
    DistanceRates() = default;
    explicit DistanceRates(const DistanceParameters& p)
        : DistanceRead(p),
          log_base(static_cast<float>(sim::logarithm(p.base_hazard))),
          short_hazard(hazard_of_a_year(p.short_from)),
          long_hazard(hazard_of_a_year(p.long_below)) {}

    float log_base{};
    float short_hazard{}, long_hazard{};  ///< [1/month] at the cut-offs
};

/// What an employer and the labour market see of a person. Scores, not money.
struct JobSeeker {
    float employability;       ///< standard normal, unobserved
    float skill;               ///< [-2, 3], 0 = what the schooling gives
    float recent_work;         ///< [0, 1]
    float age;                 ///< years
    float months_out_of_work;  ///< of the present spell, WW included, >= 0
    float dutch;               ///< 0..3
    Schooling schooling;
    Health health;
};

/// Fall of the log hazard after d months out of work, in WW or on bijstand: steep in the first
/// eight months, slow after.
///
///   D(d) = early min(d, 8) / 8 + late max(d - 8, 0) / 12,  capped at ten years
///   early [log], late [log per year], d [months]
///
/// Status:   assumed until calibrated
/// Sources:  kroft2013duration
/// Evidence: R151, M015
/// Page:     docs/model/distance.md
AFWEGING_RULE float duration_dependence(float months_out_of_work, const DistanceRates& r) {
    const float capped = months_out_of_work < 120.0F ? months_out_of_work : 120.0F;
    const float first = capped < 8.0F ? capped : 8.0F;
    return r.duration_early * first * 0.125F + r.duration_late * (capped - first) * (1.0F / 12.0F);
}

/// Log of the monthly hazard of regular work at full effort, without help, in the reference market.
///
///   log h = log h0 + spread z + skill s + recent w - D(d) - schooling - dutch (3 - l)
///           - health - age max(a - 45, 0) / 10
///
/// Status:   assumed until calibrated
/// Sources:  kroft2013duration
/// Evidence: S002, R062, R064, R065, R151
/// Page:     docs/model/distance.md
AFWEGING_RULE float log_job_hazard(const JobSeeker& p, const DistanceRates& r) {
    const float schooling = p.schooling == Schooling::qualified         ? 0.0F
                            : p.schooling == Schooling::lower_secondary ? r.schooling_lower
                                                                        : r.schooling_primary;
    const float health = p.health == Health::no_limits  ? 0.0F
                         : p.health == Health::physical ? r.health_physical
                                                        : r.health_mental;
    const float years_over_45 = p.age > 45.0F ? p.age - 45.0F : 0.0F;
    return r.log_base + r.employability_spread * p.employability + r.skill_weight * p.skill +
           r.recent_work_weight * p.recent_work - duration_dependence(p.months_out_of_work, r) -
           schooling - r.dutch_weight * (3.0F - p.dutch) - health -
           r.age_from_45 * years_over_45 * 0.1F;
}

/// Chance of work within 12 months without help at full effort: 1 - exp(-12 h).
///
/// Page:     docs/model/distance.md
AFWEGING_RULE float chance_within_a_year(float hazard) {
    return sim::chance_of_hazard(12.0F * hazard);
}

/// Distance to the labour market: that chance p, in three bins.
///
///   p >= c  if and only if  h >= -ln(1 - c) / 12
///
/// Status:   assumed (the cut-offs)
/// Page:     docs/model/distance.md
AFWEGING_RULE Distance distance_of(float hazard, const DistanceRates& r) {
    const unsigned nearer = hazard >= r.short_hazard ? 1U : 0U;
    const unsigned farther = hazard < r.long_hazard ? 1U : 0U;
    return static_cast<Distance>(static_cast<unsigned>(Distance::medium_distance) - nearer +
                                 farther);
}

using DistanceStep = MonthStep<
    In<&People::employability, &People::skill, &People::recent_work, &People::months_out_of_work,
       &People::dutch, &People::schooling, &People::health, &Notes::age>,
    InOut<&MonthColumns::hazard, &MonthColumns::distance>>;

/// Hazard of work without help and the distance read off it, for everybody.
AFWEGING_ISA_VARIANTS(void distance(DistanceStep step, const DistanceRates& rates);)

}  // namespace afweging::agents
