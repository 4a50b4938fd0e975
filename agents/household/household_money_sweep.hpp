// SPDX-License-Identifier: EUPL-1.2
// Step 3 of the month: income, bills, living costs, arrears and payments of a block.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "agents/block.hpp"
#include "agents/household/debt_help.hpp"
#include "agents/household/money.hpp"
#include "agents/household/spending.hpp"

namespace afweging::agents {

/// A block's month of money, from loop to loop. [EUR cent] Loops write here and not into columns:
/// what cannot overlap with what is read can be computed side by side.
struct BlockMoney {
    alignas(64) std::array<std::int32_t, sim::chunk_size> income;
    alignas(64) std::array<std::int32_t, sim::chunk_size> wages;
    alignas(64) std::array<std::int32_t, sim::chunk_size> excess;  ///< above the beslagvrije voet
    alignas(64) std::array<std::int32_t, sim::chunk_size> savings;
    alignas(64) std::array<std::int32_t, sim::chunk_size> debt;
    alignas(64) std::array<std::int32_t, sim::chunk_size> shortfall;
    alignas(64) std::array<std::uint8_t, sim::chunk_size> accounts;
};

AFWEGING_HOT void book(Block& b, Line line, std::int64_t cents) {
    b.ledger[static_cast<std::size_t>(line)] += cents;
}

/// What comes in, and what of it creditors could take.
AFWEGING_HOT void receive_income(Block& b, BlockMoney& m, const MoneyRates& rates) {
    const People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const Household* household = people.household.data() + b.first;
    const std::uint8_t* children = people.children.data() + b.first;
    const std::int32_t* wage = people.wage.data() + b.first;
    const std::int32_t* partner_income = people.partner_income.data() + b.first;
    const std::int32_t* savings = people.savings.data() + b.first;
    const std::uint8_t* sanction = people.sanction.data() + b.first;
    const std::uint8_t* disregard_used = people.disregard_used.data() + b.first;
    const float* age = b.s.age.data();
    const LawOfMonth law = b.c.amounts;
    const MoneyRates r = rates;
    std::int64_t bijstand = 0;
    std::int64_t ww = 0;
    std::int64_t wages = 0;
    std::int64_t other = 0;
    std::int64_t toeslagen = 0;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const Position p{status[i],         household[i], age[i],      children[i],      wage[i],
                         partner_income[i], savings[i],   sanction[i], disregard_used[i]};
        const std::int32_t here = keep_if(keeps_house(p.status), -1);
        const Incomes in = incomes(p, law, r);
        const std::int32_t before_toeslagen = income_before_toeslagen(in);
        const std::int32_t norm = bijstandsnorm(p.household, p.age, law);
        m.income[i] = (before_toeslagen + in.toeslagen) & here;
        m.wages[i] = in.wages & here;
        m.excess[i] = attachable_income(before_toeslagen, norm, law) & here;
        bijstand += in.bijstand & here;
        ww += in.ww & here;
        wages += in.wages & here;
        other += in.other & here;
        toeslagen += in.toeslagen & here;
    }
    book(b, Line::bijstand, bijstand);
    book(b, Line::unemployment_benefit, ww);
    book(b, Line::wages, wages);
    book(b, Line::other_income, other);
    book(b, Line::toeslagen, toeslagen);
}

