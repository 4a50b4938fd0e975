// SPDX-License-Identifier: EUPL-1.2
// Exits and returns of a chunk of people.
#include "agents/work/exits.hpp"

#include "agents/law/law_of_month.hpp"
#include "sim/mask.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// Part-time work beside bijstand of person i ends, or grows into a job. u: uniform.
AFWEGING_HOT void change_part_time_work(const EnterJobStep& step, std::size_t i, float u,
                                        const JobTerms& full_time, const ExitsRates& r) {
    if (u < r.part_time_end) {
        leave_work(step, i, Status::bijstand);
    } else if (u < r.part_time_end + r.part_time_upgrade) {
        enter_job(step, i, Status::job_temporary, full_time);
    }
}

/// What a client can leave bijstand for; chances of this month.
struct Ways {
    float other, study, business;
};

using WaysStep = MonthStep<
    In<&People::household, &People::intrinsic_motivation, &People::months_on_benefit, &Notes::age>>;

AFWEGING_HOT Ways ways_out(const WaysStep& step, std::size_t i, const ExitsRates& r,
                           const BusinessRates& business) {
    const auto months = static_cast<float>(step.in<&People::months_on_benefit>()[i]);
    return {
        .other = other_exit_chance(months, step.in<&People::household>()[i], r),
        .study = step.in<&Notes::age>()[i] < education_below ? r.education_young : 0.0F,
        .business = business_start_chance(step.in<&People::intrinsic_motivation>()[i], business)};
}

/// What one draw decides about person i, on bijstand: another exit, education, a business, other
/// hours of part-time work, or none, since only one of them happens.
AFWEGING_HOT void leave_bijstand(const ExitsStep& step, std::size_t i, const LawOfMonth& law,
                                 const JobTerms& full_time, const ExitsRates& r,
                                 const BusinessRates& business) {
    const float u = uniform<Roll::move>(step, i);
    const Ways way = ways_out(step, i, r, business);
    const float leaves = way.other + way.study + way.business;
    if (u < way.other + way.study) {
        leave_work(step, i, u < way.other ? Status::other_exit : Status::education);
    } else if (u < leaves) {
        const std::int32_t norm = sim::pick(law.bijstandsnorm, step.in<&People::household>()[i]);
        start_business(step, i, full_time.hours, norm, business);
    } else if (step.in<&People::status>()[i] == Status::bijstand_part_time) {
        change_part_time_work(step, i, (u - leaves) / (1.0F - leaves), full_time, r);
    }
}

/// Where person i, outside bijstand and work, goes: back, or stays.
AFWEGING_HOT Status return_destination(const ExitsStep& step, std::size_t i, const ExitsRates& r) {
    const float u = uniform<Roll::move>(step, i);
    const std::int32_t before = step.in<&People::months_in_status>()[i];
    const Status now = step.in<&People::status>()[i];
    switch (now) {
        case Status::ww:
            return static_cast<float>(months_with_this(before)) >= r.ww_months ? Status::bijstand
                                                                               : Status::ww;
        case Status::other_exit:
            return u < return_chance(static_cast<float>(before), r) ? Status::bijstand
                                                                    : Status::other_exit;
        case Status::education:
            return u < r.return_education ? Status::bijstand : Status::education;
        default:
            return now;
    }
}

/// Selects everybody for whom this month may bring an exit, a return or a pension.
AFWEGING_HOT void find_movers(const ExitsStep& step, float pension_age, const ExitCeilings& most,
                              Selection& movers) {
    const Status* status = step.in<&People::status>();
    const Status* before = step.in<&MonthColumns::status_before>();
    const float* age = step.in<&Notes::age>();
    const std::uint32_t* draw = step.words<Roll::move>();
    const ExitCeilings ceilings = most;
    sim::Flags moves;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const Status now = status[i];
        const float u = sim::to_uniform(draw[i]);
        const sim::Mask client = sim::mask(now == Status::bijstand);
        const sim::Mask leaves = sim::mask(u < ceilings.leave);
        const sim::Mask part_time = sim::mask(now == Status::bijstand_part_time);
        const sim::Mask changes = sim::mask(u < ceilings.leave_or_change);
        const sim::Mask away = sim::mask(has_own_means(now));
        const sim::Mask returns = sim::mask(u < ceilings.come_back);
        const sim::Mask moved = (client & leaves) | (part_time & changes) | (away & returns) |
                                sim::mask(now == Status::ww);
        const sim::Mask retires = sim::mask(age[i] >= pension_age);
        const sim::Mask stayed = sim::mask(now == before[i]);
        const sim::Mask present = sim::mask(keeps_house(now));
        moves[i] = static_cast<std::uint8_t>(present & (retires | (stayed & moved)) & 1U);
    }
    sim::select_rows(moves, movers);
}

}  // namespace

void exits(ExitsStep step, const LawOfMonth& law, const JobTerms& full_time,
           const ExitsRates& rates, const BusinessRates& business) {
    const ExitsRates r = rates;
    const float pension_age = static_cast<float>(law.aow_age_months) * (1.0F / 12.0F);
    Selection movers;
    find_movers(step, pension_age, exit_ceilings(r, business), movers);
    for (const std::size_t i : movers) {
        const Status now = step.in<&People::status>()[i];
        if (step.in<&Notes::age>()[i] >= pension_age) {
            leave_work(step, i, Status::aow);
            continue;
        }
        if (now != step.in<&MonthColumns::status_before>()[i]) {
            continue;
        }
        if (receives_bijstand(now)) {
            leave_bijstand(step, i, law, full_time, r, business);
        } else if (!in_regular_work(now) && now != Status::subsidised_job) {
            leave_work(step, i, return_destination(step, i, r));
        }
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
