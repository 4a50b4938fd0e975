// SPDX-License-Identifier: EUPL-1.2
// Leaving bijstand without a job, coming back, pension, and part-time work that ends or grows.
// Page: docs/model/exits.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/state/chunk.hpp"
#include "agents/work/business.hpp"
#include "agents/work/employment.hpp"
#include "sim/isa.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct MoneyLaw;

// TOML: [exits.<name>] in scenarios/parameters/exits.toml
// clang-format off
#define AFWEGING_EXITS_PARAMETERS(PARAMETER)                                                              \
    PARAMETER(other, "1/month", 0, 1, number, "hazard of a partner, a move, own means, detention")        \
    PARAMETER(other_decay, "log/year", 0, 2, number, "fall of its log per year on benefit")               \
    PARAMETER(other_singles, "factor", 0, 5, number, "on that hazard, of single people")                  \
    PARAMETER(education_young, "1/month", 0, 1, number, "chance of education below 27")                   \
    PARAMETER(return_other, "1/month", 0, 1, number, "hazard of coming back from another exit, at first") \
    PARAMETER(return_decay_months, "months", 0.1, 120, number, "e-folding time of that hazard")           \
    PARAMETER(return_education, "1/month", 0, 1, number, "chance of coming back from education")          \
    PARAMETER(part_time_end, "1/month", 0, 1, number, "chance that part-time work beside bijstand ends")  \
    PARAMETER(part_time_upgrade, "1/month", 0, 1, number, "chance that it becomes enough to live on")
// clang-format on
AFWEGING_PARAMETERS(ExitsParameters, ExitsRead, AFWEGING_EXITS_PARAMETERS)

/// With what is the same for everybody.
struct ExitsRates : ExitsRead {
    ExitsRates() = default;
    explicit ExitsRates(const ExitsParameters& p)
        : ExitsRead(p), return_decay(read_as::inverse(p.return_decay_months)) {}
    float return_decay{};  ///< [1/month]
};

/// Monthly chance of leaving bijstand for another reason than work: a partner, a move, own means.
///
///   p = 1 - exp(-h exp(-decay years) s),  s = factor for single people, 1 otherwise
///   years on benefit, at most 5
///
/// Status:   assumed until calibrated
/// Evidence: R067, R069, R072
/// Page:     docs/model/exits.md
AFWEGING_RULE float other_exit_chance(float months_on_benefit, Household household,
                                      const ExitsRates& r) {
    const float years = (months_on_benefit < 60.0F ? months_on_benefit : 60.0F) * (1.0F / 12.0F);
    const float alone = household == Household::single ? r.other_singles : 1.0F;
    return sim::chance_of_hazard(r.other * alone * sim::exponential(-r.other_decay * years));
}

/// Monthly chance of coming back to bijstand from another exit: highest at first.
///
///   p = 1 - exp(-r exp(-m / tau)),    m months since the exit
///
/// Status:   assumed until calibrated
/// Evidence: R073, R074, R075
/// Page:     docs/model/exits.md
AFWEGING_RULE float return_chance(float months_since_exit, const ExitsRates& r) {
    return sim::chance_of_hazard(r.return_other *
                                 sim::exponential(-months_since_exit * r.return_decay));
}

/// Who has been away from bijstand for longer is not followed: what brings such a person back is
/// counted among new entrants (agents/population/arrivals.hpp). [months] A definition.
inline constexpr std::uint16_t followed_months = 60;
/// And only who has been where he is for a year, so that what follows a place of many years is
/// seen. [months] A definition.
inline constexpr std::uint16_t settled_months = 12;

/// Whether somebody in this status has been away that long, and waits for no right to bijstand.
AFWEGING_RULE bool is_long_gone(Status status, std::uint8_t awaits_right,
                                std::uint16_t months_since_exit, std::uint16_t months_in_status) {
    const bool waits = (status == Status::other_exit) & (awaits_right != 0);
    const bool away = (in_regular_work(status) | has_own_means(status)) & !waits;
    return away & (months_since_exit > followed_months) & (months_in_status >= settled_months) &
           (months_since_exit != never_left_bijstand);
}

/// Age below which people leave for education. [years] Evidence: S065
inline constexpr float education_below = 27.0F;

/// Above every chance of a month, for anybody: for a person who draws more nothing changes, and the
/// chance need not be worked out. Hazards stand for chances: 1 - e^-h <= h.
struct ExitCeilings {
    float leave, leave_or_change, come_back;
    float moving_on;  ///< more, of a full business beside bijstand
};
AFWEGING_RULE ExitCeilings exit_ceilings(const ExitsRates& r, const BusinessRates& business) {
    constexpr float rounding = 1.0001F;
    const float singles = r.other_singles > 1.0F ? r.other_singles : 1.0F;
    const float leave = (r.other * singles + r.education_young + 2.0F * business.start) * rounding;
    const float back = r.return_other > r.return_education ? r.return_other : r.return_education;
    return {.leave = leave,
            .leave_or_change = leave + (r.part_time_end + r.part_time_upgrade) * rounding,
            .come_back = back * rounding,
            .moving_on = 2.0F * business.moves_on * rounding};
}

using ExitsStep = MonthStep<
    In<&People::household, &People::more_sharers, &People::intrinsic_motivation, &People::business,
       &People::months_in_status, &People::months_on_benefit, &People::months_since_exit,
       &People::ww_months, &MonthColumns::status_before, &MonthColumns::right, &Notes::age>,
    InOut<&People::status, &People::hours, &People::wage, &People::awaits_right,
          &MonthColumns::events>,
    Draws<Roll::move>>;

/// Other exits and returns, bijstand that is not due any more, the state pension, and who is gone
/// for years. People who changed this month stay put.
AFWEGING_ISA_VARIANTS(void exits(ExitsStep step, const MoneyLaw& law, const JobTerms& full_time,
                                 const ExitsRates& rates, const BusinessRates& business);)

}  // namespace afweging::agents
