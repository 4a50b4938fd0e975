// SPDX-License-Identifier: EUPL-1.2
// Who of a chunk of people is exempt from the duty to work.
#include "agents/instruments/exemption.hpp"

#include "agents/instruments/come_up.hpp"
#include "sim/mask.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

using sim::flag;
using sim::Flags;

/// 1: the office looks at the reasons of this row. Of two-byte columns: kept apart to vectorise.
AFWEGING_HOT void find_looks(const ExemptionStep& step, std::int32_t round, std::int32_t t,
                             Flags& looks) {
    const std::uint64_t* id = step.in<&People::id>();
    const std::uint16_t* on_benefit = step.in<&People::months_on_benefit>();
    const auto months = static_cast<std::uint32_t>(larger(round, 1));
    const std::uint32_t turn = static_cast<std::uint32_t>(t) % months;
    const bool first = t == 0;
    Flags early;
    for (std::size_t i = 0; i < chunk_size; ++i) { early[i] = flag(on_benefit[i] <= 1); }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        looks[i] = flag(file_comes_up(id[i], months, turn) | first);
    }
    for (std::size_t i = 0; i < chunk_size; ++i) { looks[i] |= early[i]; }
}

/// Urgent reasons as they are where the office looks, else as they were.
AFWEGING_HOT void review_urgent_reasons(const ExemptionStep& step, const ExemptionRates& rates,
                                        const Flags& looks) {
    const Health* health = step.in<&People::health>();
    const Status* status = step.in<&People::status>();
    const float* effective = step.in<&MonthColumns::effective>();
    std::uint8_t* __restrict__ exempt = step.out<&People::exempt>();
    const ExemptionRates r = rates;
    Flags urgent;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        urgent[i] = flag(has_urgent_reasons(health[i], effective[i], r));
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const auto looked = static_cast<std::uint8_t>(sim::mask(looks[i] != 0));
        const auto client = static_cast<std::uint8_t>(sim::mask(receives_bijstand(status[i])));
        const auto before = static_cast<std::uint8_t>(exempt[i] & ground::urgent);
        exempt[i] = static_cast<std::uint8_t>(client & ((looked & urgent[i]) | (~looked & before)));
    }
}

/// Parents of a young child who ask for it.
AFWEGING_HOT void exempt_parents(const ExemptionStep& step, const ExemptionTerms& terms,
                                 const sim::Dice& dice) {
    const Household* household = step.in<&People::household>();
    const std::uint8_t* children = step.in<&People::children>();
    const std::uint8_t* youngest = step.in<&Notes::youngest>();
    const Status* status = step.in<&People::status>();
    const std::int32_t child_age = terms.child_age;
    Flags may;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        may[i] = flag(may_ask_as_parent(household[i], children[i], youngest[i], child_age) &
                      receives_bijstand(status[i]));
    }
    Selection parents;
    sim::select_rows(may, parents);
    std::uint8_t* exempt = step.out<&People::exempt>();
    for (const std::size_t i : parents) {
        const bool one =
            asks(step.in<&People::id>()[i], step.in<&People::arrival>()[i], terms.rates, dice);
        exempt[i] |= one ? ground::young_child : std::uint8_t{0};
    }
}

}  // namespace

void exemption(ExemptionStep step, const ExemptionTerms& terms, const MonthLuck& luck) {
    Flags looks;
    find_looks(step, terms.rates.review_months, luck.t, looks);
    review_urgent_reasons(step, terms.rates, looks);
    exempt_parents(step, terms, luck.dice);
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
