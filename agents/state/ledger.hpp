// SPDX-License-Identifier: EUPL-1.2
// The double-entry ledger: every line moves money from one account to another.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "agents/kinds/kinds.hpp"

namespace afweging::agents {

enum class Account : std::uint8_t {
    rijk,
    gemeente_buig,
    gemeente_reintegration,
    gemeente_income_security,
    gemeente_staff,
    clients,  ///< savings minus debts of everybody in the world
    employers,
    creditors,
    suppliers,  ///< landlords, shops, energy, insurers
    providers,  ///< who run the instruments
};
inline constexpr std::size_t account_count = 10;

enum class Line : std::uint8_t {
    bijstand,              ///< gemeente_buig -> clients: bijstand paid after offset and sanction
    unemployment_benefit,  ///< rijk -> clients
    toeslagen,             ///< rijk -> clients
    wages,                 ///< employers -> clients: net wages; what a business earns as well
    wage_costs_subsidy,    ///< gemeente (the instrument's pot) -> employers; booked per pot below
    other_income,          ///< suppliers -> clients: partner's income, study grant, own means
    special_assistance,    ///< gemeente_income_security -> clients: one-off and monthly amounts
    fixed_costs,           ///< clients -> suppliers
    living_costs,          ///< clients -> suppliers
    expense_shocks,        ///< clients -> suppliers
    upfront_costs,         ///< clients -> suppliers: what a participant advances
    fines,                 ///< clients -> rijk: imposed and raised (a debt until paid)
    collection_costs,      ///< clients -> creditors: added to problem debts
    write_off,             ///< creditors -> clients: debt forgiven
    reintegration_cost,    ///< gemeente_reintegration -> providers
    income_security_cost,  ///< gemeente_income_security -> providers
    buig_cost,             ///< gemeente_buig -> providers: instruments paid from the income budget
    staff_cost,            ///< gemeente_staff -> providers: klantmanagers and caseload reduction
    buig_grant,            ///< rijk -> gemeente_buig: what the national budget pays of bijstand
    debt_payment,          ///< memo: cash from clients that lowers debt (no change in net worth)
    new_debt,              ///< memo: cash advanced by creditors (no change in net worth)
};
inline constexpr std::size_t line_count = 21;
/// Lines from here on are memo lines: they move money between a client's own savings and debt.
inline constexpr std::size_t first_memo_line = 19;

struct LineEnds {
    Account from;
    Account to;
};
[[nodiscard]] LineEnds ends_of(Line line);

using LedgerMonth = std::array<std::int64_t, line_count>;  ///< [EUR cent]

/// Net change of each account by the lines of a month. Sums to zero by construction.
[[nodiscard]] std::array<std::int64_t, account_count> account_changes(const LedgerMonth& month);

}  // namespace afweging::agents
