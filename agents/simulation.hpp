// SPDX-License-Identifier: EUPL-1.2
// One municipality as a model that the kernel can run.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <vector>

#include "agents/conservation.hpp"
#include "agents/measures/tally.hpp"
#include "agents/month.hpp"
#include "agents/population/basis.hpp"
#include "agents/setting.hpp"
#include "agents/world.hpp"
#include "sim/isa.hpp"
#include "sim/model.hpp"

namespace afweging::agents {

/// What the people of a setting rest on. Valid while the setting lives.
[[nodiscard]] PopulationBasis population_basis(const Setting& setting);

/// The world at the start of a replicate: a function of setting and dice.
[[nodiscard]] World make_world(const Setting& setting, const sim::Dice& dice, unsigned threads);

/// The first chunk of a part that nobody has taken yet; on a cache line of its own.
struct alignas(64) NextChunk {
    std::atomic<std::size_t> chunk{0};
};

/// One replicate: simulates its months one by one.
class MunicipalityReplicate final : public sim::Replicate {
public:
    MunicipalityReplicate(const Setting& setting, const sim::Dice& dice, sim::Isa isa,
                          unsigned threads);

    /// Simulates a month and checks that people and cents are conserved, in every build.
    std::span<const std::int64_t> next_month(unsigned threads) override;

    /// The same month on one thread, of which the watch is told every step of the chunk that has
    /// this row.
    std::span<const std::int64_t> next_month(StepWatch& watch, std::uint32_t row);

    [[nodiscard]] const World& world() const { return world_; }
    /// For experiments that change a person between months (tests, virtual trials).
    [[nodiscard]] World& change_world() {
        touched_ = true;
        return world_;
    }

private:
    void begin_month();
    std::span<const std::int64_t> end_month(const MonthContext& c);
    void take_caseloads();
    void close_books();
    void visit(unsigned threads, const MonthContext& c,
               void (*phase)(World&, const MonthContext&, ThreadTally&, std::size_t));

    const Setting& setting_;
    sim::Dice dice_;
    MonthPhases phases_;
    World world_;
    OfficeMonth office_;  ///< of the month at hand; kept so that a month allocates nothing
    OpeningBalance opening_;
    bool touched_ = true;  ///< the opening balance must be counted anew
    std::vector<ThreadTally> threads_;
    std::vector<NextChunk> next_;      ///< of each tally's own part
    std::vector<Caseload> caseloads_;  ///< by klantmanager
    std::vector<std::int64_t> record_;
};

/// Makes replicates of one setting. The setting must outlive its replicates.
class MunicipalityModel final : public sim::Model {
public:
    MunicipalityModel(Setting setting, sim::Isa isa);
    [[nodiscard]] std::unique_ptr<sim::Replicate> replicate(const sim::Dice& dice,
                                                            unsigned threads) const override;
    [[nodiscard]] const Setting& setting() const { return setting_; }

private:
    Setting setting_;
    sim::Isa isa_;
};

}  // namespace afweging::agents
