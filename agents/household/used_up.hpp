// SPDX-License-Identifier: EUPL-1.2
// What a month of income uses up: a month of a maatregel, a month of vrijlating. For income.cpp.
#pragma once

#include <cstdint>

#include "agents/household/income.hpp"
#include "agents/household/incomes.hpp"
#include "agents/law/money_law.hpp"
#include "sim/mask.hpp"

namespace afweging::agents {

/// A month of maatregel is used up, and of what counts as its repeat.
AFWEGING_HOT void serve_maatregel(const IncomeStep& step) {
    const Status* status = step.in<&People::status>();
    std::uint8_t* sanction = step.out<&People::sanction>();
    std::uint8_t* sanctioned = step.out<&Notes::sanctioned>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const std::uint8_t client = sim::flag(receives_bijstand(status[i]));
        const std::uint8_t served = client & sim::flag(sanction[i] != 0);
        sanction[i] = static_cast<std::uint8_t>(sanction[i] - served);
        sanctioned[i] = served;
    }
    std::uint8_t* repeat_left = step.out<&People::breach_repeat_left>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        repeat_left[i] = static_cast<std::uint8_t>(repeat_left[i] - sim::flag(repeat_left[i] != 0));
    }
}

/// Whose months of vrijlating pass.
struct VrijlatingMonths {
    float from_age;           ///< [years]
    std::int32_t runs_after;  ///< months used after which a single parent's run on without wage
};

inline VrijlatingMonths vrijlating_months(const MoneyLaw& law) {
    if (law.uniform_disregard_share > 0.0F) {
        return {.from_age = 0.0F, .runs_after = no_vrijlating_left};
    }
    return {.from_age = static_cast<float>(law.disregard_from_age),
            .runs_after = law.disregard_months};
}

/// A month of vrijlating is used up, of whoever earns beside bijstand and is old enough for one.
/// Those of a single parent are consecutive once they have begun.
AFWEGING_HOT void use_vrijlating(const IncomeStep& step, const VrijlatingMonths& months) {
    const float from_age = months.from_age;
    const std::int32_t runs_after = months.runs_after;
    const Household* household = step.in<&People::household>();
    const float* age = step.in<&Notes::age>();
    const Status* status = step.in<&People::status>();
    const float* business = step.in<&People::business>();
    const std::uint8_t* partner_hours = step.in<&People::partner_hours>();
    const std::int32_t* unlowered = step.out<&Notes::unlowered>();
    std::uint8_t* own = step.out<&People::disregard_used>();
    std::uint8_t* partner = step.out<&People::partner_disregard_used>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const bool filled_up = (status[i] == Status::subsidised_job) & (unlowered[i] > 0);
        const bool profits = (status[i] == Status::bijstand) & (business[i] > 0.0F);
        const bool beside = (status[i] == Status::bijstand_part_time) | filled_up | profits;
        const bool earns = beside & (age[i] >= from_age);
        const bool runs = (household[i] == Household::single_parent) & (own[i] > runs_after);
        own[i] = static_cast<std::uint8_t>(own[i] + sim::flag((earns | runs) & (own[i] != 255)));
    }
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const bool filled_up = (status[i] == Status::subsidised_job) & (unlowered[i] > 0);
        const bool beside = receives_bijstand(status[i]) | filled_up;
        const std::uint8_t earns =
            sim::flag(beside & (age[i] >= from_age)) & sim::flag(partner_hours[i] != 0);
        partner[i] = static_cast<std::uint8_t>(partner[i] + (earns & sim::flag(partner[i] != 255)));
    }
}

}  // namespace afweging::agents
