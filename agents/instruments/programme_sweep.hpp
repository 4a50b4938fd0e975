// SPDX-License-Identifier: EUPL-1.2
// Step 7 of the month: programmes act, end, and leave something behind.
#pragma once

#include <array>
#include <cstdint>

#include "agents/block.hpp"
#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/instruments/subsidised_job.hpp"
#include "sim/mask.hpp"

namespace afweging::agents {

/// Motivation returns to the trait and search skill fades, for everybody in the world.
AFWEGING_HOT void drift_back(Block& b, const ProgrammeRates& rates) {
    const ProgrammeRates r = rates;
    People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const float* trait = people.intrinsic_motivation.data() + b.first;
    float* motivation = people.motivation.data() + b.first;
    float* search_skill = people.search_skill.data() + b.first;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const sim::Mask here = sim::mask(status[i] != Status::not_arrived);
        motivation[i] = sim::select(here, returning(motivation[i], trait[i], r), motivation[i]);
        search_skill[i] = sim::select(here, fading(search_skill[i], r), search_skill[i]);
    }
}

/// Tells the gemeente that a place ended; `left` counts this month.
AFWEGING_HOT void report_end(Block& b, std::size_t slot_value, std::uint8_t left,
                             PlaceEndKind kind) {
    b.world.proposals[b.number].ends.push_back(
        {static_cast<std::uint8_t>(slot_value - 1), static_cast<std::uint8_t>(left - 1), kind});
}

/// Ends the programme of a row.
AFWEGING_HOT void end_programme(Block& b, std::size_t row, PlaceEndKind kind) {
    People& people = b.world.people;
    report_end(b, people.programme[row], people.programme_left[row], kind);
    people.programme[row] = 0;
    people.programme_left[row] = 0;
    people.programme_done[row] = 0;
    b.world.now.events[row] |= (kind == PlaceEndKind::completed ? bit(Event::completion) : 0U) |
                               (kind == PlaceEndKind::dropped_out ? bit(Event::drop_out) : 0U);
}

/// The first month asks an advance of the participant. Paid from savings; if that cannot be, only
/// a talk brings it to light, and the provider then arranges it (mechanism 30).
AFWEGING_HOT bool can_come(Block& b, std::size_t i, float upfront_eur) {
    People& people = b.world.people;
    const std::size_t row = b.first + i;
    const auto cents = static_cast<std::int32_t>(upfront_eur * 100.0F);
    if (people.programme_done[row] != 0 || cents == 0) {
        return true;
    }
    if (people.savings[row] < cents) {
        return b.s.talk[i] > 0.0F;
    }
    people.savings[row] -= cents;
    b.ledger[static_cast<std::size_t>(Line::upfront_costs)] += cents;
    return true;
}

/// What a month of attendance leaves behind.
AFWEGING_HOT void learn(Block& b, std::size_t row, const Instrument& instrument, float attended) {
    People& people = b.world.people;
    people.skill[row] = next_skill(people.skill[row], instrument.channel(Channel::skill), attended);
    people.search_skill[row] = next_search_skill(
        people.search_skill[row], instrument.channel(Channel::search_skill), attended);
    people.self_efficacy[row] = bounded_share(
        people.self_efficacy[row] + instrument.channel(Channel::self_efficacy) * attended);
    people.motivation[row] =
        next_motivation(people.motivation[row], instrument.channel(Channel::autonomy),
                        instrument.channel(Channel::coercion), attended);
}

/// Attends and learns; returns whether the participant drops out.
AFWEGING_HOT bool attend(Block& b, std::size_t i, const Instrument& instrument,
                         const ProgrammeRates& r) {
    People& people = b.world.people;
    const std::size_t row = b.first + i;
    const float u = sim::to_uniform(b.s.attendance[i]);
    if (!can_come(b, i, instrument.channel(Channel::upfront_cost))) {
        return u < r.obstacle;
    }
    const Participant participant{b.world.now.effective[row], instrument.channel(Channel::demand),
                                  people.motivation[row],     people.trust[row],
                                  people.health[row],         people.housing[row]};
    const float attended = attendance(participant, r);
    learn(b, row, instrument, attended);
    people.programme_done[row] = static_cast<std::uint8_t>(people.programme_done[row] + 1);
    return u < r.drop_out_ceiling && u < drop_out_chance(attended, r);
}

/// Somebody whose subsidised place ends or could be left: to a regular job or not this month.
AFWEGING_HOT bool moves_on(const Block& b, std::size_t i, const Instrument& instrument,
                           const ProgrammeRates& r) {
    const std::size_t row = b.first + i;
    const unsigned left = b.world.people.programme_left[row];
    if (!in_last_third(left, instrument.duration_months)) {
        return false;
    }
    // The upper end of the draw: the lower end decided about dropping out.
    const float u = 1.0F - sim::to_uniform(b.s.attendance[i]);
    const float chance = sim::chance_of_hazard(instrument.channel(Channel::transition));
    return u <= (left == 1 && chance < r.move_at_end ? r.move_at_end : chance);
}

