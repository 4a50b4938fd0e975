// SPDX-License-Identifier: EUPL-1.2
// One model that is several: the records of a month behind each other, and apart again.
#include "scenarios/study/side_by_side.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "agents/simulation.hpp"
#include "scenarios/study/paired_lives.hpp"

namespace afweging::scenarios {
namespace {

using Settings = std::vector<agents::Setting>;  ///< of one draw, a plan each

class SideReplicate final : public sim::Replicate {
public:
    SideReplicate(const Settings& settings, const sim::Dice& dice, sim::Isa isa, unsigned threads)
        : months_(settings.front().length.count) {
        for (const agents::Setting& setting : settings) {
            worlds_.push_back(
                std::make_unique<agents::MunicipalityReplicate>(setting, dice, isa, threads));
        }
        for (std::size_t k = 1; k < settings.size(); ++k) {
            observers_.push_back(std::make_unique<PairedLives>(settings[0], settings[k]));
        }
        look();
    }

    std::span<const std::int64_t> next_month(unsigned threads) override {
        record_.clear();
        for (const auto& world : worlds_) {
            const std::span<const std::int64_t> month = world->next_month(threads);
            record_.insert(record_.end(), month.begin(), month.end());
        }
        look();
        if (worlds_.front()->world().month == months_) {
            for (const auto& observer : observers_) {
                const std::vector<std::int64_t> counts = observer->counts();
                record_.insert(record_.end(), counts.begin(), counts.end());
            }
        }
        return record_;
    }

private:
    void look() {
        for (std::size_t k = 0; k < observers_.size(); ++k) {
            const std::array<const agents::World*, 2> pair{&worlds_[0]->world(),
                                                           &worlds_[k + 1]->world()};
            observers_[k]->look(pair);
        }
    }

    std::int32_t months_;
    std::vector<std::unique_ptr<agents::MunicipalityReplicate>> worlds_;
    std::vector<std::unique_ptr<PairedLives>> observers_;
    std::vector<std::int64_t> record_;
};

class SideModel final : public sim::Model {
public:
    SideModel(Settings settings, sim::Isa isa) : settings_(std::move(settings)), isa_(isa) {}
    [[nodiscard]] std::unique_ptr<sim::Replicate> replicate(const sim::Dice& dice,
                                                            unsigned threads) const override {
        return std::make_unique<SideReplicate>(settings_, dice, isa_, threads);
    }

private:
    Settings settings_;
    sim::Isa isa_;
};

/// Gives everybody what is theirs of a record.
class Dealer final : public sim::Recorder {
public:
    Dealer(const SideRecorders& to, std::span<const std::size_t> sizes) : to_(to), sizes_(sizes) {}

    void record(std::uint32_t replicate, std::uint32_t month,
                std::span<const std::int64_t> values) override {
        for (std::size_t k = 0; k < to_.runs.size(); ++k) {
            to_.runs[k]->record(replicate, month, values.first(sizes_[k]));
            values = values.subspan(sizes_[k]);
        }
        for (std::size_t k = 0; k < to_.lives.size() && !values.empty(); ++k) {
            const std::size_t size = values.size() / (to_.lives.size() - k);
            to_.lives[k]->record(replicate, 0, values.first(size));
            values = values.subspan(size);
        }
    }

private:
    const SideRecorders& to_;
    std::span<const std::size_t> sizes_;
};

}  // namespace

sim::RunOutcome run_side_by_side(std::span<const Scenario* const> plans, const RunRequest& request,
                                 std::span<const SideRecorders> recorders, sim::Progress& progress,
                                 const std::stop_token& stop) {
    std::vector<std::size_t> sizes;
    for (const Scenario* plan : plans) { sizes.push_back(layout_of(*plan).record_size()); }
    std::vector<std::unique_ptr<SideModel>> models;
    std::vector<std::unique_ptr<Dealer>> dealers;
    std::vector<sim::RunPart> parts;
    for (std::uint32_t i = 0; i < request.draws.count; ++i) {
        Settings settings;
        for (const Scenario* plan : plans) {
            settings.push_back(setting_of_draw(*plan, request, request.draws.first + i));
        }
        models.push_back(std::make_unique<SideModel>(std::move(settings), request.isa));
        dealers.push_back(std::make_unique<Dealer>(recorders[i], sizes));
        parts.push_back({models.back().get(), dealers.back().get()});
    }
    const agents::Setting first = setting_of(*plans.front(), request);
    const sim::RunPlan plan{.seed = request.seed,
                            .first_replicate = request.first_replicate,
                            .replicates = replicates_of(*plans.front(), request),
                            .start = first.start,
                            .length = first.length,
                            .threads = std::max(1U, request.threads)};
    return sim::run(parts, plan, progress, stop);
}

}  // namespace afweging::scenarios
