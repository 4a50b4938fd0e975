// SPDX-License-Identifier: EUPL-1.2
// Step 6 of the month, first beat: who is offered what, who accepts, who is put forward.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "agents/block.hpp"
#include "agents/instruments/come_up_sweep.hpp"
#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/priority.hpp"

namespace afweging::agents {

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

/// What person i would be offered of the instruments that suit: mandatory ones first, then under
/// discretion the one that appeals most to the klantmanager, else the scenario's first.
AFWEGING_RULE std::size_t chosen_instrument(const PlaceDesk& desk, InstrumentSet suits,
                                            std::size_t i) {
    const Block& b = desk.b;
    const InstrumentSet mandatory = suits & desk.open.mandatory;
    const auto first =
        static_cast<std::size_t>(std::countr_zero(mandatory != 0 ? mandatory : suits));
    const std::size_t k = b.world.people.klantmanager[b.first + i];
    const bool own_view =
        b.c.setting.policy.allocation == Allocation::discretion && !b.world.klantmanagers.empty();
    if (mandatory != 0 || (suits & (suits - 1)) == 0 || !own_view) {
        return first;
    }
    std::size_t best = first;
    float best_appeal = 0.0F;
    for (InstrumentSet left = suits; left != 0; left &= left - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(left));
        const float favourite =
            k < b.world.klantmanagers.size() ? b.world.klantmanagers[k].favourite[j] : 0.0F;
        const float pull = appeal(favourite, b.c.channels.of(Channel::demand)[j + 1],
                                  b.world.now.effective[b.first + i], desk.offers);
        if (j == first || pull > best_appeal) {
            best = j;
            best_appeal = pull;
        }
    }
    return best;
}

