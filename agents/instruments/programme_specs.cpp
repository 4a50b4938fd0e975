// SPDX-License-Identifier: EUPL-1.2
// Keys, units and ranges of the parameters of attendance, drop-out and what a programme leaves
// behind.
#include "agents/parameters.hpp"

namespace afweging::agents {

std::vector<ParameterSpec> programme_parameter_specs() {
    using P = Parameters;
    return {
        {"programme.attend_base", "logit", -10, 10,
         [](P& p) -> double& { return p.programme.attend_base; }},
        {"programme.attend_trust", "logit", 0, 20,
         [](P& p) -> double& { return p.programme.attend_trust; }},
        {"programme.attend_motivation", "logit", 0, 20,
         [](P& p) -> double& { return p.programme.attend_motivation; }},
        {"programme.attend_overload", "logit", 0, 50,
         [](P& p) -> double& { return p.programme.attend_overload; }},
        {"programme.attend_health", "logit", 0, 10,
         [](P& p) -> double& { return p.programme.attend_health; }},
        {"programme.homeless_gate", "fraction", 0, 1,
         [](P& p) -> double& { return p.programme.homeless_gate; }},
        {"programme.drop_out", "1/month", 0, 1,
         [](P& p) -> double& { return p.programme.drop_out; }},
        {"programme.drop_out_absence", "log hazard", 0, 20,
         [](P& p) -> double& { return p.programme.drop_out_absence; }},
        {"programme.obstacle_drop_out", "chance", 0, 1,
         [](P& p) -> double& { return p.programme.obstacle_drop_out; }},
        {"programme.motivation_return", "fraction", 0, 1,
         [](P& p) -> double& { return p.programme.motivation_return; }},
        {"programme.search_skill_fade", "fraction", 0, 1,
         [](P& p) -> double& { return p.programme.search_skill_fade; }},
        {"programme.move_at_end", "chance", 0, 1,
         [](P& p) -> double& { return p.programme.move_at_end; }},
    };
}

}  // namespace afweging::agents
