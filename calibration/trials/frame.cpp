// SPDX-License-Identifier: EUPL-1.2
// People enter month by month; each is seen in both worlds until the horizon.
#include "calibration/trials/frame.hpp"

#include <algorithm>

#include "calibration/trials/subjects.hpp"

namespace afweging::calibration {
namespace {

using scenarios::TrialOutcome;

FramePerson person_at(const agents::World& without, std::size_t i, std::int32_t month) {
    const agents::People& p = without.people;
    FramePerson person;
    person.row = static_cast<std::uint32_t>(i);
    person.id = p.id[i];
    person.anchor = month;
    person.age_months = std::max(month, 0) - p.birth[i];
    person.klantmanager = p.klantmanager[i];
    person.motivation = static_cast<double>(p.motivation[i]);
    const agents::Household home = p.household[i];
    const bool couple =
        home == agents::Household::couple || home == agents::Household::couple_with_children;
    person.known = {p.sex[i] == agents::Sex::woman ? 1.0 : 0.0,
                    person.age_months / 12.0,
                    couple ? 1.0 : 0.0,
                    p.children[i] > 0 ? 1.0 : 0.0,
                    static_cast<double>(p.schooling[i]),
                    static_cast<double>(p.months_on_benefit[i])};
    return person;
}

/// The outcome as the study would note it; leaving is known only of who came in.
std::optional<double> noted(const Course& course, TrialOutcome outcome, const Seen& now) {
    const bool of_entrants =
        outcome == TrialOutcome::left || outcome == TrialOutcome::left_without_work;
    if (of_entrants && !course.entered) {
        return std::nullopt;
    }
    return static_cast<double>(course.outcomes(now)[static_cast<std::size_t>(outcome)]);
}

}  // namespace

Frame::Frame(const scenarios::Trial& trial) : trial_(trial) {
    for (const std::size_t j : trial.instruments) { tried_ |= agents::set_of(j); }
}

void Frame::take_in(const agents::World& without, std::int32_t month) {
    const bool open = comes_in_at_once(trial_)
                          ? month == trial_.first - 1
                          : month >= trial_.first - trial_.lead && month <= trial_.last;
    for (std::size_t i = 0; open && i < without.people.count; ++i) {
        if (is_subject(trial_, without, i, month)) {
            people_.push_back(person_at(without, i, month));
            people_.back().had = without.people.ever_started[i] & tried_;
            people_.back().outcomes.resize(trial_.questions.size());
        }
    }
}

void Frame::follow(FramePerson& person, std::span<const agents::World* const> worlds,
                   std::int32_t since) const {
    for (const std::size_t w : {with_it, without_it}) {
        Course& course = person.course[w];
        const bool had_left = course.left;
        advance(course, *worlds[w], person.row, since);
        person.entered[w] = course.entered ? 1 : 0;
        if (course.left && !had_left) {
            // Who comes in and leaves in the month of entry is seen for one month.
            person.left_at[w] = std::max(since, 1);
        }
        for (std::size_t q = 0; q < trial_.questions.size(); ++q) {
            if (trial_.questions[q].month == since) {
                person.outcomes[q][w] =
                    noted(course, trial_.questions[q].outcome, seen_in(*worlds[w], person.row));
            }
        }
    }
    const agents::InstrumentSet has = worlds[with_it]->people.ever_started[person.row] & tried_;
    if (!person.started && (has & ~person.had) != 0) {
        person.started = since;
    }
}

void Frame::look(std::span<const agents::World* const> worlds) {
    const std::int32_t month = worlds[with_it]->month - 1;
    take_in(*worlds[without_it], month);
    for (FramePerson& person : people_) {
        const std::int32_t since = month - person.anchor;
        if (since <= trial_.horizon) {
            follow(person, worlds, since);
        }
    }
}

}  // namespace afweging::calibration
