// SPDX-License-Identifier: EUPL-1.2
// What can happen to a person in a month, a bit each.
#pragma once

#include <cstddef>
#include <cstdint>

namespace afweging::agents {

/// Measures of events: summed over everybody in the world during the month.
enum class Event : std::uint8_t {
    inflow,
    re_entry,  ///< inflow within 12 months of leaving
    outflow,
    outflow_to_work,
    outflow_to_subsidised_job,
    outflow_to_education,
    outflow_other,
    sustained_6,  ///< six months out without a break
    sustained_12,
    deterred,
    contact,
    mistake,
    fine,
    offer,
    start,
    drop_out,
    completion,
    job_start,
    job_end,
    displaced,  ///< would have been hired, had another not been
    evicted,
    debt_plan_start,
    debt_plan_broken,
    debt_free,
};
inline constexpr std::size_t event_count = 24;

using EventMask = std::uint32_t;
[[nodiscard, gnu::always_inline]] inline constexpr EventMask bit(Event e) {
    return EventMask{1} << static_cast<unsigned>(e);
}

}  // namespace afweging::agents
