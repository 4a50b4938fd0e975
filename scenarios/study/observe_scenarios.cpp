// SPDX-License-Identifier: EUPL-1.2
// Worlds side by side, month by month, with somebody who looks.
#include "scenarios/study/observe_scenarios.hpp"

#include <algorithm>

#include "agents/simulation.hpp"

namespace afweging::scenarios {
namespace {

class ObservedReplicate final : public sim::Replicate {
public:
    ObservedReplicate(std::span<const agents::Setting> settings, const sim::Dice& dice,
                      sim::Isa isa, unsigned threads, std::unique_ptr<Observer> observer)
        : observer_(std::move(observer)), months_(settings.front().length.count) {
        for (const agents::Setting& setting : settings) {
            replicates_.push_back(
                std::make_unique<agents::MunicipalityReplicate>(setting, dice, isa, threads));
            worlds_.push_back(&replicates_.back()->world());
        }
        observer_->look(worlds_);
    }

    std::span<const std::int64_t> next_month(unsigned threads) override {
        for (const auto& replicate : replicates_) {
            static_cast<void>(replicate->next_month(threads));
        }
        observer_->look(worlds_);
        if (worlds_.front()->month == months_) {
            counts_ = observer_->counts();
        }
        return counts_;
    }

private:
    std::unique_ptr<Observer> observer_;
    std::int32_t months_;
    std::vector<std::unique_ptr<agents::MunicipalityReplicate>> replicates_;
    std::vector<const agents::World*> worlds_;
    std::vector<std::int64_t> counts_;
};

class ObservedModel final : public sim::Model {
public:
    ObservedModel(std::span<const agents::Setting> settings, sim::Isa isa,
                  const MakeObserver& observer)
        : settings_(settings), isa_(isa), observer_(observer) {}

    [[nodiscard]] std::unique_ptr<sim::Replicate> replicate(const sim::Dice& dice,
                                                            unsigned threads) const override {
        return std::make_unique<ObservedReplicate>(settings_, dice, isa_, threads, observer_(dice));
    }

private:
    std::span<const agents::Setting> settings_;
    sim::Isa isa_;
    const MakeObserver& observer_;
};

}  // namespace

sim::RunOutcome observe(std::span<const agents::Setting> settings, const RunRequest& request,
                        const MakeObserver& observer, sim::Recorder& recorder,
                        sim::Progress& progress, const std::stop_token& stop) {
    const ObservedModel model(settings, request.isa, observer);
    const sim::RunPlan plan{.seed = request.seed,
                            .first_replicate = request.first_replicate,
                            .replicates = request.replicates.value_or(1),
                            .start = settings.front().start,
                            .length = settings.front().length,
                            .threads = std::max(1U, request.threads)};
    return sim::run(model, plan, recorder, progress, stop);
}

}  // namespace afweging::scenarios
