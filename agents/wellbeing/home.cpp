// SPDX-License-Identifier: EUPL-1.2
// Homes of a chunk of people.
#include "agents/wellbeing/home.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

void home(HomeStep step, const HomeRates& rates) {
    const Status* status = step.in<&People::status>();
    const std::uint32_t* draw = step.words<Roll::housing>();
    Housing* housing = step.out<&People::housing>();
    EventMask* events = step.out<&MonthColumns::events>();
    const HomeRates r = rates;
    sim::Flags may_change;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const bool drawn = home_can_change(housing[i], sim::to_uniform(draw[i]), r);
        may_change[i] = sim::flag(keeps_house(status[i]) & drawn);
    }
    Selection selection;
    sim::select_rows(may_change, selection);
    for (const std::size_t i : selection) {
        const float risk =
            arrears_risk(step.in<&People::accounts>()[i], step.in<&People::stress>()[i],
                         step.in<&People::debt_help>()[i]);
        const Housing before = housing[i];
        housing[i] = next_housing(before, risk, uniform<Roll::housing>(step, i), r);
        const bool evicted = housing[i] == Housing::homeless && before != Housing::homeless;
        events[i] |= evicted ? bit(Event::evicted) : 0U;
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
