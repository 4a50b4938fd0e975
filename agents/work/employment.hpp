// SPDX-License-Identifier: EUPL-1.2
// Into work and out of it: what changes about a person.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/state/chunk.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// The regular job of this month: of everybody who finds one.
struct RegularJob {
    float hours;  ///< [hours/week]
    float wage;   ///< net [EUR cent per month]
};

using EmploymentStep =
    MonthStep<InOut<&People::status, &People::hours, &People::wage, &MonthColumns::events>>;

/// Person i starts in a job on this contract.
AFWEGING_HOT void enter_job(const EmploymentStep& step, std::size_t i, Status contract,
                            const RegularJob& job) {
    step.out<&People::status>()[i] = contract;
    step.out<&People::hours>()[i] = static_cast<std::uint8_t>(job.hours);
    step.out<&People::wage>()[i] = static_cast<std::int32_t>(job.wage);
    step.out<&MonthColumns::events>()[i] |= bit(Event::job_start);
}

}  // namespace afweging::agents
