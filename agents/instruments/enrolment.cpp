// SPDX-License-Identifier: EUPL-1.2
// The starts of a chunk of people.
#include "agents/instruments/enrolment.hpp"

#include <array>

#include "agents/instruments/applicant.hpp"
#include "agents/instruments/place.hpp"
#include "agents/instruments/subsidised_job.hpp"
#include "agents/wellbeing/home.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// What everybody starts with, and the columns of the slots.
struct Intake {
    EnrolmentStep step;
    std::span<const Instrument> instruments;
    std::array<PlaceRows, slot_places.size()> places;
    std::array<std::uint8_t*, held_slots.size()> admitted;
};

/// Money and lasting relief that come with the start of an instrument.
AFWEGING_HOT void hand_out(const Intake& intake, std::size_t i, std::size_t j) {
    const EnrolmentStep& step = intake.step;
    const Instrument& instrument = intake.instruments[j];
    pay_client(step, i, instrument.channel(Channel::one_off_money), instrument.pot);
    std::int32_t& fixed_costs = step.out<&People::fixed_costs>()[i];
    fixed_costs = lowered_costs(
        fixed_costs,
        static_cast<std::int32_t>(cents_of(instrument.channel(Channel::lower_fixed_costs))));
    step.out<&People::ever_started>()[i] |= set_of(j);
    if (instrument.once_a_year != 0) {
        YearWaits& waits = step.out<&People::year_waits>()[i];
        waits = with_start(waits, had_once_a_year(intake.instruments), j, 0);
    }
}

/// Person i takes the first free place of the instrument's slot.
AFWEGING_HOT void take_place(const Intake& intake, std::size_t i, std::uint8_t admitted) {
    const Instrument& instrument = instrument_of(intake.instruments, admitted);
    for (const PlaceRows& place : intake.places) {
        if (place.slot == instrument.slot && place.held[i] == 0) {
            place.held[i] = admitted;
            std::uint8_t& led_on = intake.step.out<&People::led_on>()[i];
            led_on = led_on == admitted ? std::uint8_t{0} : led_on;
            if (instrument.slot != Slot::debt) {  // household/ begins with stabilisation
                place.left[i] = months_of_place(instrument);
            }
            break;
        }
    }
    hand_out(intake, i, index_of(admitted));
    if (employs(instrument) && instrument.startup_months == 0) {
        start_subsidised_job(intake.step, i, instrument.channel(Channel::wage_support));
    }
}

/// A place does not start for a person who found work in the month of admission, or who lost the
/// job that aftercare was for; the gemeente hears of it before it pays. Debt help goes on.
AFWEGING_HOT void withdraw(const Intake& intake, std::size_t i, std::uint8_t& admitted) {
    if (admitted == 0) {
        return;
    }
    const EnrolmentStep& step = intake.step;
    const Instrument& instrument = instrument_of(intake.instruments, admitted);
    if (instrument.slot != Slot::debt &&
        !can_start(instrument, step.in<&MonthColumns::status_before>()[i],
                   step.in<&People::status>()[i])) {
        step.sink<&Proposals::ends>().push_back(
            {static_cast<std::uint8_t>(index_of(admitted)), 0, PlaceEndKind::not_started});
        std::uint8_t& led_on = step.out<&People::led_on>()[i];
        led_on = led_on == admitted ? std::uint8_t{0} : led_on;
        admitted = 0;
    }
}

/// Starts whatever person i was admitted to.
AFWEGING_HOT void start_admitted(const Intake& intake, std::size_t i) {
    unsigned any = 0;
    for (std::uint8_t* admitted : intake.admitted) {
        withdraw(intake, i, admitted[i]);
        any |= admitted[i];
    }
    intake.step.out<&MonthColumns::events>()[i] |= any != 0 ? bit(Event::start) : 0U;
    for (const std::uint8_t* admitted : intake.admitted) {
        if (admitted[i] != 0) {
            take_place(intake, i, admitted[i]);
        }
    }
}

/// How likely this money ends a crisis at home of person i; of several what one leaves is left to
/// the next.
AFWEGING_HOT void reach_crisis(const EnrolmentStep& step, std::size_t i,
                               const Instrument& instrument, const HomeRates& r) {
    float& ended = step.out<&Notes::crisis_ended>()[i];
    const float one = crisis_ended_after(instrument.channel(Channel::crisis_ended),
                                         instrument.channel(Channel::days_to_money), r);
    ended = 1.0F - (1.0F - ended) * (1.0F - one);
}

}  // namespace

void enrolment(EnrolmentStep step, std::span<const Instrument> instruments,
               const HomeRates& rates) {
    const Intake intake{step, instruments, place_rows(step, AllPlaces{}),
                        admitted_rows(step, AllSlots{})};
    sim::Flags any{};
    for (const std::uint8_t* admitted : intake.admitted) {
        for (std::size_t i = 0; i < chunk_size; ++i) { any[i] |= sim::flag(admitted[i] != 0); }
    }
    Selection starters;
    sim::select_rows(any, starters);
    for (const std::size_t i : starters) { start_admitted(intake, i); }
    float* ended = step.out<&Notes::crisis_ended>();
    for (std::size_t i = 0; i < chunk_size; ++i) { ended[i] = 0.0F; }
    for (const Grant& grant : step.in<&Proposals::granted>()) {
        if (instruments[grant.instrument].slot == Slot::money) {
            hand_out(intake, grant.row, grant.instrument);
            reach_crisis(step, grant.row, instruments[grant.instrument], rates);
        }
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
