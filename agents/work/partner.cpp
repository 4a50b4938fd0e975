// SPDX-License-Identifier: EUPL-1.2
// The partners of a chunk of people.
#include "agents/work/partner.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// Selects the couples that keep house.
AFWEGING_HOT void find_couples(const PartnerStep& step, Selection& couples) {
    const Status* status = step.in<&People::status>();
    const Household* household = step.in<&People::household>();
    sim::Flags has_partner;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const bool two =
            (household[i] == Household::couple) | (household[i] == Household::couple_with_children);
        has_partner[i] = sim::flag(two & keeps_house(status[i]));
    }
    sim::select_rows(has_partner, couples);
}

}  // namespace

void partner(PartnerStep step, const PartnerTerms& terms, const PartnerRates& rates,
             const MonthLuck& luck) {
    const PartnerRates r = rates;
    Selection couples;
    find_couples(step, couples);
    std::uint8_t* hours = step.out<&People::partner_hours>();
    for (const std::size_t i : couples) {
        const float u = luck.dice.uniform(step.in<&People::id>()[i],
                                          static_cast<std::uint32_t>(luck.t), purpose::partner);
        const float finds =
            partner_finds_work(step.in<&MonthColumns::hazard>()[i], terms.tightness, r);
        hours[i] =
            next_partner_hours(hours[i], u, finds, terms.full_time.hours, terms.part_time.hours, r);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
