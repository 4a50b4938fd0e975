// SPDX-License-Identifier: EUPL-1.2
// From which account to which each line of the ledger goes.
#include "agents/state/ledger.hpp"

namespace afweging::agents {

LineEnds ends_of(Line line) {
    switch (line) {
        case Line::bijstand:
            return {Account::gemeente_buig, Account::clients};
        case Line::unemployment_benefit:
            return {Account::rijk, Account::clients};
        case Line::toeslagen:
            return {Account::rijk, Account::clients};
        case Line::wages:
            return {Account::employers, Account::clients};
        case Line::wage_costs_subsidy:
            return {Account::gemeente_buig, Account::employers};
        case Line::other_income:
            return {Account::suppliers, Account::clients};
        case Line::special_assistance:
            return {Account::gemeente_income_security, Account::clients};
        case Line::fixed_costs:
            return {Account::clients, Account::suppliers};
        case Line::living_costs:
            return {Account::clients, Account::suppliers};
        case Line::expense_shocks:
            return {Account::clients, Account::suppliers};
        case Line::upfront_costs:
            return {Account::clients, Account::suppliers};
        case Line::fines:
            return {Account::clients, Account::rijk};
        case Line::collection_costs:
            return {Account::clients, Account::creditors};
        case Line::write_off:
            return {Account::creditors, Account::clients};
        case Line::reintegration_cost:
            return {Account::gemeente_reintegration, Account::providers};
        case Line::income_security_cost:
            return {Account::gemeente_income_security, Account::providers};
        case Line::buig_cost:
            return {Account::gemeente_buig, Account::providers};
        case Line::staff_cost:
            return {Account::gemeente_staff, Account::providers};
        case Line::buig_grant:
            return {Account::rijk, Account::gemeente_buig};
        case Line::debt_payment:
            return {Account::clients, Account::clients};
        case Line::new_debt:
            return {Account::clients, Account::clients};
    }
    return {Account::clients, Account::clients};
}

std::array<std::int64_t, account_count> account_changes(const LedgerMonth& month) {
    std::array<std::int64_t, account_count> change{};
    for (std::size_t i = 0; i < line_count; ++i) {
        const LineEnds ends = ends_of(static_cast<Line>(i));
        change[static_cast<std::size_t>(ends.from)] -= month[i];
        change[static_cast<std::size_t>(ends.to)] += month[i];
    }
    return change;
}

}  // namespace afweging::agents
