// SPDX-License-Identifier: EUPL-1.2
// Sequential selection by paired differences.
#include "calibration/deciding/selection.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numeric>

#include "sim/check.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration::deciding {
namespace {

using inference::Matrix;

/// Worlds of the plans that are left, and what is known of their differences.
class Rounds {
public:
    Rounds(std::size_t plans, const Promise& promise, const WorldOfPlan& value)
        : promise_(promise), value_(value), sums_(plans, 0.0), counts_(plans, 0), left_(plans) {
        std::iota(left_.begin(), left_.end(), std::size_t{0});
        Matrix first(promise.first, plans);
        for (std::size_t r = 0; r < promise.first; ++r) {
            for (std::size_t i = 0; i < plans; ++i) { first(r, i) = play(i, r); }
        }
        rounds_ = promise.first;
        const auto n = static_cast<double>(promise.first);
        const double share = 2.0 * promise.error / static_cast<double>(plans - 1);
        const double eta = 0.5 * (sim::exponential(-2.0 / (n - 1.0) * sim::logarithm(share)) - 1.0);
        h2_ = 2.0 * eta * (n - 1.0);
        variance_ = Matrix(plans, plans);
        for (std::size_t i = 0; i < plans; ++i) {
            for (std::size_t l = 0; l < plans; ++l) { variance_(i, l) = spread(first, i, l); }
        }
    }

    Selected run() {
        leave();
        while (left_.size() > 1 && rounds_ < promise_.most) {
            for (const std::size_t i : left_) { play(i, rounds_); }
            ++rounds_;
            leave();
        }
        return result();
    }

private:
    double play(std::size_t plan, std::size_t world) {
        const double value = value_(plan, world);
        sums_[plan] += value;
        ++counts_[plan];
        return value;
    }

    static double spread(const Matrix& worlds, std::size_t i, std::size_t l) {
        inference::Vector difference(worlds.rows());
        for (std::size_t r = 0; r < worlds.rows(); ++r) {
            difference[r] = worlds(r, i) - worlds(r, l);
        }
        const double deviation = inference::deviation_of(difference);
        return deviation * deviation;
    }

    [[nodiscard]] double mean(std::size_t plan) const {
        return sums_[plan] / static_cast<double>(counts_[plan]);
    }

    [[nodiscard]] bool loses(std::size_t i, std::size_t l) const {
        const auto r = static_cast<double>(rounds_);
        const double d = promise_.indifference;
        const double slack = d / (2.0 * r) * (h2_ * variance_(i, l) / (d * d) - r);
        return mean(i) < mean(l) - std::max(0.0, slack);
    }

    void leave() {
        const std::vector<std::size_t> before = left_;
        std::erase_if(left_, [&](std::size_t i) {
            return std::any_of(before.begin(), before.end(),
                               [&](std::size_t l) { return l != i && loses(i, l); });
        });
        // The procedure ends when no difference leaves slack: then the largest mean is chosen.
        if (left_.size() > 1 && all_slack_spent()) {
            left_ = {best_left()};
        }
    }

    [[nodiscard]] bool all_slack_spent() const {
        const double d = promise_.indifference;
        const auto r = static_cast<double>(rounds_);
        return std::all_of(left_.begin(), left_.end(), [&](std::size_t i) {
            return std::all_of(left_.begin(), left_.end(), [&](std::size_t l) {
                return i == l || h2_ * variance_(i, l) / (d * d) < r;
            });
        });
    }

    [[nodiscard]] std::size_t best_left() const {
        return *std::max_element(left_.begin(), left_.end(),
                                 [&](std::size_t a, std::size_t b) { return mean(a) < mean(b); });
    }

    [[nodiscard]] Selected result() const {
        Selected found{left_, best_left(), rounds_, 0, {}, left_.size() == 1};
        found.worlds = std::accumulate(counts_.begin(), counts_.end(), std::size_t{0});
        for (std::size_t i = 0; i < sums_.size(); ++i) { found.mean.push_back(mean(i)); }
        return found;
    }

    const Promise& promise_;
    const WorldOfPlan& value_;
    std::vector<double> sums_;
    std::vector<std::size_t> counts_;
    std::vector<std::size_t> left_;
    std::size_t rounds_ = 0;
    double h2_ = 0.0;
    Matrix variance_;
};

}  // namespace

Selected select_best(std::size_t plans, const Promise& promise, const WorldOfPlan& value) {
    AFWEGING_VALIDATE(plans >= 2 && promise.first >= 2 && promise.indifference > 0.0);
    AFWEGING_VALIDATE(promise.error > 0.0 && promise.error < 0.5);
    return Rounds(plans, promise, value).run();
}

std::vector<std::size_t> not_told_apart(const Matrix& worlds, double error) {
    AFWEGING_VALIDATE(worlds.rows() >= 2 && worlds.columns() >= 1);
    const auto n = static_cast<double>(worlds.rows());
    const std::size_t k = worlds.columns();
    std::vector<std::size_t> kept;
    const double t = k == 1 ? 0.0
                            : boost::math::quantile(boost::math::students_t(n - 1.0),
                                                    1.0 - error / static_cast<double>(k - 1));
    for (std::size_t i = 0; i < k; ++i) {
        bool out = false;
        for (std::size_t l = 0; l < k; ++l) {
            inference::Vector better(worlds.rows());
            for (std::size_t r = 0; r < better.size(); ++r) {
                better[r] = worlds(r, l) - worlds(r, i);
            }
            const double edge = t * inference::deviation_of(better) / std::sqrt(n);
            out = out || (l != i && inference::mean_of(better) > edge);
        }
        if (!out) {
            kept.push_back(i);
        }
    }
    return kept;
}

std::vector<std::size_t> share_worlds(const std::vector<PlanSoFar>& plans, std::size_t more,
                                      double least) {
    AFWEGING_VALIDATE(plans.size() >= 2 && least > 0.0);
    const auto by_mean = [](const PlanSoFar& a, const PlanSoFar& b) { return a.mean < b.mean; };
    const auto best = static_cast<std::size_t>(
        std::max_element(plans.begin(), plans.end(), by_mean) - plans.begin());
    inference::Vector share(plans.size(), 0.0);
    double squares = 0.0;
    std::size_t had = 0;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        had += plans[i].worlds;
        if (i != best) {
            const double distance = std::max(plans[best].mean - plans[i].mean, least);
            const double ratio = plans[i].deviation / distance;
            share[i] = ratio * ratio;
            squares += share[i] * share[i] / (plans[i].deviation * plans[i].deviation);
        }
    }
    share[best] = plans[best].deviation * std::sqrt(squares);
    const double all = std::accumulate(share.begin(), share.end(), 0.0);
    // Nobody gives worlds back: what a plan has too many is taken from what the others get.
    std::vector<std::size_t> given(plans.size(), 0);
    for (std::size_t world = 0; world < more; ++world) {
        std::size_t next = 0;
        double lacks = -1e300;
        for (std::size_t i = 0; i < plans.size(); ++i) {
            const double wanted = share[i] / all * static_cast<double>(had + more);
            const double lack = wanted - static_cast<double>(plans[i].worlds + given[i]);
            if (lack > lacks) {
                lacks = lack;
                next = i;
            }
        }
        ++given[next];
    }
    return given;
}

}  // namespace afweging::calibration::deciding
