// SPDX-License-Identifier: EUPL-1.2
// Money of a person at the start: debts, debt help, savings, work and income.
#include "agents/population/newcomer.hpp"

#include <algorithm>

#include "agents/household/incomes.hpp"
#include "agents/household/owed.hpp"
#include "agents/household/spending.hpp"
#include "agents/law/ww.hpp"
#include "agents/population/position_at_start.hpp"
#include "agents/work/employment.hpp"

namespace afweging::agents {

namespace {

// Cut-offs keep a number where rules can use it. They bind for few and are no choice about people;
// in means of the distribution that they cut.
constexpr float largest_debt = 8.0F;   // 1 in 3000 cut; no debt above debt_cap at any mean
constexpr float most_accounts = 6.0F;  // 1 in 400 cut
constexpr float most_owed_to = account_cap;
constexpr std::int32_t least_debt = 1;   // cent; people with debts owe something
constexpr float most_indebted = 0.999F;  // a share that is divided by what it leaves
// Part-time work that never ends has lasted long enough to have used up any vrijlating.
constexpr float slowest_part_time_end = 0.001F;  // [1/month]
constexpr float most_months_used = 255.0F;
// In WW and no risk: so much above the vermogensgrens that no run of some years sees its end.
constexpr std::int32_t savings_of_other_means = 20'000'000;  // [EUR cent]

}  // namespace

bool NewcomerFactory::fill_money(People& people, std::size_t i, const StartDraws& d,
                                 Origin origin) const {
    const Margins& m = basis_.margins;
    const double share = m.share_problem_debts *
                         (origin == Origin::stock ? 1.0 : basis_.population.entrant_debt_factor);
    const bool indebted = d.uniform(purpose::start_problem_debt) < static_cast<float>(share) &&
                          !has_other_means(d, origin);
    const float least = rates_.smallest_debt;
    const float size =
        least + (1.0F - least) * std::min(d.exponential(purpose::start_debt_size), largest_debt);
    const float more = std::min(d.exponential(purpose::start_accounts), most_accounts);
    const float accounts = 1.0F + (static_cast<float>(m.mean_accounts) - 1.0F) * more;
    const auto owed =
        static_cast<std::int32_t>(m.mean_debt_eur * 100.0 * static_cast<double>(size));
    // The draws of problem debts serve again where there are none. One says who owes a claim: what
    // is above the share is uniform there. It is set off at the same pace every month, so that all
    // that can be left of it is as likely.
    const float rest = (d.uniform(purpose::start_problem_debt) - static_cast<float>(share)) /
                       (1.0F - std::min(static_cast<float>(share), most_indebted));
    const bool owes = !indebted && origin == Origin::stock && rest < rates_.claims_share;
    const auto left =
        static_cast<std::int32_t>(rates_.claims_eur * 200.0F * d.uniform(purpose::start_debt_size));
    people.claims[i] = owes ? std::max(left, least_debt) : 0;
    people.debt[i] = indebted ? std::max(owed, least_debt) : people.claims[i];
    people.accounts[i] = indebted
                             ? static_cast<std::uint8_t>(std::clamp(accounts, 1.0F, most_owed_to))
                             : static_cast<std::uint8_t>(owes ? 1 : 0);
    const float savings = rates_.mean_savings_eur * 100.0F * d.exponential(purpose::start_savings);
    // Who has more than a month's living costs has paid a claim off.
    const std::int32_t costs =
        least_spent(people.household[i], people.more_sharers[i], basis_.law.social_minimum);
    const auto most = owes ? basis_.living_share * static_cast<float>(costs)
                           : static_cast<float>(basis_.law.asset_limit_single);
    people.savings[i] = has_other_means(d, origin) ? savings_of_other_means
                        : indebted                 ? 0
                                   : static_cast<std::int32_t>(std::min(savings, most));
    return indebted;
}

void NewcomerFactory::fill_debt_help(People& people, std::size_t i, const StartDraws& d) const {
    const bool helped = d.uniform(purpose::start_debt_help) < rates_.debt_help_share;
    if (!helped) {
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

void NewcomerFactory::fill_partner(People& people, std::size_t i, const StartDraws& d) const {
    const Household household = people.household[i];
    if (!is_couple(household) ||
        d.uniform(purpose::start_partner_income) >= rates_.partner_income_share) {
        return;
    }
    // A couple on bijstand is below its norm: the partner's work is what still fits under it.
    const std::int32_t age = -people.birth[i] / 12;
    const std::int32_t row = wage_row(age, ChildCredit::none);
    std::int32_t hours = job_of(rates_.partner_hours).hours;
    while (hours > 0 &&
           money_.net_wage[wage_cell(row, hours)] >= bijstandsnorm_at(household, age, 0, money_)) {
        --hours;
    }
    people.partner_hours[i] = static_cast<std::uint8_t>(hours);
}

namespace {

/// Months in which somebody of this age can have had a vrijlating: those since the age from which
/// there is one. age: [months]
float months_with_vrijlating(std::int32_t age, const StatuteRow& law) {
    const std::int32_t from = law.uniform_disregard_share > 0.0F ? 0 : law.disregard_from_age;
    return static_cast<float>(positive_part(age - 12 * from));
}

}  // namespace

void NewcomerFactory::fill_vrijlating(People& people, std::size_t i, const StartDraws& d) const {
    // Work that ends with a hazard h a month has lasted an exponential time with mean 1 / h.
    const float hazard = std::max(basis_.part_time_end, slowest_part_time_end);
    const float months = d.exponential(purpose::start_part_time_months) / hazard;
    const auto used = static_cast<std::uint8_t>(
        std::min({months, static_cast<float>(people.months_on_benefit[i]), most_months_used,
                  months_with_vrijlating(-people.birth[i], basis_.law)}));
    if (people.status[i] == Status::bijstand_part_time) {
        people.disregard_used[i] = used;
    }
    if (people.partner_hours[i] > 0) {
        people.partner_disregard_used[i] = used;
    }
}

namespace {

/// WW of a person who is in it at the start, without Toeslagenwet.
std::int32_t ww_at_start(const People& people, std::size_t i, const MoneyLaw& law) {
    const InWw person{.hours = static_cast<float>(people.insured_hours[i]),
                      .full_months = people.months_in_status[i],
                      .norm = 0,
                      .partner = 0,
                      .beside = static_cast<float>(people.hours[i])};
    return keep_if(people.status[i] == Status::ww, net_ww(person, law));
}

}  // namespace

Position position_at_start(const People& people, std::size_t i, HoursOfWork hours,
                           const MoneyLaw& law, const IncomeRates& rates) {
    return {.status = people.status[i],
            .awaits_right = people.awaits_right[i],
            .household = people.household[i],
            .age = -people.birth[i] / 12,
            .children = people.children[i],
            .youngest = age_of_child(-people.youngest_birth[i]),
            .rent = bare_rent(people.fixed_costs[i], people.housing[i], 1.0F, rates),
            .tables = look_up({.household = people.household[i],
                               .age = -people.birth[i] / 12,
                               .children = people.children[i],
                               .youngest = age_of_child(-people.youngest_birth[i]),
                               .hours = hours.own,
                               .partner_hours = hours.partner,
                               .full_time_hours = hours.own},
                              law),
            .wage = people.wage[i],
            .ww = ww_at_start(people, i, law),
            .savings = people.savings[i],
            .debt = people.debt[i],
            .months_on_benefit = people.months_on_benefit[i],
            .sanction = 0,
            .sanction_cut = 0,
            .disregard_used = people.disregard_used[i],
            .partner_disregard_used = people.partner_disregard_used[i],
            .more_sharers = people.more_sharers[i]};
}

Position position_at_start(const People& people, std::size_t i, const MoneyLaw& law,
                           const IncomeRates& rates) {
    return position_at_start(people, i, {people.hours[i], people.partner_hours[i]}, law, rates);
}

HoursOfWork hours_under_bijstandsnorm(const People& people, std::size_t i, const MoneyLaw& law,
                                      const IncomeRates& rates) {
    HoursOfWork hours{people.hours[i], people.partner_hours[i]};
    const auto due = [&] {
        const Position p = position_at_start(people, i, hours, law, rates);
        return incomes(p, law, rates).unlowered > 0 || !passes_vermogenstoets(p, law);
    };
    while (hours.own > 0 && !due()) { --hours.own; }
    while (hours.partner > 0 && !due()) { --hours.partner; }
    return hours;
}

void NewcomerFactory::fit_work_under_bijstandsnorm(People& people, std::size_t i) const {
    const HoursOfWork hours = hours_under_bijstandsnorm(people, i, money_, income_);
    people.hours[i] = hours.own;
    people.partner_hours[i] = hours.partner;
    if (people.status[i] == Status::bijstand_part_time && people.hours[i] == 0) {
        people.status[i] = Status::bijstand;
    }
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
    const std::uint8_t beside = hours_beside(d, origin);
    people.hours[i] = beside > 0 ? beside : job_of(hours).hours;
    fill_partner(people, i, d);
    if (has_other_means(d, origin)) {
        people.partner_hours[i] =
            is_couple(people.household[i]) ? job_of(basis_.full_time_hours).hours : 0;
    }
    if (origin == Origin::stock) {
        fill_vrijlating(people, i, d);
    } else if (origin == Origin::placed) {  // beside a place that bijstand fills up they passed
        people.disregard_used[i] = people.programme_done[i];
        people.partner_disregard_used[i] = people.programme_done[i];
    }
    if (receives_bijstand(people.status[i])) {
        fit_work_under_bijstandsnorm(people, i);
    }
    const Incomes incomes_now =
        incomes(position_at_start(people, i, money_, income_), money_, income_);
    people.wage[i] = incomes_now.own_wage;
    people.income[i] = disposable_income(incomes_now);
    if (origin == Origin::entrant || origin == Origin::ww_beginner) {
        people.status[i] = Status::not_arrived;
    }
}

}  // namespace afweging::agents
