// SPDX-License-Identifier: EUPL-1.2
// The statistics see a function of the numbers; whether a run was done before is not their
// business.
#include "calibration/fit/stored_runs.hpp"

#include <cmath>
#include <string>
#include <utility>

#include "sim/error.hpp"
#include "sim/localised_text.hpp"
#include "sim/parallel.hpp"

namespace afweging::calibration {

using inference::Matrix;
using inference::Runs;

void StoredRuns::begin(Stage stage, std::size_t runs) {
    stage_ = stage;
    if (work_.begin) {
        work_.begin({stage, runs});
    }
}

Runs StoredRuns::operator()(const Matrix& theta, std::uint64_t first) {
    Runs runs = with_own_variances(theta, first);
    require_known(runs, model_.targets());
    return with_pooled_variances(std::move(runs));
}

Runs StoredRuns::of_any(const Matrix& theta, std::uint64_t first) {
    may_be_untold_ = true;
    return with_pooled_variances(with_own_variances(theta, first));
}

Runs StoredRuns::with_own_variances(const Matrix& theta, std::uint64_t first) {
    do_missing(theta, first);
    const std::size_t targets = model_.targets().size();
    Runs runs{Matrix(theta.rows(), targets), Matrix(theta.rows(), targets), inference::Seeds::one};
    std::size_t missing = 0;
    for (std::size_t i = 0; i < theta.rows(); ++i) {
        const inference::View at = theta.row(i);
        asked_.emplace(at.begin(), at.end());
        const StoredRun* run = store_.find(at);
        if (run == nullptr) {
            ++missing;
            continue;
        }
        runs.means.set_row(i, run->means);
        runs.variances.set_row(i, run->variances);
    }
    if (missing > 0) {
        throw Missing{missing, stopped_, stage_};
    }
    return runs;
}

void StoredRuns::do_missing(const Matrix& theta, std::uint64_t first) {
    // Of rows at the same place one is done.
    std::set<inference::Vector> places;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < theta.rows(); ++i) {
        const inference::View at = theta.row(i);
        const bool is_own = (first + i) % work_.shard.count == work_.shard.index;
        if (is_own && store_.find(at) == nullptr && places.emplace(at.begin(), at.end()).second) {
            rows.push_back(i);
        }
    }
    sim::parallel_for(work_.threads, rows.size(), [&](std::size_t k) {
        if (stopped_ || (work_.stop && work_.stop())) {
            stopped_ = true;
            return;
        }
        do_one(theta.row(rows[k]));
    });
}

void StoredRuns::do_one(inference::View values) {
    StoredRun run{{values.begin(), values.end()}, {}, {}};
    for (const ModelSide& side : may_be_untold_ ? model_.at_any(values) : model_.at(values)) {
        run.means.push_back(side.value);
        run.variances.push_back(side.variance);
    }
    store_.put(std::move(run));
    if (work_.progress) {
        work_.progress(store_.size(), all_);
    }
}

Runs with_pooled_variances(Runs runs) {
    inference::Vector means(runs.variances.columns());
    for (std::size_t k = 0; k < means.size(); ++k) {
        means[k] = inference::mean_of(runs.variances.column(k));
    }
    return with_variances(std::move(runs), means);
}

void require_known(const Runs& runs, const std::vector<Target>& targets) {
    LocalisedText unknown;
    for (std::size_t k = 0; k < targets.size(); ++k) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < runs.means.rows(); ++i) {
            const bool is_known =
                std::isfinite(runs.means(i, k)) && std::isfinite(runs.variances(i, k));
            count += is_known ? 0 : 1;
        }
        if (count > 0) {
            const LocalisedText one =
                filled({"{0} ({1} of {2} runs)", "{0} ({1} van {2} runs)"},
                       {targets[k].key, std::to_string(count), std::to_string(runs.means.rows())});
            unknown = unknown.empty() ? one : filled({"{0}, {1}"}, {unknown, one});
        }
    }
    if (!unknown.empty()) {
        throw PhrasedError(
            ExitCode::usage,
            {"the worlds of the plan are too small: some targets are about nobody: {0}; more "
             "people "
             "in [runs], or leave them out",
             "de werelden van het plan zijn te klein: sommige doelen gaan over niemand: {0}; meer "
             "mensen in [runs], of laat ze weg"},
            {unknown});
    }
}

Runs with_variances(Runs runs, inference::View variances) {
    for (std::size_t i = 0; i < runs.variances.rows(); ++i) {
        runs.variances.set_row(i, variances);
    }
    return runs;
}

}  // namespace afweging::calibration
