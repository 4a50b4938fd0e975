// SPDX-License-Identifier: EUPL-1.2
// Self-efficacy of a chunk of people after a month.
#include "agents/wellbeing/self_efficacy.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

void self_efficacy(SelfEfficacyStep step, const SelfEfficacyRates& rates) {
    const Status* status = step.in<&People::status>();
    const std::int8_t* change = step.in<&Notes::ladder_change>();
    float* self_efficacy = step.out<&People::self_efficacy>();
    const SelfEfficacyRates r = rates;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const float next = next_self_efficacy(self_efficacy[i], static_cast<float>(change[i]), r);
        self_efficacy[i] =
            sim::select(sim::mask(status[i] != Status::not_arrived), next, self_efficacy[i]);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
