// SPDX-License-Identifier: EUPL-1.2
// A month of the programmes of a chunk of people.
#include "agents/instruments/programme.hpp"

#include "agents/inputs/channels.hpp"
#include "agents/instruments/course.hpp"
#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/leading_on.hpp"
#include "agents/instruments/qualification.hpp"
#include "agents/instruments/reward.hpp"
#include "agents/instruments/subsidised_job.hpp"
#include "agents/wellbeing/ladder.hpp"
#include "agents/wellbeing/peers.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// The first month asks an advance of the participant. Paid from savings; if that cannot be, only
/// a talk brings it to light, and the provider then arranges it (mechanism 30).
AFWEGING_HOT bool can_come(const Courses& c, std::size_t i, float upfront_eur) {
    const auto cents = static_cast<std::int32_t>(cents_of(upfront_eur));
    if (c.done[i] != 0 || cents == 0) {
        return true;
    }
    std::int32_t& savings = c.step.out<&People::savings>()[i];
    if (savings < cents) {
        return c.step.in<&MonthColumns::talk>()[i] > 0.0F;
    }
    savings -= cents;
    book(c.step, Line::upfront_costs, cents);
    return true;
}

/// What a month of attendance leaves behind.
AFWEGING_HOT void learn(const Courses& c, std::size_t i, const Instrument& instrument,
                        float attended) {
    const ProgrammeStep& step = c.step;
    float& skill = step.out<&People::skill>()[i];
    float& search_skill = step.out<&People::search_skill>()[i];
    float& self_efficacy = step.out<&People::self_efficacy>()[i];
    float& motivation = step.out<&People::motivation>()[i];
    skill = next_skill(skill, instrument.channel(Channel::skill), attended);
    search_skill =
        next_search_skill(search_skill, instrument.channel(Channel::search_skill), attended);
    self_efficacy =
        bounded_share(self_efficacy + instrument.channel(Channel::self_efficacy) * attended);
    self_efficacy =
        confidence_by_peers(self_efficacy, instrument.channel(Channel::peers), attended, c.peers);
    std::uint8_t& dutch = step.out<&People::dutch>()[i];
    dutch = next_dutch(dutch, instrument.channel(Channel::language), attended,
                       sim::to_uniform(c.progress[i]));
    motivation = next_motivation(motivation, instrument.channel(Channel::autonomy),
                                 instrument.channel(Channel::coercion), attended);
}

/// What decides whether person i shows up.
AFWEGING_HOT Participant participant(const Courses& c, std::size_t i,
                                     const Instrument& instrument) {
    const ProgrammeStep& step = c.step;
    const Activity acting = step.in<&MonthColumns::acting>()[i];
    const float trust = step.in<&People::trust>()[i];
    const float bond = step.in<&People::bond>()[i];
    const Health health = step.in<&People::health>()[i];
    const float reward = instrument.channel(Channel::reward);
    return {.effective = step.in<&MonthColumns::effective>()[i],
            .demand = asked_at_once(c.demand[acting], c.small_steps[acting]),
            .motivation = step.in<&People::motivation>()[i],
            .trust = bond > trust ? bond : trust,
            .reward = reward > 0.0F
                          ? pull_of_reward(step.in<&People::stress>()[i], reward,
                                           instrument.channel(Channel::reward_wait), c.reward)
                          : 0.0F,
            .fit = fit_of_work(health, instrument.channel(Channel::fits_physical),
                               instrument.channel(Channel::fits_mental)),
            .health = health,
            .housing = step.in<&People::housing>()[i]};
}

/// Guidance on the job, and peers to turn to, keep people in a job of a programme.
AFWEGING_HOT float support_in_job(const Courses& c, const Instrument& instrument) {
    return employs(instrument) ? support_by_peers(instrument.channel(Channel::job_support),
                                                  instrument.channel(Channel::peers), c.peers)
                               : 0.0F;
}

/// What became of a month that acts.
struct MonthOfCourse {
    bool drops_out;
    float attended;  ///< [0, 1]
};

/// Attends and learns, or drops out.
AFWEGING_HOT MonthOfCourse attend(const Courses& c, std::size_t i, const Instrument& instrument) {
    const float u = sim::to_uniform(c.draws[i]);
    if (!can_come(c, i, instrument.channel(Channel::upfront_cost))) {
        return {u < c.rates.obstacle_drop_out, 0.0F};
    }
    const float attended = attendance(participant(c, i, instrument), c.rates);
    learn(c, i, instrument, attended);
    c.done[i] = static_cast<std::uint8_t>(c.done[i] + 1);
    const bool drops_out = u < c.rates.drop_out_ceiling &&
                           u < drop_out_chance(attended, support_in_job(c, instrument), c.rates);
    return {drops_out, attended};
}

/// Whether the employer with whom the activity takes place hires person i, who starts at once.
AFWEGING_HOT bool is_hired_on(const Courses& c, std::size_t i, const Instrument& instrument,
                              float attended) {
    const float worth = instrument.channel(Channel::hired_on);
    if (worth <= 0.0F || !receives_bijstand(c.step.in<&People::status>()[i])) {
        return false;
    }
    // The upper end of the draw: the lower end decided about dropping out.
    const float u = 1.0F - sim::to_uniform(c.draws[i]);
    if (u >
        hired_on_chance(c.step.in<&MonthColumns::hazard>()[i], c.jobs.tightness, worth, attended)) {
        return false;
    }
    const float contract = c.luck.dice.uniform(
        c.step.in<&People::id>()[i], static_cast<std::uint32_t>(c.luck.t), purpose::job_kind);
    take_full_time_job(
        c.step, i,
        contract < c.jobs.permanent_share ? Status::job_permanent : Status::job_temporary,
        c.jobs.regular);
    return true;
}

