// SPDX-License-Identifier: EUPL-1.2
// Care of a chunk of people.
#include "agents/wellbeing/care.hpp"

#include "agents/law/law_of_month.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

void care(CareStep step, const LawOfMonth& law, const CareRates& rates) {
    const Status* status = step.in<&People::status>();
    const Housing* housing = step.in<&People::housing>();
    const float* stress = step.in<&People::stress>();
    std::int32_t* care = step.out<&MonthColumns::care>();
    const CareRates r = rates;
    const float prices = law.price_level;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const float cents = prices * care_of(housing[i], stress[i], r) + 0.5F;
        const float kept = sim::keep(sim::mask(keeps_house(status[i])), cents);
        care[i] = static_cast<std::int32_t>(kept);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
