// SPDX-License-Identifier: EUPL-1.2
// Exits and returns of a chunk of people.
#include "agents/work/exits.hpp"

#include <array>

#include "agents/law/household_money.hpp"
#include "agents/law/law_of_month.hpp"
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

/// Person i, whose WW ends beside part-time work, goes on with it: on bijstand when that is due;
/// else as in any other job, and out of the world who was never on bijstand.
AFWEGING_HOT void end_ww_beside_work(const ExitsStep& step, std::size_t i, bool due) {
    const std::uint8_t hours = step.out<&People::hours>()[i];
    if (due) {
        step.out<&People::status>()[i] = Status::bijstand_part_time;
    } else if (left_bijstand_before(step.in<&People::months_since_exit>()[i])) {
        enter_job(step, i, Status::job_temporary, {.hours = hours});
    } else {
        leave_work(step, i, Status::left_ww);
    }
}

/// Person i, outside bijstand and work, comes back when bijstand is due, or stays.
AFWEGING_HOT void come_back(const ExitsStep& step, std::size_t i, const ExitsRates& r) {
    const bool due = holds(step.in<&MonthColumns::right>()[i], BijstandRight::without_own_work);
    const Status now = step.out<&People::status>()[i];
    if (!support_ends(step, i, r) || !(due || now != Status::other_exit)) {
        return;
    }
    if (now == Status::ww && step.out<&People::hours>()[i] > 0) {
        end_ww_beside_work(step, i, due);
    } else {
        seek_support(step, i);
    }
}

/// What a month may bring by the draw: numbers of a byte, which loops take in their stride.
namespace chance {
inline constexpr std::uint8_t leaves = 1;
inline constexpr std::uint8_t changes = 2;  ///< leaves or changes
inline constexpr std::uint8_t returns = 4;
}  // namespace chance

/// What is known of everybody before the draws are looked at.
struct Standing {
    std::array<std::uint8_t, chunk_size> chance;  ///< 0: none
    sim::Flags moves;                             ///< 1: whatever the draw
    sim::Flags here;                              ///< 1: can get a pension
};

/// Whom this month moves whatever the draw, and whom by the draw. Columns of one width at a time:
/// loops over them vectorise.
AFWEGING_HOT void find_standing(const ExitsStep& step, Standing& found) {
    const Status* status = step.in<&People::status>();
    const Status* before = step.in<&MonthColumns::status_before>();
    const std::uint16_t* since = step.in<&People::months_since_exit>();
    const std::uint16_t* lasted = step.in<&People::months_in_status>();
    const std::uint8_t* right = step.in<&MonthColumns::right>();
    const std::uint8_t* awaits = step.in<&People::awaits_right>();
    sim::Flags long_away;  // would a status be one of who is away
    for (std::size_t i = 0; i < chunk_size; ++i) {
        long_away[i] = sim::flag(is_long_gone(Status::education, 0, since[i], lasted[i]));
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const Status now = status[i];
        const std::uint8_t stayed = sim::flag(now == before[i]);
        const std::uint8_t gone =
            sim::flag(in_regular_work(now) | has_own_means(now)) & long_away[i];
        const std::uint8_t awaited = sim::flag(has_own_means(now) & (awaits[i] != 0));
        const std::uint8_t due = right[i] & bit(BijstandRight::as_it_stands);
        const std::uint8_t undue = sim::flag(receives_bijstand(now) & (due == 0));
        found.moves[i] = stayed & (gone | awaited | undue | sim::flag(now == Status::ww));
        found.here[i] = sim::flag(keeps_house(now));
        const auto one = static_cast<std::uint8_t>(
            sim::flag(now == Status::bijstand) * chance::leaves |
            sim::flag(now == Status::bijstand_part_time) * chance::changes |
            sim::flag(has_own_means(now)) * chance::returns);
        found.chance[i] = static_cast<std::uint8_t>(one * stayed);
    }
}

/// Selects everybody for whom this month may bring an exit, a return or a pension, or who is gone.
AFWEGING_HOT void find_movers(const ExitsStep& step, float pension_age, const ExitCeilings& most,
                              Selection& movers) {
    const float* age = step.in<&Notes::age>();
    const float* beside = step.in<&People::business>();
    const std::uint32_t* draw = step.words<Roll::move>();
    const ExitCeilings ceilings = most;
    Standing standing;
    find_standing(step, standing);
    sim::Flags drawn;
    sim::Flags old;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const std::uint8_t way = standing.chance[i];
        const sim::Mask leaves = sim::mask(way == chance::leaves);
        const sim::Mask changes = sim::mask(way == chance::changes);
        const sim::Mask returns = sim::mask(way == chance::returns);
        const float more = ceilings.moving_on * beside[i];
        const float most_of_all = sim::keep(leaves, ceilings.leave + more) +
                                  sim::keep(changes, ceilings.leave_or_change + more) +
                                  sim::keep(returns, ceilings.come_back);
        drawn[i] = sim::flag(sim::to_uniform(draw[i]) < most_of_all);
    }
    for (std::size_t i = 0; i < chunk_size; ++i) { old[i] = sim::flag(age[i] >= pension_age); }
    sim::Flags moves;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        moves[i] = standing.here[i] & (old[i] | standing.moves[i] | drawn[i]);
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
