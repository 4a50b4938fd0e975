// SPDX-License-Identifier: EUPL-1.2
// Search parameters as the sweeps read them, and their specifications.
#include "agents/work/search.hpp"

#include "agents/parameters.hpp"

namespace afweging::agents {

namespace {
float narrow(double x) { return static_cast<float>(x); }

/// The monthly hazard at which the chance within twelve months is this. chance in [0, 1].
float hazard_of_a_year(double chance) {
    return chance < 1.0 ? narrow(-sim::logarithm(1.0 - chance) / 12.0) : 1.0e9F;
}
}  // namespace

SearchRates::SearchRates(const SearchParameters& p)
    : log_base(narrow(sim::logarithm(p.base_hazard))),
      spread(narrow(p.employability_spread)),
      early(narrow(p.duration_early)),
      late(narrow(p.duration_late)),
      skill(narrow(p.skill_weight)),
      lower(narrow(p.schooling_lower)),
      primary(narrow(p.schooling_primary)),
      dutch(narrow(p.dutch_weight)),
      physical(narrow(p.health_physical)),
      mental(narrow(p.health_mental)),
      age(narrow(p.age_from_45)),
      recent_work(narrow(p.recent_work_weight)),
      effort(narrow(p.effort_weight)),
      capacity(narrow(p.capacity_weight)),
      self_efficacy(narrow(p.self_efficacy_weight)),
      minimum_gate(narrow(p.minimum_gate)),
      homeless_gate(narrow(p.homeless_gate)),
      push_at_distance(narrow(p.push_at_distance)),
      women_push(narrow(p.women_push)),
      acceptance_gain(narrow(p.acceptance_gain)),
      acceptance_base(narrow(p.acceptance_base)),
      short_hazard(hazard_of_a_year(p.distance_short)),
      long_hazard(hazard_of_a_year(p.distance_long)),
      power(narrow(p.effort_weight)) {}

std::vector<ParameterSpec> search_parameter_specs() {
    return {
        {"search.base_hazard", "1/month", 1e-5, 1,
         [](Parameters& p) -> double& { return p.search.base_hazard; }},
        {"search.employability_spread", "log", 0, 3,
         [](Parameters& p) -> double& { return p.search.employability_spread; }},
        {"search.duration_early", "log", 0, 3,
         [](Parameters& p) -> double& { return p.search.duration_early; }},
        {"search.duration_late", "log/year", 0, 2,
         [](Parameters& p) -> double& { return p.search.duration_late; }},
        {"search.skill_weight", "log", 0, 3,
         [](Parameters& p) -> double& { return p.search.skill_weight; }},
        {"search.schooling_lower", "log", 0, 3,
         [](Parameters& p) -> double& { return p.search.schooling_lower; }},
        {"search.schooling_primary", "log", 0, 3,
         [](Parameters& p) -> double& { return p.search.schooling_primary; }},
        {"search.dutch_weight", "log", 0, 2,
         [](Parameters& p) -> double& { return p.search.dutch_weight; }},
        {"search.health_physical", "log", 0, 4,
         [](Parameters& p) -> double& { return p.search.health_physical; }},
        {"search.health_mental", "log", 0, 4,
         [](Parameters& p) -> double& { return p.search.health_mental; }},
        {"search.age_from_45", "log per 10 years", 0, 3,
         [](Parameters& p) -> double& { return p.search.age_from_45; }},
        {"search.recent_work_weight", "log", 0, 3,
         [](Parameters& p) -> double& { return p.search.recent_work_weight; }},
        {"search.effort_weight", "elasticity", 0, 2,
         [](Parameters& p) -> double& { return p.search.effort_weight; }},
        {"search.capacity_weight", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.search.capacity_weight; }},
        {"search.self_efficacy_weight", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.search.self_efficacy_weight; }},
        {"search.minimum_gate", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.search.minimum_gate; }},
        {"search.homeless_gate", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.search.homeless_gate; }},
        {"search.push_at_distance", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.search.push_at_distance; }},
        {"search.women_push", "fraction", 0, 3,
         [](Parameters& p) -> double& { return p.search.women_push; }},
        {"search.acceptance_gain", "logit", 0, 20,
         [](Parameters& p) -> double& { return p.search.acceptance_gain; }},
        {"search.acceptance_base", "logit", -10, 10,
         [](Parameters& p) -> double& { return p.search.acceptance_base; }},
        {"search.distance_short", "probability per 12 months", 0, 1,
         [](Parameters& p) -> double& { return p.search.distance_short; }},
        {"search.distance_long", "probability per 12 months", 0, 1,
         [](Parameters& p) -> double& { return p.search.distance_long; }},
    };
}

}  // namespace afweging::agents
