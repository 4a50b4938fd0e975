// SPDX-License-Identifier: EUPL-1.2
// Twelve first months of everybody who is there at the start.
#include "agents/buig_start.hpp"

#include <array>

#include "agents/household/incomes.hpp"
#include "agents/law/money_law.hpp"
#include "agents/municipality/buig.hpp"
#include "agents/municipality/pay.hpp"
#include "agents/population/position_at_start.hpp"

namespace afweging::agents {

namespace {

constexpr std::int32_t an_adult_age = 40;

std::int64_t cost_of(const Incomes& in) {
    return std::int64_t{in.bijstand} + in.beside.loonheffing + in.beside.zvw;
}

/// Law without what a municipality may change for an experiment of its own.
MoneyLaw law_without_vrijlating(const Setting& setting) {
    StatuteRow row = in_force(setting.statute, setting.start);
    row.disregard_share = 0;
    row.uniform_disregard_share = 0;
    row.parent_disregard_share = 0;  // begins when the first has ended
    row.disregard_up_to_hours = 0;
    return money_law(row);
}

/// What a month of a full benefit costs. [EUR cent]
std::int64_t full_benefit(Household household, const MoneyLaw& law, const IncomeRates& rates) {
    const Workers nobody_works{.household = household,
                               .age = an_adult_age,
                               .children = 0,
                               .youngest = 0,
                               .hours = 0,
                               .partner_hours = 0,
                               .full_time_hours = 0};
    Position p{};
    p.status = Status::bijstand;
    p.household = household;
    p.age = an_adult_age;
    p.tables = look_up(nobody_works, law);
    return cost_of(incomes(p, law, rates));
}

/// What a month costs for row i. Who is on bijstand works no more than this law leaves room for.
std::int64_t cost_at_start(const People& people, std::size_t i, const MoneyLaw& law,
                           const IncomeRates& rates) {
    const HoursOfWork hours = receives_bijstand(people.status[i])
                                  ? hours_under_bijstandsnorm(people, i, law, rates)
                                  : HoursOfWork{people.hours[i], people.partner_hours[i]};
    return cost_of(incomes(position_at_start(people, i, hours, law, rates), law, rates));
}

double share_without_own_cost(const Setting& setting) {
    return objective_part(setting.municipality.inhabitants,
                          in_force(setting.statute, setting.start));
}

}  // namespace

std::int64_t cost_of_first_month(const People& people, const Setting& setting) {
    const MoneyLaw law = law_without_vrijlating(setting);
    const IncomeRates rates(setting.parameters.income);
    std::int64_t cents = 0;
    for (std::size_t i = 0; i < people.count; ++i) {
        const Status status = people.status[i];
        if (keeps_house(status) && status != Status::ww) {
            cents += cost_at_start(people, i, law, rates);
        }
    }
    return cents;
}

BuigBooks open_books(const Setting& setting, const People& people, const Gemeente& gemeente) {
    BuigBooks books = gemeente.buig;
    books.expected_bijstand = 12 * cost_of_first_month(people, setting);
    for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
        const Instrument& instrument = setting.instruments[j];
        if (line_of(instrument) == Line::wage_costs_subsidy) {
            books.expected_subsidies +=
                12 * gemeente.participants[j] * instrument.cost_per_month_cents;
        }
    }
    books.cover = setting.parameters.buig.cover;
    books.objective_part = share_without_own_cost(setting);
    books.national = national_path(setting.statute, setting.start, books.years.size(),
                                   setting.parameters.buig.volume_growth);
    return books;
}

SavingOfExit saving_of_exit(const Setting& setting, std::size_t years) {
    const MoneyLaw law = money_law(in_force(setting.statute, setting.start));
    const IncomeRates rates(setting.parameters.income);
    double month = 0;
    for (std::size_t h = 0; h < household_count; ++h) {
        month += setting.municipality.household[h] *
                 static_cast<double>(full_benefit(static_cast<Household>(h), law, rates));
    }
    const std::vector<std::int64_t>& set =
        setting.policy.pot_budget_cents[static_cast<std::size_t>(Pot::buig)];
    SavingOfExit saving{.benefit = static_cast<std::int64_t>(12.0 * month + 0.5),
                        .objective_part = share_without_own_cost(setting),
                        .grant_is_set = !set.empty(),
                        .saved = {}};
    BuigBooks books;
    books.expected_bijstand = saving.benefit * setting.municipality.clients;
    books.cover = setting.parameters.buig.cover;
    books.objective_part = saving.grant_is_set ? 1.0 : saving.objective_part;
    double volume = 1;
    for (std::size_t y = 0; y < years; ++y) {
        books.national.push_back(volume);
        volume *= 1.0 + setting.parameters.buig.volume_growth;
    }
    saving.saved = saved_by_exit(books, saving.benefit, years);
    return saving;
}

}  // namespace afweging::agents
