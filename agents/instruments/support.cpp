// SPDX-License-Identifier: EUPL-1.2
// A month of the contact regimes and the aftercare of a chunk of people.
#include "agents/instruments/support.hpp"

#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/place.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/wellbeing/peers.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// A talk of a contact regime about what somebody wants feeds motivation; one that threatens wears
/// it down.
AFWEGING_HOT void talk_within_regime(const SupportStep& step, std::size_t i,
                                     const Instrument& regime) {
    if (step.in<&MonthColumns::talk>()[i] > 0.0F) {
        float& motivation = step.out<&People::motivation>()[i];
        motivation = next_motivation(motivation, regime.channel(Channel::autonomy),
                                     regime.channel(Channel::coercion), 1.0F);
    }
}

/// Whoever is in a group that meets beside other things comes to it.
AFWEGING_HOT void meet_peers(const SupportStep& step, std::size_t i, const Instrument& group,
                             const PeersRates& r) {
    float& self_efficacy = step.out<&People::self_efficacy>()[i];
    self_efficacy = confidence_by_peers(self_efficacy, group.channel(Channel::peers), 1.0F, r);
}

/// One month of a contact regime or of aftercare of person i.
AFWEGING_HOT void advance(const SupportStep& step, std::size_t i, const Instrument& instrument,
                          std::uint8_t& held, std::uint8_t& left) {
    pay_allowance(step, i, instrument, left);
    const bool keeps = keeps_place(instrument, step.in<&People::status>()[i], left);
    if (keeps && left > 1) {
        --left;
        return;
    }
    report_end(step, held, left, keeps ? PlaceEndKind::completed : PlaceEndKind::left);
    step.out<&MonthColumns::events>()[i] |= keeps ? bit(Event::completion) : 0U;
    held = 0;
    left = 0;
}

}  // namespace

void support(SupportStep step, std::span<const Instrument> instruments, const PeersRates& peers) {
    std::uint8_t* regime = step.out<&People::contact_held>();
    std::uint8_t* regime_left = step.out<&People::contact_left>();
    std::uint8_t* aftercare = step.out<&People::aftercare_held>();
    std::uint8_t* aftercare_left = step.out<&People::aftercare_left>();
    for (const std::size_t i : step.in<&Notes::supported>()) {
        if (regime[i] != 0) {
            const Instrument& instrument = instrument_of(instruments, regime[i]);
            talk_within_regime(step, i, instrument);
            meet_peers(step, i, instrument, peers);
            advance(step, i, instrument, regime[i], regime_left[i]);
        }
        if (aftercare[i] != 0) {
            const Instrument& instrument = instrument_of(instruments, aftercare[i]);
            meet_peers(step, i, instrument, peers);
            advance(step, i, instrument, aftercare[i], aftercare_left[i]);
        }
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
