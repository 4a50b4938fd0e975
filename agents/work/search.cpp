// SPDX-License-Identifier: EUPL-1.2
// Search parameters as the sweeps read them, and their specifications.
#include "agents/work/search.hpp"

#include "agents/parameters.hpp"

namespace afweging::agents {

namespace {
float narrow(double x) { return static_cast<float>(x); }
}  // namespace

SearchRates::SearchRates(const SearchParameters& p)
    : effort(narrow(p.effort_weight)),
      capacity(narrow(p.capacity_weight)),
      self_efficacy(narrow(p.self_efficacy_weight)),
      minimum_gate(narrow(p.minimum_gate)),
      homeless_gate(narrow(p.homeless_gate)),
      push_at_distance(narrow(p.push_at_distance)),
      women_push(narrow(p.women_push)),
      acceptance_gain(narrow(p.acceptance_gain)),
      acceptance_base(narrow(p.acceptance_base)),
      power(narrow(p.effort_weight)) {}

std::vector<ParameterSpec> search_parameter_specs() {
    return {
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
    };
}

}  // namespace afweging::agents
