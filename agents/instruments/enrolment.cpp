// SPDX-License-Identifier: EUPL-1.2
// The starts of a chunk of people.
#include "agents/instruments/enrolment.hpp"

#include <bit>

#include "agents/instruments/place.hpp"
#include "agents/instruments/subsidised_job.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// Money and lasting relief that come with the start of instrument j.
AFWEGING_HOT void hand_out(const EnrolmentStep& step, std::size_t i,
                           std::span<const Instrument> instruments, std::size_t j) {
    const Instrument& instrument = instruments[j];
    pay_client(step, i, instrument.channel(Channel::one_off_money));
    std::int32_t& fixed_costs = step.out<&People::fixed_costs>()[i];
    fixed_costs = lowered_costs(
        fixed_costs,
        static_cast<std::int32_t>(instrument.channel(Channel::lower_fixed_costs) * 100.0F));
    step.out<&People::ever_started>()[i] |= set_of(j);
}

AFWEGING_HOT void start_programme(const EnrolmentStep& step, std::size_t i,
                                  std::span<const Instrument> instruments, float minimum_wage) {
    const std::uint8_t value = step.in<&MonthColumns::admitted_programme>()[i];
    const Instrument& instrument = instrument_of(instruments, value);
    step.out<&People::programme>()[i] = value;
    step.out<&People::programme_left>()[i] =
        static_cast<std::uint8_t>(instrument.startup_months + instrument.duration_months);
    step.out<&People::programme_done>()[i] = 0;
    hand_out(step, i, instruments, index_of(value));
    if (employs(instrument) && instrument.startup_months == 0) {
        start_subsidised_job(step, i, instrument.channel(Channel::wage_support), minimum_wage);
    }
}

AFWEGING_HOT void start_support(const EnrolmentStep& step, std::size_t i,
                                std::span<const Instrument> instruments, std::uint8_t value,
                                std::uint8_t* held, std::uint8_t* left) {
    held[i] = value;
    left[i] = instrument_of(instruments, value).duration_months;
    hand_out(step, i, instruments, index_of(value));
}

/// A place does not start for who after admission in the same month found work, or lost the job
/// that aftercare was for; the gemeente hears of it before it pays.
AFWEGING_HOT void withdraw(const EnrolmentStep& step, std::size_t i,
                           std::span<const Instrument> instruments, std::uint8_t& admitted) {
    if (admitted == 0) {
        return;
    }
    if (!can_start(instrument_of(instruments, admitted), step.in<&MonthColumns::status_before>()[i],
                   step.in<&People::status>()[i])) {
        step.sink<&Proposals::ends>().push_back(
            {static_cast<std::uint8_t>(index_of(admitted)), 0, PlaceEndKind::not_started});
        admitted = 0;
    }
}

/// Starts whatever person i was admitted to.
AFWEGING_HOT void start_admitted(const EnrolmentStep& step, std::size_t i,
                                 std::span<const Instrument> instruments, float minimum_wage) {
    std::uint8_t& programme = step.out<&MonthColumns::admitted_programme>()[i];
    std::uint8_t& regime = step.out<&MonthColumns::admitted_contact>()[i];
    std::uint8_t& aftercare = step.out<&MonthColumns::admitted_aftercare>()[i];
    const std::uint8_t debt = step.in<&MonthColumns::admitted_debt>()[i];
    withdraw(step, i, instruments, programme);
    withdraw(step, i, instruments, regime);
    withdraw(step, i, instruments, aftercare);
    const unsigned any = static_cast<unsigned>(programme) | debt | regime | aftercare;
    step.out<&MonthColumns::events>()[i] |= any != 0 ? bit(Event::start) : 0U;
    if (programme != 0) {
        start_programme(step, i, instruments, minimum_wage);
    }
    if (debt != 0) {  // debt help begins with stabilisation: household/ takes it from there
        step.out<&People::debt_instrument>()[i] = debt;
        hand_out(step, i, instruments, index_of(debt));
    }
    if (regime != 0) {
        start_support(step, i, instruments, regime, step.out<&People::contact_regime>(),
                      step.out<&People::contact_left>());
    }
    if (aftercare != 0) {
        start_support(step, i, instruments, aftercare, step.out<&People::aftercare>(),
                      step.out<&People::aftercare_left>());
    }
    const InstrumentSet granted = step.in<&MonthColumns::granted_money>()[i];
    for (InstrumentSet money = granted; money != 0; money &= money - 1) {
        hand_out(step, i, instruments, static_cast<std::size_t>(std::countr_zero(money)));
    }
}

}  // namespace

void enrolment(EnrolmentStep step, std::span<const Instrument> instruments, float minimum_wage) {
    const std::uint8_t* programme = step.in<&MonthColumns::admitted_programme>();
    const std::uint8_t* debt = step.in<&MonthColumns::admitted_debt>();
    const std::uint8_t* regime = step.in<&MonthColumns::admitted_contact>();
    const std::uint8_t* aftercare = step.in<&MonthColumns::admitted_aftercare>();
    const InstrumentSet* money = step.in<&MonthColumns::granted_money>();
    sim::Flags admitted;
    for (std::size_t i = 0; i < chunk_size; ++i) { admitted[i] = sim::flag(money[i] != 0); }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const unsigned any = programme[i] | debt[i] | regime[i] | aftercare[i];
        admitted[i] |= sim::flag(any != 0);
    }
    Selection starters;
    sim::select_rows(admitted, starters);
    for (const std::size_t i : starters) { start_admitted(step, i, instruments, minimum_wage); }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
