// SPDX-License-Identifier: EUPL-1.2
// What has become of somebody in one world since coming into a study.
#pragma once

#include <array>
#include <cstdint>

#include "agents/world.hpp"
#include "calibration/cohorts/cohort_observer.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::calibration {

using scenarios::trial_outcome_count;

/// Somebody at the end of a month.
struct Seen {
    agents::Status status = agents::Status::not_arrived;
    std::int64_t stress = 0;  ///< thousandths
    std::int64_t debt = 0;    ///< EUR, cents left off
};
[[nodiscard]] Seen seen_in(const agents::World& world, std::size_t i);

/// What has become of somebody in one world since the anchor.
struct Course {
    bool entered = false;  ///< bijstand, in the month of the anchor or before it
    bool left = false;
    bool left_without_work = false;
    bool regular_work = false;
    std::int32_t months_on = 0;

    /// The value of each outcome at the end of a month.
    using Outcomes = std::array<std::int64_t, trial_outcome_count>;
    [[nodiscard]] Outcomes outcomes(const Seen& seen) const;
};

/// Takes in the month that ended, the `since`-th after coming in.
void advance(Course& course, const agents::World& world, std::size_t i, std::int32_t since);

}  // namespace afweging::calibration
