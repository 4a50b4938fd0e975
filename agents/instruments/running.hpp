// SPDX-License-Identifier: EUPL-1.2
// Who is in a programme that does not employ when the run begins, and who waits for a programme: a
// part of programme.hpp.
#pragma once

#include <cstdint>
#include <span>

#include "agents/inputs/instrument.hpp"
#include "agents/state/people.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::agents {

/// Puts as many clients of the starting stock in each programme that does not employ as
/// `running_at_start` says, a part of a person by luck of the world. Clients who may be in it are
/// ranked by their luck for the instrument, of all instruments together; from the best on each
/// takes part unless already in another or the instrument has its number. Fewer where not so many
/// may. How far they are is uniform over its length. Who has a job of a programme
/// at the start is made elsewhere: population/population.hpp.
///
/// stock: the first rows of people; now: distances are read
/// Status:   assumed (who they are)
/// Page:     docs/model/programme.md
void place_participants(People& people, const MonthColumns& now, std::uint32_t stock,
                        std::span<const Instrument> instruments, const sim::Dice& dice);

/// Puts as many clients of the stock on the waiting list of each programme as `waiting_at_start`
/// says, likewise; they have waited a uniform part of the longest time. Whoever is in a programme
/// or on a list already is left out: to be called after place_participants.
///
/// longest: after which somebody leaves a list [months]
/// Status:   assumed (who they are)
/// Page:     docs/model/programme.md
void place_on_lists(People& people, const MonthColumns& now, std::uint32_t stock,
                    std::span<const Instrument> instruments, const sim::Dice& dice,
                    std::uint32_t longest);

}  // namespace afweging::agents
