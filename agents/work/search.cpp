// SPDX-License-Identifier: EUPL-1.2
// The search of a chunk of people.
#include "agents/work/search.hpp"

#include <array>

#include "agents/inputs/channels.hpp"
#include "agents/wellbeing/stress.hpp"
#include "agents/work/gain_of_work.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

using ActivationStep = MonthStep<
    In<&People::status, &People::breach_repeat_left, &MonthColumns::talk, &Notes::sanctioned>>;

/// Months in which another breach of duty costs more: of who is on bijstand.
AFWEGING_RULE std::uint32_t on_record(Status status, std::uint8_t repeat_left) {
    return keep_if(receives_bijstand(status), repeat_left);
}

/// What the office adds to the log effort of person i.
AFWEGING_HOT float activation_of(const ActivationStep& step, std::size_t i, const SearchRates& r) {
    return activation({.talk = step.in<&MonthColumns::talk>()[i],
                       .on_record = on_record(step.in<&People::status>()[i],
                                              step.in<&People::breach_repeat_left>()[i]),
                       .sanctioned = step.in<&Notes::sanctioned>()[i]},
                      r);
}

using EffortStep =
    MonthStep<In<&People::status, &People::shortfall, &People::stress, &People::breach_repeat_left,
                 &People::motivation, &People::self_efficacy, &People::search_skill,
                 &People::housing, &MonthColumns::distance, &MonthColumns::effective,
                 &MonthColumns::acting, &MonthColumns::talk, &MonthColumns::place_search,
                 &Notes::sanctioned, &MonthColumns::status_before>>;

/// Search effort of person i, if seeking.
AFWEGING_HOT float effort_of(const EffortStep& step, std::size_t i, const ChannelTable& channels,
                             const SearchRates& r, const StressRates& stress) {
    const Activity acting = step.in<&MonthColumns::acting>()[i];
    const bool enough = above_participation_minimum(step.in<&People::shortfall>()[i],
                                                    step.in<&People::stress>()[i], stress);
    const float push = channels.of(Channel::search_push)[acting] + activation_of(step, i, r);
    const float effort = search_effort(
        {.effective_doenvermogen = step.in<&MonthColumns::effective>()[i],
         .motivation = step.in<&People::motivation>()[i],
         .self_efficacy = step.in<&People::self_efficacy>()[i],
         .search_skill = step.in<&People::search_skill>()[i],
         .push = reach_of_push(push, step.in<&MonthColumns::distance>()[i], r),
         .lock_in = channels.of(Channel::lock_in)[acting],
         .below_minimum = enough ? 0.0F : 1.0F,
         .homeless = step.in<&People::housing>()[i] == Housing::homeless ? 1.0F : 0.0F},
        r);
    const bool in_place = step.in<&MonthColumns::status_before>()[i] == Status::subsidised_job;
    return in_place ? effort * step.in<&MonthColumns::place_search>()[i] : effort;
}

using PositionStep =
    MonthStep<In<&People::status, &People::household, &People::children, &People::housing,
                 &People::fixed_costs, &People::wage, &People::savings, &People::months_on_benefit,
                 &People::sanction, &People::sanction_cut, &People::disregard_used,
                 &People::partner_disregard_used, &People::debt, &People::more_sharers, &Notes::age,
                 &Notes::youngest, &Notes::ww>>;

/// What decides the income of person i.
AFWEGING_HOT Position position_of(const PositionStep& step, std::size_t i, float price_level,
                                  const IncomeRates& r) {
    return {.status = step.in<&People::status>()[i],
            .awaits_right = 0,
            .household = step.in<&People::household>()[i],
            .age = static_cast<std::int32_t>(step.in<&Notes::age>()[i]),
            .children = step.in<&People::children>()[i],
            .youngest = step.in<&Notes::youngest>()[i],
            .rent = bare_rent(step.in<&People::fixed_costs>()[i], step.in<&People::housing>()[i],
                              price_level, r),
            .tables = {},
            .wage = step.in<&People::wage>()[i],
            .ww = step.in<&Notes::ww>()[i],
            .savings = step.in<&People::savings>()[i],
            .debt = step.in<&People::debt>()[i],
            .months_on_benefit = step.in<&People::months_on_benefit>()[i],
            .sanction = step.in<&People::sanction>()[i],
            .sanction_cut = step.in<&People::sanction_cut>()[i],
            .disregard_used = step.in<&People::disregard_used>()[i],
            .partner_disregard_used = step.in<&People::partner_disregard_used>()[i],
            .more_sharers = step.in<&People::more_sharers>()[i]};
}

