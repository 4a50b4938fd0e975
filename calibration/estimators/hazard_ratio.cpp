// SPDX-License-Identifier: EUPL-1.2
// One walk back in time gives the likelihood, its slope and its bend.
#include "calibration/estimators/hazard_ratio.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "sim/mathematics.hpp"

namespace afweging::calibration {
namespace {

constexpr int most_steps = 60;
constexpr double furthest = 25;  // standard deviations of x times b: beyond it there is no top

/// Columns with mean 0 and standard deviation 1, people by time, the last first.
struct Followed {
    std::vector<Column> columns;
    Column duration, event;
    std::vector<double> scale;
};

/// Sums over a set of people of e^(x b), x e^(x b) and x x' e^(x b).
struct Sums {
    double weight = 0;
    std::vector<double> first, second;
    explicit Sums(std::size_t p) : first(p, 0.0), second(p * p, 0.0) {}

    void add(const Followed& people, std::size_t i, double weight_of_person) {
        const std::size_t p = first.size();
        weight += weight_of_person;
        for (std::size_t a = 0; a < p; ++a) {
            const double product = people.columns[a][i] * weight_of_person;
            first[a] += product;
            for (std::size_t b = 0; b <= a; ++b) {
                second[a * p + b] += product * people.columns[b][i];
            }
        }
    }
};

struct Likelihood {
    double log = 0;
    std::vector<double> slope, bend;  ///< bend: minus the second derivative, lower triangle
    explicit Likelihood(std::size_t p) : slope(p, 0.0), bend(p * p, 0.0) {}
};

/// What leaving of `leavers` at one time adds, by Efron.
void add_time(Likelihood& found, const Sums& risk, const Sums& leaving, int leavers) {
    const std::size_t p = found.slope.size();
    for (int l = 0; l < leavers; ++l) {
        const double part = static_cast<double>(l) / leavers;
        const double weight = risk.weight - part * leaving.weight;
        found.log -= sim::logarithm(weight);
        std::vector<double> mean(p);
        for (std::size_t a = 0; a < p; ++a) {
            mean[a] = (risk.first[a] - part * leaving.first[a]) / weight;
            found.slope[a] -= mean[a];
            for (std::size_t b = 0; b <= a; ++b) {
                const double second = risk.second[a * p + b] - part * leaving.second[a * p + b];
                found.bend[a * p + b] += second / weight - mean[a] * mean[b];
            }
        }
    }
}

double score_of(const Followed& people, std::size_t i, const std::vector<double>& b) {
    double score = 0;
    for (std::size_t a = 0; a < b.size(); ++a) { score += b[a] * people.columns[a][i]; }
    return score;
}

Likelihood likelihood_at(const Followed& people, const std::vector<double>& b) {
    const std::size_t p = b.size();
    Likelihood found(p);
    Sums risk(p);
    for (std::size_t i = 0; i < people.duration.size();) {
        const double time = people.duration[i];
        Sums leaving(p);
        int leavers = 0;
        for (; i < people.duration.size() && people.duration[i] == time; ++i) {
            const double score = score_of(people, i, b);
            const double weight = sim::exponential(score);
            risk.add(people, i, weight);
            if (people.event[i] == 1.0) {
                leaving.add(people, i, weight);
                ++leavers;
                found.log += score;
                for (std::size_t a = 0; a < p; ++a) { found.slope[a] += people.columns[a][i]; }
            }
        }
        add_time(found, risk, leaving, leavers);
    }
    return found;
}

/// L of A = L L' (lower triangles); none when A is not positive.
std::optional<std::vector<double>> root_of(std::vector<double> a, std::size_t p) {
    for (std::size_t c = 0; c < p; ++c) {
        const double whole = a[c * p + c];
        for (std::size_t k = 0; k < c; ++k) { a[c * p + c] -= a[c * p + k] * a[c * p + k]; }
        if (!(a[c * p + c] > 1e-10 * whole)) {
            return std::nullopt;
        }
        a[c * p + c] = std::sqrt(a[c * p + c]);
        for (std::size_t r = c + 1; r < p; ++r) {
            for (std::size_t k = 0; k < c; ++k) { a[r * p + c] -= a[r * p + k] * a[c * p + k]; }
            a[r * p + c] /= a[c * p + c];
        }
    }
    return a;
}

std::vector<double> solved(const std::vector<double>& root, std::vector<double> x) {
    const std::size_t p = x.size();
    for (std::size_t r = 0; r < p; ++r) {
        for (std::size_t k = 0; k < r; ++k) { x[r] -= root[r * p + k] * x[k]; }
        x[r] /= root[r * p + r];
    }
    for (std::size_t r = p; r-- > 0;) {
        for (std::size_t k = r + 1; k < p; ++k) { x[r] -= root[k * p + r] * x[k]; }
        x[r] /= root[r * p + r];
    }
    return x;
}

std::optional<Followed> followed_of(const Column& duration, const Column& event,
                                    const std::vector<Column>& columns) {
    std::vector<std::size_t> order(duration.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return duration[a] > duration[b]; });
    Followed people;
    for (const std::size_t i : order) {
        people.duration.push_back(duration[i]);
        people.event.push_back(event[i]);
    }
    for (const Column& column : columns) {
        const MeanVariance about = mean_variance(column);
        const double scale = std::sqrt(about.variance);
        if (!(scale > 1e-12 * std::fabs(about.mean))) {
            return std::nullopt;
        }
        people.scale.push_back(scale);
        Column sorted;
        for (const std::size_t i : order) { sorted.push_back((column[i] - about.mean) / scale); }
        people.columns.push_back(std::move(sorted));
    }
    return people;
}

bool too_far(const std::vector<double>& b) {
    return std::any_of(b.begin(), b.end(), [](double x) { return !(std::fabs(x) < furthest); });
}

/// b + step, halved until the likelihood does not fall.
std::vector<double> climbed(const Followed& people, const std::vector<double>& b,
                            std::vector<double> step, double now) {
    std::vector<double> next(b.size());
    for (int halving = 0; halving < 30; ++halving) {
        for (std::size_t a = 0; a < b.size(); ++a) { next[a] = b[a] + step[a]; }
        if (!too_far(next) &&
            likelihood_at(people, next).log >= now - 1e-12 * (1 + std::fabs(now))) {
            break;
        }
        for (double& x : step) { x /= 2; }
    }
    return next;
}

}  // namespace

