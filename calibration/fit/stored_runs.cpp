// SPDX-License-Identifier: EUPL-1.2
// The statistics see a function of the numbers; whether a run was done before is not their
// business.
#include "calibration/fit/stored_runs.hpp"

#include <utility>

#include "calibration/fit/untold.hpp"
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
    // Of rows at the same place one is done, by the part whose row it is.
    std::set<inference::Vector> places, there;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < theta.rows(); ++i) {
        const inference::Vector at(theta.row(i).begin(), theta.row(i).end());
        const bool is_own = (first + i) % work_.shard.count == work_.shard.index;
        if (store_.find(at) != nullptr) {
            if (!asked_.contains(at)) {
                there.insert(at);
            }
        } else if (is_own && places.insert(at).second) {
            rows.push_back(i);
        }
    }
    if (work_.runs_there && !there.empty()) {
        work_.runs_there(there.size());
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
    const std::vector<ModelSide> sides = model_.at(values);
    if (gaps_ == Gaps::refused) {
        refuse_untold(sides, model_.targets());
    }
    for (const ModelSide& side : sides) {
        run.means.push_back(side.value);
        run.variances.push_back(side.variance);
    }
    store_.put(std::move(run));
    if (work_.run_done) {
        work_.run_done();
    }
}

Runs with_pooled_variances(Runs runs) {
    inference::Vector means(runs.variances.columns());
    for (std::size_t k = 0; k < means.size(); ++k) {
        means[k] = inference::mean_of(runs.variances.column(k));
    }
    return with_variances(std::move(runs), means);
}

Runs with_variances(Runs runs, inference::View variances) {
    for (std::size_t i = 0; i < runs.variances.rows(); ++i) {
        runs.variances.set_row(i, variances);
    }
    return runs;
}

}  // namespace afweging::calibration
