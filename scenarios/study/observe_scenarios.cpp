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

/// A replicate of a run whose people somebody looks at.
class WatchedReplicate final : public sim::Replicate {
public:
    WatchedReplicate(const agents::Setting& setting, const sim::Dice& dice, sim::Isa isa,
                     unsigned threads, std::unique_ptr<Observer> observer)
        : observer_(std::move(observer)),
          months_(setting.length.count),
          replicate_(setting, dice, isa, threads) {
        look();
    }

    std::span<const std::int64_t> next_month(unsigned threads) override {
        const std::span<const std::int64_t> month = replicate_.next_month(threads);
        look();
        if (replicate_.world().month < months_) {
            return month;
        }
        last_.assign(month.begin(), month.end());
        const std::vector<std::int64_t> counts = observer_->counts();
        last_.insert(last_.end(), counts.begin(), counts.end());
        return last_;
    }

private:
    void look() {
        const agents::World* const world = &replicate_.world();
        observer_->look({&world, 1});
    }

    std::unique_ptr<Observer> observer_;
    std::int32_t months_;
    agents::MunicipalityReplicate replicate_;
    std::vector<std::int64_t> last_;
};

class WatchedModel final : public sim::Model {
public:
    WatchedModel(const agents::Setting& setting, sim::Isa isa, const MakeRunObserver& observer)
        : setting_(setting), isa_(isa), observer_(observer) {}

    [[nodiscard]] std::unique_ptr<sim::Replicate> replicate(const sim::Dice& dice,
                                                            unsigned threads) const override {
        return std::make_unique<WatchedReplicate>(setting_, dice, isa_, threads,
                                                  observer_(setting_, dice));
    }

private:
    const agents::Setting& setting_;
    sim::Isa isa_;
    const MakeRunObserver& observer_;
};

}  // namespace

sim::RunOutcome run_observed(const Scenario& scenario, const RunRequest& request,
                             const MakeRunObserver& observer, sim::Recorder& recorder,
                             sim::Progress& progress, const std::stop_token& stop) {
    const agents::Setting setting = setting_of_draw(scenario, request, request.draws.first);
    const WatchedModel model(setting, request.isa, observer);
    const sim::RunPlan plan{.seed = request.seed,
                            .first_replicate = request.first_replicate,
                            .replicates = replicates_of(scenario, request),
                            .start = setting.start,
                            .length = setting.length,
                            .threads = std::max(1U, request.threads)};
    return sim::run(model, plan, recorder, progress, stop);
}

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