using WorkersStep =
    MonthStep<In<&People::status, &People::household, &People::children, &People::hours,
                 &People::partner_hours, &Notes::age, &Notes::youngest>>;

/// Who works how long in the household of person i.
AFWEGING_HOT Workers workers_of(const WorkersStep& step, std::size_t i,
                                std::int32_t full_time_hours) {
    const Status status = step.in<&People::status>()[i];
    return {.household = step.in<&People::household>()[i],
            .age = static_cast<std::int32_t>(step.in<&Notes::age>()[i]),
            .children = step.in<&People::children>()[i],
            .youngest = step.in<&Notes::youngest>()[i],
            .hours = keep_if(is_employed(status), step.in<&People::hours>()[i]),
            .partner_hours = step.in<&People::partner_hours>()[i],
            .full_time_hours = full_time_hours};
}

using DebtsOfStep =
    MonthStep<In<&People::debt, &People::accounts, &People::debt_help, &People::debt_held>>;

AFWEGING_HOT Debts debts_of(const DebtsOfStep& step, std::size_t i, const ChannelTable& channels) {
    const float* kept = channels.of(Channel::earnings_kept);
    return {.debt = step.in<&People::debt>()[i],
            .accounts = step.in<&People::accounts>()[i],
            .help = step.in<&People::debt_help>()[i],
            .earnings_kept = kept[step.in<&People::debt_held>()[i]]};
}

using PushStep = MonthStep<
    In<&People::status, &MonthColumns::distance, &MonthColumns::acting, &MonthColumns::talk,
       &People::breach_repeat_left, &Notes::in_programme, &Notes::sanctioned>>;

/// By how much at most office and programmes multiply everybody's effort.
AFWEGING_HOT void bound_pushes(const PushStep& step, const ChannelTable& channels,
                               const SearchRates& rates, std::array<float, chunk_size>& pushed) {
    const SearchRates r = rates;
    const float* talk = step.in<&MonthColumns::talk>();
    const Status* status = step.in<&People::status>();
    const std::uint8_t* repeat_left = step.in<&People::breach_repeat_left>();
    const std::uint8_t* sanctioned = step.in<&Notes::sanctioned>();
    for (std::size_t i = 0; i < chunk_size; ++i) {
        pushed[i] = sim::exponential_ceiling(
            activation({talk[i], on_record(status[i], repeat_left[i]), sanctioned[i]}, r));
    }
    const float* push_of = channels.of(Channel::search_push);
    for (const std::size_t i : step.in<&Notes::in_programme>()) {
        pushed[i] *=
            sim::exponential_ceiling(reach_of_push(push_of[step.in<&MonthColumns::acting>()[i]],
                                                   step.in<&MonthColumns::distance>()[i], r));
    }
}

