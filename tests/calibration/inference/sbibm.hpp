// SPDX-License-Identifier: EUPL-1.2
// Observation 1 of six tasks of the sbibm benchmark: observed values, and moments of its reference
// posteriors (10,000 draws each). Values: sbi-benchmark/sbibm at f0bc440, MIT licence, see
// THIRD-PARTY.md. Source: lueckmann2021benchmarking
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "calibration/inference/distributions.hpp"
#include "calibration/inference/matrix.hpp"
#include "calibration/inference/posterior.hpp"

namespace afweging::calibration::inference::sbibm {

/// A batch likelihood from one of a single point.
template <class F>
BatchLikelihood each(F log_likelihood) {
    return [log_likelihood](const Matrix& z, std::uint64_t) {
        Vector all(z.rows());
        for (std::size_t i = 0; i < all.size(); ++i) { all[i] = log_likelihood(z.row(i)); }
        return all;
    };
}

inline double uniform(double z, double bound) { return bound * (2.0 * normal_cdf(z) - 1.0); }

// Prior N(0, 0.1), noise of variance 0.1 (not deviation): posterior N(x / 2, 0.05).
inline constexpr std::array gaussian_linear{1.0471346,   0.5566712,    -0.23618454, 0.027879834,
                                            -1.0051446,  -0.007930746, 0.06117077,  -0.29286885,
                                            -0.38539964, 0.2449614};

inline BatchLikelihood gaussian_linear_likelihood() {
    return each([](View z) {
        double sum = 0.0;
        for (std::size_t j = 0; j < 10; ++j) {
            const double off = gaussian_linear[j] - std::sqrt(0.1) * z[j];
            sum -= 5.0 * off * off;
        }
        return sum;
    });
}

// Prior U(-1, 1), noise of variance 0.1.
inline constexpr std::array gaussian_uniform{-0.53739023, -0.23864163, 0.81923723, 0.6407443,
                                             0.41616207,  -0.09746933, 1.1292295,  -0.05842293,
                                             -0.97055256, -0.9423423};
inline constexpr std::array gaussian_uniform_mean{-0.4914, -0.2346, 0.6692,  0.5666,  0.3955,
                                                  -0.0965, 0.7921,  -0.0592, -0.7391, -0.7299};
inline constexpr std::array gaussian_uniform_deviation{0.2734, 0.3084, 0.2230, 0.2591, 0.2925,
                                                       0.3138, 0.1684, 0.3123, 0.1946, 0.2008};

inline BatchLikelihood gaussian_uniform_likelihood() {
    return each([](View z) {
        double sum = 0.0;
        for (std::size_t j = 0; j < 10; ++j) {
            const double off = gaussian_uniform[j] - uniform(z[j], 1.0);
            sum -= 5.0 * off * off;
        }
        return sum;
    });
}

// Two crescents, at +-1.348 in a + b. Reference: half of the draws at each; |a + b| has mean 1.3479
// and deviation 0.0445, b - a mean 0.2307 and deviation 0.1009.
inline BatchLikelihood two_moons_likelihood() {
    return each([](View z) {
        const double a = uniform(z[0], 1.0);
        const double b = uniform(z[1], 1.0);
        const double u = -0.6396706 + std::fabs(a + b) / std::sqrt(2.0) - 0.25;
        const double v = 0.16234657 - (b - a) / std::sqrt(2.0);
        if (u < 0.0) {
            return -1e6 * (1.0 - u);  // no crescent there; falls off, so that particles find it
        }
        const double off = (std::sqrt(u * u + v * v) - 0.1) / 0.01;
        return -0.5 * off * off;
    });
}

// Four points of a bivariate normal; signs of s1 and s2 are not told apart: four modes, as likely.
// Reference: |s1| mean 2.5795 deviation 0.2488; |s2| mean 1.1032 deviation 0.1291; means of the
// other three 0.0569 (1.6329), 0.0342 (0.3382), 2.4004 (0.5163).
inline constexpr std::array slcp{2.3718784,  0.49947417, 9.931435,   1.7136912,
                                 -10.436423, -1.9067793, -1.2343777, -0.09735};

inline BatchLikelihood slcp_likelihood() {
    return each([](View z) {
        const double mean[2] = {uniform(z[0], 3.0), uniform(z[1], 3.0)};
        const double s1 = uniform(z[2], 3.0) * uniform(z[2], 3.0);
        const double s2 = uniform(z[3], 3.0) * uniform(z[3], 3.0);
        const double r = hyperbolic_tangent(uniform(z[4], 3.0));
        const double aa = s1 * s1 + 1e-6;
        const double bb = s2 * s2 + 1e-6;
        const double ab = r * s1 * s2;
        const double det = aa * bb - ab * ab;
        double sum = 0.0;
        for (std::size_t i = 0; i < 4; ++i) {
            const double x = slcp[2 * i] - mean[0];
            const double y = slcp[2 * i + 1] - mean[1];
            sum -= 0.5 * (std::log(det) + (bb * x * x - 2.0 * ab * x * y + aa * y * y) / det);
        }
        return sum;
    });
}

// A spike train of 100 steps; rows: 1 and the stimulus of the last nine steps. Prior normal with
// precision F'F of smoothness (offset: 0.5).
inline constexpr char spikes[] =
    "1101111111100000011111110001110111100000111100001110001111001100011111001110000000111000111110"
    "000111";
inline constexpr std::array stimulus{
    0.4967141,  -0.1382643, 0.6476886,  1.5230298,  -0.2341534, -0.234137,  1.5792128,  0.7674347,
    -0.4694744, 0.54256,    -0.4634177, -0.4657297, 0.2419623,  -1.9132802, -1.7249179, -0.5622875,
    -1.0128311, 0.3142473,  -0.9080241, -1.4123037, 1.4656488,  -0.2257763, 0.0675282,  -1.4247482,
    -0.5443828, 0.1109226,  -1.1509936, 0.375698,   -0.6006387, -0.2916937, -0.6017066, 1.8522782,
    -0.0134972, -1.0577109, 0.8225449,  -1.2208437, 0.2088636,  -1.9596701, -1.328186,  0.1968612,
    0.7384666,  0.1713683,  -0.1156483, -0.3011037, -1.4785219, -0.7198442, -0.4606388, 1.0571222,
    0.3436183,  -1.7630402, 0.324084,   -0.3850823, -0.676922,  0.6116763,  1.0309995,  0.9312801,
    -0.8392175, -0.3092124, 0.3312634,  0.9755451,  -0.4791742, -0.185659,  -1.1063349, -1.1962066,
    0.8125258,  1.35624,    -0.0720101, 1.0035329,  0.361636,   -0.6451197, 0.3613956,  1.5380366,
    -0.035826,  1.5646436,  -2.619745,  0.8219025,  0.0870471,  -0.2990074, 0.0917608,  -1.9875689,
    -0.2196719, 0.3571126,  1.4778941,  -0.5182702, -0.8084936, -0.501757,  0.9154021,  0.3287511,
    -0.5297602, 0.5132675,  0.0970775,  0.968645,   -0.7020531, -0.3276621, -0.3921081, -1.4635149,
    0.2961203,  0.2610553,  0.0051135,  -0.2345871};
inline constexpr std::array glm_mean{0.8882,  1.9765,  3.2853,  2.5193,  0.3151,
                                     -1.6458, -2.4288, -1.5531, -0.2833, 0.3215};
inline constexpr std::array glm_deviation{0.4009, 0.4623, 0.6399, 0.5200, 0.3118,
                                          0.3980, 0.5037, 0.4181, 0.3380, 0.3879};

/// Cholesky of the prior's precision.
inline Matrix glm_precision() {
    constexpr std::size_t m = 9;
    Matrix f(m, m);
    // F = D D + diag(sqrt(i / m)), D the first differences.
    for (std::size_t i = 0; i < m; ++i) {
        f(i, i) = 1.0 + std::sqrt(static_cast<double>(i) / static_cast<double>(m));
        if (i >= 1) {
            f(i, i - 1) = -2.0;
        }
        if (i >= 2) {
            f(i, i - 2) = 1.0;
        }
    }
    Matrix precision(m + 1, m + 1);
    precision(0, 0) = 0.5;
    for (std::size_t i = 0; i < m; ++i) {
        for (std::size_t j = 0; j < m; ++j) {
            for (std::size_t k = 0; k < m; ++k) { precision(i + 1, j + 1) += f(k, i) * f(k, j); }
        }
    }
    return *cholesky(precision);
}

/// Coefficients of a place in standard space.
inline Vector glm_coefficients(const Matrix& precision, View z) {
    Vector b(z.begin(), z.end());
    solve_lower_transposed(precision, b);
    return b;
}

inline BatchLikelihood glm_likelihood() {
    return each([precision = glm_precision()](View z) {
        const Vector b = glm_coefficients(precision, z);
        double sum = 0.0;
        for (std::size_t t = 0; t < 100; ++t) {
            double psi = b[0];
            for (std::size_t j = 0; j < 9 && j <= t; ++j) { psi += b[j + 1] * stimulus[t - j]; }
            // log sigma(psi), or of minus psi where there was no spike
            const double x = spikes[t] == '1' ? psi : -psi;
            sum -= x > 0.0 ? log_one_plus(std::exp(-x)) : log_one_plus(std::exp(x)) - x;
        }
        return sum;
    });
}

// Counts of infected among 1000 at days 0, 17 ... 153 of an epidemic in a million.
inline constexpr std::array sir_counts{0.0, 1.0, 352.0, 40.0, 3.0, 0.0, 0.0, 0.0, 0.0, 0.0};

inline BatchLikelihood sir_likelihood() {
    return each([](View z) {
        const double beta = 0.4 * std::exp(0.5 * z[0]);
        const double gamma = 0.125 * std::exp(0.2 * z[1]);
        double s = 1.0 - 1e-6;
        double i = 1e-6;
        double sum = 0.0;
        constexpr double h = 0.5;
        for (int step = 0; step <= 306; ++step) {
            if (step % 34 == 0) {
                const double p = std::clamp(i, 1e-300, 1.0 - 1e-12);
                const double count = sir_counts[static_cast<std::size_t>(step / 34)];
                sum += count * std::log(p) + (1000.0 - count) * log_one_plus(-p);
            }
            const auto ds = [beta](double a, double b) { return -beta * a * b; };
            const auto di = [beta, gamma](double a, double b) { return beta * a * b - gamma * b; };
            const double s1 = ds(s, i);
            const double i1 = di(s, i);
            const double s2 = ds(s + 0.5 * h * s1, i + 0.5 * h * i1);
            const double i2 = di(s + 0.5 * h * s1, i + 0.5 * h * i1);
            const double s3 = ds(s + 0.5 * h * s2, i + 0.5 * h * i2);
            const double i3 = di(s + 0.5 * h * s2, i + 0.5 * h * i2);
            const double s4 = ds(s + h * s3, i + h * i3);
            const double i4 = di(s + h * s3, i + h * i3);
            s += h / 6.0 * (s1 + 2.0 * s2 + 2.0 * s3 + s4);
            i += h / 6.0 * (i1 + 2.0 * i2 + 2.0 * i3 + i4);
        }
        return sum;
    });
}

}  // namespace afweging::calibration::inference::sbibm
