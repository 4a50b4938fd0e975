// SPDX-License-Identifier: EUPL-1.2
// Stress of a chunk of people, and what it leaves of their doenvermogen.
#include "agents/wellbeing/stress.hpp"

#include <array>

#include "agents/inputs/channels.hpp"
#include "agents/law/law_of_month.hpp"
#include "agents/law/least_spent.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

using Shares = std::array<float, chunk_size>;

/// Share of stress that the instruments of each person leave this month, [0, 1].
AFWEGING_HOT void left_by_instruments(const StressStep& step, const ChannelTable& channels,
                                      Shares& left) {
    const Activity* programme = step.in<&MonthColumns::acting>();
    const std::uint8_t* regime = step.in<&People::contact_held>();
    const std::uint8_t* debt_instrument = step.in<&People::debt_held>();
    const float* relief = channels.of(Channel::stress_relief);
    left.fill(1.0F);
    for (const std::size_t i : step.in<&Notes::helped>()) {
        left[i] = (1.0F - relief[programme[i]]) * (1.0F - relief[regime[i]]) *
                  (1.0F - relief[debt_instrument[i]]);
    }
}

/// Long-run stress of each person in the present situation, [0, 1].
AFWEGING_HOT void find_targets(const StressStep& step, const LawOfMonth& law,
                               const StressRates& rates, Shares& target) {
    const Household* household = step.in<&People::household>();
    const std::uint8_t* more_sharers = step.in<&People::more_sharers>();
    const Housing* housing = step.in<&People::housing>();
    const DebtHelp* debt_help = step.in<&People::debt_help>();
    const std::uint8_t* debt_left = step.in<&People::debt_left>();
    const std::uint8_t* accounts = step.in<&People::accounts>();
    const std::int32_t* debt = step.in<&People::debt>();
    const std::int32_t* savings = step.in<&People::savings>();
    const std::int32_t* shortfall = step.in<&People::shortfall>();
    const float* volatility = step.in<&People::volatility>();
    const std::array<std::int32_t, household_count> minimum = law.social_minimum;
    const StressRates r = rates;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const std::int32_t budget = least_spent(household[i], more_sharers[i], minimum);
        target[i] = stress_target({.accounts = static_cast<float>(accounts[i]),
                                   .debt = static_cast<float>(debt[i]),
                                   .shortfall = static_cast<float>(shortfall[i]),
                                   .savings = static_cast<float>(savings[i]),
                                   .budget = static_cast<float>(larger(budget, 1)),
                                   .volatility = volatility[i],
                                   .housing = housing[i],
                                   .help = debt_help[i],
                                   .plan_left = static_cast<float>(debt_left[i])},
                                  r);
    }
}

}  // namespace

void stress(StressStep step, std::int32_t t, const LawOfMonth& law, const ChannelTable& channels,
            const StressRates& rates) {
    const StressRates r = rates;
    alignas(64) Shares target;
    alignas(64) Shares left;
    find_targets(step, law, r, target);
    left_by_instruments(step, channels, left);
    const Status* status = step.in<&People::status>();
    const float* trait = step.in<&People::doenvermogen>();
    float* stress = step.out<&People::stress>();
    float* effective = step.out<&MonthColumns::effective>();
    const EventMask* events = step.in<&MonthColumns::events>();
    const std::int16_t* arrival = step.in<&People::arrival>();
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const float before = sim::select(sim::mask(arrival[i] == t), target[i], stress[i]);
        const float late = sim::keep(sim::mask((events[i] & bit(Event::late_debt)) != 0), 1.0F);
        const float next = next_stress(before, target[i], 1.0F - left[i], late, r);
        const float now = sim::select(sim::mask(keeps_house(status[i])), next, stress[i]);
        stress[i] = now;
        effective[i] = effective_doenvermogen(trait[i], now, r.bandwidth_tax);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
