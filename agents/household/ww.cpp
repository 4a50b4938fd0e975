// SPDX-License-Identifier: EUPL-1.2
// WW of a chunk of people: few have it.
#include "agents/household/ww.hpp"

#include "agents/law/household_money.hpp"
#include "agents/law/ww.hpp"
#include "sim/table/selection.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

using PastStep = MonthStep<
    In<&People::work_history, &People::months_on_benefit, &People::months_since_exit, &Notes::age>>;

AFWEGING_HOT WorkPast past_of(const PastStep& step, std::size_t i) {
    const std::int32_t since = step.in<&People::months_since_exit>()[i];
    const bool known = since != never_left_bijstand;
    return {.share = step.in<&People::work_history>()[i],
            .adult_months = months_since_18(step.in<&Notes::age>()[i]),
            .on_benefit = keep_if(known, step.in<&People::months_on_benefit>()[i]),
            .since_exit = keep_if(known, since)};
}

using WorkersInWwStep = MonthStep<In<&People::household, &People::children, &People::partner_hours,
                                     &Notes::age, &Notes::youngest>>;

/// Who works in the household of somebody in WW: the partner at most.
AFWEGING_HOT Workers workers_in_ww(const WorkersInWwStep& step, std::size_t i) {
    return {.household = step.in<&People::household>()[i],
            .age = static_cast<std::int32_t>(step.in<&Notes::age>()[i]),
            .children = step.in<&People::children>()[i],
            .youngest = step.in<&Notes::youngest>()[i],
            .hours = 0,
            .partner_hours = step.in<&People::partner_hours>()[i],
            .full_time_hours = 0};
}

}  // namespace

void ww(WwStep step, const MoneyLaw& law) {
    const Status* status = step.in<&People::status>();
    std::int32_t* benefit = step.out<&Notes::ww>();
    std::int32_t* supplement = step.out<&Notes::ww_supplement>();
    std::uint8_t* length = step.out<&People::ww_months>();
    sim::Flags in_ww;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        in_ww[i] = sim::flag(status[i] == Status::ww);
        benefit[i] = 0;
        supplement[i] = 0;
    }
    Selection entitled;
    sim::select_rows(in_ww, entitled);
    for (const std::size_t i : entitled) {
        if (length[i] == 0) {
            length[i] =
                static_cast<std::uint8_t>(length_of_ww(work_before_ww(past_of(step, i), law), law));
        }
        const Workers workers = workers_in_ww(step, i);
        const InWw person{.hours = static_cast<float>(step.in<&People::insured_hours>()[i]),
                          .full_months = step.in<&People::months_in_status>()[i],
                          .norm = bijstandsnorm_at(workers.household, workers.age,
                                                   step.in<&People::more_sharers>()[i], law),
                          .partner = look_up(workers, law).partner_wage,
                          .beside = static_cast<float>(step.in<&People::hours>()[i])};
        supplement[i] = toeslagenwet(person, law);
        benefit[i] = net_ww(person, law) + supplement[i];
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
