// SPDX-License-Identifier: EUPL-1.2
// What becomes of who completes a programme that leads on (follow_on.hpp): for programme.cpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/inputs/instrument.hpp"
#include "agents/instruments/choice.hpp"
#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/exemption.hpp"
#include "agents/instruments/follow_on.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/state/chunk.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

using FollowOnStep =
    MonthStep<HeldColumns, ApplicantColumns, In<&People::id, &People::trust>,
              InOut<&People::programme_wanted, &People::programme_waited, &People::led_on,
                    &MonthColumns::events>,
              Sink<&Proposals::ends, &Proposals::offers, &ThreadBooks::offer_counts>>;

/// Person i completed a programme that leads on to instrument `next`. It is offered to who may
/// start it, while it takes people. Who accepts, as any offer (a duty is not refused here), goes
/// onto its list and has the first claim on a place from next month on. Who waits for something
/// else already stays on that list.
AFWEGING_HOT void lead_on(const FollowOnStep& step, std::size_t i, std::uint8_t value,
                          const FollowOnTerms& terms, const MonthLuck& luck) {
    const std::size_t j = index_of(value);
    const Instrument& next = terms.instruments[j];
    std::uint8_t& wanted = step.out<&People::programme_wanted>()[i];
    if ((wanted != 0 && wanted != value) ||
        suitable_for(step, i, terms.open, set_of(j), terms.instruments) == 0) {
        return;
    }
    const PlaceDraws draws = place_draws(luck, step.in<&People::id>()[i], next.hash);
    if (!is_led_on(sim::to_uniform(draws.consequence), terms.follow_on)) {
        return;
    }
    ++step.sink<&Proposals::offers>()[j];
    step.out<&MonthColumns::events>()[i] |= bit(Event::offer);
    const float chance = acceptance_of_offer(step.in<&People::motivation>()[i],
                                             step.in<&People::trust>()[i], terms.offers);
    const bool free = next.obligation == Obligation::voluntary ||
                      is_excused(step.in<&People::exempt>()[i], next.duty);
    if (free && sim::to_uniform(draws.acceptance) >= chance) {
        ++step.sink<&ThreadBooks::offer_counts>()[j].declined;
        return;
    }
    step.out<&People::led_on>()[i] = value;
    if (wanted == 0) {
        wanted = value;
        step.out<&People::programme_waited>()[i] = 0;
        step.sink<&Proposals::ends>().push_back(
            {static_cast<std::uint8_t>(j), 0, PlaceEndKind::joined_queue});
    }
}

}  // namespace afweging::agents
