// SPDX-License-Identifier: EUPL-1.2
// Klantmanagers that instruments pay.
#include <algorithm>
#include <array>

#include "agents/municipality/budgets.hpp"
#include "agents/municipality/office.hpp"

namespace afweging::agents {

namespace {

// A reduction by all of the caseload would take staff without end.
constexpr double most_caseload_reduction = 0.9;

/// Hundredths of a full-time job that an instrument may buy by itself, and what allows no more.
std::int64_t bought_alone(double full_time, const Instrument& instrument, std::int32_t t,
                          Limit& held_back) {
    const double share =
        std::min(static_cast<double>(instrument.channel(Channel::caseload_reduction)),
                 most_caseload_reduction);
    auto hundredths = static_cast<std::int64_t>(full_time * 100.0 * share / (1.0 - share));
    const auto allow = [&](std::int64_t most, Limit limit) {
        held_back = most < hundredths ? limit : held_back;
        hundredths = std::min(hundredths, most);
    };
    if (instrument.places > 0) {
        allow(static_cast<std::int64_t>(instrument.places * 100.0), Limit::places);
    }
    const std::int64_t price = instrument.cost_per_month_cents;
    const std::int64_t money = released_in_month(budget_in_year(instrument.budget_cents, t), t);
    if (price > 0 && money != unlimited) {
        allow(money / price * 100 + money % price * 100 / price, Limit::budget);
    }
    return hundredths;
}

}  // namespace

ExtraStaff extra_staff(double full_time, const Policy& policy,
                       std::span<const Instrument> instruments, std::int32_t t) {
    ExtraStaff extra;
    std::array<std::int64_t, max_instruments> bought{};
    std::array<std::int64_t, pot_count> wanted{};  // by the pot in whose books it is
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        if (instruments[j].slot == Slot::office && runs_in(instruments[j], t)) {
            bought[j] = bought_alone(full_time, instruments[j], t, extra.held_back[j]);
            wanted[static_cast<std::size_t>(purse_of(policy, instruments[j].pot))] +=
                bought[j] * instruments[j].cost_per_month_cents / 100;
        }
    }
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        const auto pot = static_cast<std::size_t>(purse_of(policy, instruments[j].pot));
        const std::int64_t limit =
            released_in_month(purse_in_year(policy, instruments[j].pot, t), t);
        if (bought[j] > 0 && limit != unlimited && wanted[pot] > limit) {
            // In doubles: in a very large office the product passes 64 bits.
            const double share = static_cast<double>(limit) / static_cast<double>(wanted[pot]);
            bought[j] = static_cast<std::int64_t>(static_cast<double>(bought[j]) * share + 1e-6);
            extra.held_back[j] = Limit::pot;
        }
        extra.cost_cents[j] = bought[j] * instruments[j].cost_per_month_cents / 100;
        extra.hundredths += bought[j];
    }
    return extra;
}

}  // namespace afweging::agents
