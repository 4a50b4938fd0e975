// SPDX-License-Identifier: EUPL-1.2
// Who may take part in an instrument, and who keeps it.
#pragma once

#include <cstdint>

#include "agents/inputs/instrument.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// What eligibility looks at.
struct Applicant {
    Status status;
    Distance distance;
    Health health;
    Schooling schooling;
    float age;  ///< years
    std::uint16_t months_on_benefit;
    std::uint16_t months_since_exit;
    std::uint8_t accounts;
    std::int32_t debt;           ///< [EUR cent]
    std::int32_t savings;        ///< [EUR cent]
    InstrumentSet ever_started;  ///< bit per instrument
};

template <class Kind>
AFWEGING_RULE bool among(unsigned mask, Kind kind) {
    return ((mask >> static_cast<unsigned>(kind)) & 1U) != 0;
}

/// All conditions together; a mask without bits admits nobody.
///
/// Status:   statute or programme rule, as the instrument's file says
/// Page:     docs/model/places.md
AFWEGING_RULE bool eligible(const Applicant& a, const Eligibility& e) {
    return among(e.statuses, a.status) && among(e.distances, a.distance) &&
           among(e.healths, a.health) && among(e.schoolings, a.schooling) &&
           a.months_on_benefit >= e.min_months_on_benefit &&
           a.months_on_benefit <= e.max_months_on_benefit && a.accounts >= e.min_accounts &&
           a.months_since_exit <= e.max_months_since_exit &&
           a.age >= static_cast<float>(e.min_age) && a.age < static_cast<float>(e.max_age) + 1.0F &&
           a.savings <= e.max_savings_cents && a.debt >= e.min_debt_cents;
}

/// Eligible, and not had before where once is enough.
AFWEGING_RULE bool may_start(const Applicant& a, const Instrument& instrument, std::size_t index) {
    const bool had = ((a.ever_started >> index) & 1U) != 0;
    return !(instrument.once != 0 && had) && eligible(a, instrument.eligibility);
}

/// Whether participants have a job in the place.
AFWEGING_RULE bool employs(const Instrument& instrument) {
    return instrument.channel(Channel::wage_support) > 0.0F;
}

/// Whether the instrument is for people of this status; bijstand with and without part-time
/// earnings count as one.
AFWEGING_RULE bool is_for(const Instrument& instrument, Status status) {
    const unsigned statuses = instrument.eligibility.statuses;
    const bool for_clients =
        among(statuses, Status::bijstand) || among(statuses, Status::bijstand_part_time);
    return among(statuses, status) || (for_clients && receives_bijstand(status));
}

/// Whether a participant with so many months left keeps the place in this status. A subsidised job
/// begins when the start-up ends, and is a place by itself.
AFWEGING_RULE bool keeps_place(const Instrument& instrument, Status status, unsigned months_left) {
    return employs(instrument) && months_left <= instrument.duration_months
               ? status == Status::subsidised_job
               : is_for(instrument, status);
}

}  // namespace afweging::agents
