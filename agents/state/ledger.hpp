// SPDX-License-Identifier: EUPL-1.2
// The double-entry ledger: every line moves money from one account to another.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "agents/kinds/kinds.hpp"

namespace afweging::agents {

// ACCOUNT(key, English, Dutch). clients: savings minus debts of everybody in the world; suppliers:
// landlords, shops, energy, insurers, and who pays other income; providers: who run the
// instruments.
// clang-format off
#define AFWEGING_ACCOUNTS(ACCOUNT)                                                                   \
    ACCOUNT(rijk, "central government (Rijk)", "Rijk")                                               \
    ACCOUNT(uwv, "UWV", "UWV")                                                                       \
    ACCOUNT(gemeente_buig, "municipality, bijstand (BUIG)", "gemeente, bijstand (BUIG)")             \
    ACCOUNT(gemeente_reintegration, "municipality, re-integration", "gemeente, re-integratie")       \
    ACCOUNT(gemeente_income_security, "municipality, income security (bestaanszekerheid)", "gemeente, bestaanszekerheid") \
    ACCOUNT(gemeente_staff, "municipality, staff", "gemeente, personeel")                            \
    ACCOUNT(gemeente_wmo, "municipality, Wmo and care", "gemeente, Wmo en zorg")                     \
    ACCOUNT(clients, "clients", "cliënten")                                                          \
    ACCOUNT(employers, "employers", "werkgevers")                                                    \
    ACCOUNT(creditors, "creditors", "schuldeisers")                                                  \
    ACCOUNT(suppliers, "landlords, shops and other income", "verhuurders, winkels en ander inkomen") \
    ACCOUNT(providers, "providers and klantmanagers", "uitvoerders en klantmanagers")
// clang-format on

#define AFWEGING_ACCOUNT_CODE(key, en, nl) key,
enum class Account : std::uint8_t { AFWEGING_ACCOUNTS(AFWEGING_ACCOUNT_CODE) };
#undef AFWEGING_ACCOUNT_CODE
#define AFWEGING_ACCOUNT_ONE(key, en, nl) +1
inline constexpr std::size_t account_count = 0 AFWEGING_ACCOUNTS(AFWEGING_ACCOUNT_ONE);
#undef AFWEGING_ACCOUNT_ONE

// LINE(key, from, to, English, Dutch). bijstand: what is paid after offset and maatregel, net; its
// loonheffing and premium for the Zvw go to the Rijk (law/household_money.hpp); overpaid_bijstand:
// what turns out to have been paid too much in earlier months, booked when it is found, with the
// living costs that it was spent on; claims: the same, claimed back; claims and fines are a debt
// until paid. wages: net, and what a business earns; other_income: study grants, own means;
// upfront_costs: what a participant advances; buig_grant: what the national budget pays; vangnet:
// what it adds when a year cost much more; care: support of the Wmo that clients use whatever is
// decided about instruments; reinvested: moves between pots of the municipality. Money of
// instruments for clients has a line for each pot that pays it. Memo lines move money between a
// client's own savings and debt.
// clang-format off
#define AFWEGING_LINES(LINE)                                                                                                            \
    LINE(bijstand, gemeente_buig, clients, "bijstand, net", "bijstand, netto")                                                          \
    LINE(bijstand_loonheffing, gemeente_buig, rijk, "loonheffing on bijstand", "loonheffing over bijstand")                             \
    LINE(bijstand_zvw, gemeente_buig, rijk, "Zvw premium on bijstand", "Zvw-premie over bijstand")                                      \
    LINE(overpaid_bijstand, gemeente_buig, clients, "bijstand paid too much", "te veel betaalde bijstand")                              \
    LINE(claims, clients, gemeente_buig, "bijstand claimed back", "teruggevorderde bijstand")                                           \
    LINE(unemployment_benefit, uwv, clients, "unemployment benefit (WW)", "WW-uitkering")                                               \
    LINE(toeslagen, rijk, clients, "toeslagen", "toeslagen")                                                                            \
    LINE(wages, employers, clients, "net wages", "netto lonen")                                                                         \
    LINE(wage_costs_subsidy, gemeente_buig, employers, "wage cost subsidy", "loonkostensubsidie")                                       \
    LINE(other_income, suppliers, clients, "other income", "ander inkomen")                                                             \
    LINE(special_assistance, gemeente_income_security, clients, "special assistance", "bijzondere bijstand")                            \
    LINE(reintegration_money, gemeente_reintegration, clients, "money for participants in re-integration", "geld voor deelnemers aan re-integratie") \
    LINE(buig_money, gemeente_buig, clients, "money for participants from the BUIG", "geld voor deelnemers uit de BUIG")                \
    LINE(staff_money, gemeente_staff, clients, "money for participants from the staff pot", "geld voor deelnemers uit de pot personeel") \
    LINE(wmo_money, gemeente_wmo, clients, "money for participants from the Wmo", "geld voor deelnemers uit de Wmo")                    \
    LINE(fixed_costs, clients, suppliers, "fixed costs", "vaste lasten")                                                                \
    LINE(living_costs, clients, suppliers, "living costs", "levensonderhoud")                                                           \
    LINE(expense_shocks, clients, suppliers, "unforeseen expenses", "onverwachte uitgaven")                                             \
    LINE(upfront_costs, clients, suppliers, "costs advanced by participants", "voorgeschoten kosten")                                   \
    LINE(fines, clients, gemeente_buig, "fines", "boetes")                                                                              \
    LINE(collection_costs, clients, creditors, "collection costs", "incassokosten")                                                     \
    LINE(write_off, creditors, clients, "debts written off", "kwijtgescholden schuld")                                                  \
    LINE(late_debts_paid, providers, clients, "forgotten debts paid for clients", "vergeten schulden betaald voor cliënten")            \
    LINE(reintegration_cost, gemeente_reintegration, providers, "re-integration", "re-integratie")                                      \
    LINE(income_security_cost, gemeente_income_security, providers, "debt help and income security", "schuldhulp en bestaanszekerheid") \
    LINE(buig_cost, gemeente_buig, providers, "instruments paid from the BUIG", "instrumenten uit de BUIG")                             \
    LINE(staff_cost, gemeente_staff, providers, "klantmanagers", "klantmanagers")                                                       \
    LINE(wmo_cost, gemeente_wmo, providers, "instruments paid from the Wmo", "instrumenten uit de Wmo")                                 \
    LINE(care, gemeente_wmo, providers, "care and support (Wmo)", "zorg en ondersteuning (Wmo)")                                        \
    LINE(reinvested, gemeente_buig, gemeente_reintegration, "saved on bijstand and re-invested", "bespaard op bijstand en opnieuw ingezet") \
    LINE(buig_grant, rijk, gemeente_buig, "BUIG grant", "BUIG-budget")                                                                  \
    LINE(vangnet, rijk, gemeente_buig, "vangnet for a deficit on the BUIG", "vangnet bij een tekort op de BUIG")                         \
    LINE(debt_payment, clients, clients, "debt payments", "aflossingen")                                                                \
    LINE(new_debt, clients, clients, "new debt", "nieuwe schuld")
// clang-format on

#define AFWEGING_LINE_CODE(key, from, to, en, nl) key,
enum class Line : std::uint8_t { AFWEGING_LINES(AFWEGING_LINE_CODE) };
#undef AFWEGING_LINE_CODE
#define AFWEGING_LINE_ONE(key, from, to, en, nl) +1
inline constexpr std::size_t line_count = 0 AFWEGING_LINES(AFWEGING_LINE_ONE);
#undef AFWEGING_LINE_ONE
struct LineEnds {
    Account from;
    Account to;
};
[[nodiscard]] LineEnds ends_of(Line line);

/// Paid too much in earlier months and claimed back in the same month: what is counted as paid by a
/// pot leaves it out, since the claim takes it off again.
[[nodiscard]] constexpr bool is_claimed_back(Line line) { return line == Line::overpaid_bijstand; }

/// From one pot of the municipality to another: nobody is paid by it.
[[nodiscard]] constexpr bool is_between_pots(Line line) { return line == Line::reinvested; }

using LedgerMonth = std::array<std::int64_t, line_count>;  ///< [EUR cent]

/// What bijstand costs the municipality: the net amount, loonheffing and premium for the Zvw.
constexpr bool is_cost_of_bijstand(Line line) {
    return line == Line::bijstand || line == Line::bijstand_loonheffing ||
           line == Line::bijstand_zvw;
}
/// All three. [EUR cent]
[[nodiscard]] std::int64_t cost_of_bijstand(const LedgerMonth& month);

/// Net change of each account by the lines of a month. Sums to zero by construction.
[[nodiscard]] std::array<std::int64_t, account_count> account_changes(const LedgerMonth& month);

/// What each party paid to the others in a month, and received from them. [EUR cent] Memo lines,
/// which stay with one party, are left out. Over all parties paid equals received.
struct PartyPayments {
    std::array<std::int64_t, account_count> paid{};
    std::array<std::int64_t, account_count> received{};
};
[[nodiscard]] PartyPayments payments_of(const LedgerMonth& month);

}  // namespace afweging::agents
