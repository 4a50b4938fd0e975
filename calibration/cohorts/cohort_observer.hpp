// SPDX-License-Identifier: EUPL-1.2
// Follows people of one world from their entry on, and counts what becomes of them.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "calibration/cohorts/cohort_plan.hpp"
#include "scenarios/study/observe_scenarios.hpp"

namespace afweging::calibration {

/// What somebody who is on bijstand leaves it for by coming into this status.
[[nodiscard]] Destination destination_of(agents::Status status);

/// The traits of person i now.
[[nodiscard]] Traits traits_of(const agents::World& world, std::size_t i);

/// Who started an instrument since the last look.
class StartWatch {
public:
    StartWatch(const agents::Instrument& instrument, std::size_t index)
        : slot_(instrument.slot), index_(index) {}
    /// Notes who has it already, so that they are no starters.
    void begin(const agents::World& world);
    /// Whether person i started it in the month that ended; remembers for the next one.
    [[nodiscard]] bool started(const agents::World& world, std::size_t i);
    /// Whether person i holds a place of it.
    [[nodiscard]] bool holds(const agents::World& world, std::size_t i) const;

private:
    [[nodiscard]] std::uint8_t state(const agents::World& world, std::size_t i) const;
    agents::Slot slot_;
    std::size_t index_;
    std::vector<std::uint8_t> before_;  ///< bit 0: held it, bit 1: had started it
};

class CohortObserver final : public scenarios::Observer {
public:
    /// Plan and setting must outlive it.
    CohortObserver(const CohortPlan& plan, const agents::Setting& setting);
    void look(std::span<const agents::World* const> worlds) override;
    /// By month since entry, each a record of layout_of(plan).
    [[nodiscard]] std::vector<std::int64_t> counts() const override { return counts_; }

private:
    /// Somebody who is followed, from one entry on.
    struct Member {
        std::uint32_t row;
        std::int32_t entered;  ///< month index; -1 = before the first month
        std::vector<std::uint16_t> cohorts;
        bool open = false;  ///< on bijstand without a break
        bool may_return = false;
        std::int32_t left = 0;  ///< month index
        Destination destination = Destination::work;
    };
    enum Dataset : std::uint8_t {
        followed,
        at_risk,
        exits,
        on_bijstand,
        in_work,
        in_subsidised_job,
        out_at_risk,
        returns,
        clients,
        ends,
        dataset_count,
    };

    [[nodiscard]] bool enters(const agents::World& world, std::size_t i);
    void admit(const agents::World& world, std::size_t i, std::int32_t month);
    void follow(Member& member, const agents::World& world, std::int32_t month);
    void follow_out(Member& member, agents::Status now, std::int32_t month);
    void count_spells(const agents::World& world, std::int32_t month);
    void add(Dataset dataset, std::int32_t month, const Member& member);
    void add(Dataset dataset, std::int32_t month, const Member& member, Destination destination);
    [[nodiscard]] std::size_t place(Dataset dataset, std::int32_t month) const;

    const CohortPlan& plan_;
    std::vector<StartWatch> starts_;  ///< one where participants are followed
    std::vector<Member> members_;
    std::size_t cohorts_;
    std::size_t record_;
    std::array<std::size_t, dataset_count> offsets_{};
    std::vector<std::int64_t> counts_;
};

}  // namespace afweging::calibration
