// SPDX-License-Identifier: EUPL-1.2
// Follows the subjects of a trial through two worlds: with the instrument and without.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "calibration/cohorts/cohort_observer.hpp"
#include "calibration/trials/course.hpp"
#include "calibration/trials/frame.hpp"
#include "scenarios/study/observe_scenarios.hpp"
#include "scenarios/study/trial.hpp"
#include "sim/dice/dice.hpp"
#include "sim/kind.hpp"
#include "sim/recorder.hpp"

namespace afweging::calibration {

using scenarios::Trial;

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// Whose outcomes are added up. In a lottery `treated` and `control` are the two arms; before and
/// after, `control` is the same people in the month before they start; matched, people like them. `with` and `without` are all
/// subjects in each of the two worlds.
#define AFWEGING_ARMS(KIND)                                                        \
    KIND(treated, "treated", "behandeld")                                          \
    KIND(control, "control", "controle")                                           \
    KIND(with, "all, in the world with it", "allen, in de wereld met")             \
    KIND(without, "all, in the world without it", "allen, in de wereld zonder")
// clang-format on
AFWEGING_KIND(Arm, arm, AFWEGING_ARMS)

/// What an observer of the trial counts, by month since each subject came in; and of a trial with
/// designs what these report.
[[nodiscard]] sim::Layout layout_of_trial(const Trial& trial);

/// Whether somebody is drawn into the treated arm: a draw that nothing in the model reads.
[[nodiscard]] bool drawn_to_treatment(const sim::Dice& dice, std::uint64_t id, double share);

/// worlds: with the instrument, and without.
class TrialObserver final : public scenarios::Observer {
public:
    /// The trial must outlive it.
    TrialObserver(const Trial& trial, const sim::Dice& dice);
    void look(std::span<const agents::World* const> worlds) override;
    [[nodiscard]] std::vector<std::int64_t> counts() const override;

private:
    struct Subject {
        std::uint32_t row;
        std::int32_t anchor;  ///< month index
        bool treated;
        Course::Outcomes before;
        std::array<Course, 2> course;        ///< by world
        std::optional<std::uint32_t> match;  ///< row of somebody alike
        Course of_match;
    };
    /// Somebody in an instrument. Who starts another one meanwhile is no other participant.
    struct Participant {
        std::uint32_t row;
        Course::Outcomes before;
    };
    enum Dataset : std::uint8_t { persons, sum, squares, at_risk, exits, designs, dataset_count };

    void take_in(std::span<const agents::World* const> worlds, std::int32_t month);
    void take_participants(std::span<const agents::World* const> worlds, std::int32_t month);
    void take_ended(std::span<const agents::World* const> worlds, std::int32_t month);
    void add_subject(std::size_t i, std::int32_t month, const Course::Outcomes& before,
                     std::uint64_t id);
    /// Finds somebody like the last subject.
    void find_match(const agents::World& with, std::int32_t month);
    [[nodiscard]] bool is_inside(std::size_t i) const;
    [[nodiscard]] bool holds_any(const agents::World& world, std::size_t i) const;
    void follow(Subject& subject, std::span<const agents::World* const> worlds, std::int32_t month);
    void add(std::int32_t since, Arm arm, const Course& course, const Course::Outcomes& values);
    void count_exit(std::int32_t since, Arm arm, const Course& before, const Course& after);
    [[nodiscard]] std::int64_t& at(Dataset dataset, std::int32_t since, std::size_t cell);

    const Trial& trial_;
    sim::Dice dice_;
    std::vector<StartWatch> watches_;
    std::vector<Subject> subjects_;
    Frame frame_;
    std::vector<Participant> inside_;
    std::vector<std::uint32_t> pool_;  ///< comparable people of pool_month_
    std::int32_t pool_month_ = -1;
    std::array<std::size_t, dataset_count> offsets_{};
    std::size_t record_;
    std::vector<std::int64_t> counts_;
};

}  // namespace afweging::calibration
