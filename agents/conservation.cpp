// SPDX-License-Identifier: EUPL-1.2
// Do people and cents add up?
#include "agents/conservation.hpp"

namespace afweging::agents {

OpeningBalance opening_balance(const World& world) {
    OpeningBalance opening;
    const People& people = world.people;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        opening.stock[static_cast<std::size_t>(people.status[i])] +=
            persons_in(people.household[i]);
        if (people.status[i] != Status::not_arrived) {
            opening.net_worth_cents += std::int64_t{people.savings[i]} - people.debt[i];
        }
    }
    return opening;
}

const char* first_violation(const OpeningBalance& opening, const World& world) {
    const MonthTally& tally = world.tally;
    for (std::size_t s = 0; s < status_count; ++s) {
        std::int64_t expected = opening.stock[s];
        for (std::size_t other = 0; other < status_count; ++other) {
            expected += other == s ? 0 : tally.flows[other][s] - tally.flows[s][other];
        }
        if (expected != tally.stock[s]) {
            return "people are not conserved: stock now is not stock before plus in minus out";
        }
    }
    const std::int64_t booked =
        account_changes(tally.ledger)[static_cast<std::size_t>(Account::clients)];
    const std::int64_t change = tally.net_worth_cents - opening.net_worth_cents;
    if (change != booked + tally.brought_along_cents) {
        return "cents are not conserved: the ledger does not explain the change in savings and "
               "debts";
    }
    return nullptr;
}

}  // namespace afweging::agents
