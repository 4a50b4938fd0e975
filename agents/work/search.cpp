// SPDX-License-Identifier: EUPL-1.2
// The search of a chunk of people.
#include "agents/work/search.hpp"

#include <array>

#include "agents/inputs/channels.hpp"
#include "agents/wellbeing/stress.hpp"
#include "agents/work/business.hpp"
#include "agents/work/gain_of_work.hpp"
#include "agents/work/seeker.hpp"

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
                 &People::business, &People::housing, &MonthColumns::distance,
                 &MonthColumns::effective, &MonthColumns::acting, &MonthColumns::talk,
                 &MonthColumns::place_search, &Notes::sanctioned, &MonthColumns::status_before>>;

/// Search effort of person i, if seeking.
AFWEGING_HOT float effort_of(const EffortStep& step, std::size_t i, const ChannelTable& channels,
                             const SearchRules& rules) {
    const SearchRates& r = rules.search;
    const Activity acting = step.in<&MonthColumns::acting>()[i];
    const bool enough = above_participation_minimum(step.in<&People::shortfall>()[i],
                                                    step.in<&People::stress>()[i], rules.stress);
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
    const float size = step.in<&People::business>()[i];
    if (size > 0.0F) {
        return effort * sim::exponential(contacts_of(size, rules.business));
    }
    const bool in_place = step.in<&MonthColumns::status_before>()[i] == Status::subsidised_job;
    return in_place ? effort * step.in<&MonthColumns::place_search>()[i] : effort;
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

/// Above ease_for anybody.
float most_ease(const ChannelTable& channels, float weight) {
    const bool any = channels.most(Channel::steady_income) > 0.0F && weight > 0.0F;
    return any ? sim::exponential_ceiling(weight) : 1.0F;
}

/// By how much at most the contacts of a business multiply anybody's effort.
float most_contacts(const ChannelTable& channels, float network) {
    return channels.most(Channel::side_business) > 0.0F ? sim::exponential_ceiling(network) : 1.0F;
}

/// Selects who may be offered a job or find a few hours beside bijstand: few seekers do in a month.
AFWEGING_HOT void find_seekers(const SearchStep& step, float tightness,
                               const ChannelTable& channels, const SearchRules& rules,
                               Selection& seekers) {
    const Status* status = step.in<&People::status>();
    const Status* before = step.in<&MonthColumns::status_before>();
    const float* hazard = step.in<&MonthColumns::hazard>();
    const float* place_search = step.in<&MonthColumns::place_search>();
    const float* motivation = step.in<&People::motivation>();
    const float* search_skill = step.in<&People::search_skill>();
    const std::uint32_t* draw = step.words<Roll::job_search>();
    const SearchRates r = rules.search;
    const float most_hours = r.most_part_time * most_ease(channels, r.steady_hours);
    const float contacts = most_contacts(channels, rules.business.network);
    std::array<float, chunk_size> pushed;
    bound_pushes(step, channels, r, pushed);
    sim::Flags may_find;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const float effort =
            effort_ceiling(motivation[i], search_skill[i], pushed[i] * contacts, r);
        const float hours = sim::keep(sim::mask(status[i] == Status::bijstand), most_hours);
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

using EaseStep = MonthStep<In<&People::contact_held, &MonthColumns::acting>>;

/// How much likelier hours beside bijstand are for person i by the settlement of earnings.
AFWEGING_HOT float ease_for(const EaseStep& step, std::size_t i, const ChannelTable& channels,
                            float weight) {
    const float* steady = channels.of(Channel::steady_income);
    return ease_of_settlement(steady[step.in<&MonthColumns::acting>()[i]],
                              steady[step.in<&People::contact_held>()[i]], weight);
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
    find_seekers(step, market.tightness, channels, rules, seekers);
    const float most_hours = r.most_part_time * most_ease(channels, r.steady_hours);
    for (const std::size_t i : seekers) {
        const float effort = effort_of(step, i, channels, rules);
        const float found =
            job_finding_chance(step.in<&MonthColumns::hazard>()[i], effort, market.tightness, r);
        const float u = uniform<Roll::job_search>(step, i);
        const bool client = step.out<&People::status>()[i] == Status::bijstand;
        if (u >= found + (client ? most_hours * effort : 0.0F)) {
            continue;  // neither, whatever work would bring
        }
        const Position now = position_of(step, i, law.price_level, channels, rules);
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
            const float worth =
                worth_of_hours(gain, r.hours_gain) * ease_for(step, i, channels, r.steady_hours);
            const float hazard = effort * r.part_time_hazard * worth;
            if (u < accepted + (1.0F - accepted) * sim::chance_of_hazard(hazard)) {
                take_hours(step, i, hours_worth(gain, market.full_time.hours, r));
            }
        }
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
