// SPDX-License-Identifier: EUPL-1.2
// Which of the instruments that suit is offered: for the step of offers.hpp.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "agents/inputs/channels.hpp"
#include "agents/inputs/policy.hpp"
#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/gemeente.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

using ApplicantStep =
    MonthStep<In<&People::status, &People::health, &People::schooling, &People::months_on_benefit,
                 &People::months_since_exit, &People::accounts, &People::debt, &People::savings,
                 &People::ever_started, &MonthColumns::distance, &Notes::age>>;

/// What the instruments look at in person i.
AFWEGING_RULE Applicant applicant(const ApplicantStep& step, std::size_t i) {
    return {step.in<&People::status>()[i],
            step.in<&MonthColumns::distance>()[i],
            step.in<&People::health>()[i],
            step.in<&People::schooling>()[i],
            step.in<&Notes::age>()[i],
            step.in<&People::months_on_benefit>()[i],
            step.in<&People::months_since_exit>()[i],
            step.in<&People::accounts>()[i],
            step.in<&People::debt>()[i],
            step.in<&People::savings>()[i],
            step.in<&People::ever_started>()[i]};
}

using ChoiceStep = MonthStep<In<&People::klantmanager, &MonthColumns::effective>>;

/// The instrument of several that appeals most to the klantmanager of person i; the first of
/// equals.
AFWEGING_RULE std::size_t most_appealing(const ChoiceStep& step, std::size_t i, InstrumentSet suits,
                                         const OfferContext& desk, const OffersRates& rates) {
    const std::span<const Klantmanager> all = desk.klantmanagers;
    const std::size_t k = step.in<&People::klantmanager>()[i];
    const float effective = step.in<&MonthColumns::effective>()[i];
    const float* demand = desk.channels.of(Channel::demand);
    const auto first = static_cast<std::size_t>(std::countr_zero(suits));
    std::size_t best = first;
    float best_appeal = 0.0F;
    for (InstrumentSet left = suits; left != 0; left &= left - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(left));
        const float favourite = k < all.size() ? all[k].favourite[j] : 0.0F;
        const float pull = appeal(favourite, demand[j + 1], effective, rates);
        if (j == first || pull > best_appeal) {
            best = j;
            best_appeal = pull;
        }
    }
    return best;
}

/// What person i would be offered of the instruments that suit: mandatory ones first, then under
/// discretion the one that appeals most to the klantmanager, else the first in the order of keys (a
/// known shortcoming: see the page).
AFWEGING_RULE std::size_t chosen_instrument(const ChoiceStep& step, std::size_t i,
                                            InstrumentSet suits, const OfferContext& desk,
                                            const OffersRates& rates) {
    const InstrumentSet mandatory = suits & desk.open.mandatory;
    const bool own_view = desk.allocation == Allocation::discretion && !desk.klantmanagers.empty();
    if (mandatory != 0 || (suits & (suits - 1)) == 0 || !own_view) {
        return static_cast<std::size_t>(std::countr_zero(mandatory != 0 ? mandatory : suits));
    }
    return most_appealing(step, i, suits, desk, rates);
}

}  // namespace afweging::agents