HazardFit proportional_hazards(const Column& duration, const Column& event,
                               const std::vector<Column>& columns) {
    const std::size_t p = columns.size();
    const HazardFit none{std::vector<double>(p, not_known), std::vector<double>(p, not_known)};
    const auto people = followed_of(duration, event, columns);
    if (!people || std::find(event.begin(), event.end(), 1.0) == event.end()) {
        return none;
    }
    std::vector<double> b(p, 0.0);
    for (int count = 0; count < most_steps; ++count) {
        const Likelihood here = likelihood_at(*people, b);
        const auto root = root_of(here.bend, p);
        if (!root) {
            return none;
        }
        const std::vector<double> step = solved(*root, here.slope);
        double gain = 0;  // twice what the likelihood can still rise
        for (std::size_t a = 0; a < p; ++a) { gain += step[a] * here.slope[a]; }
        if (gain < 1e-18 * (1 + std::fabs(here.log))) {
            HazardFit fit;
            for (std::size_t a = 0; a < p; ++a) {
                std::vector<double> unit(p, 0.0);
                unit[a] = 1;
                fit.coefficients.push_back(b[a] / people->scale[a]);
                fit.standard_errors.push_back(std::sqrt(solved(*root, unit)[a]) / people->scale[a]);
            }
            return fit;
        }
        b = climbed(*people, b, step, here.log);
        if (too_far(b)) {
            return none;
        }
    }
    return none;
}

Estimate hazard_ratio(const Sample& sample) {
    const Column& treatment = treatment_of(sample);
    std::vector<Column> columns{treatment};
    columns.insert(columns.end(), sample.covariates.begin(), sample.covariates.end());
    Estimate found{.treated = rows_with(treatment, 1).size(),
                   .control = rows_with(treatment, 0).size()};
    double events = 0;
    double of_treated = 0;
    for (std::size_t i = 0; i < treatment.size(); ++i) {
        events += sample.event[i];
        of_treated += sample.event[i] * treatment[i];
    }
    if (of_treated == 0 || of_treated == events) {
        return found;  // the ratio is 0 or without end
    }
    const HazardFit fit = proportional_hazards(sample.duration, sample.event, columns);
    found.value = fit.coefficients.front();
    found.standard_error = fit.standard_errors.front();
    return found;
}

}  // namespace afweging::calibration
