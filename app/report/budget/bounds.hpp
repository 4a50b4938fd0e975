// SPDX-License-Identifier: EUPL-1.2
// What kept an instrument from being used more, told from what the months' rules did.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "output/summary.hpp"
#include "output/values.hpp"
#include "sim/kind.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

// KIND(key, English, Dutch). budget, pot, places: somebody who wanted a place did not get one.
// closed: nobody may start. signals: outreach that followed up every signal. nobody: no client may
// start it who has not had it or is in it. talks: there are such clients, and no talk or request of
// theirs led to it. instead: they are offered another instrument. granted: staff that gets all it
// asks. demand: all who wanted it got it, and no more is known.
// clang-format off
#define AFWEGING_BOUNDS(KIND)                              \
    KIND(budget, "own budget", "eigen budget")             \
    KIND(pot, "the pot", "de pot")                         \
    KIND(places, "places", "plekken")                      \
    KIND(employers, "employers", "werkgevers")             \
    KIND(closed, "closed", "gesloten")                     \
    KIND(signals, "signals", "signalen")                   \
    KIND(nobody, "nobody left", "niemand meer")            \
    KIND(talks, "talks", "gesprekken")                     \
    KIND(instead, "other instrument", "ander instrument")  \
    KIND(granted, "nothing", "niets")                      \
    KIND(demand, "demand", "vraag")
// clang-format on
AFWEGING_KIND(Bound, bound, AFWEGING_BOUNDS)

[[nodiscard]] LocalisedText name_of(Bound bound);

/// The end of a sentence that says that money is left: "there is nobody left who qualifies".
[[nodiscard]] LocalisedText reason_of(Bound bound);

/// What bound most in a period, and the months of each kind, the mean over replicates. Kinds from
/// `nobody` on are one there, under `demand`: a month cannot tell them apart.
struct BoundMonths {
    Bound most = Bound::demand;
    std::array<double, bound_count> months{};
};

/// A month is bound by what turned somebody away in it, else closed, else by demand. `most` is the
/// kind with most months over all replicates; where that is demand, what became of it decides: more
/// clients were offered another instrument than this one (`instead`); at the counts at the end of a
/// year few are found who may start and were not asked, fewer than a tenth of those who are offered
/// it in a year (`nobody`); or more are (`talks`).
/// `instrument`: its place on the axis
[[nodiscard]] BoundMonths bounds_of(const output::Values& values, std::size_t instrument,
                                    const output::MonthRange& period);

}  // namespace afweging::app
