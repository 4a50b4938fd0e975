// SPDX-License-Identifier: EUPL-1.2
// Bonds of a chunk of people.
#include "agents/wellbeing/bond.hpp"

#include <array>

#include "agents/inputs/channels.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

void bond(BondStep step, const ChannelTable& channels, const BondRates& rates) {
    if (channels.most(Channel::bond) <= 0.0F) {
        return;
    }
    const Activity* acting = step.in<&MonthColumns::acting>();
    const std::uint8_t* regime = step.in<&People::contact_held>();
    const std::uint8_t* aftercare = step.in<&People::aftercare_held>();
    const float* growth = channels.of(Channel::bond);
    alignas(64) std::array<float, chunk_size> grows{};
    for (const std::size_t i : step.in<&Notes::helped>()) {
        grows[i] = 1.0F - (1.0F - growth[acting[i]]) * (1.0F - growth[regime[i]]) *
                              (1.0F - growth[aftercare[i]]);
    }
    float* bonds = step.out<&People::bond>();
    const BondRates r = rates;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) { bonds[i] = next_bond(bonds[i], grows[i], r); }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
