// SPDX-License-Identifier: EUPL-1.2
// Market parameters as the sweeps read them, and their specifications.
#include "agents/work/jobs.hpp"

#include <algorithm>

#include "agents/parameters.hpp"

namespace afweging::agents {

namespace {
float narrow(double x) { return static_cast<float>(x); }
}  // namespace

JobRates::JobRates(const MarketParameters& p)
    : permanent_share(narrow(p.permanent_share)),
      part_time_hazard(narrow(p.part_time_hazard)),
      part_time_end(narrow(p.part_time_end)),
      part_time_upgrade(narrow(p.part_time_upgrade)),
      full_time_hours(narrow(p.full_time_hours)),
      part_time_hours(narrow(p.part_time_hours)),
      temporary_end(narrow(p.temporary_end)),
      permanent_end(narrow(p.permanent_end)),
      early_risk(narrow(p.early_risk)),
      early_decay(narrow(1.0 / p.early_risk_months)),
      capacity(narrow(p.capacity_weight)),
      conversion(narrow(p.conversion)),
      next_job(narrow(p.next_job)),
      ww_share(narrow(p.ww_share)),
      ww_months(narrow(p.ww_months)),
      other_exit(narrow(p.other_exit)),
      other_exit_decay(narrow(p.other_exit_decay)),
      other_exit_singles(narrow(p.other_exit_singles)),
      education_young(narrow(p.education_young)),
      return_other(narrow(p.return_other)),
      return_decay(narrow(1.0 / p.return_decay_months)),
      return_education(narrow(p.return_education)),
      work_fade(narrow(p.work_fade)),
      work_gain(narrow(p.work_gain)),
      business_start(narrow(p.business_start)),
      business_income(narrow(p.business_income)),
      business_end(narrow(p.business_end)) {}

JobCeilings::JobCeilings(const JobRates& r) {
    constexpr float rounding = 1.0001F;
    const float worst = (1.0F + r.early_risk) * sim::exponential(0.5F * r.capacity) * rounding;
    temporary_end = r.temporary_end * worst;
    permanent_end = r.permanent_end * worst;
    business_end = r.business_end * worst;
    leave = (r.other_exit * std::max(r.other_exit_singles, 1.0F) + r.education_young +
             2.0F * r.business_start) *
            rounding;
    leave_or_change = leave + (r.part_time_end + r.part_time_upgrade) * rounding;
    come_back = std::max(r.return_other, r.return_education) * rounding;
}

std::vector<ParameterSpec> market_parameter_specs() {
    return {
        {"market.vacancies_per_client", "1/month", 0, 10,
         [](Parameters& p) -> double& { return p.market.vacancies_per_client; }},
        {"market.tightness_elasticity", "elasticity", 0, 2,
         [](Parameters& p) -> double& { return p.market.tightness_elasticity; }},
        {"market.permanent_share", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.market.permanent_share; }},
        {"market.part_time_hazard", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.market.part_time_hazard; }},
        {"market.part_time_end", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.market.part_time_end; }},
        {"market.part_time_upgrade", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.market.part_time_upgrade; }},
        {"market.full_time_hours", "hours/week", 1, 40,
         [](Parameters& p) -> double& { return p.market.full_time_hours; }},
        {"market.part_time_hours", "hours/week", 1, 40,
         [](Parameters& p) -> double& { return p.market.part_time_hours; }},
        {"market.temporary_end", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.market.temporary_end; }},
        {"market.permanent_end", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.market.permanent_end; }},
        {"market.early_risk", "factor", 0, 20,
         [](Parameters& p) -> double& { return p.market.early_risk; }},
        {"market.early_risk_months", "months", 0.1, 60,
         [](Parameters& p) -> double& { return p.market.early_risk_months; }},
        {"market.capacity_weight", "log", 0, 5,
         [](Parameters& p) -> double& { return p.market.capacity_weight; }},
        {"market.conversion", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.market.conversion; }},
        {"market.next_job", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.market.next_job; }},
        {"market.ww_share", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.market.ww_share; }},
        {"market.ww_months", "months", 1, 24,
         [](Parameters& p) -> double& { return p.market.ww_months; }},
        {"market.other_exit", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.market.other_exit; }},
        {"market.other_exit_decay", "log/year", 0, 2,
         [](Parameters& p) -> double& { return p.market.other_exit_decay; }},
        {"market.other_exit_singles", "factor", 0, 5,
         [](Parameters& p) -> double& { return p.market.other_exit_singles; }},
        {"market.education_young", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.market.education_young; }},
        {"market.return_other", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.market.return_other; }},
        {"market.return_decay_months", "months", 0.1, 120,
         [](Parameters& p) -> double& { return p.market.return_decay_months; }},
        {"market.return_education", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.market.return_education; }},
        {"market.work_fade", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.market.work_fade; }},
        {"market.work_gain", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.market.work_gain; }},
        {"market.business_start", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.market.business_start; }},
        {"market.business_income", "fraction", 0, 5,
         [](Parameters& p) -> double& { return p.market.business_income; }},
        {"market.business_end", "1/month", 0, 1,
         [](Parameters& p) -> double& { return p.market.business_end; }},
    };
}

}  // namespace afweging::agents
