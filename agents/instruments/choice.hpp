// SPDX-License-Identifier: EUPL-1.2
// Which of the instruments that suit is offered: for the step of offers.hpp.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "agents/inputs/channels.hpp"
#include "agents/inputs/policy.hpp"
#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/gemeente.hpp"
#include "agents/state/slots.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// What instruments look at beside what is held.
using ApplicantColumns =
    In<&People::status, &People::health, &People::schooling, &People::months_on_benefit,
       &People::months_since_exit, &People::accounts, &People::debt, &People::savings,
       &People::ever_started, &People::household, &People::route, &People::housing,
       &People::children, &People::dutch, &People::ladder, &People::ww_months,
       &People::months_in_status, &People::stress, &People::motivation, &People::shortfall,
       &People::year_waits, &People::debt_help, &People::exempt, &MonthColumns::distance,
       &Notes::age, &Notes::youngest>;
using ApplicantStep = MonthStep<HeldColumns, ApplicantColumns>;

/// What nearly all instruments look at in person i; the rest is nothing.
AFWEGING_RULE Applicant on_file(const ApplicantStep& step, std::size_t i) {
    Applicant a{};
    a.status = step.in<&People::status>()[i];
    a.distance = step.in<&MonthColumns::distance>()[i];
    a.health = step.in<&People::health>()[i];
    a.schooling = step.in<&People::schooling>()[i];
    a.age = step.in<&Notes::age>()[i];
    a.months_on_benefit = step.in<&People::months_on_benefit>()[i];
    a.months_since_exit = step.in<&People::months_since_exit>()[i];
    a.accounts = step.in<&People::accounts>()[i];
    a.debt = step.in<&People::debt>()[i];
    a.savings = step.in<&People::savings>()[i];
    a.ever_started = step.in<&People::ever_started>()[i];
    return a;
}

/// The slots in which person i holds something. [bit per Slot]
AFWEGING_RULE unsigned slots_held(const ApplicantStep& step, std::size_t i) {
    unsigned held = 0;
    for (const HeldRows& place : held_rows(step, AllPlaces{})) {
        held |= place.held[i] != 0 ? 1U << static_cast<unsigned>(place.slot) : 0U;
    }
    return held;
}

/// What the instruments look at in person i.
AFWEGING_RULE Applicant applicant(const ApplicantStep& step, std::size_t i,
                                  const OpenInstruments& open) {
    Applicant a = on_file(step, i);
    a.household = step.in<&People::household>()[i];
    a.route = step.in<&People::route>()[i];
    a.housing = step.in<&People::housing>()[i];
    a.before = left_bijstand_before(a.months_since_exit);
    a.children = step.in<&People::children>()[i];
    a.youngest = step.in<&Notes::youngest>()[i];
    a.dutch = step.in<&People::dutch>()[i];
    a.ladder = step.in<&People::ladder>()[i];
    a.ww_left = months_left_of_ww(step.in<&People::ww_months>()[i],
                                  step.in<&People::months_in_status>()[i]);
    a.stress = step.in<&People::stress>()[i];
    a.motivation = step.in<&People::motivation>()[i];
    a.shortfall = step.in<&People::shortfall>()[i];
    a.year_waits = step.in<&People::year_waits>()[i];
    a.debt_help = step.in<&People::debt_help>()[i];
    a.had = slots_had(open.every_slot, a.ever_started, slots_held(step, i), a.debt_help);
    a.exempt = step.in<&People::exempt>()[i] != 0;
    return a;
}

/// Those of `asked` that person i may start. What few instruments look at is read only where one of
/// those is left.
AFWEGING_HOT InstrumentSet suitable_for(const ApplicantStep& step, std::size_t i,
                                        const OpenInstruments& open, InstrumentSet asked,
                                        std::span<const Instrument> instruments) {
    const Applicant a = on_file(step, i);
    const InstrumentSet set = by_file(open, asked, a);
    return (set & open.closer()) == 0 ? within_purse(open, set, a.debt, a.savings)
                                      : suitable(open, set, applicant(step, i, open), instruments);
}

using ChoiceStep = MonthStep<In<&People::klantmanager, &People::programme_held, &People::exempt,
                                &MonthColumns::effective, &MonthColumns::distance>>;

