// SPDX-License-Identifier: EUPL-1.2
// Why two lives part, in plain words: read off what the step had before it in both worlds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/report/trace/trace.hpp"
#include "scenarios/study/life.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// What a difference comes from.
enum class Cause : std::uint8_t {
    none,           ///< the lives do not part
    amounts,        ///< only amounts and scores differ
    only_there,     ///< the instrument is there in one of the worlds only
    closed,         ///< nobody could start it in the other world then
    no_money,       ///< its budget or the pot was empty in the other world
    no_places,      ///< all places were taken in the other world
    no_employers,   ///< employers offered no more places in the other world
    another_got,    ///< another person got the job
    office,         ///< the klantmanager had more or less time
    another_offer,  ///< the klantmanager offered something else
    other_answer,   ///< yes in one world, no in the other
    sooner,         ///< the same offer came, or comes, at another time
    chance,         ///< the same luck against another chance, since other things differed before
    rule,           ///< nothing differed before, and the plans have other rules
    world,          ///< what the world gives otherwise, and no column tells
};

/// Where and why two lives part.
struct PartingTold {
    Cause cause = Cause::none;
    std::int32_t month = -1;            ///< index of the run; -1: nothing happens otherwise
    std::vector<std::string> ids;       ///< of the events in which they part
    LocalisedText what;                 ///< what happened in which world
    LocalisedText why;                  ///< as a sentence
    std::int32_t first_amount = -1;     ///< month in which a score or an amount first differed
    std::vector<std::string> differed;  ///< columns that differed before, for `chance`
};

[[nodiscard]] PartingTold parting_told(const Trace& trace, const scenarios::Life& a,
                                       const scenarios::Life& b);

/// Of plans whose rules differ (law, numbers, fines, enforcement, time of the office): what was
/// told as given by the world is then the plan's own. Leaves every other cause as it is.
void tell_other_rules(PartingTold& told);

/// "in wereld A"
[[nodiscard]] LocalisedText in_world(Side side);

}  // namespace afweging::app
