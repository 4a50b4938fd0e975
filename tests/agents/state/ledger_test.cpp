// SPDX-License-Identifier: EUPL-1.2
// Who pays whom.
#include "agents/state/ledger.hpp"

#include <numeric>

#include "tests/support/catch.hpp"

using namespace afweging::agents;

namespace {

std::int64_t& amount(LedgerMonth& month, Line line) {
    return month[static_cast<std::size_t>(line)];
}

std::int64_t of(const std::array<std::int64_t, account_count>& all, Account account) {
    return all[static_cast<std::size_t>(account)];
}

}  // namespace

TEST_CASE("each party pays and receives what its lines say, memo lines stay with one party",
          "[agents][money]") {
    LedgerMonth month{};
    amount(month, Line::bijstand) = 100;
    amount(month, Line::buig_grant) = 70;
    amount(month, Line::fines) = 8;
    amount(month, Line::new_debt) = 50;
    const PartyPayments payments = payments_of(month);
    CHECK(of(payments.paid, Account::gemeente_buig) == 100);
    CHECK(of(payments.received, Account::gemeente_buig) == 78);  // a fine of art. 18a is its own
    CHECK(of(payments.paid, Account::rijk) == 70);
    CHECK(of(payments.received, Account::rijk) == 0);
    CHECK(of(payments.paid, Account::clients) == 8);
    CHECK(of(payments.received, Account::clients) == 100);
}

TEST_CASE("over all parties what is paid is what is received, and the rest is the change",
          "[agents][money]") {
    LedgerMonth month{};
    for (std::size_t line = 0; line < line_count; ++line) {
        month[line] = static_cast<std::int64_t>(1) << line;
    }
    const PartyPayments payments = payments_of(month);
    const auto total = [](const auto& all) {
        return std::accumulate(all.begin(), all.end(), std::int64_t{0});
    };
    CHECK(total(payments.paid) == total(payments.received));
    CHECK(total(payments.paid) > 0);
    const auto change = account_changes(month);
    for (std::size_t account = 0; account < account_count; ++account) {
        CHECK(payments.received[account] - payments.paid[account] == change[account]);
    }
}
