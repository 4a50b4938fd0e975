// SPDX-License-Identifier: EUPL-1.2
// What weighs on a person at the start: a home at risk, an income that swings, and the stress that
// comes of both and of debts, and the exemption from the duty to work that follows. Each is where
// the rules of the run would have brought it.
#include "agents/household/spending.hpp"
#include "agents/population/newcomer.hpp"
#include "sim/mathematics.hpp"

namespace afweging::agents {

namespace {

constexpr float no_less = 1.0e-6F;  // a chance that is divided by, a share that is worth counting

}  // namespace

Housing housing_in_the_long_run(float risk, float u, const HomeRates& r) {
    const float leave_threat = r.lost * risk + r.restored;
    const float found = r.found > no_less ? r.found : no_less;
    // Shares relative to those who are secure, where as many come as go.
    const float threatened =
        r.threatened * risk / (leave_threat > no_less ? leave_threat : no_less);
    const float homeless = threatened * r.lost * risk / found;
    const float secure = 1.0F / (1.0F + threatened + homeless);
    return u < secure                         ? Housing::secure
           : u < secure * (1.0F + threatened) ? Housing::threatened
                                              : Housing::homeless;
}

float volatility_in_the_long_run(float months_since, float size, float speed) {
    const float left = sim::exponential(months_since * sim::logarithm(1.0F - speed));
    return left > no_less ? speed * size * left : 0.0F;
}

void NewcomerFactory::fill_worries(People& people, std::size_t i, const StartDraws& d) const {
    // Months since a change that comes with a chance c a month: exponential with mean 1 / c.
    const float chance = rates_.income_change > no_less ? rates_.income_change : no_less;
    const float since = d.exponential(purpose::start_volatility) / chance;
    people.volatility[i] =
        volatility_in_the_long_run(since, rates_.income_change_size, income_.volatility_speed);
    const auto budget = static_cast<float>(
        least_spent(people.household[i], people.more_sharers[i], basis_.law.social_minimum));
    Worries worries{.accounts = static_cast<float>(people.accounts[i]),
                    .debt = static_cast<float>(people.debt[i]),
                    .shortfall = 0,  // is known when the first month is spent
                    .savings = static_cast<float>(people.savings[i]),
                    .budget = budget,
                    .volatility = people.volatility[i],
                    .housing = Housing::secure,
                    .help = people.debt_help[i],
                    .plan_left = static_cast<float>(people.debt_left[i])};
    const float at_home = stress_target(worries, stress_);
    const float risk = arrears_risk(people.accounts[i], at_home, people.debt_help[i]);
    people.housing[i] = housing_in_the_long_run(risk, d.uniform(purpose::start_housing), home_);
    worries.housing = people.housing[i];
    people.stress[i] = stress_target(worries, stress_);
}

void NewcomerFactory::fill_exemption(People& people, std::size_t i, const StartDraws& d) const {
    const float effective =
        effective_doenvermogen(people.doenvermogen[i], people.stress[i], exemption_.bandwidth_tax);
    const std::int32_t youngest = age_of_child(people.arrival[i] - people.youngest_birth[i]);
    const bool parent = may_ask_as_parent(people.household[i], people.children[i], youngest,
                                          exemption_.child_age) &&
                        d.uniform(purpose::start_asks_exemption) < exemption_.rates.asks;
    const bool urgent = has_urgent_reasons(people.health[i], effective, exemption_.rates);
    people.exempt[i] = receives_bijstand(people.status[i]) ? grounds(urgent, parent) : 0;
}

}  // namespace afweging::agents
