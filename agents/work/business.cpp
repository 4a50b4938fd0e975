// SPDX-License-Identifier: EUPL-1.2
// Businesses beside bijstand of a chunk of people.
#include "agents/work/business.hpp"

#include <array>

#include "agents/inputs/channels.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// Person i is told to earn so much, and earns less.
AFWEGING_HOT void strain(const BusinessStep& step, std::size_t i, float target,
                         const BusinessRates& r) {
    const float weight = strain_of_target(step.out<&People::business>()[i], target, r);
    float& motivation = step.out<&People::motivation>()[i];
    float& stress = step.out<&People::stress>()[i];
    const float left = motivation - r.strain_motivation * weight;
    motivation = left > 0.0F ? left : 0.0F;
    stress += r.strain_stress * weight * (1.0F - stress);
}

}  // namespace

void business(BusinessStep step, const ChannelTable& channels, const BusinessRates& rates) {
    if (channels.most(Channel::side_business) <= 0.0F) {
        return;
    }
    const BusinessRates r = rates;
    const float* growth = channels.of(Channel::side_business);
    const float* target = channels.of(Channel::profit_target);
    const Activity* acting = step.in<&MonthColumns::acting>();
    alignas(64) std::array<float, chunk_size> grows{};
    for (const std::size_t i : step.in<&Notes::in_programme>()) { grows[i] = growth[acting[i]]; }
    const Status* status = step.in<&People::status>();
    const float* motivation = step.out<&People::motivation>();
    float* size = step.out<&People::business>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const float next = next_business(size[i], grows[i], motivation[i], r);
        size[i] = sim::keep(sim::mask(receives_bijstand(status[i])), next);
    }
    for (const std::size_t i : step.in<&Notes::in_programme>()) {
        if (grows[i] > 0.0F && target[acting[i]] > 0.0F && size[i] > 0.0F) {
            strain(step, i, target[acting[i]], r);
        }
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
