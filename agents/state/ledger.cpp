// SPDX-License-Identifier: EUPL-1.2
// From which account to which each line of the ledger goes.
#include "agents/state/ledger.hpp"

namespace afweging::agents {

LineEnds ends_of(Line line) {
#define AFWEGING_LINE_ENDS(key, from, to, en, nl) LineEnds{Account::from, Account::to},
    static constexpr LineEnds ends[] = {AFWEGING_LINES(AFWEGING_LINE_ENDS)};
#undef AFWEGING_LINE_ENDS
    return ends[static_cast<std::size_t>(line)];
}

std::int64_t cost_of_bijstand(const LedgerMonth& month) {
    std::int64_t cents = 0;
    for (std::size_t i = 0; i < line_count; ++i) {
        cents += is_cost_of_bijstand(static_cast<Line>(i)) ? month[i] : 0;
    }
    return cents;
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

PartyPayments payments_of(const LedgerMonth& month) {
    PartyPayments payments;
    for (std::size_t i = 0; i < line_count; ++i) {
        const LineEnds ends = ends_of(static_cast<Line>(i));
        if (ends.from != ends.to) {
            payments.paid[static_cast<std::size_t>(ends.from)] += month[i];
            payments.received[static_cast<std::size_t>(ends.to)] += month[i];
        }
    }
    return payments;
}

}  // namespace afweging::agents
