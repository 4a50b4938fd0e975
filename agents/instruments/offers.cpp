// SPDX-License-Identifier: EUPL-1.2
// Offers to a chunk of people: what suits, what is chosen, who accepts, who is put forward.
#include "agents/instruments/offers.hpp"

#include <algorithm>
#include <bit>

#include "agents/instruments/case_file.hpp"
#include "agents/instruments/choice.hpp"
#include "agents/instruments/desk.hpp"
#include "agents/instruments/exemption.hpp"
#include "agents/instruments/priority.hpp"
#include "agents/instruments/put_forward.hpp"
#include "agents/instruments/refusal.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// Whether person i accepts an offer; refusing a duty can cost benefit. Who is exempt has none.
AFWEGING_HOT bool takes_offer(const Office& office, std::size_t i, const Instrument& instrument,
                              const PlaceDraws& draws) {
    const OffersStep& step = office.step;
    const OffersRates& r = office.rates;
    const float motivation = step.in<&People::motivation>()[i];
    const float u = sim::to_uniform(draws.acceptance);
    const bool free = is_excused(step.in<&People::exempt>()[i], instrument.duty);
    if (instrument.obligation == Obligation::voluntary || free) {
        return u < acceptance_of_offer(motivation, step.in<&People::trust>()[i], r);
    }
    const bool refuses = u < refusal_of_duty(motivation, r);
    const bool sanctioned = refuses && receives_bijstand(step.in<&People::status>()[i]) &&
                            sim::to_uniform(draws.consequence) < r.sanction_share;
    if (sanctioned) {
        lower_benefit(step, i, instrument.duty, office.desk.maatregel);
    }
    return !refuses;
}

/// Makes an offer and hears what the person says.
AFWEGING_HOT void make_offer(const Office& office, const PlaceCase& c, const PlaceDraws& draws) {
    const std::size_t i = c.person;
    const Instrument& instrument = office.desk.instruments[c.instrument];
    const bool passed =
        c.second != 0 && sim::to_uniform(draws.patience) >= office.rates.second_activity;
    if (passed || !takes_up(instrument, draws.acceptance)) {
        return;
    }
    ++office.step.sink<&Proposals::offers>()[c.instrument];
    // Money is asked for, or comes round; it is no offer that the office keeps count of.
    if (instrument.slot == Slot::money) {
        put_forward(office.step, i, c.instrument, office.desk, office.order, draws, 0);
        return;
    }
    office.step.out<&MonthColumns::events>()[i] |= bit(Event::offer);
    if (takes_offer(office, i, instrument, draws)) {
        put_forward(office.step, i, c.instrument, office.desk, office.order, draws, 0);
    } else {
        ++office.step.sink<&ThreadBooks::offer_counts>()[c.instrument].declined;
    }
}

/// Somebody who waits gives up, or is put forward again.
AFWEGING_HOT void wait_on(const Office& office, const PlaceCase& c, const PlaceDraws& draws) {
    const OffersStep& step = office.step;
    const std::size_t i = c.person;
    const GivingUpRates& r = office.desk.giving_up;
    const bool gives_up =
        r.hazard > 0.0F &&
        sim::to_uniform(draws.patience) < giving_up_chance(c.waited, step.in<&People::trust>()[i],
                                                           step.in<&People::motivation>()[i], r);
    if (gives_up) {
        step.out<&MonthColumns::events>()[i] |= bit(Event::gave_up);
        leave_queue(step, i, list_of(office.slots, office.desk.instruments[c.instrument].slot));
        return;
    }
    put_forward(step, i, c.instrument, office.desk, office.order, draws, c.waited);
}

/// Draws for the cases on file and decides each.
AFWEGING_HOT void decide_cases(const Office& office, CaseFile& file) {
    sim::fill_scattered_draws(office.key, file.id.data(), file.count,
                              static_cast<std::uint32_t>(office.t), file.purpose_block.data(),
                              file.words[0].data(), CaseFile::room);
    for (std::size_t k = 0; k < file.count; ++k) {
        const PlaceCase& c = file.cases[k];
        const PlaceDraws draws{file.words[0][k], file.words[1][k], file.words[2][k],
                               file.words[3][k]};
        if (c.waits != 0) {
            wait_on(office, c, draws);
        } else {
            make_offer(office, c, draws);
        }
    }
    file.count = 0;
}

AFWEGING_HOT void open_case(const Office& office, CaseFile& file, const PlaceCase& c) {
    file.cases[file.count] = c;
    file.id[file.count] = office.step.in<&People::id>()[c.person];
    file.purpose_block[file.count] = place_block(office.desk.instruments[c.instrument].hash);
    ++file.count;
}