/// Puts person i forward for a place.
AFWEGING_HOT void put_forward(const PlaceDesk& desk, std::size_t i, std::size_t j,
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
AFWEGING_HOT bool takes_offer(const PlaceDesk& desk, std::size_t i, const Instrument& instrument,
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

/// Somebody who waits for a place or may be made an offer, before the draws.
struct PlaceCase {
    std::uint16_t person;  ///< in the block
    std::uint8_t instrument;
    std::uint8_t waits;   ///< 1: on the waiting list; 0: is made an offer
    std::uint8_t waited;  ///< months
};

/// A case a slot, and for one-off money a case an instrument.
inline constexpr std::size_t most_cases_a_person = slot_count + max_instruments;

/// Cases on their way from those who come up to those who decide: as many at a time as makes their
/// draws cheap, in the order in which they came up.
struct CaseFile {
    static constexpr std::size_t room = 256;  // a multiple of 8
    std::array<PlaceCase, room> cases;
    std::array<std::uint64_t, room> id{};
    std::array<std::uint32_t, room> purpose_block{};
    std::array<std::array<std::uint32_t, room>, 4> words;
    std::size_t count = 0;
};

/// The waiting list of one slot, as columns.
struct WaitingColumns {
    std::uint8_t* wanted;  ///< instrument + 1; null for slots without a waiting list
    std::uint8_t* waited;  ///< months
};

/// Makes an offer and hears what the person says.
AFWEGING_HOT void make_offer(const PlaceDesk& desk, const PlaceCase& c, const PlaceDraws& draws) {
    Block& b = desk.b;
    const std::size_t i = c.person;
    const Instrument& instrument = b.c.setting.instruments[c.instrument];
    ++b.world.proposals[b.number].offers[c.instrument];
    // One-off money is asked for; it is no offer that the office keeps count of.
    if (instrument.slot == Slot::money) {
        put_forward(desk, i, c.instrument, draws, 0);
        return;
    }
    b.world.now.events[b.first + i] |= bit(Event::offer);
    if (takes_offer(desk, i, instrument, draws)) {
        put_forward(desk, i, c.instrument, draws, 0);
    }
}

/// Draws for the cases on file and decides each.
AFWEGING_HOT void decide_cases(const PlaceDesk& desk, CaseFile& file) {
    const Block& b = desk.b;
    sim::fill_scattered_draws(b.c.dice.key(), file.id.data(), file.count,
                              static_cast<std::uint32_t>(b.c.t), file.purpose_block.data(),
                              file.words[0].data(), CaseFile::room);
    for (std::size_t k = 0; k < file.count; ++k) {
        const PlaceCase& c = file.cases[k];
        const PlaceDraws draws{file.words[0][k], file.words[2][k], file.words[3][k]};
        if (c.waits != 0) {
            put_forward(desk, c.person, c.instrument, draws, c.waited);
        } else {
            make_offer(desk, c, draws);
        }
    }
    file.count = 0;
}

AFWEGING_HOT void open_case(const PlaceDesk& desk, CaseFile& file, const PlaceCase& c) {
    const Block& b = desk.b;
    file.cases[file.count] = c;
    file.id[file.count] = b.world.people.id[b.first + c.person];
    file.purpose_block[file.count] = place_block(b.c.setting.instruments[c.instrument].hash);
    ++file.count;
}

/// Takes somebody off the waiting list of a slot.
AFWEGING_HOT void leave_queue(Block& b, std::size_t i, const WaitingColumns& list) {
    const auto j = static_cast<std::uint8_t>(list.wanted[i] - 1);
    b.world.proposals[b.number].ends.push_back({j, 0, PlaceEndKind::left_queue});
    list.wanted[i] = 0;
    list.waited[i] = 0;
}

/// A slot of a block: who holds something in it and who waits.
struct SlotColumns {
    Slot slot;
    const std::uint8_t* holds;
    WaitingColumns list;
};

AFWEGING_RULE std::array<SlotColumns, 4> slots_of_block(const Block& b) {
    People& p = b.world.people;
    const std::size_t first = b.first;
    return {{{Slot::programme,
              p.programme.data() + first,
              {p.waiting_for.data() + first, p.waiting.data() + first}},
             {Slot::debt,
              p.debt_instrument.data() + first,
              {p.debt_waiting_for.data() + first, p.debt_waiting.data() + first}},
             {Slot::contact,
              p.contact_regime.data() + first,
              {p.contact_waiting_for.data() + first, p.contact_waiting.data() + first}},
             {Slot::aftercare, p.aftercare.data() + first, {nullptr, nullptr}}}};
}

/// The instruments that person i comes up for, in slots in which nothing is held or waited for.
AFWEGING_HOT InstrumentSet asked_for(const PlaceDesk& desk, const std::array<SlotColumns, 4>& slots,
                                     std::size_t i, std::uint8_t reasons) {
    InstrumentSet asked = desk.open.asked[reasons];
    if (desk.b.world.now.status_before[desk.b.first + i] == Status::not_arrived) {
        asked &= ~desk.open.employs;  // who arrives this month starts a job in a later one
    }
    for (const SlotColumns& slot : slots) {
        const unsigned wanted = slot.list.wanted != nullptr ? slot.list.wanted[i] : 0U;
        const bool taken = (slot.holds[i] | wanted) != 0;
        asked &= taken ? ~desk.open.of(slot.slot) : ~InstrumentSet{0};
    }
    return asked;
}

/// Keeps somebody on the waiting lists, or takes the name off them.
AFWEGING_HOT void renew_waits(const PlaceDesk& desk, const std::array<SlotColumns, 4>& slots,
                              CaseFile& file, std::size_t i) {
    const Applicant a = applicant(desk.b, i);
    for (const SlotColumns& slot : slots) {
        if (slot.list.wanted == nullptr || slot.list.wanted[i] == 0) {
            continue;
        }
        const auto j = static_cast<std::uint8_t>(slot.list.wanted[i] - 1);
        const bool fits = suitable(desk.open, set_of(j), a, desk.b.c.setting.instruments) != 0;
        if (!fits || slot.list.waited[i] >= desk.max_waiting) {
            leave_queue(desk.b, i, slot.list);
        } else {
            open_case(desk, file, {static_cast<std::uint16_t>(i), j, 1, slot.list.waited[i]});
        }
    }
}

/// Opens a case for person i in every slot for which something suits. One-off money: every
/// instrument by itself, no choice between them.
AFWEGING_HOT void serve(const PlaceDesk& desk, CaseFile& file, std::size_t i, InstrumentSet asked) {
    const auto person = static_cast<std::uint16_t>(i);
    const InstrumentSet suits =
        suitable(desk.open, asked, applicant(desk.b, i), desk.b.c.setting.instruments);
    for (const Slot slot : {Slot::programme, Slot::debt, Slot::contact, Slot::aftercare}) {
        const InstrumentSet in_slot = suits & desk.open.of(slot);
        if (in_slot != 0) {
            const std::size_t j = chosen_instrument(desk, in_slot, i);
            open_case(desk, file, {person, static_cast<std::uint8_t>(j), 0, 0});
        }
    }
    for (InstrumentSet left = suits & desk.open.of(Slot::money); left != 0; left &= left - 1) {
        const auto j = static_cast<std::uint8_t>(std::countr_zero(left));
        open_case(desk, file, {person, j, 0, 0});
    }
}

/// Wipes what last month admitted.
AFWEGING_HOT void open_desk(Block& b) {
    MonthColumns& now = b.world.now;
    std::uint8_t* __restrict__ programme = now.admitted_programme.data() + b.first;
    std::uint8_t* __restrict__ debt = now.admitted_debt.data() + b.first;
    std::uint8_t* __restrict__ contact_regime = now.admitted_contact.data() + b.first;
    std::uint8_t* __restrict__ aftercare = now.admitted_aftercare.data() + b.first;
    InstrumentSet* __restrict__ money = now.granted_money.data() + b.first;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        programme[i] = 0;
        debt[i] = 0;
        contact_regime[i] = 0;
        aftercare[i] = 0;
    }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) { money[i] = 0; }
}

/// Puts forward everybody who may start something: at a talk, at intake, at a file review, on own
/// initiative, after leaving, or from a waiting list.
AFWEGING_HOT void propose_places(Block& b) {
    open_desk(b);
    if (b.c.setting.instruments.empty()) {
        return;
    }
    const PlacesParameters& p = b.c.setting.parameters.places;
    const PlaceDesk desk{b,
                         b.c.open,
                         b.c.offers,
                         b.c.order,
                         static_cast<std::uint8_t>(p.sanction_months),
                         static_cast<std::uint8_t>(p.max_waiting)};
    std::array<std::uint8_t, sim::chunk_size> reasons;
    find_reasons(desk, reasons.data());
    const std::array<SlotColumns, 4> slots = slots_of_block(b);
    sim::Flags any;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) { any[i] = sim::flag(reasons[i] != 0); }
    sim::Selection who;
    sim::select_rows(any, who);
    CaseFile file;
    for (const std::size_t i : who) {
        const InstrumentSet asked = asked_for(desk, slots, i, reasons[i]);
        if ((reasons[i] & reason::waits) != 0) {
            renew_waits(desk, slots, file, i);
        }
        if (asked != 0) {
            serve(desk, file, i, asked);
        }
        if (file.count + most_cases_a_person > CaseFile::room) {
            decide_cases(desk, file);
        }
    }
    decide_cases(desk, file);
}

}  // namespace afweging::agents
