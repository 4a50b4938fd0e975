// SPDX-License-Identifier: EUPL-1.2
// The same people, twice.
#include "calibration/trials/trial_observer.hpp"

#include <algorithm>
#include <utility>

#include "calibration/trials/applicant.hpp"
#include "calibration/trials/matching.hpp"
#include "calibration/trials/study_estimates.hpp"
#include "calibration/trials/subjects.hpp"

namespace afweging::calibration {
namespace {

using agents::Status;
using scenarios::Anchor;
using scenarios::Design;
using scenarios::Subjects;
using scenarios::TrialOutcome;

template <std::size_t N>
sim::Axis axis_of(const std::string& name, const std::array<KindLabel, N>& labels) {
    sim::Axis axis{name, {}};
    for (const KindLabel& each : labels) {
        axis.entries.push_back({std::string(each.key), std::string(each.en), std::string(each.nl)});
    }
    return axis;
}

}  // namespace

sim::Layout layout_of_trial(const Trial& trial) {
    const std::string persons = "persons";
    sim::Layout layout{
        {axis_of("arm", arm_labels), axis_of("outcome", scenarios::trial_outcome_labels)},
        {{"trial/persons",
          persons,
          "Subjects of whom the outcome is known",
          {"persons", "subjects", "mensen in het onderzoek"},
          {0, 1}},
         {"trial/sum",
          "1",
          "Sum of the outcome over them: their number where it is yes or no, else months",
          {"sum", "sum of the outcome", "som van de uitkomst"},
          {0, 1}},
         {"trial/squares",
          "1",
          "Sum of the squares of the outcome over them",
          {"squares", "sum of squares", "som van kwadraten"},
          {0, 1}},
         {"trial/at_risk",
          persons,
          "Subjects on bijstand without a break when the month began",
          {"at_risk", "on bijstand since entry", "sinds instroom in de bijstand"},
          {0}},
         {"trial/exits",
          persons,
          "Of those, who left bijstand in the month",
          {"exits", "left bijstand", "gingen uit de bijstand"},
          {0}}}};
    if (!trial.designs.empty()) {
        for (sim::Axis& axis : design_axes(trial)) { layout.axes.push_back(std::move(axis)); }
        layout.datasets.push_back(designs_dataset());
    }
    return layout;
}

bool drawn_to_treatment(const sim::Dice& dice, std::uint64_t id, double share) {
    return static_cast<double>(dice.uniform(id, 0, trial_draw)) < share;
}

TrialObserver::TrialObserver(const Trial& trial, const sim::Dice& dice)
    : trial_(trial), dice_(dice), frame_(trial) {
    for (const std::size_t j : trial.instruments) {
        watches_.emplace_back(trial.with.instruments[j], j);
    }
    const sim::Layout layout = layout_of_trial(trial);
    record_ = layout.record_size();
    std::size_t offset = 0;
    for (std::size_t k = 0; k < layout.datasets.size(); ++k) {
        offsets_[k] = offset;
        offset += layout.size_of(layout.datasets[k]);
    }
    counts_.resize(record_ * (static_cast<std::size_t>(trial.horizon) + 1));
}

std::int64_t& TrialObserver::at(Dataset dataset, std::int32_t since, std::size_t cell) {
    return counts_[static_cast<std::size_t>(since) * record_ + offsets_[dataset] + cell];
}

void TrialObserver::add(std::int32_t since, Arm arm, const Course& course,
                        const Course::Outcomes& values) {
    for (std::size_t k = 0; k < trial_outcome_count; ++k) {
        const auto outcome = static_cast<TrialOutcome>(k);
        const bool of_entrants =
            outcome == TrialOutcome::left || outcome == TrialOutcome::left_without_work;
        if (of_entrants && !course.entered) {
            continue;
        }
        const std::size_t cell = static_cast<std::size_t>(arm) * trial_outcome_count + k;
        ++at(persons, since, cell);
        at(sum, since, cell) += values[k];
        at(squares, since, cell) += values[k] * values[k];
    }
}

void TrialObserver::count_exit(std::int32_t since, Arm arm, const Course& before,
                               const Course& after) {
    const bool risk = after.entered && !before.left;
    const auto cell = static_cast<std::size_t>(arm);
    at(at_risk, since, cell) += risk ? 1 : 0;
    at(exits, since, cell) += risk && after.left ? 1 : 0;
}

namespace {

/// A course as the true effect sees it: of the same people in both worlds, so that who comes in in
/// one of them only is in neither.
Course of_both_worlds(Course course, const std::array<Course, 2>& both) {
    course.entered = both[0].entered && both[1].entered;
    return course;
}

}  // namespace

void TrialObserver::follow(Subject& subject, std::span<const agents::World* const> worlds,
                           std::int32_t month) {
    const std::int32_t since = month - subject.anchor;
    if (since > trial_.horizon) {
        return;
    }
    constexpr std::array<Arm, 2> whole{Arm::with, Arm::without};
    const bool lottery = trial_.design == Design::lottery;
    const std::array<Course, 2> before = subject.course;
    for (const std::size_t w : {with_it, without_it}) {
        advance(subject.course[w], *worlds[w], subject.row, since);
    }
    for (const std::size_t w : {with_it, without_it}) {
        const Course& course = subject.course[w];
        const Course::Outcomes values = course.outcomes(seen_in(*worlds[w], subject.row));
        const Course paired = of_both_worlds(course, subject.course);
        add(since, whole[w], paired, values);
        count_exit(since, whole[w], before[w], paired);
        const bool seen = lottery ? subject.treated == (w == with_it) : w == with_it;
        if (seen) {
            const Arm arm = w == with_it ? Arm::treated : Arm::control;
            add(since, arm, course, values);
            count_exit(since, arm, before[w], course);
        }
    }
    if (trial_.design == Design::matched && subject.match) {
        const Course before = subject.of_match;
        advance(subject.of_match, *worlds[with_it], *subject.match, since);
        add(since, Arm::control, subject.of_match,
            subject.of_match.outcomes(seen_in(*worlds[with_it], *subject.match)));
        count_exit(since, Arm::control, before, subject.of_match);
    } else if (trial_.design == Design::before_after) {
        Course as_if;
        as_if.entered = true;
        add(since, Arm::control, as_if, subject.before);
    }
}

void TrialObserver::add_subject(std::size_t i, std::int32_t month, const Course::Outcomes& before,
                                std::uint64_t id) {
    subjects_.push_back({.row = static_cast<std::uint32_t>(i),
                         .anchor = month,
                         .treated = drawn_to_treatment(dice_, id, trial_.share_treated),
                         .before = before,
                         .course = {},
                         .match = std::nullopt,
                         .of_match = {}});
}

void TrialObserver::take_in(std::span<const agents::World* const> worlds, std::int32_t month) {
    // Until the instrument opens, both worlds are the same; and nobody's application depends on it.
    const agents::World& without = *worlds[without_it];
    const bool open = comes_in_at_once(trial_) ? month == trial_.first - 1
                                               : month >= trial_.first && month <= trial_.last;
    for (std::size_t i = 0; open && i < without.people.count; ++i) {
        if (is_subject(trial_, without, i, month)) {
            add_subject(i, month, {}, without.people.id[i]);
        }
    }
}

bool TrialObserver::holds_any(const agents::World& world, std::size_t i) const {
    return std::any_of(watches_.begin(), watches_.end(),
                       [&](const StartWatch& watch) { return watch.holds(world, i); });
}

bool TrialObserver::is_inside(std::size_t i) const {
    return std::any_of(inside_.begin(), inside_.end(),
                       [&](const Participant& one) { return one.row == i; });
}

void TrialObserver::find_match(const agents::World& with, std::int32_t month) {
    if (trial_.design != Design::matched) {
        return;
    }
    if (pool_month_ != month) {
        const std::size_t only = trial_.instruments.front();  // a trial file has no second
        pool_ = comparable_people(with, trial_.with.instruments, only);
        pool_month_ = month;
    }
    subjects_.back().match = nearest_to(with, subjects_.back().row, pool_, dice_);
}

void TrialObserver::take_participants(std::span<const agents::World* const> worlds,
                                      std::int32_t month) {
    const agents::World& with = *worlds[with_it];
    const bool open = month >= trial_.first && month <= trial_.last;
    for (std::size_t i = 0; i < with.people.count; ++i) {
        bool starts = false;
        for (StartWatch& watch : watches_) { starts = watch.started(with, i) || starts; }
        if (!starts || !open || is_inside(i)) {
            continue;
        }
        Course at_start;
        at_start.regular_work = in_regular_work(with.now.status_before[i]);
        Seen seen = seen_in(with, i);
        seen.status = with.now.status_before[i];
        const Course::Outcomes before = at_start.outcomes(seen);
        inside_.push_back({static_cast<std::uint32_t>(i), before});
        if (trial_.anchor == Anchor::start) {
            add_subject(i, month, before, with.people.id[i]);
            find_match(with, month);
        }
    }
}

void TrialObserver::take_ended(std::span<const agents::World* const> worlds, std::int32_t month) {
    const agents::World& with = *worlds[with_it];
    std::erase_if(inside_, [&](const Participant& one) {
        const bool ended = !holds_any(with, one.row);
        if (ended && trial_.anchor == Anchor::end) {
            add_subject(one.row, month, one.before, with.people.id[one.row]);
        }
        return ended;
    });
}

void TrialObserver::look(std::span<const agents::World* const> worlds) {
    const std::int32_t month = worlds[with_it]->month - 1;
    if (month < 0) {
        for (StartWatch& watch : watches_) { watch.begin(*worlds[with_it]); }
    }
    if (trial_.subjects != Subjects::participants) {
        take_in(worlds, month);
    } else if (month >= 0) {
        take_participants(worlds, month);
        take_ended(worlds, month);
    }
    for (Subject& subject : subjects_) { follow(subject, worlds, month); }
    if (!trial_.designs.empty()) {
        frame_.look(worlds);
    }
}

std::vector<std::int64_t> TrialObserver::counts() const {
    std::vector<std::int64_t> all = counts_;
    if (trial_.designs.empty()) {
        return all;
    }
    const StudyEstimates estimates(trial_, frame_, dice_);
    const std::size_t size = trial_.designs.size() * trial_outcome_count * study_number_count;
    for (std::size_t q = 0; q < trial_.questions.size(); ++q) {
        const auto month = static_cast<std::size_t>(trial_.questions[q].month);
        estimates.fill(q, std::span(all).subspan(month * record_ + offsets_[designs], size));
    }
    return all;
}

}  // namespace afweging::calibration
