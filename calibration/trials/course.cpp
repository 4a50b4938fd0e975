// SPDX-License-Identifier: EUPL-1.2
// Month by month, from the status alone.
#include "calibration/trials/course.hpp"

#include <cmath>

namespace afweging::calibration {

using agents::Status;
using scenarios::TrialOutcome;

Seen seen_in(const agents::World& world, std::size_t i) {
    const double stress = static_cast<double>(world.people.stress[i]);
    return {.status = world.people.status[i],
            .stress = static_cast<std::int64_t>(std::floor(1000 * stress + 0.5)),
            .debt = world.people.debt[i] / 100};
}

Course::Outcomes Course::outcomes(const Seen& seen) const {
    const Status now = seen.status;
    Outcomes values{};
    const auto set = [&](TrialOutcome outcome, std::int64_t value) {
        values[static_cast<std::size_t>(outcome)] = value;
    };
    const bool regular = in_regular_work(now);
    set(TrialOutcome::on_bijstand, receives_bijstand(now) ? 1 : 0);
    set(TrialOutcome::left, left ? 1 : 0);
    set(TrialOutcome::left_without_work, left_without_work ? 1 : 0);
    set(TrialOutcome::out_or_never_in, left || !entered ? 1 : 0);
    set(TrialOutcome::in_work, regular || now == Status::subsidised_job ? 1 : 0);
    set(TrialOutcome::in_regular_work, regular ? 1 : 0);
    set(TrialOutcome::regular_work_since, regular_work ? 1 : 0);
    set(TrialOutcome::months_on_bijstand, months_on);
    set(TrialOutcome::off_bijstand, receives_bijstand(now) ? 0 : 1);
    set(TrialOutcome::financial_stress, seen.stress);
    set(TrialOutcome::debt, seen.debt);
    return values;
}

void advance(Course& course, const agents::World& world, std::size_t i, std::int32_t since) {
    const Status now = world.people.status[i];
    const bool on = receives_bijstand(now);
    if (since == 0) {
        course.entered = on || receives_bijstand(world.now.status_before[i]);
    } else {
        course.entered = course.entered || on;
        course.months_on += on ? 1 : 0;
    }
    if (course.entered && !course.left && !on) {
        course.left = true;
        const Destination whereto = destination_of(now);
        course.left_without_work = whereto != Destination::work &&
                                   whereto != Destination::business &&
                                   whereto != Destination::subsidised_job;
    }
    // Who goes from WW to work is followed no further.
    course.regular_work = course.regular_work || in_regular_work(now) || now == Status::left_ww;
}

}  // namespace afweging::calibration