/// What speaks for offering one instrument to a client: the larger `merit`, of equals the
/// klantmanager's favourite, of equals of that the larger hash. Nothing hangs on a place in a file.
struct Appeal {
    float merit;
    float favourite;
    std::uint32_t hash;

    [[nodiscard, gnu::always_inline]] inline bool beats(const Appeal& other) const {
        const bool likes =
            favourite > other.favourite || (favourite == other.favourite && hash > other.hash);
        return merit > other.merit || (merit == other.merit && likes);
    }
};

/// What the rule of choice says for an instrument. overload: demand above effective doenvermogen
///
///   own_view  favourite - w overload       fit      - overload
///   evidence  expected at this distance    order    - rank in the stated order
///
/// Page:     docs/model/offers.md
AFWEGING_RULE float merit_of(Choice rule, const Instrument& instrument, float own_view,
                             float overload, Distance distance) {
    switch (rule) {
        case Choice::own_view:
            return own_view;
        case Choice::fit:
            return -overload;
        case Choice::evidence:
            return instrument.expected[static_cast<std::size_t>(distance)];
        case Choice::order:
            return -static_cast<float>(instrument.rank);
    }
    return own_view;
}

/// Whether klantmanager k keeps to a rule of the municipality. Who has none is served by rule.
AFWEGING_RULE bool keeps_to_rule(std::span<const Klantmanager> all, std::size_t k) {
    return k >= all.size() || all[k].complies != 0;
}

/// What is mandatory for somebody with these grounds for an exemption: of labour duties, and of the
/// tegenprestatie, nothing.
///
/// Page:     docs/model/exemption.md
AFWEGING_RULE InstrumentSet duties_of(const OpenInstruments& open, std::uint8_t exempt) {
    return exempt != 0 ? open.of_exempt : open.mandatory;
}

/// Those of `suits` that an office offers from: what has room, else what one can wait for; of those
/// what is mandatory for this person, else all. duties: duties_of
AFWEGING_RULE InstrumentSet on_offer(InstrumentSet suits, const OpenInstruments& open,
                                     InstrumentSet duties) {
    const InstrumentSet roomy = suits & open.with_room;
    const InstrumentSet among = roomy != 0 ? roomy : suits;
    const InstrumentSet mandatory = among & duties;
    return mandatory != 0 ? mandatory : among;
}

/// What person i would be offered of the instruments that suit: of those on offer the best by the
/// municipality's rule of choice, or by the own view of a klantmanager who does not keep to it. A
/// programme beside another asks what both ask.
AFWEGING_RULE std::size_t chosen_instrument(const ChoiceStep& step, std::size_t i,
                                            InstrumentSet suits, const OfferContext& desk,
                                            const OffersRates& rates) {
    const std::uint8_t exempt = step.in<&People::exempt>()[i];
    const InstrumentSet among = on_offer(suits, desk.open, duties_of(desk.open, exempt));
    const std::span<const Klantmanager> all = desk.klantmanagers;
    const std::size_t k = step.in<&People::klantmanager>()[i];
    const Choice rule = keeps_to_rule(all, k) ? desk.choice : Choice::own_view;
    const Distance distance = step.in<&MonthColumns::distance>()[i];
    const float effective = step.in<&MonthColumns::effective>()[i];
    const float* demand = desk.channels.of(Channel::demand);
    const float load = demand[step.in<&People::programme_held>()[i]];
    auto best = static_cast<std::size_t>(std::countr_zero(among));
    Appeal most{};
    for (InstrumentSet left = among; left != 0; left &= left - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(left));
        const Instrument& instrument = desk.instruments[j];
        const float favourite = k < all.size() ? all[k].favourite[j] : 0.0F;
        const bool beside = instrument.slot == Slot::programme;
        const float asked = demand[j + 1] + (beside ? load : 0.0F);
        const float overload = asked > effective ? asked - effective : 0.0F;
        const Appeal one{merit_of(rule, instrument, appeal(favourite, asked, effective, rates),
                                  overload, distance),
                         favourite, instrument.hash};
        if (left == among || one.beats(most)) {
            best = j;
            most = one;
        }
    }
    return best;
}

}  // namespace afweging::agents
