// SPDX-License-Identifier: EUPL-1.2
// Hazard of work and distance to it of a chunk of people.
#include "agents/work/distance.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

void distance(DistanceStep step, const DistanceRates& rates) {
    const float* employability = step.in<&People::employability>();
    const float* skill = step.in<&People::skill>();
    const float* recent_work = step.in<&People::recent_work>();
    const std::uint16_t* months = step.in<&People::months_out_of_work>();
    const std::uint8_t* dutch = step.in<&People::dutch>();
    const Schooling* schooling = step.in<&People::schooling>();
    const Health* health = step.in<&People::health>();
    const float* age = step.in<&Notes::age>();
    float* hazard = step.out<&MonthColumns::hazard>();
    Distance* distance = step.out<&MonthColumns::distance>();
    const DistanceRates r = rates;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const JobSeeker seeker{.employability = employability[i],
                               .skill = skill[i],
                               .recent_work = recent_work[i],
                               .age = age[i],
                               .months_out_of_work = static_cast<float>(months[i]),
                               .dutch = static_cast<float>(dutch[i]),
                               .schooling = schooling[i],
                               .health = health[i]};
        hazard[i] = sim::exponential(log_job_hazard(seeker, r));
        distance[i] = distance_of(hazard[i], r);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
