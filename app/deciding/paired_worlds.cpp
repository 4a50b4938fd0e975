// SPDX-License-Identifier: EUPL-1.2
// From places to values, from values to worlds, from worlds to differences.
#include "app/deciding/paired_worlds.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "agents/simulation.hpp"
#include "output/memory_recorder.hpp"
#include "scenarios/run_scenario.hpp"
#include "sim/run.hpp"

namespace afweging::app {
namespace {

using calibration::deciding::Move;
using calibration::inference::Matrix;
using calibration::inference::View;
using scenarios::NumberInDoubt;

/// One world with luck of its own, whatever number the run gives it.
class OneWorld final : public sim::Model {
public:
    OneWorld(std::shared_ptr<const agents::MunicipalityModel> model, const sim::Dice& dice)
        : model_(std::move(model)), dice_(dice) {}
    [[nodiscard]] std::unique_ptr<sim::Replicate> replicate(const sim::Dice&,
                                                            unsigned threads) const override {
        return model_->replicate(dice_, threads);
    }

private:
    std::shared_ptr<const agents::MunicipalityModel> model_;
    sim::Dice dice_;
};

std::uint32_t part_of(double place, std::size_t parts) {
    const auto part = static_cast<std::size_t>(place * static_cast<double>(parts));
    return static_cast<std::uint32_t>(std::min(part, parts - 1));
}

bool is_calibrated(const Job& job, const NumberInDoubt& number) {
    const scenarios::Posterior* posterior = job.request.posterior.get();
    return posterior != nullptr && posterior->rows() > 0 &&
           scenarios::calibrated(*posterior, number).has_value();
}

}  // namespace

/// Worlds of both plans at some rows of places, replicate after replicate.
struct PairedWorlds::Rows {
    std::vector<std::unique_ptr<output::MemoryRecorder>> plans;
    std::vector<std::unique_ptr<OneWorld>> worlds;
    std::vector<std::unique_ptr<output::DrawRecorder>> recorders;
    std::vector<sim::RunPart> parts;
};

PairedWorlds::PairedWorlds(const std::vector<SweepPlan>& plans,
                           const scenarios::RunRequest& request, std::vector<Outcome> told)
    : jobs_(paired_jobs(plans, request)), told_(std::move(told)), units_(told_.size()) {
    for (const Job& job : jobs_) {
        const auto length = sim::Months{static_cast<std::int32_t>(*job.request.months)};
        numbers_.push_back(scenarios::numbers_in_doubt(job.scenario, length));
    }
    people_ = size_of(jobs_.front()).clients;
    name_factors();
}

void PairedWorlds::name_factors() {
    std::vector<DoubtFactor> by_number;
    bool any_calibrated = false;
    for (std::size_t k = 0; k < jobs_.size(); ++k) {
        for (const NumberInDoubt& n : numbers_[k]) {
            if (is_calibrated(jobs_[k], n)) {
                any_calibrated = true;
            } else if (std::find(columns_.begin(), columns_.end(), n.luck) == columns_.end()) {
                by_number.push_back({{n.luck, {columns_.size()}, Move::half_range}, n.meaning});
                columns_.push_back(n.luck);
            }
        }
    }
    if (any_calibrated) {
        factors_.push_back(
            {{factor_of_posterior, {columns_.size()}, Move::anew},
             {"all calibrated numbers together: another row of the posterior",
              "alle gekalibreerde getallen samen: een andere rij van de posterior"}});
        columns_.emplace_back(factor_of_posterior);
    }
    factors_.insert(factors_.end(), by_number.begin(), by_number.end());
    factors_.push_back({{factor_of_luck, {columns_.size()}, Move::anew},
                        {"luck: other worlds with the same numbers",
                         "toeval: andere werelden met dezelfde getallen"}});
}

agents::Setting PairedWorlds::setting_at(std::size_t plan, View places) const {
    const Job& job = jobs_[plan];
    std::map<std::string, double> place;
    for (std::size_t c = 0; c < columns_.size(); ++c) { place[columns_[c]] = places[c]; }
    const scenarios::Posterior* posterior = job.request.posterior.get();
    const auto row = place.find(factor_of_posterior);
    const bool has_row = posterior != nullptr && row != place.end();
    const std::vector<double> values = scenarios::values_at(
        numbers_[plan], [&](const std::string& luck) { return place.at(luck); },
        has_row ? posterior : nullptr, has_row ? part_of(row->second, posterior->rows()) : 0);
    scenarios::Scenario scenario = job.scenario;
    scenario.setting = scenarios::with_values(job.scenario, numbers_[plan], values);
    return scenarios::setting_of(scenario, job.request);
}

Matrix PairedWorlds::at(const Matrix& places, sim::Progress& progress,
                        const Interrupt& interrupt) const {
    constexpr std::size_t worlds_together = 64;
    constexpr std::size_t lucks = std::size_t{1} << 20U;
    const std::size_t each = replicates();
    const std::size_t rows_together = std::max<std::size_t>(1, worlds_together / each);
    const scenarios::RunRequest& request = jobs_.front().request;
    Matrix found(places.rows(), told_.size());
    for (std::size_t first = 0; first < places.rows(); first += rows_together) {
        const std::size_t count = std::min(rows_together, places.rows() - first);
        const auto worlds = static_cast<std::uint32_t>(count * each);
        Rows rows;
        for (std::size_t k = 0; k < jobs_.size(); ++k) {
            rows.plans.push_back(
                std::make_unique<output::MemoryRecorder>(scenarios::layout_of(jobs_[k].scenario), 0,
                                                         1, months(), sim::DrawRange{1, worlds}));
            std::shared_ptr<const agents::MunicipalityModel> model;
            for (std::uint32_t w = 0; w < worlds; ++w) {
                const View row = places.row(first + w / each);
                if (w % each == 0) {
                    model = std::make_shared<agents::MunicipalityModel>(setting_at(k, row),
                                                                        request.isa);
                }
                const auto luck = static_cast<std::uint32_t>(part_of(row.back(), lucks) * each +
                                                             w % each + request.first_replicate);
                rows.worlds.push_back(
                    std::make_unique<OneWorld>(model, sim::Dice(request.seed, luck)));
                rows.recorders.push_back(std::make_unique<output::DrawRecorder>(*rows.plans[k], w));
                rows.parts.push_back({rows.worlds.back().get(), rows.recorders.back().get()});
            }
        }
        const agents::Setting start = scenarios::setting_of(jobs_.front().scenario, request);
        require_finished(sim::run(rows.parts,
                                  {.seed = request.seed,
                                   .first_replicate = 0,
                                   .replicates = 1,
                                   .start = start.start,
                                   .length = start.length,
                                   .threads = std::max(1U, request.threads)},
                                  progress, interrupt.token()));
        for (std::size_t o = 0; o < told_.size(); ++o) {
            const output::Answers before = told_[o].measure(rows.plans[0]->values());
            const output::Answers after = told_[o].measure(rows.plans[1]->values());
            units_[o] = before.unit;
            const auto scale = static_cast<double>(output::power_of_ten(before.unit.decimals)) *
                               static_cast<double>(each);
            for (std::size_t w = 0; w < worlds; ++w) {
                found(first + w / each, o) += (after.values[w] - before.values[w]) / scale;
            }
        }
    }
    return found;
}

}  // namespace afweging::app
