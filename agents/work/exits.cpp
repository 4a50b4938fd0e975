// SPDX-License-Identifier: EUPL-1.2
// Exits and returns of a chunk of people.
#include "agents/work/exits.hpp"

#include "agents/law/household_money.hpp"
#include "agents/law/ww.hpp"
#include "sim/mask.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// Part-time work beside bijstand of person i ends, or grows into a job. u: uniform.
AFWEGING_HOT void change_part_time_work(const TakeWorkStep& step, std::size_t i, float u,
                                        const JobTerms& full_time, const ExitsRates& r) {
    if (u < r.part_time_end) {
        leave_work(step, i, Status::bijstand);
    } else if (u < r.part_time_end + r.part_time_upgrade) {
        take_full_time_job(step, i, Status::job_temporary, full_time);
    }
}

/// What a client can leave bijstand for; chances of this month.
struct Ways {
    float other, study, business;
};

using WaysStep = MonthStep<In<&People::household, &People::intrinsic_motivation,
                              &People::months_on_benefit, &People::business, &Notes::age>>;

AFWEGING_HOT Ways ways_out(const WaysStep& step, std::size_t i, const ExitsRates& r,
                           const BusinessRates& business) {
    const auto months = static_cast<float>(step.in<&People::months_on_benefit>()[i]);
    const float motivation = step.in<&People::intrinsic_motivation>()[i];
    const float moving_on =
        hazard_of_moving_on(step.in<&People::business>()[i], motivation, business);
    return {.other = other_exit_chance(months, step.in<&People::household>()[i], r),
            .study = step.in<&Notes::age>()[i] < education_below ? r.education_young : 0.0F,
            .business = business_start_chance(motivation, moving_on, business)};
}

/// What one draw decides about person i, on bijstand: another exit, education, a business, other
/// hours of part-time work, or none, since only one of them happens.
AFWEGING_HOT void leave_bijstand(const ExitsStep& step, std::size_t i, const MoneyLaw& law,
                                 const JobTerms& full_time, const ExitsRates& r,
                                 const BusinessRates& business) {
    const float u = uniform<Roll::move>(step, i);
    const Ways way = ways_out(step, i, r, business);
    const float leaves = way.other + way.study + way.business;
    if (u < way.other + way.study) {
        leave_work(step, i, u < way.other ? Status::other_exit : Status::education);
        step.out<&People::awaits_right>()[i] = 0;
    } else if (u < leaves) {
        const std::int32_t norm = full_bijstandsnorm(step.in<&People::household>()[i],
                                                     step.in<&People::more_sharers>()[i], law);
        start_business(step, i, full_time.hours, norm, business);
    } else if (step.in<&People::status>()[i] == Status::bijstand_part_time) {
        change_part_time_work(step, i, (u - leaves) / (1.0F - leaves), full_time, r);
    }
}

/// Person i, on bijstand that is not due any more, leaves it: to the work that there is, else to
/// what made it undue.
AFWEGING_HOT void end_bijstand(const ExitsStep& step, std::size_t i) {
    const std::uint8_t hours = step.out<&People::hours>()[i];
    if (step.out<&People::status>()[i] == Status::bijstand_part_time) {
        enter_job(step, i, Status::job_temporary, {.hours = hours});
    } else {
        leave_work(step, i, Status::other_exit);
        step.out<&People::awaits_right>()[i] = 1;
    }
}

using SupportEndStep = MonthStep<
    In<&People::status, &People::months_in_status, &People::ww_months, &People::awaits_right>,
    Draws<Roll::move>>;

/// Whether what person i, outside bijstand and work, lives on ends this month.
AFWEGING_HOT bool support_ends(const SupportEndStep& step, std::size_t i, const ExitsRates& r) {
    const float u = uniform<Roll::move>(step, i);
    const std::int32_t before = step.in<&People::months_in_status>()[i];
    switch (step.in<&People::status>()[i]) {
        case Status::ww:
            return months_with_this(before) >= step.in<&People::ww_months>()[i];
        case Status::other_exit:
            return step.in<&People::awaits_right>()[i] != 0 ||
                   u < return_chance(static_cast<float>(before), r);
        case Status::education:
            return u < r.return_education;
        default:
            return false;
    }
}