/// One month of the programme of person i.
AFWEGING_HOT void advance_programme(Block& b, std::size_t i, const ProgrammeRates& r) {
    People& people = b.world.people;
    const std::size_t row = b.first + i;
    const Instrument& instrument = b.c.setting.instruments[people.programme[row] - std::size_t{1}];
    if (!keeps_place(instrument, people.status[row], people.programme_left[row])) {
        const bool to_work = in_regular_work(people.status[row]) && people.programme_done[row] > 0;
        end_programme(b, row, to_work ? PlaceEndKind::completed : PlaceEndKind::left);
        return;
    }
    const bool acts = people.programme_left[row] <= instrument.duration_months;
    const bool employed = acts && employs(instrument);
    if (acts && attend(b, i, instrument, r)) {
        end_programme(b, row, PlaceEndKind::dropped_out);
        if (employed) {
            return_to_bijstand(people, row);
        }
        return;
    }
    const bool moves = employed && moves_on(b, i, instrument, r);
    if (moves) {
        const PlaceDraws draws =
            place_draws(b.c.dice.key(), people.id[row], b.c.t, instrument.hash);
        move_to_regular_job(b, row, sim::to_uniform(draws.consequence),
                            instrument.channel(Channel::same_employer));
    }
    if (moves || people.programme_left[row] == 1) {
        end_programme(b, row, PlaceEndKind::completed);
        if (employed && !moves) {
            return_to_bijstand(people, row);
        }
        return;
    }
    --people.programme_left[row];
    if (employs(instrument) && people.programme_left[row] == instrument.duration_months &&
        !employed) {
        start_subsidised_job(b, row, instrument);  // the start-up is over
    }
}

/// A talk of a contact regime about what somebody wants feeds motivation; one that threatens wears
/// it down.
AFWEGING_HOT void talk_within_regime(Block& b, std::size_t i) {
    const std::size_t row = b.first + i;
    const std::uint8_t regime = b.world.people.contact_regime[row];
    float& motivation = b.world.people.motivation[row];
    if (b.s.talk[i] > 0.0F) {
        motivation = next_motivation(motivation, b.c.channels.of(Channel::autonomy)[regime],
                                     b.c.channels.of(Channel::coercion)[regime], 1.0F);
    }
}

/// One month of a contact regime or of aftercare.
AFWEGING_HOT void advance_support(Block& b, std::size_t row, std::uint8_t& held,
                                  std::uint8_t& left) {
    const Instrument& instrument = b.c.setting.instruments[held - std::size_t{1}];
    const bool keeps = keeps_place(instrument, b.world.people.status[row], left);
    if (keeps && left > 1) {
        --left;
        return;
    }
    report_end(b, held, left, keeps ? PlaceEndKind::completed : PlaceEndKind::left);
    b.world.now.events[row] |= keeps ? bit(Event::completion) : 0U;
    held = 0;
    left = 0;
}

/// The allowance of an instrument in a month that acts: what the gemeente pays, the client gets.
AFWEGING_HOT void pay_allowance(Block& b, std::size_t row, std::uint8_t held, std::uint8_t left) {
    const float eur = b.c.channels.of(Channel::monthly_money)[held];
    if (eur > 0.0F && left <= b.c.duration[held]) {
        const auto cents = static_cast<std::int32_t>(cents_of(eur));
        b.world.people.savings[row] += cents;
        b.ledger[static_cast<std::size_t>(Line::special_assistance)] += cents;
    }
}

/// One month of the contact regime and the aftercare of person i.
AFWEGING_HOT void advance_supports(Block& b, std::size_t i) {
    People& people = b.world.people;
    const std::size_t row = b.first + i;
    if (people.contact_regime[row] != 0) {
        talk_within_regime(b, i);
        pay_allowance(b, row, people.contact_regime[row], people.contact_left[row]);
        advance_support(b, row, people.contact_regime[row], people.contact_left[row]);
    }
    if (people.aftercare[row] != 0) {
        pay_allowance(b, row, people.aftercare[row], people.aftercare_left[row]);
        advance_support(b, row, people.aftercare[row], people.aftercare_left[row]);
    }
}

/// A month of every programme and what follows from it; places that end are told to the
/// gemeente. Somebody admitted in month t acts from t + 1.
AFWEGING_HOT void run_programmes(Block& b) {
    const ProgrammeRates& rates = b.c.programme;
    const People& people = b.world.people;
    drift_back(b, rates);
    for (const std::size_t i : b.s.in_programme) {
        const std::size_t row = b.first + i;
        pay_allowance(b, row, people.programme[row], people.programme_left[row]);
        advance_programme(b, i, rates);
    }
    for (const std::size_t i : b.s.supported) { advance_supports(b, i); }
}

}  // namespace afweging::agents
