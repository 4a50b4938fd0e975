// SPDX-License-Identifier: EUPL-1.2
// Keys, units and ranges of the parameters of who is offered what, who accepts and who comes first.
#include "agents/parameters.hpp"

namespace afweging::agents {

std::vector<ParameterSpec> places_parameter_specs() {
    using P = Parameters;
    return {
        {"places.offer_at_talk", "chance", 0, 1,
         [](P& p) -> double& { return p.places.offer_at_talk; }},
        {"places.detect_debt", "chance", 0, 1,
         [](P& p) -> double& { return p.places.detect_debt; }},
        {"places.uptake", "1/month", 0, 1, [](P& p) -> double& { return p.places.uptake; }},
        {"places.file_review_months", "months", 1, 120,
         [](P& p) -> double& { return p.places.file_review_months; }},
        {"places.fit_weight", "score", 0, 20, [](P& p) -> double& { return p.places.fit_weight; }},
        {"places.accept_base", "logit", -10, 10,
         [](P& p) -> double& { return p.places.accept_base; }},
        {"places.accept_motivation", "logit", 0, 20,
         [](P& p) -> double& { return p.places.accept_motivation; }},
        {"places.accept_trust", "logit", 0, 20,
         [](P& p) -> double& { return p.places.accept_trust; }},
        {"places.refuse_mandatory", "chance", 0, 1,
         [](P& p) -> double& { return p.places.refuse_mandatory; }},
        {"places.sanction_share", "fraction", 0, 1,
         [](P& p) -> double& { return p.places.sanction_share; }},
        {"places.sanction_months", "months", 0, 12,
         [](P& p) -> double& { return p.places.sanction_months; }},
        {"places.max_waiting", "months", 1, 255,
         [](P& p) -> double& { return p.places.max_waiting; }},
        {"places.cream_motivation", "weight", 0, 10,
         [](P& p) -> double& { return p.places.cream_motivation; }},
        {"places.cream_distance", "weight", 0, 10,
         [](P& p) -> double& { return p.places.cream_distance; }},
        {"places.cream_noise", "weight", 0, 10,
         [](P& p) -> double& { return p.places.cream_noise; }},
        {"places.need_stress", "weight", 0, 10,
         [](P& p) -> double& { return p.places.need_stress; }},
        {"places.need_accounts", "weight", 0, 10,
         [](P& p) -> double& { return p.places.need_accounts; }},
        {"places.need_shortfall", "weight", 0, 10,
         [](P& p) -> double& { return p.places.need_shortfall; }},
        {"places.full_need_accounts", "accounts", 1, 60,
         [](P& p) -> double& { return p.places.full_need_accounts; }},
        {"places.full_need_shortfall", "EUR/month", 1, 5000,
         [](P& p) -> double& { return p.places.full_need_shortfall; }},
    };
}

}  // namespace afweging::agents
