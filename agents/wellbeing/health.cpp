// SPDX-License-Identifier: EUPL-1.2
// Health of a chunk of people.
#include "agents/wellbeing/health.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

void health(HealthStep step, const HealthRates& rates) {
    const Status* status = step.in<&People::status>();
    const std::uint32_t* draw = step.words<Roll::health>();
    Health* health = step.out<&People::health>();
    const HealthRates r = rates;
    sim::Flags may_change;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const bool drawn = health_can_change(health[i], sim::to_uniform(draw[i]), r);
        may_change[i] = sim::flag(keeps_house(status[i]) & drawn);
    }
    Selection selection;
    sim::select_rows(may_change, selection);
    const float* stress = step.in<&People::stress>();
    for (const std::size_t i : selection) {
        health[i] = next_health(health[i], stress[i], uniform<Roll::health>(step, i), r);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
