// SPDX-License-Identifier: EUPL-1.2
// Net benefits, and who is best at which price.
#include "calibration/deciding/cost_effectiveness.hpp"

#include <algorithm>
#include <limits>

#include "calibration/deciding/value_of_information.hpp"
#include "sim/check.hpp"

namespace afweging::calibration::deciding {

Matrix net_benefits(const CostsAndEffects& of, double price) {
    AFWEGING_VALIDATE(of.costs.rows() == of.effects.rows() &&
                      of.costs.columns() == of.effects.columns());
    Matrix worth(of.costs.rows(), of.costs.columns());
    for (std::size_t i = 0; i < worth.rows(); ++i) {
        for (std::size_t d = 0; d < worth.columns(); ++d) {
            worth(i, d) = price * of.effects(i, d) - of.costs(i, d);
        }
    }
    return worth;
}

std::vector<AtPrice> over_prices(const CostsAndEffects& of, const Vector& prices) {
    std::vector<AtPrice> all;
    for (const double price : prices) {
        const Matrix worth = net_benefits(of, price);
        AtPrice at{price, inference::mean_of_rows(worth), Vector(worth.columns(), 0.0)};
        for (std::size_t i = 0; i < worth.rows(); ++i) {
            const View row = worth.row(i);
            const double best = *std::max_element(row.begin(), row.end());
            const auto equals = static_cast<double>(std::count(row.begin(), row.end(), best));
            for (std::size_t d = 0; d < row.size(); ++d) {
                at.chance_best[d] += row[d] == best ? 1.0 / equals : 0.0;
            }
        }
        for (double& chance : at.chance_best) { chance /= static_cast<double>(worth.rows()); }
        at.best = static_cast<std::size_t>(std::max_element(at.mean.begin(), at.mean.end()) -
                                           at.mean.begin());
        at.chance_of_best = at.chance_best[at.best];
        at.worth_of_knowing = perfect_information(worth).value;
        all.push_back(std::move(at));
    }
    return all;
}

Vector cost_of_a_unit(const CostsAndEffects& of) {
    const Vector costs = inference::mean_of_rows(of.costs);
    const Vector effects = inference::mean_of_rows(of.effects);
    Vector quotient(costs.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t d = 1; d < costs.size(); ++d) {
        if (effects[d] > effects[0]) {
            quotient[d] = (costs[d] - costs[0]) / (effects[d] - effects[0]);
        }
    }
    return quotient;
}

}  // namespace afweging::calibration::deciding
