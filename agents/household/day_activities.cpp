// SPDX-License-Identifier: EUPL-1.2
// Day activities of a chunk of people.
#include "agents/household/day_activities.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

void day_activities(DayActivitiesStep step, const DayActivitiesRates& rates) {
    const Status* status = step.in<&People::status>();
    const Health* health = step.in<&People::health>();
    const std::uint8_t* hours = step.in<&People::hours>();
    const Activity* acting = step.in<&MonthColumns::acting>();
    std::uint32_t all = 0;
    std::uint32_t filled = 0;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const unsigned limited = keeps_house(status[i]) & (health[i] == Health::mental);
        const unsigned busy = (hours[i] > 0) | (acting[i] != 0);
        all += limited;
        filled += limited & busy;
    }
    book(step, Line::care,
         std::int64_t{all - filled} * rates.empty_days + std::int64_t{filled} * rates.filled_days);
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
