// SPDX-License-Identifier: EUPL-1.2
// One record in, its parts to where they belong.
#include "calibration/fit/fit_recorder.hpp"

#include <algorithm>
#include <utility>

#include "sim/check.hpp"

namespace afweging::calibration {
namespace {

CohortPlan plan_of(const std::string& followed, const agents::Setting& setting) {
    CohortPlan plan;
    plan.start = setting.start;
    plan.length = setting.length;
    if (const auto known = followed_by_key(followed)) {
        plan.followed = *known;
        return plan;
    }
    plan.followed = Followed::participants;
    for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
        if (setting.instruments[j].key == followed) {
            plan.instrument = j;
        }
    }
    AFWEGING_VALIDATE(plan.instrument.has_value());
    return plan;
}

class AllFollowers final : public scenarios::Observer {
public:
    AllFollowers(const std::vector<CohortPlan>& plans, const agents::Setting& setting) {
        for (const CohortPlan& plan : plans) {
            observers_.push_back(std::make_unique<CohortObserver>(plan, setting));
        }
    }
    void look(std::span<const agents::World* const> worlds) override {
        for (const auto& each : observers_) { each->look(worlds); }
    }
    [[nodiscard]] std::vector<std::int64_t> counts() const override {
        std::vector<std::int64_t> all;
        for (const auto& each : observers_) {
            const std::vector<std::int64_t> one = each->counts();
            all.insert(all.end(), one.begin(), one.end());
        }
        return all;
    }

private:
    std::vector<std::unique_ptr<CohortObserver>> observers_;
};

}  // namespace

Followers::Followers(const std::vector<std::string>& followed, const agents::Setting& setting) {
    for (const std::string& each : followed) { plans_.push_back(plan_of(each, setting)); }
}

std::unique_ptr<scenarios::Observer> Followers::observer(const agents::Setting& setting) const {
    return std::make_unique<AllFollowers>(plans_, setting);
}

FitRecorder::FitRecorder(sim::Layout run, const Followers& followers, std::uint32_t replicates,
                         std::uint32_t months)
    : run_(std::move(run), replicates, months) {
    for (const CohortPlan& plan : followers.plans()) {
        cohorts_.emplace_back(layout_of(plan), replicates, followed_months(plan));
    }
}

void FitRecorder::record(std::uint32_t replicate, std::uint32_t month_index,
                         std::span<const std::int64_t> values) {
    const auto month = run_.record(replicate, month_index);
    std::copy_n(values.begin(), month.size(), month.begin());
    auto rest = values.subspan(month.size());
    for (output::Values& cohort : cohorts_) {
        for (std::uint32_t m = 0; !rest.empty() && m < cohort.months(); ++m) {
            const auto to = cohort.record(replicate, m);
            std::copy_n(rest.begin(), to.size(), to.begin());
            rest = rest.subspan(to.size());
        }
    }
}

}  // namespace afweging::calibration
