// SPDX-License-Identifier: EUPL-1.2
// Trust of a chunk of people after the dealings of a month.
#include "agents/wellbeing/trust.hpp"

#include "sim/mask.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

void trust(TrustStep step, const TrustRates& rates) {
    const Status* status = step.in<&People::status>();
    const std::uint8_t* since_contact = step.in<&People::months_since_contact>();
    const std::uint8_t* sanction = step.in<&People::sanction>();
    const std::uint8_t* sanctioned = step.in<&Notes::sanctioned>();
    const EventMask* events = step.in<&MonthColumns::events>();
    float* trust = step.out<&People::trust>();
    const TrustRates r = rates;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const Dealings dealings{
            .talked = since_contact[i] == 0 ? 1 : 0,
            .fined = (events[i] & bit(Event::fine)) != 0 ? 1 : 0,
            .sanctioned =
                receives_bijstand(status[i]) & ((sanction[i] | sanctioned[i]) != 0) ? 1 : 0,
            .plan_broken = (events[i] & bit(Event::debt_plan_broken)) != 0 ? 1 : 0,
            .late_debt = (events[i] & bit(Event::late_debt)) != 0 ? 1 : 0,
        };
        const float next = next_trust(trust[i], dealings, r);
        trust[i] = sim::select(sim::mask(keeps_house(status[i])), next, trust[i]);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
