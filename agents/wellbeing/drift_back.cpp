// SPDX-License-Identifier: EUPL-1.2
// Motivation and search skill of a chunk of people drift back.
#include "agents/wellbeing/drift_back.hpp"

#include "sim/mask.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

void drift_back(DriftBackStep step, const DriftBackRates& rates) {
    const DriftBackRates r = rates;
    const Status* status = step.in<&People::status>();
    const std::uint8_t* sanctioned = step.in<&Notes::sanctioned>();
    const float* trait = step.in<&People::intrinsic_motivation>();
    float* motivation = step.out<&People::motivation>();
    float* search_skill = step.out<&People::search_skill>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const sim::Mask here = sim::mask(status[i] != Status::not_arrived);
        motivation[i] =
            sim::select(here, returning(motivation[i], trait[i], sanctioned[i], r), motivation[i]);
        search_skill[i] = sim::select(here, fading(search_skill[i], r), search_skill[i]);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
