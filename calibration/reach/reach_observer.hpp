// SPDX-License-Identifier: EUPL-1.2
// Looks who is offered what, who gets it, and who falls outside everything.
// Page: docs/model/reach.md
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "calibration/cohorts/cohort_plan.hpp"
#include "calibration/reach/like_cases.hpp"
#include "scenarios/study/observe_scenarios.hpp"

namespace afweging::calibration {

/// The counts of a replicate: axes `cohort` (the groups of the plan), `instrument`, `group` (the
/// groups of all traits).
[[nodiscard]] sim::Layout layout_of_reach(const CohortPlan& plan, const agents::Setting& setting);

class ReachObserver final : public scenarios::Observer {
public:
    /// Plan and setting must outlive it. The groupings of the plan say how people are told apart.
    ReachObserver(const CohortPlan& plan, const agents::Setting& setting);
    void look(std::span<const agents::World* const> worlds) override;
    /// One record of layout_of_reach.
    [[nodiscard]] std::vector<std::int64_t> counts() const override;

private:
    enum Reached : std::uint8_t { seen = 1, offered = 2, helped = 4, paid = 8 };
    struct Line {
        std::int64_t people = 0;   ///< on bijstand at some time in the run
        std::int64_t never = 0;    ///< of them: no offer, no place; money left out
        std::int64_t nothing = 0;  ///< of them: no money either
        std::int64_t months = 0;   ///< on bijstand at the end of a month
        std::int64_t outside = 0;  ///< of them: in no programme, debt help or contact regime
        std::int64_t offers = 0;   ///< months with an offer
        std::int64_t places = 0;   ///< given; money left out
    };

    void begin_month(const agents::World& world);
    void count_person(const agents::World& world, std::size_t i);
    void count_exposed(const agents::World& world, std::size_t i);
    void count_askers(const agents::World& world);
    [[nodiscard]] std::uint32_t case_of(const agents::World& world, std::size_t i,
                                        std::size_t instrument) const;

    const CohortPlan& plan_;
    const agents::Setting& setting_;
    std::vector<Traits> traits_;        ///< of everybody, as the month began
    std::vector<Traits> first_traits_;  ///< when first seen on bijstand
    std::vector<std::uint8_t> arrived_;
    std::vector<std::uint8_t> reached_;  ///< bits of Reached
    std::vector<Line> lines_;            ///< by cohort
    std::vector<std::int64_t> exposed_;  ///< months in a status that it is for, cohort x instrument
    std::vector<std::int64_t> asked_;    ///< the same
    std::vector<std::int64_t> given_;
    std::vector<GroupBalance> balances_;  ///< by group of all traits
};

}  // namespace afweging::calibration
