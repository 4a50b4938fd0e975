// SPDX-License-Identifier: EUPL-1.2
// The participation ladder of a chunk of people.
#include "agents/wellbeing/ladder.hpp"

#include "agents/inputs/channels.hpp"
#include "agents/wellbeing/peers.hpp"
#include "sim/mask.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

constexpr unsigned work = 6;        ///< the top of the ladder
constexpr unsigned below_work = 5;  ///< the highest step of a client

/// What moves person i on the ladder this month.
AFWEGING_HOT LadderForces forces_on(const LadderStep& step, const ChannelTable& channels,
                                    const PeersRates& peers, std::size_t i) {
    const Activity acting = step.in<&MonthColumns::acting>()[i];
    const float self_efficacy = step.in<&People::self_efficacy>()[i];
    const float* groups = channels.of(Channel::peers);
    const float group =
        1.0F - (1.0F - groups[acting]) * (1.0F - groups[step.in<&People::contact_held>()[i]]);
    const float over = asked_at_once(channels.of(Channel::demand)[acting],
                                     channels.of(Channel::small_steps)[acting]) -
                       step.in<&MonthColumns::effective>()[i];
    return {.talk = step.in<&MonthColumns::talk>()[i],
            .support = channels.of(Channel::ladder_support)[acting] +
                       step_by_peers(group, self_efficacy, peers),
            .self_efficacy = self_efficacy,
            .stress = step.in<&People::stress>()[i],
            .overload = over > 0.0F ? over : 0.0F};
}

/// Selects the clients whose draw may be a step.
AFWEGING_HOT void find_climbers(const LadderStep& step, const ChannelTable& channels,
                                const LadderRates& rates, const PeersRates& peers,
                                Selection& climbers) {
    const Activity* acting = step.in<&MonthColumns::acting>();
    const float* talk = step.in<&MonthColumns::talk>();
    const float* self_efficacy = step.in<&People::self_efficacy>();
    const float* stress = step.in<&People::stress>();
    const Status* status = step.in<&People::status>();
    const std::uint32_t* draw = step.words<Roll::ladder>();
    const LadderRates r = rates;
    const float most_support = channels.most(Channel::ladder_support);
    const float most_by_peers =
        channels.most(Channel::peers) > 0.0F ? step_by_peers(1.0F, 1.0F, peers) : 0.0F;
    const float most_demand = channels.most(Channel::demand);
    sim::Flags steps;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const sim::Mask takes_part = sim::mask(acting[i] != 0);
        const LadderForces forces{.talk = talk[i],
                                  .support = sim::keep(takes_part, most_support) + most_by_peers,
                                  .self_efficacy = self_efficacy[i],
                                  .stress = stress[i],
                                  .overload = sim::keep(takes_part, most_demand)};
        const float u = sim::to_uniform(draw[i]);
        const bool moves =
            (u < step_up_ceiling(forces, r)) | (u >= 1.0F - step_down_ceiling(forces, r));
        steps[i] = sim::flag(receives_bijstand(status[i]) & moves);
    }
    sim::select_rows(steps, climbers);
}

/// Decides who takes a step.
AFWEGING_HOT void decide_steps(const LadderStep& step, const ChannelTable& channels,
                               const LadderRates& r, const PeersRates& peers,
                               const Selection& climbers) {
    const std::uint8_t* ladder = step.in<&People::ladder>();
    std::int8_t* change = step.out<&Notes::ladder_change>();
    for (const std::size_t i : climbers) {
        const LadderForces forces = forces_on(step, channels, peers, i);
        const float u = uniform<Roll::ladder>(step, i);
        const bool up = u < step_up_chance(forces, r) && ladder[i] < below_work;
        const bool down = u >= 1.0F - step_down_chance(forces, r) && ladder[i] > 1;
        change[i] = static_cast<std::int8_t>((up ? 1 : 0) - (down ? 1 : 0));
    }
}

}  // namespace

void ladder(LadderStep step, const ChannelTable& channels, const LadderRates& rates,
            const PeersRates& peers) {
    Selection climbers;
    find_climbers(step, channels, rates, peers, climbers);
    std::int8_t* change = step.out<&Notes::ladder_change>();
    for (std::size_t i = 0; i < chunk_size; ++i) { change[i] = 0; }
    decide_steps(step, channels, rates, peers, climbers);
    const Status* status = step.in<&People::status>();
    std::uint8_t* ladder = step.out<&People::ladder>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const unsigned client = receives_bijstand(status[i]) ? 1U : 0U;
        const bool working = in_regular_work(status[i]) | (status[i] == Status::subsidised_job);
        const unsigned stands = ladder[i] - (client & (ladder[i] > below_work ? 1U : 0U));
        const unsigned moved = stands + static_cast<unsigned>(change[i]);
        ladder[i] = static_cast<std::uint8_t>(working ? work : moved);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
