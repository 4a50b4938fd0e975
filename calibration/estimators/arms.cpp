// SPDX-License-Identifier: EUPL-1.2
// Rows, arms and codes.
#include "calibration/estimators/arms.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace afweging::calibration {
namespace {

template <class T>
std::vector<T> part(const std::vector<T>& column, const std::vector<std::size_t>& rows) {
    std::vector<T> found;
    if (!column.empty()) {
        found.reserve(rows.size());
        for (const std::size_t i : rows) { found.push_back(column[i]); }
    }
    return found;
}

bool all_finite(const Column& column) {
    return std::all_of(column.begin(), column.end(), [](double x) { return std::isfinite(x); });
}

bool all_yes_or_no(const Column& column) {
    return std::all_of(column.begin(), column.end(), [](double x) { return x == 0.0 || x == 1.0; });
}

bool fits(std::size_t size, std::size_t rows) { return size == 0 || size == rows; }

}  // namespace

const Column& treatment_of(const Sample& sample) {
    return sample.assigned.empty() ? sample.received : sample.assigned;
}

const Column& taken_up(const Sample& sample) {
    return sample.received.empty() ? sample.assigned : sample.received;
}

std::vector<std::size_t> rows_with(const Column& treatment, double value) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < treatment.size(); ++i) {
        if (treatment[i] == value) {
            rows.push_back(i);
        }
    }
    return rows;
}

Sample rows_of(const Sample& sample, const std::vector<std::size_t>& rows) {
    Sample found;
    found.outcome = part(sample.outcome, rows);
    found.assigned = part(sample.assigned, rows);
    found.received = part(sample.received, rows);
    found.running = part(sample.running, rows);
    found.duration = part(sample.duration, rows);
    found.event = part(sample.event, rows);
    found.cluster = part(sample.cluster, rows);
    found.period = part(sample.period, rows);
    found.stratum = part(sample.stratum, rows);
    for (const Column& each : sample.covariates) { found.covariates.push_back(part(each, rows)); }
    found.covariate_names = sample.covariate_names;
    return found;
}

MeanVariance mean_variance(std::span<const double> values) {
    MeanVariance found{.n = values.size()};
    if (values.empty()) {
        return found;
    }
    const auto n = static_cast<double>(values.size());
    double sum = 0;
    for (const double x : values) { sum += x; }
    found.mean = sum / n;
    if (values.size() > 1) {
        double squares = 0;
        for (const double x : values) { squares += (x - found.mean) * (x - found.mean); }
        found.variance = squares / (n - 1);
    }
    return found;
}

Codes codes_of(const std::vector<std::int64_t>& values) {
    std::vector<std::int64_t> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    Codes codes{{}, sorted.size()};
    codes.of.reserve(values.size());
    for (const std::int64_t value : values) {
        codes.of.push_back(static_cast<std::size_t>(
            std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin()));
    }
    return codes;
}

bool is_whole(const Sample& sample) {
    const std::size_t rows = std::max(sample.outcome.size(), sample.duration.size());
    const Column* const numbers[] = {&sample.outcome, &sample.assigned, &sample.received,
                                     &sample.running, &sample.duration, &sample.event};
    bool whole = all_yes_or_no(sample.assigned) && all_yes_or_no(sample.received) &&
                 all_yes_or_no(sample.event) && fits(sample.cluster.size(), rows) &&
                 fits(sample.period.size(), rows) && fits(sample.stratum.size(), rows);
    for (const Column* column : numbers) {
        whole = whole && fits(column->size(), rows) && all_finite(*column);
    }
    for (const Column& column : sample.covariates) {
        whole = whole && column.size() == rows && all_finite(column);
    }
    return whole;
}

}  // namespace afweging::calibration
