// SPDX-License-Identifier: EUPL-1.2
// Step 6 of the month, first beat: who is offered what, who accepts, who is put forward.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "agents/block.hpp"
#include "agents/institutions/eligibility.hpp"
#include "agents/institutions/offers.hpp"
#include "agents/institutions/priority.hpp"

namespace afweging::agents {

/// The instruments that may admit people this month, by slot, in the scenario's order.
struct OpenInstruments {
    std::array<std::array<std::uint8_t, max_instruments>, slot_count> list{};
    std::array<std::uint8_t, slot_count> count{};
    std::uint32_t open = 0;  ///< bit per instrument

    [[nodiscard, gnu::always_inline]] inline std::uint8_t in(Slot slot) const {
        return count[static_cast<std::size_t>(slot)];
    }
};

/// An instrument is open within its dates if its budget of the year is not zero.
AFWEGING_RULE OpenInstruments open_instruments(const Block& b) {
    OpenInstruments found;
    const std::vector<Instrument>& all = b.c.setting.instruments;
    const auto year = static_cast<std::size_t>(b.c.t / 12);
    for (std::size_t j = 0; j < all.size(); ++j) {
        const auto slot = static_cast<std::size_t>(all[j].slot);
        const std::vector<std::int64_t>& budget = all[j].budget_cents;
        const bool money = budget.empty() || budget[std::min(year, budget.size() - 1)] > 0 ||
                           (all[j].cost_per_start_cents == 0 && all[j].cost_per_month_cents == 0);
        if (money && b.c.t >= all[j].first_month && b.c.t <= all[j].last_month) {
            found.list[slot][found.count[slot]++] = static_cast<std::uint8_t>(j);
            found.open |= 1U << j;
        }
    }
    return found;
}

/// Everything about the block that the choice for one person needs.
struct PlaceDesk {
    Block& b;
    OpenInstruments open;
    OfferRates offers;
    PriorityRates order;
    std::uint8_t sanction_months;
    std::uint8_t max_waiting;
};

/// Who asks for help on own initiative, who talks, who is new, who waits, who has just left.
AFWEGING_SWEEP void find_reasons(const PlaceDesk& desk, std::uint8_t* __restrict__ reasons) {
    const Block& b = desk.b;
    const People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const std::uint16_t* on_benefit = people.months_on_benefit.data() + b.first;
    const std::uint16_t* since_exit = people.months_since_exit.data() + b.first;
    const std::uint8_t* waiting_for = people.waiting_for.data() + b.first;
    const std::uint8_t* debt_for = people.debt_waiting_for.data() + b.first;
    const std::uint8_t* contact_for = people.contact_waiting_for.data() + b.first;
    const float* trust = people.trust.data() + b.first;
    const float* effective = b.world.now.effective.data() + b.first;
    const float* talk = b.s.talk.data();
    const std::uint32_t* draws = b.s.draws[purpose::uptake].data();
    const std::uint8_t after_leaving =
        desk.open.in(Slot::aftercare) > 0 ? reason::left : std::uint8_t{0};
    const unsigned on_request =
        desk.open.in(Slot::debt) + desk.open.in(Slot::money) > 0 ? reason::asks : 0U;
    for (std::size_t i = 0; i < block_people; ++i) {
        const bool asks =
            sim::to_uniform(draws[i]) < asking_chance(effective[i], trust[i], desk.offers);
        reasons[i] = static_cast<std::uint8_t>((asks ? on_request : 0U) |
                                               (talk[i] > 0.0F ? unsigned{reason::talk} : 0U));
    }
    std::array<std::uint8_t, block_people> wide;  // of two-byte columns: kept apart to vectorise
    for (std::size_t i = 0; i < block_people; ++i) {
        const unsigned early = on_benefit[i] <= 1 ? 1U : 0U;
        const unsigned late = since_exit[i] <= 1 ? 2U : 0U;
        wide[i] = static_cast<std::uint8_t>(early | late);
    }
    for (std::size_t i = 0; i < block_people; ++i) {
        const std::uint8_t waits = waiting_for[i] | debt_for[i] | contact_for[i];
        const std::uint8_t intake = (wide[i] & 1U) != 0 ? reason::intake : std::uint8_t{0};
        const std::uint8_t left = (wide[i] & 2U) != 0 ? after_leaving : std::uint8_t{0};
        const std::uint8_t placed = receives_bijstand(status[i]) ? intake : left;
        const std::uint8_t queued = waits != 0 ? reason::waits : std::uint8_t{0};
        const auto found = static_cast<std::uint8_t>(reasons[i] | placed | queued);
        const bool absent = (status[i] == Status::not_arrived) | (status[i] == Status::deterred);
        reasons[i] = absent ? std::uint8_t{0} : found;
    }
}

/// Whether anybody would be offered something at a file review or an approach in WW.
AFWEGING_RULE bool files_matter(const PlaceDesk& desk) {
    bool matter = desk.open.in(Slot::contact) > 0;
    for (std::size_t n = 0; n < desk.open.in(Slot::programme); ++n) {
        const std::size_t j = desk.open.list[static_cast<std::size_t>(Slot::programme)][n];
        matter = matter || among(desk.b.c.setting.instruments[j].eligibility.statuses, Status::ww);
    }
    return matter;
}

/// The office goes through the files: each client, and each person in WW, once in a round of
/// months, in a turn that the id gives.
AFWEGING_SWEEP void review_files(const PlaceDesk& desk, std::uint8_t* __restrict__ reasons) {
    const Block& b = desk.b;
    const Status* status = b.world.people.status.data() + b.first;
    const std::uint64_t* id = b.world.people.id.data() + b.first;
    const auto months =
        static_cast<std::uint32_t>(std::max(b.c.setting.parameters.places.file_review_months, 1.0));
    const std::uint32_t turn = static_cast<std::uint32_t>(b.c.t) % months;
    for (std::size_t i = 0; i < block_people; ++i) {
        // Fibonacci hashing spreads the files evenly over the months of a round.
        const std::uint32_t file = static_cast<std::uint32_t>(id[i]) * 0x9E3779B9U;
        const bool now = static_cast<std::uint32_t>((std::uint64_t{file} * months) >> 32) == turn;
        const unsigned found = receives_bijstand(status[i]) ? unsigned{reason::review}
                               : status[i] == Status::ww    ? unsigned{reason::approach}
                                                            : 0U;
        reasons[i] = static_cast<std::uint8_t>(reasons[i] | (now ? found : 0U));
    }
}

/// What the instruments look at in person i of the block.
AFWEGING_RULE Applicant applicant(const Block& b, std::size_t i) {
    const People& people = b.world.people;
    const std::size_t row = b.first + i;
    return {people.status[row],
            b.world.now.distance[row],
            people.health[row],
            people.schooling[row],
            b.s.age[i],
            people.months_on_benefit[row],
            people.months_since_exit[row],
            people.accounts[row],
            people.debt[row],
            people.savings[row],
            people.ever_started[row]};
}

/// The instrument of a slot that person i would be offered: mandatory ones first, then under
/// discretion the one that appeals most to the klantmanager, else the scenario's first. -1 = none.
AFWEGING_RULE int chosen_instrument(const PlaceDesk& desk, Slot slot, const Applicant& a,
                                    std::size_t i) {
    const Block& b = desk.b;
    const auto s = static_cast<std::size_t>(slot);
    const bool own_view =
        b.c.setting.policy.allocation == Allocation::discretion && !b.world.klantmanagers.empty();
    const std::size_t k = b.world.people.klantmanager[b.first + i];
    int best = -1;
    float best_appeal = 0.0F;
    for (std::size_t n = 0; n < desk.open.count[s]; ++n) {
        const std::size_t j = desk.open.list[s][n];
        const Instrument& instrument = b.c.setting.instruments[j];
        if (!may_start(a, instrument, j)) {
            continue;
        }
        if (instrument.obligation == Obligation::mandatory) {
            return static_cast<int>(j);
        }
        const float favourite = own_view && k < b.world.klantmanagers.size()
                                    ? b.world.klantmanagers[k].favourite[j]
                                    : 0.0F;
        const float pull = own_view ? appeal(favourite, instrument.channel(Channel::demand),
                                             b.world.now.effective[b.first + i], desk.offers)
                                    : 0.0F;
        if (best < 0 || pull > best_appeal) {
            best = static_cast<int>(j);
            best_appeal = pull;
        }
    }
    return best;
}

/// Puts person i forward for a place.
AFWEGING_SWEEP void put_forward(const PlaceDesk& desk, std::size_t i, std::size_t j,
                                const PlaceDraws& draws, std::uint8_t waiting) {
    Block& b = desk.b;
    const People& people = b.world.people;
    const std::size_t row = b.first + i;
    const Claim claim{
        people.motivation[row], b.world.now.distance[row], b.world.now.hazard[row], waiting,
        people.stress[row],     people.accounts[row],      people.shortfall[row],   draws.lottery};
    b.world.proposals[b.number].places.push_back(
        {static_cast<std::uint32_t>(row),
         priority(claim, b.c.setting.policy.allocation, desk.order), static_cast<std::uint8_t>(j)});
}

/// Whether person i accepts an offer; refusing a duty can cost benefit.
AFWEGING_SWEEP bool takes_offer(const PlaceDesk& desk, std::size_t i, const Instrument& instrument,
                                const PlaceDraws& draws) {
    People& people = desk.b.world.people;
    const std::size_t row = desk.b.first + i;
    const float u = sim::to_uniform(draws.acceptance);
    if (instrument.obligation == Obligation::voluntary) {
        return u < acceptance_of_offer(people.motivation[row], people.trust[row], desk.offers);
    }
    const bool refuses = u < refusal_of_duty(people.motivation[row], desk.offers);
    const bool sanctioned = refuses && receives_bijstand(people.status[row]) &&
                            sim::to_uniform(draws.consequence) < desk.offers.sanction_share;
    if (sanctioned && people.sanction[row] < desk.sanction_months) {
        people.sanction[row] = desk.sanction_months;
    }
    return !refuses;
}

/// The waiting list of one slot, as columns.
struct WaitingColumns {
    std::uint8_t* wanted;  ///< instrument + 1; null for slots without a waiting list
    std::uint8_t* waited;  ///< months
};

/// Keeps somebody on the waiting list of a slot, or takes the name off it.
AFWEGING_SWEEP void renew_wait(const PlaceDesk& desk, std::size_t i, const Applicant& a,
                               const WaitingColumns& list) {
    Block& b = desk.b;
    const std::size_t j = list.wanted[i] - std::size_t{1};
    const Instrument& instrument = b.c.setting.instruments[j];
    const bool open = ((desk.open.open >> j) & 1U) != 0;
    if (!open || list.waited[i] >= desk.max_waiting || !may_start(a, instrument, j)) {
        b.world.proposals[b.number].ends.push_back(
            {static_cast<std::uint8_t>(j), 0, PlaceEndKind::left_queue});
        list.wanted[i] = 0;
        list.waited[i] = 0;
        return;
    }
    const PlaceDraws draws =
        place_draws(b.c.dice.key(), b.world.people.id[b.first + i], b.c.t, instrument.hash);
    put_forward(desk, i, j, draws, list.waited[i]);
}

/// One slot of one person: an offer, if there is one to make, and what the person says.
AFWEGING_SWEEP void make_offer(const PlaceDesk& desk, Slot slot, std::size_t i, const Applicant& a,
                               std::uint8_t reasons) {
    Block& b = desk.b;
    const int chosen = chosen_instrument(desk, slot, a, i);
    if (chosen < 0) {
        return;
    }
    const auto j = static_cast<std::size_t>(chosen);
    const Instrument& instrument = b.c.setting.instruments[j];
    const PlaceDraws draws =
        place_draws(b.c.dice.key(), b.world.people.id[b.first + i], b.c.t, instrument.hash);
    if (!(sim::to_uniform(draws.preference) <
          offer_chance(instrument, reasons, b.s.talk[i], desk.offers))) {
        return;
    }
    ++b.world.proposals[b.number].offers[j];
    b.world.people.months_since_offer[b.first + i] = 0;
    b.world.now.events[b.first + i] |= bit(Event::offer);
    if (takes_offer(desk, i, instrument, draws)) {
        put_forward(desk, i, j, draws, 0);
    }
}

/// One-off money: every open instrument of the slot by itself; no choice between them.
AFWEGING_SWEEP void ask_for_money(const PlaceDesk& desk, std::size_t i, const Applicant& a,
                                  std::uint8_t reasons) {
    Block& b = desk.b;
    constexpr auto money = static_cast<std::size_t>(Slot::money);
    for (std::size_t n = 0; n < desk.open.count[money]; ++n) {
        const std::size_t j = desk.open.list[money][n];
        const Instrument& instrument = b.c.setting.instruments[j];
        if (!may_start(a, instrument, j)) {
            continue;
        }
        const PlaceDraws draws =
            place_draws(b.c.dice.key(), b.world.people.id[b.first + i], b.c.t, instrument.hash);
        if (sim::to_uniform(draws.preference) <
            offer_chance(instrument, reasons, b.s.talk[i], desk.offers)) {
            ++b.world.proposals[b.number].offers[j];
            put_forward(desk, i, j, draws, 0);
        }
    }
}

/// All slots of one person who comes up.
AFWEGING_SWEEP void serve(const PlaceDesk& desk, std::size_t i, std::uint8_t reasons) {
    People& people = desk.b.world.people;
    const std::size_t first = desk.b.first;
    const Applicant a = applicant(desk.b, i);
    struct Held {
        Slot slot;
        const std::uint8_t* holds;
        WaitingColumns list;
    };
    const std::array<Held, 4> slots{
        {{Slot::programme,
          people.programme.data() + first,
          {people.waiting_for.data() + first, people.waiting.data() + first}},
         {Slot::debt,
          people.debt_instrument.data() + first,
          {people.debt_waiting_for.data() + first, people.debt_waiting.data() + first}},
         {Slot::contact,
          people.contact_regime.data() + first,
          {people.contact_waiting_for.data() + first, people.contact_waiting.data() + first}},
         {Slot::aftercare, people.aftercare.data() + first, {nullptr, nullptr}}}};
    for (const Held& held : slots) {
        if (held.list.wanted != nullptr && held.list.wanted[i] != 0) {
            renew_wait(desk, i, a, held.list);
        } else if (held.holds[i] == 0 && desk.open.in(held.slot) > 0 &&
                   comes_up_for(held.slot, reasons)) {
            make_offer(desk, held.slot, i, a, reasons);
        }
    }
    if (desk.open.in(Slot::money) > 0 && comes_up_for(Slot::money, reasons)) {
        ask_for_money(desk, i, a, reasons);
    }
}

/// Wipes what last month admitted and counts the months since an offer.
AFWEGING_SWEEP void open_desk(Block& b) {
    MonthColumns& now = b.world.now;
    std::uint8_t* __restrict__ programme = now.admitted_programme.data() + b.first;
    std::uint8_t* __restrict__ debt = now.admitted_debt.data() + b.first;
    std::uint8_t* __restrict__ contact_regime = now.admitted_contact.data() + b.first;
    std::uint8_t* __restrict__ aftercare = now.admitted_aftercare.data() + b.first;
    std::uint32_t* __restrict__ money = now.granted_money.data() + b.first;
    std::uint8_t* __restrict__ since = b.world.people.months_since_offer.data() + b.first;
    const Status* __restrict__ status = b.world.people.status.data() + b.first;
    for (std::size_t i = 0; i < block_people; ++i) {
        programme[i] = 0;
        debt[i] = 0;
        contact_regime[i] = 0;
        aftercare[i] = 0;
    }
    for (std::size_t i = 0; i < block_people; ++i) { money[i] = 0; }
    for (std::size_t i = 0; i < block_people; ++i) {
        const unsigned grows = (status[i] != Status::not_arrived) & (since[i] < 255);
        since[i] = static_cast<std::uint8_t>(since[i] + grows);
    }
}

/// Puts forward everybody who may start something: at a talk, at intake, at a file review, on own
/// initiative, after leaving, or from a waiting list.
AFWEGING_SWEEP void propose_places(Block& b) {
    open_desk(b);
    if (b.c.setting.instruments.empty()) {
        return;
    }
    const PlacesParameters& p = b.c.setting.parameters.places;
    const PlaceDesk desk{b,
                         open_instruments(b),
                         OfferRates{p},
                         PriorityRates{p},
                         static_cast<std::uint8_t>(p.sanction_months),
                         static_cast<std::uint8_t>(p.max_waiting)};
    std::array<std::uint8_t, block_people> reasons;
    find_reasons(desk, reasons.data());
    if (files_matter(desk)) {
        review_files(desk, reasons.data());
    }
    std::array<std::uint16_t, block_people> who;
    std::size_t n = 0;
    for (std::size_t i = 0; i < block_people; ++i) {
        who[n] = static_cast<std::uint16_t>(i);
        n += reasons[i] != 0 ? 1U : 0U;
    }
    for (std::size_t k = 0; k < n; ++k) { serve(desk, who[k], reasons[who[k]]); }
}

}  // namespace afweging::agents