/// Keeps somebody on the waiting lists, or takes the name off them.
AFWEGING_HOT void renew_waits(const Office& office, CaseFile& file, std::size_t i) {
    for (const ListRows& list : office.slots.lists) {
        if (list.wanted[i] == 0) {
            continue;
        }
        const std::size_t j = index_of(list.wanted[i]);
        const bool fits =
            suitable_for(office.step, i, office.desk.open, set_of(j), office.desk.instruments) != 0;
        if (!fits || list.waited[i] >= office.rates.max_waiting) {
            leave_queue(office.step, i, list);
        } else if (!has_room(office.slots, office.desk.open, list.slot, i, j)) {
            ++list.waited[i];  // in another programme meanwhile: keeps the place on the list
        } else {
            open_case(office, file,
                      {.person = static_cast<std::uint16_t>(i),
                       .instrument = static_cast<std::uint8_t>(j),
                       .waits = 1,
                       .waited = list.waited[i],
                       .second = 0});
        }
    }
}

/// Instruments that suited and were not chosen.
AFWEGING_HOT void count_passed_over(const OffersStep& step, InstrumentSet others) {
    for (InstrumentSet left = others; left != 0; left &= left - 1) {
        ++step.sink<&ThreadBooks::offer_counts>()[static_cast<std::size_t>(std::countr_zero(left))]
              .passed_over;
    }
}

/// Counts everybody who may start an instrument and is not asked this month.
AFWEGING_HOT void take_census(const Office& office, const std::uint8_t* reasons) {
    const OffersStep& step = office.step;
    const OpenInstruments& open = office.desk.open;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const Status status = step.in<&People::status>()[i];
        const InstrumentSet unasked =
            open.status[static_cast<std::size_t>(status)] & ~office.desk.reasons.asked[reasons[i]];
        if (unasked == 0 || !keeps_house(status)) {
            continue;
        }
        InstrumentSet left =
            suitable_for(step, i, open, with_room(office, i, unasked), office.desk.instruments);
        for (; left != 0; left &= left - 1) {
            const auto j = static_cast<std::size_t>(std::countr_zero(left));
            ++step.sink<&ThreadBooks::offer_counts>()[j].unasked;
        }
    }
}

/// Opens a case for person i in every slot for which something suits. One-off money: every
/// instrument by itself, no choice between them.
AFWEGING_HOT void serve(const Office& office, CaseFile& file, std::size_t i, InstrumentSet asked) {
    const auto person = static_cast<std::uint16_t>(i);
    const OpenInstruments& open = office.desk.open;
    const InstrumentSet suits = suitable_for(office.step, i, open, asked, office.desk.instruments);
    constexpr auto slots = held_slots;
    for (const Slot slot : slots) {
        const InstrumentSet in_slot = suits & open.of(slot);
        if (in_slot != 0) {
            const std::size_t j =
                chosen_instrument(office.step, i, in_slot, office.desk, office.rates);
            count_passed_over(office.step, in_slot & ~set_of(j));
            const bool second = slot == Slot::programme && office.slots.places[0].held[i] != 0;
            open_case(office, file,
                      {.person = person,
                       .instrument = static_cast<std::uint8_t>(j),
                       .waits = 0,
                       .waited = 0,
                       .second = second ? std::uint8_t{1} : std::uint8_t{0}});
        }
    }
    for (InstrumentSet left = suits & open.of(Slot::money); left != 0; left &= left - 1) {
        const auto j = static_cast<std::uint8_t>(std::countr_zero(left));
        open_case(office, file,
                  {.person = person, .instrument = j, .waits = 0, .waited = 0, .second = 0});
    }
}

/// Wipes what last month admitted.
AFWEGING_HOT void clear_admitted(const OffersStep& step) {
    for (std::uint8_t* admitted : admitted_rows(step, AllSlots{})) {
        std::fill_n(admitted, chunk_size, std::uint8_t{0});
    }
}

}  // namespace

void offers(OffersStep step, const OfferContext& desk, const OffersRates& rates,
            const PriorityRates& order, const MonthLuck& luck) {
    clear_admitted(step);
    if (desk.instruments.empty()) {
        return;
    }
    const Office office{step,  {held_rows(step, AllPlaces{}), list_rows(step, AllLists{})},
                        desk,  rates,
                        order, luck.dice.key(),
                        luck.t};
    const std::uint8_t* reasons = step.in<&Notes::reasons>();
    sim::Flags any;
    for (std::size_t i = 0; i < chunk_size; ++i) { any[i] = sim::flag(reasons[i] != 0); }
    Selection who;
    sim::select_rows(any, who);
    if (desk.census == Census::taken) {
        take_census(office, reasons);
    }
    CaseFile file;
    for (const std::size_t i : who) {
        const InstrumentSet asked = with_room(office, i, desk.reasons.asked[reasons[i]]);
        if ((reasons[i] & reason::waits) != 0) {
            renew_waits(office, file, i);
        }
        if (asked != 0) {
            serve(office, file, i, asked);
        }
        if (file.count + most_cases_a_person > CaseFile::room) {
            decide_cases(office, file);
        }
    }
    decide_cases(office, file);
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
