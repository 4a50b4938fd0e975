// SPDX-License-Identifier: EUPL-1.2
// Breaches of the duty to search in a chunk of people.
#include "agents/instruments/duty_to_search.hpp"

#include "agents/instruments/refusal.hpp"
#include "agents/wellbeing/stress.hpp"
#include "sim/mask.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

using OwnEffortStep =
    MonthStep<In<&People::motivation, &People::self_efficacy, &People::search_skill,
                 &People::shortfall, &People::stress, &People::housing, &MonthColumns::effective>>;

/// Search effort of person i without programme and push: what a klantmanager finds in a talk.
AFWEGING_HOT float own_effort(const OwnEffortStep& step, std::size_t i, const SearchRates& r,
                              const StressRates& stress) {
    const bool enough = above_participation_minimum(step.in<&People::shortfall>()[i],
                                                    step.in<&People::stress>()[i], stress);
    return search_effort(
        {.effective_doenvermogen = step.in<&MonthColumns::effective>()[i],
         .motivation = step.in<&People::motivation>()[i],
         .self_efficacy = step.in<&People::self_efficacy>()[i],
         .search_skill = step.in<&People::search_skill>()[i],
         .push = 0.0F,
         .lock_in = 0.0F,
         .below_minimum = enough ? 0.0F : 1.0F,
         .homeless = step.in<&People::housing>()[i] == Housing::homeless ? 1.0F : 0.0F},
        r);
}

/// Those who have the duty, also last month, and talk with a klantmanager.
AFWEGING_HOT void find_who_is_asked(const DutyToSearchStep& step, Selection& asked) {
    const Status* status = step.in<&People::status>();
    const Status* before = step.in<&MonthColumns::status_before>();
    const std::uint8_t* exempt = step.in<&People::exempt>();
    const Activity* acting = step.in<&MonthColumns::acting>();
    const float* talk = step.in<&MonthColumns::talk>();
    sim::Flags any;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        any[i] = sim::flag(must_search(status[i], exempt[i], acting[i]) &
                           (before[i] == Status::bijstand));
    }
    for (std::size_t i = 0; i < chunk_size; ++i) { any[i] &= sim::flag(talk[i] > 0.0F); }
    sim::select_rows(any, asked);
}

}  // namespace

void duty_to_search(DutyToSearchStep step, const SearchDuty& duty, const MonthLuck& luck) {
    if (duty.enforcement <= 0.0F || duty.rates.found <= 0.0F) {
        return;
    }
    Selection asked;
    find_who_is_asked(step, asked);
    for (const std::size_t i : asked) {
        const float effort = own_effort(step, i, duty.search, duty.stress);
        const float chance = breach_chance(effort, step.in<&MonthColumns::talk>()[i], duty.rates);
        // One draw for both: who is enforced upon at a share is so at every larger one.
        const float u = luck.dice.uniform(step.in<&People::id>()[i],
                                          static_cast<std::uint32_t>(luck.t), purpose::breach);
        if (u < chance * duty.enforcement) {
            lower_benefit(step, i, Duty::other, duty.maatregel);
        }
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
