// SPDX-License-Identifier: EUPL-1.2
// Values of information by regression.
#include "calibration/deciding/value_of_information.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/inference/distributions.hpp"
#include "calibration/inference/regression.hpp"
#include "sim/check.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration::deciding {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr std::size_t groups = 20;
/// Rows by which numbers are shifted to belong to others, in parts of all rows.
constexpr std::size_t shifts = 4;

/// Rows of a table that are not in the group, one of as many blocks of rows that follow each other.
std::vector<std::size_t> rows_without(std::size_t rows, std::size_t group) {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < rows; ++i) {
        if (i * groups / rows != group) {
            kept.push_back(i);
        }
    }
    return kept;
}

Matrix rows_of(const Matrix& all, const std::vector<std::size_t>& rows) {
    Matrix some(rows.size(), all.columns());
    for (std::size_t i = 0; i < rows.size(); ++i) { some.set_row(i, all.row(rows[i])); }
    return some;
}

/// Mean over rows of the largest, less the largest mean.
double gain_of_rows(const Matrix& worth) {
    const auto n = static_cast<double>(worth.rows());
    Vector means(worth.columns(), 0.0);
    double best = 0.0;
    for (std::size_t i = 0; i < worth.rows(); ++i) {
        const View row = worth.row(i);
        best += *std::max_element(row.begin(), row.end()) / n;
        for (std::size_t d = 0; d < row.size(); ++d) { means[d] += row[d] / n; }
    }
    return std::max(0.0, best - *std::max_element(means.begin(), means.end()));
}

/// Each option less the first, which is the same choice with less noise.
Matrix beside_first(const Matrix& worth) {
    Matrix beside = worth;
    for (std::size_t i = 0; i < worth.rows(); ++i) {
        for (std::size_t d = 0; d < worth.columns(); ++d) { beside(i, d) -= worth(i, 0); }
    }
    return beside;
}

/// The columns that vary, each with mean 0 and deviation 1.
Matrix standardised(const Matrix& known, const std::vector<std::size_t>& columns) {
    std::vector<Vector> kept;
    for (const std::size_t c : columns) {
        Vector x = known.column(c);
        const double mean = inference::mean_of(x);
        const double deviation = inference::deviation_of(x);
        if (deviation > 1e-12 * std::fabs(mean)) {
            for (double& value : x) { value = (value - mean) / deviation; }
            kept.push_back(std::move(x));
        }
    }
    Matrix u(known.rows(), kept.size());
    for (std::size_t i = 0; i < u.rows(); ++i) {
        for (std::size_t j = 0; j < u.columns(); ++j) { u(i, j) = kept[j][i]; }
    }
    return u;
}

Vector fitted(const Matrix& u, View y) {
    const Vector weights(u.rows(), 1.0);
    const inference::Regression fit =
        inference::regress_sparse(u, y, weights, inference::regress_forward(u, y, weights));
    const inference::RegressionDesign design(u, fit.terms, weights);
    Vector values(u.rows());
    for (std::size_t i = 0; i < u.rows(); ++i) {
        values[i] = inference::dot(design.rows().row(i), fit.coefficients);
    }
    return values;
}

double gain_of_fit(const Matrix& beside, const Matrix& known,
                   const std::vector<std::size_t>& columns) {
    const Matrix u = standardised(known, columns);
    if (u.columns() == 0) {
        return 0.0;
    }
    Matrix fit(beside.rows(), beside.columns());
    for (std::size_t d = 1; d < beside.columns(); ++d) {
        const Vector values = fitted(u, beside.column(d));
        for (std::size_t i = 0; i < values.size(); ++i) { fit(i, d) = values[i]; }
    }
    return gain_of_rows(fit);
}

/// sqrt((g - 1) / g sum of (value without group - their mean)^2).
double jackknife_error(const Vector& without) {
    const auto g = static_cast<double>(without.size());
    return inference::deviation_of(without) * (g - 1.0) / std::sqrt(g);
}

template <class Gain>
double jackknife(const Matrix& beside, const Matrix& known, const Gain& gain) {
    Vector without;
    for (std::size_t g = 0; g < std::min(groups, beside.rows()); ++g) {
        const std::vector<std::size_t> rows = rows_without(beside.rows(), g);
        without.push_back(gain(rows_of(beside, rows), rows_of(known, rows)));
    }
    return jackknife_error(without);
}

/// The mean gain where the numbers of a row are those of another.
double gain_by_luck(const Matrix& beside, const Matrix& known,
                    const std::vector<std::size_t>& columns) {
    double sum = 0.0;
    for (std::size_t s = 1; s <= shifts; ++s) {
        std::vector<std::size_t> rows(known.rows());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i] = (i + s * rows.size() / (shifts + 1)) % rows.size();
        }
        sum += gain_of_fit(beside, rows_of(known, rows), columns);
    }
    return sum / static_cast<double>(shifts);
}

bool holds(const NumberSet& all, const NumberSet& some) {
    return std::all_of(some.columns.begin(), some.columns.end(), [&](std::size_t c) {
        return std::find(all.columns.begin(), all.columns.end(), c) != all.columns.end();
    });
}

}  // namespace

double normal_gain(double mean, double deviation) {
    if (deviation <= 0.0) {
        return std::max(0.0, mean);
    }
    const double z = mean / deviation;
    return mean * inference::normal_cdf(z) +
           deviation * sim::exponential(-0.5 * z * z) / std::sqrt(2.0 * pi);
}

double value_of_observations(const NormalNumber& number, double observation, double n) {
    const double prior = number.prior * number.prior;
    const double deviation = prior / std::sqrt(prior + observation * observation / n);
    return normal_gain(number.mean, deviation) - std::max(0.0, number.mean);
}

InformationValue perfect_information(const Matrix& worth) {
    AFWEGING_VALIDATE(worth.rows() >= 2 && worth.columns() >= 1);
    const Matrix beside = beside_first(worth);
    return {
        gain_of_rows(beside),
        jackknife(beside, beside, [](const Matrix& b, const Matrix&) { return gain_of_rows(b); }),
        0.0};
}

std::vector<InformationValue> value_of_knowing(const Matrix& worth, const Matrix& known,
                                               const std::vector<NumberSet>& sets) {
    AFWEGING_VALIDATE(worth.rows() == known.rows());
    const Matrix beside = beside_first(worth);
    const double most = perfect_information(worth).value;
    std::vector<InformationValue> raw;
    for (const NumberSet& set : sets) {
        const auto gain = [&](const Matrix& b, const Matrix& k) {
            return gain_of_fit(b, k, set.columns);
        };
        raw.push_back({gain(beside, known), jackknife(beside, known, gain),
                       gain_by_luck(beside, known, set.columns)});
    }
    std::vector<InformationValue> values = raw;
    for (std::size_t t = 0; t < sets.size(); ++t) {
        for (std::size_t s = 0; s < sets.size(); ++s) {
            if (holds(sets[t], sets[s])) {
                values[t].value = std::max(values[t].value, raw[s].value);
            }
        }
        values[t].value = std::min(values[t].value, most);
    }
    return values;
}

}  // namespace afweging::calibration::deciding
