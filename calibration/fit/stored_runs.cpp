// SPDX-License-Identifier: EUPL-1.2
#include "calibration/fit/stored_runs.hpp"

#include <utility>
#include <vector>

#include "sim/parallel.hpp"

namespace afweging::calibration {

using inference::Matrix;
using inference::Runs;

Runs with_pooled_variances(Runs runs) {
    for (std::size_t k = 0; k < runs.variances.columns(); ++k) {
        const double mean = inference::mean_of(runs.variances.column(k));
        for (std::size_t i = 0; i < runs.variances.rows(); ++i) { runs.variances(i, k) = mean; }
    }
    return runs;
}

Runs StoredRuns::operator()(const Matrix& theta, std::uint64_t first) {
    do_missing(theta, first);
    const std::size_t targets = model_.targets().size();
    Runs runs{Matrix(theta.rows(), targets), Matrix(theta.rows(), targets)};
    std::size_t missing = 0;
    for (std::size_t i = 0; i < theta.rows(); ++i) {
        const StoredRun* run = store_.find(theta.row(i));
        if (run == nullptr) {
            ++missing;
            continue;
        }
        runs.means.set_row(i, run->means);
        runs.variances.set_row(i, run->variances);
    }
    if (missing > 0) {
        throw Missing{missing, stopped_};
    }
    return with_pooled_variances(std::move(runs));
}

void StoredRuns::do_missing(const Matrix& theta, std::uint64_t first) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < theta.rows(); ++i) {
        const bool own = (first + i) % work_.shard.count == work_.shard.index;
        if (own && store_.find(theta.row(i)) == nullptr) {
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
    for (const ModelSide& side : model_.at(values)) {
        run.means.push_back(side.value);
        run.variances.push_back(side.variance);
    }
    store_.put(std::move(run));
    if (work_.progress) {
        work_.progress(store_.size(), all_);
    }
}

}  // namespace afweging::calibration
