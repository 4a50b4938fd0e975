// SPDX-License-Identifier: EUPL-1.2
// Homes of a chunk of people.
#include "agents/wellbeing/home.hpp"

#include "agents/inputs/channels.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// What each instrument that person i has prevents or finds, what one leaves being left to the
/// next.
AFWEGING_HOT HousingHelp help_of(const HomeStep& step, std::size_t i,
                                 const ChannelTable& channels) {
    const Activity acting = step.in<&MonthColumns::acting>()[i];
    const std::uint8_t regime = step.in<&People::contact_held>()[i];
    const std::uint8_t debt = step.in<&People::debt_held>()[i];
    const bool money = channels.most(Channel::crisis_ended) > 0.0F;
    const auto all = [&](Channel channel) {
        const float* of = channels.of(channel);
        return 1.0F - (1.0F - of[acting]) * (1.0F - of[regime]) * (1.0F - of[debt]);
    };
    return {.found = all(Channel::home_found),
            .kept = all(Channel::home_kept),
            .ended = money ? step.in<&Notes::crisis_ended>()[i] : 0.0F};
}

}  // namespace

void home(HomeStep step, const ChannelTable& channels, const HomeRates& rates) {
    const Status* status = step.in<&People::status>();
    const std::uint32_t* draw = step.words<Roll::housing>();
    Housing* housing = step.out<&People::housing>();
    EventMask* events = step.out<&MonthColumns::events>();
    const HomeRates r = rates;
    // With help of several instruments at once anything is possible: then everybody without a home,
    // or without a safe one, is looked at.
    const HousingHelp most{.found = channels.most(Channel::home_found) > 0.0F ? 1.0F : 0.0F,
                           .kept = 0.0F,
                           .ended = channels.most(Channel::crisis_ended) > 0.0F ? 1.0F : 0.0F};
    sim::Flags may_change;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const bool drawn = home_can_change(housing[i], sim::to_uniform(draw[i]), most, r);
        may_change[i] = sim::flag(keeps_house(status[i]) & drawn);
    }
    Selection selection;
    sim::select_rows(may_change, selection);
    for (const std::size_t i : selection) {
        const float risk =
            arrears_risk(step.in<&People::accounts>()[i], step.in<&People::stress>()[i],
                         step.in<&People::debt_help>()[i]);
        const Housing before = housing[i];
        housing[i] = next_housing(before, risk, uniform<Roll::housing>(step, i),
                                  help_of(step, i, channels), r);
        const bool evicted = housing[i] == Housing::homeless && before != Housing::homeless;
        events[i] |= evicted ? bit(Event::evicted) : 0U;
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