/// Person i, outside bijstand and work, comes back when bijstand is due, or stays.
AFWEGING_HOT void come_back(const ExitsStep& step, std::size_t i, const ExitsRates& r) {
    const bool due = holds(step.in<&MonthColumns::right>()[i], BijstandRight::without_own_work);
    if (support_ends(step, i, r) && (due || step.in<&People::status>()[i] != Status::other_exit)) {
        seek_support(step, i);
    }
}

/// Selects everybody for whom this month may bring an exit, a return or a pension, or who is gone.
AFWEGING_HOT void find_movers(const ExitsStep& step, float pension_age, const ExitCeilings& most,
                              Selection& movers) {
    const Status* status = step.in<&People::status>();
    const Status* before = step.in<&MonthColumns::status_before>();
    const float* age = step.in<&Notes::age>();
    const std::uint16_t* since = step.in<&People::months_since_exit>();
    const std::uint16_t* lasted = step.in<&People::months_in_status>();
    const std::uint8_t* right = step.in<&MonthColumns::right>();
    const float* beside = step.in<&People::business>();
    const std::uint8_t* awaits = step.in<&People::awaits_right>();
    const std::uint32_t* draw = step.words<Roll::move>();
    const ExitCeilings ceilings = most;
    sim::Flags moves;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const Status now = status[i];
        const float u = sim::to_uniform(draw[i]);
        const sim::Mask client = sim::mask(now == Status::bijstand);
        const float more = ceilings.moving_on * beside[i];
        const sim::Mask leaves = sim::mask(u < ceilings.leave + more);
        const sim::Mask part_time = sim::mask(now == Status::bijstand_part_time);
        const sim::Mask changes = sim::mask(u < ceilings.leave_or_change + more);
        const sim::Mask away = sim::mask(has_own_means(now));
        const sim::Mask returns = sim::mask(u < ceilings.come_back);
        const sim::Mask awaited = sim::mask(awaits[i] != 0);
        const sim::Mask moved = (client & leaves) | (part_time & changes) |
                                (away & (returns | awaited)) | sim::mask(now == Status::ww);
        const sim::Mask stayed = sim::mask(now == before[i]);
        const sim::Mask gone =
            sim::mask(is_long_gone(now, awaits[i], since[i], lasted[i])) & stayed;
        const sim::Mask for_good = sim::mask(age[i] >= pension_age) | gone;
        const sim::Mask present = sim::mask(keeps_house(now));
        const sim::Mask undue =
            sim::mask(receives_bijstand(now) & !holds(right[i], BijstandRight::as_it_stands));
        moves[i] =
            static_cast<std::uint8_t>(present & (for_good | (stayed & (undue | moved))) & 1U);
    }
    sim::select_rows(moves, movers);
}

}  // namespace

void exits(ExitsStep step, const MoneyLaw& law, const JobTerms& full_time, const ExitsRates& rates,
           const BusinessRates& business) {
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
        if (is_long_gone(now, step.out<&People::awaits_right>()[i],
                         step.in<&People::months_since_exit>()[i],
                         step.in<&People::months_in_status>()[i])) {
            leave_work(step, i, Status::long_gone);
            continue;
        }
        if (receives_bijstand(now) &&
            !holds(step.in<&MonthColumns::right>()[i], BijstandRight::as_it_stands)) {
            end_bijstand(step, i);
        } else if (receives_bijstand(now)) {
            leave_bijstand(step, i, law, full_time, r, business);
        } else if (!in_regular_work(now) && now != Status::subsidised_job) {
            come_back(step, i, r);
        }
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
