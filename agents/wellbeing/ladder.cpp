// SPDX-License-Identifier: EUPL-1.2
// Ladder parameters as the sweeps read them, and their specifications.
#include "agents/wellbeing/ladder.hpp"

#include "agents/parameters.hpp"

namespace afweging::agents {

namespace {
float narrow(double x) { return static_cast<float>(x); }
}  // namespace

LadderRates::LadderRates(const LadderParameters& p)
    : step_up(narrow(p.step_up)),
      step_down(narrow(p.step_down)),
      contact_weight(narrow(p.contact_weight)),
      self_efficacy_weight(narrow(p.self_efficacy_weight)),
      stress_weight(narrow(p.stress_weight)),
      overload(narrow(p.overload)),
      health_worse(narrow(p.health_worse)),
      health_better(narrow(p.health_better)),
      mental_by_stress(narrow(p.mental_by_stress)),
      home_lost(narrow(p.home_lost)),
      home_threatened(narrow(p.home_threatened)),
      home_restored(narrow(p.home_restored)),
      home_found(narrow(p.home_found)),
      confidence_gain(narrow(p.confidence_gain)),
      confidence_loss(narrow(p.confidence_loss)),
      confidence_return(narrow(p.confidence_return)) {}

std::vector<ParameterSpec> ladder_parameter_specs() {
    return {
        {"ladder.step_up", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.ladder.step_up; }},
        {"ladder.step_down", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.ladder.step_down; }},
        {"ladder.contact_weight", "log", 0, 5,
         [](Parameters& p) -> double& { return p.ladder.contact_weight; }},
        {"ladder.self_efficacy_weight", "log", 0, 5,
         [](Parameters& p) -> double& { return p.ladder.self_efficacy_weight; }},
        {"ladder.stress_weight", "log", 0, 5,
         [](Parameters& p) -> double& { return p.ladder.stress_weight; }},
        {"ladder.overload", "log", 0, 5,
         [](Parameters& p) -> double& { return p.ladder.overload; }},
        {"ladder.health_worse", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.ladder.health_worse; }},
        {"ladder.health_better", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.ladder.health_better; }},
        {"ladder.mental_by_stress", "log", 0, 5,
         [](Parameters& p) -> double& { return p.ladder.mental_by_stress; }},
        {"ladder.home_lost", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.ladder.home_lost; }},
        {"ladder.home_threatened", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.ladder.home_threatened; }},
        {"ladder.home_restored", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.ladder.home_restored; }},
        {"ladder.home_found", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.ladder.home_found; }},
        {"ladder.confidence_gain", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.ladder.confidence_gain; }},
        {"ladder.confidence_loss", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.ladder.confidence_loss; }},
        {"ladder.confidence_return", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.ladder.confidence_return; }},
    };
}

}  // namespace afweging::agents
