// SPDX-License-Identifier: EUPL-1.2
// People who were admitted start, and are handed what comes with the start.
// Page: docs/model/enrolment.md
#pragma once

#include <span>

#include "agents/inputs/instrument.hpp"
#include "agents/instruments/applicant.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/slots.hpp"
#include "sim/isa.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct HomeRates;

/// Whether a place can start in the status in which the month ends. Nobody changes status twice in
/// a month, so a job that begins at once is only for people who have not changed yet.
///
/// Page:     docs/model/enrolment.md
AFWEGING_RULE bool can_start(const Instrument& instrument, Status before, Status now) {
    const bool changes_status = employs(instrument) && instrument.startup_months == 0;
    return is_for(instrument, now) && !(changes_status && before != now);
}

/// Months for which a place is held, this month not included. Debt help sets its own.
AFWEGING_RULE std::uint8_t months_of_place(const Instrument& instrument) {
    const int startup = instrument.slot == Slot::programme ? instrument.startup_months : 0;
    return static_cast<std::uint8_t>(startup + instrument.duration_months);
}

/// Fixed costs less what an instrument takes off for good, not below zero. [EUR cent per month]
AFWEGING_RULE std::int32_t lowered_costs(std::int32_t fixed_costs, std::int32_t lower) {
    return fixed_costs > lower ? fixed_costs - lower : 0;
}

using EnrolmentStep =
    MonthStep<In<&MonthColumns::status_before, &Proposals::granted>,
              InOut<&People::status, &People::months_in_status, &People::months_on_benefit,
                    &People::months_since_exit, &People::hours, &People::savings,
                    &People::fixed_costs, &People::ever_started, &People::year_waits,
                    &People::led_on, &MonthColumns::events, &Notes::crisis_ended>,
              AllPlaceColumns, AdmittedColumns, Sink<&Proposals::ends, &ThreadBooks::ledger>>;

/// Everybody admitted this month starts; what starts now acts from next month. A place that cannot
/// start is told to the gemeente. Money may end a crisis at home in the month in which it is asked
/// for: how likely, the step of home.hpp is told.
AFWEGING_ISA_VARIANTS(void enrolment(EnrolmentStep step, std::span<const Instrument> instruments,
                                     const HomeRates& rates);)

}  // namespace afweging::agents
