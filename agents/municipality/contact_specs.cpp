// SPDX-License-Identifier: EUPL-1.2
// Keys, units and ranges of the parameters of klantmanagers, their time and their talks.
#include "agents/parameters.hpp"

namespace afweging::agents {

std::vector<ParameterSpec> contact_parameter_specs() {
    using P = Parameters;
    return {
        {"contact.talk_minutes", "minutes", 1, 600,
         [](P& p) -> double& { return p.contact.talk_minutes; }},
        {"contact.talk_share", "fraction", 0, 1,
         [](P& p) -> double& { return p.contact.talk_share; }},
        {"contact.short_need", "talks/year", 0, 60,
         [](P& p) -> double& { return p.contact.short_need; }},
        {"contact.share_short_alone", "fraction", 0.01, 1,
         [](P& p) -> double& { return p.contact.share_short_alone; }},
        {"contact.intake_talks", "talks/month", 0, 10,
         [](P& p) -> double& { return p.contact.intake_talks; }},
        {"contact.caseload_threshold", "clients", 1, 2000,
         [](P& p) -> double& { return p.contact.caseload_threshold; }},
        {"contact.caseload_elasticity", "elasticity", 0, 3,
         [](P& p) -> double& { return p.contact.caseload_elasticity; }},
        {"contact.skill_spread", "sd", 0, 1,
         [](P& p) -> double& { return p.contact.skill_spread; }},
        {"contact.favourite_spread", "sd", 0, 10,
         [](P& p) -> double& { return p.contact.favourite_spread; }},
        {"contact.staff_cost", "EUR/month", 0, 50000,
         [](P& p) -> double& { return p.contact.staff_cost; }},
    };
}

}  // namespace afweging::agents