/// Bills, creditors, living costs; what is short becomes arrears.
AFWEGING_HOT void spend_income(Block& b, BlockMoney& m, const MoneyRates& rates) {
    const People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const Household* household = people.household.data() + b.first;
    const Housing* housing = people.housing.data() + b.first;
    const DebtHelp* debt_help = people.debt_help.data() + b.first;
    const std::uint8_t* children = people.children.data() + b.first;
    const std::int32_t* fixed_costs = people.fixed_costs.data() + b.first;
    const std::uint32_t* draws = b.s.rolls.of<Roll::expense_shock>();
    const std::int32_t* savings = people.savings.data() + b.first;
    const std::int32_t* debt = people.debt.data() + b.first;
    const std::uint8_t* accounts = people.accounts.data() + b.first;
    const LawOfMonth law = b.c.amounts;
    const MoneyRates r = rates;
    std::int64_t fixed = 0;
    std::int64_t living = 0;
    std::int64_t shocks = 0;
    std::int64_t collection = 0;
    std::int64_t paid = 0;
    std::int64_t arrears = 0;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const std::int32_t here = keep_if(keeps_house(status[i]), -1);
        const DebtHelp help = debt_help[i];
        // Without a home there is no rent and no energy bill.
        const std::int32_t bills = keep_if(housing[i] != Housing::homeless, fixed_costs[i]);
        const Debts debts{debt[i], accounts[i], help};
        const Purse purse{
            .savings = savings[i],
            .debt = debt[i],
            .income = m.income[i],
            .to_creditors = paid_to_creditors(debts, m.excess[i], m.wages[i], r),
            .fixed = share_of(bills, r.fixed_factor) & here,
            .shock = expense_shock(sim::to_uniform(draws[i]), r) & here,
            .need = living_need(household[i], children[i], law, r) & here,
            .free_to_pay = keep_if(!in_debt_help(help), here & 1),
        };
        const MonthEnd end = spend(purse, r);
        const std::int32_t kept = accounts_after(accounts[i], end.debt, end.arrears, r);
        m.savings[i] = end.savings;
        m.debt[i] = end.debt;
        m.accounts[i] = static_cast<std::uint8_t>(choose(here != 0, kept, accounts[i]));
        m.shortfall[i] = end.shortfall;
        fixed += purse.fixed;
        living += end.living;
        shocks += purse.shock;
        collection += end.collection;
        paid += end.paid;
        arrears += end.arrears;
    }
    book(b, Line::fixed_costs, fixed);
    book(b, Line::living_costs, living);
    book(b, Line::expense_shocks, shocks);
    book(b, Line::collection_costs, collection);
    book(b, Line::debt_payment, paid);
    book(b, Line::new_debt, arrears);
}

/// Purses at the end of the month; a month of vrijlating and of maatregel is used up.
AFWEGING_HOT void close_purses(Block& b, const BlockMoney& m) {
    People& people = b.world.people;
    std::copy_n(m.savings.data(), sim::chunk_size, people.savings.data() + b.first);
    std::copy_n(m.debt.data(), sim::chunk_size, people.debt.data() + b.first);
    std::copy_n(m.accounts.data(), sim::chunk_size, people.accounts.data() + b.first);
    std::copy_n(m.shortfall.data(), sim::chunk_size, people.shortfall.data() + b.first);
    const Status* status = people.status.data() + b.first;
    std::uint8_t* sanction = people.sanction.data() + b.first;
    std::uint8_t* disregard_used = people.disregard_used.data() + b.first;
    std::uint8_t* sanctioned = b.s.sanctioned.data();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const std::uint8_t client = sim::flag(receives_bijstand(status[i]));
        const std::uint8_t served = client & sim::flag(sanction[i] != 0);
        sanction[i] = static_cast<std::uint8_t>(sanction[i] - served);
        sanctioned[i] = served;
    }
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const std::uint8_t part_time = sim::flag(status[i] == Status::bijstand_part_time);
        const std::uint8_t used = part_time & sim::flag(disregard_used[i] != 255);
        disregard_used[i] = static_cast<std::uint8_t>(disregard_used[i] + used);
    }
}

/// Income of the month and its swings.
AFWEGING_HOT void remember_income(Block& b, const BlockMoney& m, const MoneyRates& rates) {
    People& people = b.world.people;
    const MoneyRates r = rates;
    const Status* status = people.status.data() + b.first;
    std::int32_t* income = people.income.data() + b.first;
    float* volatility = people.volatility.data() + b.first;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const float next = next_volatility(volatility[i], income[i], m.income[i], r);
        volatility[i] = sim::select(sim::mask(keeps_house(status[i])), next, volatility[i]);
        const bool here = status[i] != Status::not_arrived;  // else what was drawn at the start
        income[i] = here ? m.income[i] : income[i];
    }
}

/// The month of everybody's purse. Books every cent; for a block
/// sum of (savings - debt) after - before = lines into clients - lines out of clients.
AFWEGING_HOT void household_money(Block& b) {
    const MoneyRates& r = b.c.money;
    BlockMoney m;
    receive_income(b, m, r);
    spend_income(b, m, r);
    close_purses(b, m);
    remember_income(b, m, r);
}

}  // namespace afweging::agents
