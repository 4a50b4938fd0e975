// SPDX-License-Identifier: EUPL-1.2
// Step 3 of the month: missed forms, fines, and what becomes of unpaid ones.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "agents/block.hpp"
#include "agents/household/debt_help.hpp"
#include "agents/household/fines.hpp"
#include "agents/household/household_money_sweep.hpp"
#include "agents/wellbeing/stress.hpp"

namespace afweging::agents {

/// One person's paperwork trouble: a row of the block with what the month says about it.
struct Paperwork {
    std::size_t row;  ///< in the columns
    float effective;  ///< effective doenvermogen
    float luck;       ///< uniform, independent of whether a mistake happens
};

/// Adds to debt what fits below the cap; gives what was added. A new account when `opens` is 1.
AFWEGING_HOT std::int32_t add_debt(People& people, std::size_t row, std::int32_t amount,
                                   std::int32_t opens) {
    const std::int32_t added = smaller(amount, debt_cap - people.debt[row]);
    people.debt[row] += added;
    const std::int32_t accounts = larger(people.accounts[row] + opens, 1);
    people.accounts[row] =
        static_cast<std::uint8_t>(people.debt[row] > 0 ? smaller(accounts, account_cap) : 0);
    return added;
}

/// Pays off debt from savings, at most what is owed. An account closes with each paid fine.
AFWEGING_HOT std::int32_t pay_debt(People& people, std::size_t row, std::int32_t amount) {
    const std::int32_t paid = smaller(smaller(amount, people.savings[row]), people.debt[row]);
    people.savings[row] -= paid;
    people.debt[row] -= paid;
    const std::int32_t accounts = larger(people.accounts[row] - 1, 1);
    people.accounts[row] = static_cast<std::uint8_t>(people.debt[row] > 0 ? accounts : 0);
    return paid;
}

/// A missed form costs a fine: paid at once by who can and remembers, else a debt that can grow.
/// On bijstand a share of mistakes means that too much was paid, and is owed back.
AFWEGING_HOT void suffer_mistake(Block& b, const Paperwork& p, const MoneyRates& r) {
    People& people = b.world.people;
    EventMask& events = b.world.now.events[p.row];
    const std::int32_t fine = b.c.amounts.fine;
    events |= bit(Event::mistake) | (fine > 0 ? bit(Event::fine) : 0U);
    if (people.savings[p.row] >= fine && p.luck < p.effective) {
        people.savings[p.row] -= fine;
        book(b, Line::fines, fine);
    } else {
        const std::int32_t owed = add_debt(people, p.row, fine, 1);
        book(b, Line::fines, owed);
        const int overdue = people.overdue_fines[p.row] + 2;
        people.overdue_fines[p.row] = static_cast<std::uint8_t>(smaller(overdue, 250));
    }
    // The digits below the first of the same number decide on a claim.
    const float digits = p.luck * 8.0F - static_cast<float>(static_cast<int>(p.luck * 8.0F));
    if (receives_bijstand(people.status[p.row]) && digits < r.claim_share) {
        const std::int32_t claimed = add_debt(people, p.row, r.claim, 1);
        people.savings[p.row] += claimed;
        book(b, Line::new_debt, claimed);
    }
}

/// An unpaid fine is paid, raised, or (under the lever Fines::stop) stands still.
AFWEGING_HOT void follow_up_fine(Block& b, const Paperwork& p) {
    People& people = b.world.people;
    if (people.debt[p.row] == 0) {
        people.overdue_fines[p.row] = 0;
        return;
    }
    const int left = people.overdue_fines[p.row];
    const std::int32_t open = open_fine(left, b.c.amounts);
    if (people.savings[p.row] >= open && p.luck < p.effective) {
        book(b, Line::debt_payment, pay_debt(people, p.row, open));
        people.overdue_fines[p.row] = static_cast<std::uint8_t>(left - (left % 2 == 0 ? 2 : 1));
    } else if (b.c.setting.policy.fines == Fines::stack) {
        const std::int32_t raise = raise_of_fine(left, b.c.amounts);
        book(b, Line::fines, add_debt(people, p.row, raise, 0));
        b.world.now.events[p.row] |= raise > 0 ? bit(Event::fine) : 0U;
        people.overdue_fines[p.row] = static_cast<std::uint8_t>(left - 1);
    }
}

/// Share of mistakes that the instruments of person i leave, [0, 1].
AFWEGING_HOT float unhelped_share(const Block& b, std::size_t i) {
    const std::size_t row = b.first + i;
    const float* help = b.c.channels.of(Channel::mistake_help);
    return (1.0F - help[b.s.acting[i]]) * (1.0F - help[b.world.people.contact_held[row]]) *
           (1.0F - help[b.world.people.aftercare_held[row]]) *
           (1.0F - help[b.world.people.debt_held[row]]);
}

/// Chance of a mistake this month of person i, who has this effective doenvermogen.
AFWEGING_HOT float chance_of_mistake(const Block& b, std::size_t i, float effective,
                                     const MoneyRates& r) {
    const People& people = b.world.people;
    const std::size_t row = b.first + i;
    return mistake_chance(
        {.status = people.status[row],
         .months_in_status = people.months_in_status[row],
         .effective = effective,
         .months_since_contact = static_cast<float>(people.months_since_contact[row]),
         .help = 1.0F - unhelped_share(b, i)},
        r);
}

/// Lists those who have unpaid fines or whose draw may be a mistake.
AFWEGING_HOT void find_troubled(const Block& b, const MoneyRates& rates, sim::Selection& troubled) {
    const People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const std::uint16_t* months_in_status = people.months_in_status.data() + b.first;
    const std::uint8_t* overdue = people.overdue_fines.data() + b.first;
    const std::uint32_t* draws = b.s.rolls.of(Roll::mistake);
    const MoneyRates r = rates;
    sim::Flags trouble;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        trouble[i] = sim::flag(sim::to_uniform(draws[i]) <
                               mistake_ceiling(status[i], months_in_status[i], r));
    }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        trouble[i] = (trouble[i] | sim::flag(overdue[i] != 0)) & sim::flag(keeps_house(status[i]));
    }
    sim::select_rows(trouble, troubled);
}

/// Forms missed this month and fines of earlier months. People in debt help pay no raises.
/// Effective doenvermogen is that of last month's stress.
AFWEGING_HOT void mistakes_and_fines(Block& b) {
    const MoneyRates& r = b.c.money;
    const People& people = b.world.people;
    sim::Selection troubled;
    find_troubled(b, r, troubled);
    for (const std::size_t i : troubled) {
        const std::size_t row = b.first + i;
        const float effective = effective_doenvermogen(people.doenvermogen[row], people.stress[row],
                                                       b.c.rates.stress.bandwidth_tax);
        const float chance = chance_of_mistake(b, i, effective, r);
        const float draw = uniform(b, Roll::mistake, i);
        const Paperwork p{row, effective, rest_of_draw(draw, chance)};
        if (people.overdue_fines[row] > 0 && !in_debt_help(people.debt_help[row])) {
            follow_up_fine(b, p);
        }
        if (draw < chance) {
            suffer_mistake(b, p, r);
        }
    }
}

}  // namespace afweging::agents
