// SPDX-License-Identifier: EUPL-1.2
// Money of a person at the start: debts, debt help, savings, stress, work and income.
#include "agents/population/newcomer.hpp"

#include <algorithm>

#include "agents/household/owed.hpp"
#include "agents/law/law_of_month.hpp"
#include "agents/work/employment.hpp"

namespace afweging::agents {

namespace {

// Cut-offs keep a number where rules can use it. They bind for few and are no choice about people;
// in means of the distribution that they cut.
constexpr float largest_debt = 8.0F;   // 1 in 3000 cut; no debt above debt_cap at any mean
constexpr float most_accounts = 6.0F;  // 1 in 400 cut
constexpr float most_owed_to = account_cap;
constexpr std::int32_t least_debt = 1;  // cent; people with problem debts owe something
// Stress starts at no end of its scale, where a rule could not move it one way.
constexpr float least_stress = 0.01F;
constexpr float most_stress = 0.99F;

}  // namespace

void NewcomerFactory::fill_money(People& people, std::size_t i, const StartDraws& d,
                                 Origin origin) const {
    const Margins& m = basis_.margins;
    const double share = m.share_problem_debts *
                         (origin == Origin::stock ? 1.0 : basis_.population.entrant_debt_factor);
    const bool indebted = d.uniform(purpose::start_problem_debt) < static_cast<float>(share);
    const float least = rates_.smallest_debt;
    const float size =
        least + (1.0F - least) * std::min(d.exponential(purpose::start_debt_size), largest_debt);
    const float more = std::min(d.exponential(purpose::start_accounts), most_accounts);
    const float accounts = 1.0F + (static_cast<float>(m.mean_accounts) - 1.0F) * more;
    const auto owed =
        static_cast<std::int32_t>(m.mean_debt_eur * 100.0 * static_cast<double>(size));
    people.debt[i] = indebted ? std::max(owed, least_debt) : 0;
    people.accounts[i] = indebted
                             ? static_cast<std::uint8_t>(std::clamp(accounts, 1.0F, most_owed_to))
                             : std::uint8_t{0};
    const float savings = rates_.mean_savings_eur * 100.0F * d.exponential(purpose::start_savings);
    const auto limit = static_cast<float>(basis_.law.asset_limit_single);
    people.savings[i] = indebted ? 0 : static_cast<std::int32_t>(std::min(savings, limit));
    const float noise = rates_.starting_stress_spread * d.normal(purpose::start_stress);
    people.stress[i] = std::clamp(
        rates_.starting_stress + (indebted ? rates_.starting_stress_debts : 0.0F) + noise,
        least_stress, most_stress);
}

void NewcomerFactory::fill_debt_help(People& people, std::size_t i, const StartDraws& d) const {
    const bool helped = d.uniform(purpose::start_debt_help) < rates_.debt_help_share;
    if (people.debt[i] == 0 || !helped) {
        return;
    }
    // Who is found in help at a date: by the time that the stages take, a plan weighted with the
    // share of creditors who agree; within a stage every month left is as likely.
    const auto stabilisation = static_cast<float>(basis_.stabilisation_months);
    const auto plan = static_cast<float>(basis_.law.debt_plan_months);
    const float agreed = basis_.plan_agreement;
    const float at = d.uniform(purpose::start_debt_help_month) * (stabilisation + agreed * plan);
    const bool in_plan = at >= stabilisation && agreed > 0.0F;
    const float past = in_plan ? std::min((at - stabilisation) / agreed, plan - 1.0F) : at;
    people.debt_held[i] = from_before_the_run;
    people.debt_help[i] = in_plan ? DebtHelp::plan : DebtHelp::stabilisation;
    people.debt_left[i] = static_cast<std::uint8_t>(1.0F + past);
}

void NewcomerFactory::fill_position(People& people, std::size_t i, const StartDraws& d,
                                    Origin origin) const {
    people.ladder[i] = static_cast<std::uint8_t>(
        1 + d.category(purpose::start_ladder_step, basis_.margins.ladder));
    const float subsidised =
        people.programme_held[i] == 0
            ? 0.0F
            : basis_.instruments[people.programme_held[i] - 1U].channel(Channel::wage_support);
    const float hours = people.status[i] == Status::bijstand_part_time ? basis_.part_time_hours
                        : people.status[i] == Status::subsidised_job   ? subsidised
                        : in_regular_work(people.status[i])            ? basis_.full_time_hours
                                                                       : 0.0F;
    people.hours[i] = static_cast<std::uint8_t>(hours);
    people.wage[i] = at_minimum_wage(hours, net_minimum_wage(basis_.law)).wage;
    const auto kind = static_cast<std::size_t>(people.household[i]);
    people.income[i] =
        static_cast<std::int32_t>(basis_.law.bijstandsnorm[kind] + basis_.law.toeslagen[kind]);
    if (origin == Origin::entrant) {
        people.status[i] = Status::not_arrived;
    }
}

}  // namespace afweging::agents
