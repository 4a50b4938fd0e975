// SPDX-License-Identifier: EUPL-1.2
// Everybody who could have been in a study, with what became of them in both worlds: what every
// design of the study draws its people from. It stays in memory; only estimates leave it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "agents/world.hpp"
#include "calibration/trials/course.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::calibration {

/// The worlds of a trial, in the order in which an observer sees them.
inline constexpr std::size_t with_it = 0;
inline constexpr std::size_t without_it = 1;

/// What a register knows of somebody at entry, and a regression may use.
inline constexpr std::array<const char*, 6> register_columns{
    "woman", "age", "with_partner", "with_children", "schooling", "months_on_bijstand"};

struct FramePerson {
    std::uint32_t row = 0;
    std::uint64_t id = 0;
    std::int32_t anchor = 0;  ///< month index in which the person comes in
    std::int32_t age_months = 0;
    std::uint32_t klantmanager = 0;
    double motivation = 0;  ///< no register has it
    std::array<double, register_columns.size()> known{};
    agents::InstrumentSet had = 0;          ///< of the tried instruments, at entry
    std::optional<std::int32_t> started;    ///< months after entry, in the world with
    std::array<Course, 2> course{};         ///< by world
    std::array<std::int32_t, 2> left_at{};  ///< months after entry; 0 = not (yet)
    std::array<std::int32_t, 2> entered{};  ///< 1: came into bijstand
    /// By question and world; none where the outcome has no meaning for the person.
    std::vector<std::array<std::optional<double>, 2>> outcomes;
};

/// Follows the frame of a trial that has designs.
class Frame {
public:
    /// The trial must outlive it.
    explicit Frame(const scenarios::Trial& trial);
    void look(std::span<const agents::World* const> worlds);
    [[nodiscard]] const std::vector<FramePerson>& people() const { return people_; }

private:
    void take_in(const agents::World& without, std::int32_t month);
    void follow(FramePerson& person, std::span<const agents::World* const> worlds,
                std::int32_t since) const;

    const scenarios::Trial& trial_;
    agents::InstrumentSet tried_ = 0;
    std::vector<FramePerson> people_;
};

}  // namespace afweging::calibration
