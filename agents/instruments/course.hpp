// SPDX-License-Identifier: EUPL-1.2
// One place of slot programme while a month of it runs: for the step of programme.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "agents/inputs/channels.hpp"
#include "agents/instruments/place.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/instruments/reward.hpp"
#include "agents/instruments/subsidised_job.hpp"
#include "agents/wellbeing/peers.hpp"

namespace afweging::agents {

/// What is the same for everybody this month, and the columns of one place of the slot.
struct Courses {
    ProgrammeStep step;
    std::span<const Instrument> instruments;
    const float* demand;       ///< by Activity
    const float* small_steps;  ///< by Activity
    ProgrammeRates rates;
    RewardRates reward;
    PeersRates peers;
    FollowOnTerms next;
    JobsOfMonth jobs;
    MonthLuck luck;
    std::uint8_t* held;
    std::uint8_t* left;  ///< months, this one included
    std::uint8_t* done;  ///< months
    const std::uint32_t* draws;
    const std::uint32_t* progress;  ///< draws of what is learned for good
};

/// Ends the programme of person i.
AFWEGING_HOT void end_programme(const Courses& c, std::size_t i, PlaceEndKind kind,
                                std::uint8_t empty = 0) {
    report_end(c.step, c.held[i], c.left[i], kind, empty);
    c.held[i] = 0;
    c.left[i] = 0;
    c.done[i] = 0;
    c.step.out<&MonthColumns::events>()[i] |=
        (kind == PlaceEndKind::completed ? bit(Event::completion) : 0U) |
        (kind == PlaceEndKind::dropped_out ? bit(Event::drop_out) : 0U);
}

/// Who has one activity left has it in the first place.
AFWEGING_HOT void close_ranks(const Courses& first, const Courses& second, std::size_t i) {
    if (first.held[i] != 0 || second.held[i] == 0) {
        return;
    }
    for (std::uint8_t* Courses::*column : {&Courses::held, &Courses::left, &Courses::done}) {
        (first.*column)[i] = (second.*column)[i];
        (second.*column)[i] = 0;
    }
}

template <std::size_t Place>
AFWEGING_HOT Courses in_place(Courses courses) {
    courses.held = courses.step.out<slot_places[Place].held>();
    courses.left = courses.step.out<slot_places[Place].left>();
    courses.done = courses.step.out<slot_places[Place].done>();
    courses.draws = courses.step.in<&Notes::attendance>()[Place].data();
    courses.progress = courses.step.in<&Notes::progress>()[Place].data();
    return courses;
}

template <std::size_t... Place>
AFWEGING_HOT std::array<Courses, sizeof...(Place)> by_place(const Courses& courses,
                                                            std::index_sequence<Place...>) {
    return {in_place<Place>(courses)...};
}

}  // namespace afweging::agents
