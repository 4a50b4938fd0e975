// SPDX-License-Identifier: EUPL-1.2
// Months that are counted, and what follows from a change of status; the page is
// docs/model/measures.md.
#pragma once

#include <cstdint>

#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Events that follow from where a person stood and stands: inflow (re-entry within 12 months of
/// leaving), outflow and its destination.
///
/// Page: docs/model/measures.md
AFWEGING_RULE EventMask transition_events(Status before, Status after, std::uint16_t since_exit) {
    const bool was = receives_bijstand(before);
    const bool is = receives_bijstand(after);
    if (!was && is) {
        return bit(Event::inflow) | (since_exit < 12 ? bit(Event::re_entry) : 0U);
    }
    if (was && !is) {
        const EventMask where = in_regular_work(after) ? bit(Event::outflow_to_work)
                                : after == Status::subsidised_job
                                    ? bit(Event::outflow_to_subsidised_job)
                                : after == Status::education ? bit(Event::outflow_to_education)
                                                             : bit(Event::outflow_other);
        return bit(Event::outflow) | where;
    }
    return 0;
}

/// Events of everybody in the household. All others are of the one person who is followed (a job,
/// a place, a talk) or of the household as one (debts, a home).
inline constexpr EventMask events_of_all =
    bit(Event::inflow) | bit(Event::re_entry) | bit(Event::outflow) | bit(Event::outflow_other) |
    bit(Event::sustained_6) | bit(Event::sustained_12) | bit(Event::deterred);

/// Which of these events count twice in a household: for both of a couple.
///
/// Page: docs/model/measures.md
AFWEGING_RULE EventMask counted_twice(EventMask events, Household household) {
    return is_couple(household) ? events & events_of_all : EventMask{0};
}

/// The partner of who left bijstand for a job, a subsidised job or education leaves too.
///
/// Page: docs/model/measures.md
AFWEGING_RULE EventMask events_of_partner(EventMask events, Household household) {
    constexpr EventMask of_one = bit(Event::outflow_to_work) |
                                 bit(Event::outflow_to_subsidised_job) |
                                 bit(Event::outflow_to_education);
    const bool leaves = (events & bit(Event::outflow)) != 0 && (events & of_one) != 0;
    return leaves && is_couple(household) ? bit(Event::outflow_partner) : EventMask{0};
}

using TransitionsStep = MonthStep<
    In<&People::status, &People::household, &MonthColumns::status_before>,
    InOut<&People::months_in_status, &People::months_on_benefit, &People::months_since_exit,
          &People::disregard_used, &People::partner_disregard_used, &People::sanction,
          &People::ever_started, &MonthColumns::events>,
    Sink<&ThreadBooks::moves>>;

/// Months in the status, on benefit and since leaving, and the events that follow. A new spell on
/// bijstand forgets which of the instruments in `once` were taken.
AFWEGING_ISA_VARIANTS(void transitions(TransitionsStep step, InstrumentSet once);)

}  // namespace afweging::agents