/// Selects who may be offered a job or find a few hours beside bijstand: few seekers do in a month.
AFWEGING_HOT void find_seekers(const SearchStep& step, float tightness,
                               const ChannelTable& channels, const SearchRates& rates,
                               Selection& seekers) {
    const Status* status = step.in<&People::status>();
    const Status* before = step.in<&MonthColumns::status_before>();
    const float* hazard = step.in<&MonthColumns::hazard>();
    const float* place_search = step.in<&MonthColumns::place_search>();
    const float* motivation = step.in<&People::motivation>();
    const float* search_skill = step.in<&People::search_skill>();
    const std::uint32_t* draw = step.words<Roll::job_search>();
    const SearchRates r = rates;
    std::array<float, chunk_size> pushed;
    bound_pushes(step, channels, r, pushed);
    sim::Flags may_find;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const float effort = effort_ceiling(motivation[i], search_skill[i], pushed[i], r);
        const float hours = sim::keep(sim::mask(status[i] == Status::bijstand), r.most_part_time);
        const float most = job_finding_ceiling(hazard[i], effort, tightness, r) + hours * effort;
        may_find[i] = sim::flag(sim::to_uniform(draw[i]) < most);
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        // Who changed this month, by arriving or by the end of a place, seeks from the next.
        const bool seeks = seeks_work(status[i]) | (place_search[i] > 0.0F);
        may_find[i] &= sim::flag(seeks & (status[i] == before[i]));
    }
    sim::select_rows(may_find, seekers);
}

using TakeHoursStep = MonthStep<InOut<&People::status, &People::hours>>;

/// Person i, on bijstand, finds a few hours of work beside it.
AFWEGING_HOT void take_hours(const TakeHoursStep& step, std::size_t i, const JobTerms& terms) {
    step.out<&People::status>()[i] = Status::bijstand_part_time;
    step.out<&People::hours>()[i] = terms.hours;
}

/// Hours beside bijstand of which a household keeps so much: at least one, no more than full-time.
AFWEGING_RULE JobTerms hours_worth(float gain, std::uint8_t full_time, const SearchRates& r) {
    const float hours = r.part_time_hours * worth_of_hours(gain, r.longer_hours);
    const auto most = static_cast<float>(full_time);
    return job_of(hours < 1.0F ? 1.0F : (hours > most ? most : hours));
}

using ApplyStep = MonthStep<In<&People::id, &People::schooling>, Sink<&Proposals::jobs>>;

/// Person i, whom an employer would hire, applies for a vacancy.
AFWEGING_HOT void apply(const ApplyStep& step, std::size_t i, const MonthLuck& luck) {
    step.sink<&Proposals::jobs>().push_back(
        {.person = step.row(i),
         .lottery = luck.dice.bits(step.in<&People::id>()[i], static_cast<std::uint32_t>(luck.t),
                                   purpose::vacancy_lottery),
         .segment = step.in<&People::schooling>()[i]});
}

}  // namespace

void search(SearchStep step, const JobMarket& market, const ChannelTable& channels,
            const SearchLaw& law, const SearchRules& rules, const MonthLuck& luck) {
    const SearchRates r = rules.search;
    const MoneyRules money{rules.income, rules.spending};
    Selection seekers;
    find_seekers(step, market.tightness, channels, r, seekers);
    for (const std::size_t i : seekers) {
        const float effort = effort_of(step, i, channels, r, rules.stress);
        const float found =
            job_finding_chance(step.in<&MonthColumns::hazard>()[i], effort, market.tightness, r);
        const float u = uniform<Roll::job_search>(step, i);
        const bool client = step.out<&People::status>()[i] == Status::bijstand;
        if (u >= found + (client ? r.most_part_time * effort : 0.0F)) {
            continue;  // neither, whatever work would bring
        }
        const Position now = position_of(step, i, law.price_level, rules.income);
        const Workers workers = workers_of(step, i, market.full_time.hours);
        const Debts debts = debts_of(step, i, channels);
        const OfferedWork job{Status::job_temporary, market.full_time.hours};
        const float accepted =
            found * acceptance_chance(gain_of_work(now, workers, job, debts, law.money, money), r);
        if (u < accepted) {
            apply(step, i, luck);
        } else if (client) {
            const OfferedWork few{Status::bijstand_part_time, market.part_time.hours};
            const float gain = gain_of_work(now, workers, few, debts, law.money, money);
            const float hazard = effort * r.part_time_hazard * worth_of_hours(gain, r.hours_gain);
            if (u < accepted + (1.0F - accepted) * sim::chance_of_hazard(hazard)) {
                take_hours(step, i, hours_worth(gain, market.full_time.hours, r));
            }
        }
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