/// Somebody whose subsidised place ends: kept on by the employer or not.
AFWEGING_HOT bool is_kept_on(const Courses& c, std::size_t i, const Instrument& instrument) {
    // The upper end of the draw: the lower end decided about dropping out.
    const float u = 1.0F - sim::to_uniform(c.draws[i]);
    const float chance = kept_on_chance(c.step.in<&MonthColumns::hazard>()[i], c.jobs.tightness,
                                        instrument.channel(Channel::employer_knows));
    if (u > chance) {
        return false;
    }
    keep_on(c.step, i, c.jobs.regular);
    return true;
}

/// A month less. A job begins when the start-up is over.
AFWEGING_HOT void count_down(const Courses& c, std::size_t i, const Instrument& instrument) {
    --c.left[i];
    if (employs(instrument) && c.left[i] == instrument.duration_months) {
        start_subsidised_job(c.step, i, instrument.channel(Channel::wage_support));
    }
}

/// The programme of person i ends, before its time or at it.
AFWEGING_HOT void finish(const Courses& c, std::size_t i, const Instrument& instrument,
                         bool drops_out) {
    const bool employed = employs(instrument);
    const bool kept_on = employed && !drops_out && is_kept_on(c, i, instrument);
    end_programme(c, i, drops_out ? PlaceEndKind::dropped_out : PlaceEndKind::completed);
    if (employed && !kept_on) {
        return_to_bijstand(c.step, i);
    }
    if (drops_out) {
        return;
    }
    Schooling& schooling = c.step.out<&People::schooling>()[i];
    schooling = schooling_after(schooling, instrument.channel(Channel::qualification),
                                sim::to_uniform(c.progress[i]));
    if (instrument.follow_on != 0 && !kept_on) {
        lead_on(c.step, i, instrument.follow_on, c.next, c.luck);
    }
}

/// A month of the programme of person i.
AFWEGING_HOT void advance(const Courses& c, std::size_t i) {
    const Instrument& instrument = instrument_of(c.instruments, c.held[i]);
    const Status status = c.step.in<&People::status>()[i];
    if (!keeps_place(instrument, status, c.left[i])) {
        const bool to_work = in_regular_work(status) && c.done[i] > 0;
        // Whoever left a job of the programme began elsewhere this month: the place stood empty.
        const bool job = employs(instrument) && c.left[i] <= instrument.duration_months;
        end_programme(c, i, to_work ? PlaceEndKind::completed : PlaceEndKind::left,
                      job ? std::uint8_t{1} : std::uint8_t{0});
        return;
    }
    const bool acts = c.left[i] <= instrument.duration_months;
    const bool employed = acts && employs(instrument);
    const MonthOfCourse month = acts ? attend(c, i, instrument) : MonthOfCourse{false, 0.0F};
    const bool drops_out = month.drops_out;
    if (!drops_out && is_hired_on(c, i, instrument, month.attended)) {
        end_programme(c, i, PlaceEndKind::completed);
        return;
    }
    if (!drops_out && c.left[i] != 1) {
        if (employed) {
            c.step.out<&MonthColumns::place_search>()[i] =
                search_in_place(c.left[i], c.jobs.moving);
        }
        count_down(c, i, instrument);
        return;
    }
    finish(c, i, instrument, drops_out);
}

/// Whether the first of two programmes of person i is the one with a job in it. Its month comes
/// last, whichever began first: so nobody whose job ends is hired through the other as a client in
/// the same month, and who is hired through the other does not begin a subsidised job.
AFWEGING_HOT bool job_stands_first(const Courses& first, const Courses& second, std::size_t i) {
    return second.held[i] != 0 && employs(instrument_of(first.instruments, first.held[i]));
}

AFWEGING_HOT void live_month(const Courses& c, std::size_t i) {
    if (c.held[i] != 0) {
        pay_allowance(c.step, i, instrument_of(c.instruments, c.held[i]), c.left[i]);
        advance(c, i);
    }
}

}  // namespace

void programme(ProgrammeStep step, std::span<const Instrument> instruments,
               const ChannelTable& channels, const ProgrammeTerms& rates, const JobsOfMonth& jobs,
               const MonthLuck& luck) {
    const Courses all{.step = step,
                      .instruments = instruments,
                      .demand = channels.of(Channel::demand),
                      .small_steps = channels.of(Channel::small_steps),
                      .rates = rates.programme,
                      .reward = rates.reward,
                      .peers = rates.peers,
                      .next = rates.next,
                      .jobs = jobs,
                      .luck = luck,
                      .held = nullptr,
                      .left = nullptr,
                      .done = nullptr,
                      .draws = nullptr,
                      .progress = nullptr};
    const auto places = by_place(all, Programmes{});
    for (const std::size_t i : step.in<&Notes::in_programme>()) {
        const std::size_t first = job_stands_first(places[0], places[1], i) ? 1 : 0;
        live_month(places[first], i);
        live_month(places[1 - first], i);
        close_ranks(places[0], places[1], i);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
