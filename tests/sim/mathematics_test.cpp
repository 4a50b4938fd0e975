// SPDX-License-Identifier: EUPL-1.2
// The C library in wider precision is the reference here; the program itself never calls it.
#include "sim/mathematics.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "tests/support/catch.hpp"

using namespace afweging;

namespace {

/// Steps between two finite floats of equal sign.
std::int64_t steps(float a, float b) {
    return std::abs(std::int64_t{std::bit_cast<std::int32_t>(a)} -
                    std::int64_t{std::bit_cast<std::int32_t>(b)});
}
std::int64_t steps(double a, double b) {
    return std::abs(std::bit_cast<std::int64_t>(a) - std::bit_cast<std::int64_t>(b));
}

/// Calls f with every 509th positive float up to `limit`: a grid over all exponents.
template <class F>
void for_floats(float limit, F f) {
    for (std::uint32_t bits = 0; bits <= std::bit_cast<std::uint32_t>(limit); bits += 509) {
        f(std::bit_cast<float>(bits));
    }
}

}  // namespace

TEST_CASE("exponential is within 1 ulp of the correctly rounded value", "[sim][mathematics]") {
    std::int64_t worst = 0;
    for_floats(88.0F, [&](float x) {
        worst = std::max(worst, steps(sim::exponential(x),
                                      static_cast<float>(std::exp(static_cast<double>(x)))));
        const float y = std::min(x, 87.0F);
        worst = std::max(worst, steps(sim::exponential(-y),
                                      static_cast<float>(std::exp(-static_cast<double>(y)))));
    });
    CHECK(worst <= 1);
}

TEST_CASE("logarithm is within 1 ulp of the correctly rounded value", "[sim][mathematics]") {
    std::int64_t worst = 0;
    for_floats(0x1.fffffep127F, [&](float x) {
        if (x >= 0x1p-126F && x != 1.0F) {
            worst = std::max(worst, steps(sim::logarithm(x),
                                          static_cast<float>(std::log(static_cast<double>(x)))));
        }
    });
    CHECK(worst <= 1);
    CHECK(sim::logarithm(1.0F) == 0.0F);
}

TEST_CASE("logarithm near one keeps its digits", "[sim][mathematics]") {
    std::int64_t worst = 0;
    for (int i = -20000; i <= 20000; ++i) {
        const float x = 1.0F + static_cast<float>(i) * 0x1p-23F;
        if (i != 0) {
            worst = std::max(worst, steps(sim::logarithm(x),
                                          static_cast<float>(std::log(static_cast<double>(x)))));
        }
    }
    CHECK(worst <= 1);
}

TEST_CASE("chance of a hazard is within 1 ulp, however small the hazard", "[sim][mathematics]") {
    std::int64_t worst = 0;
    for_floats(87.0F, [&](float h) {
        if (h >= 0x1p-120F) {
            worst =
                std::max(worst, steps(sim::chance_of_hazard(h),
                                      static_cast<float>(-std::expm1(-static_cast<double>(h)))));
        }
    });
    CHECK(worst <= 1);
    CHECK(sim::chance_of_hazard(0.0F) == 0.0F);
    CHECK(sim::chance_of_hazard(1e30F) == 1.0F);
}

namespace {

/// How far a formula for the logistic function is from the truth.
struct LogisticError {
    std::int64_t steps = 0;  ///< floats between it and the correctly rounded value
    double ulp = 0;          ///< distance to the exact value, in ulp of it
    float at = 0;
};

/// Over x = 0, every 509th float up to 87 and their opposites (4.4 million numbers), and every
/// float from -17 to -16: there 1 + e^-x comes to need more digits than a float has.
template <class F>
LogisticError logistic_error(F logistic) {
    LogisticError worst;
    const auto look = [&](float x) {
        const double exact = 1.0 / (1.0 + std::exp(-static_cast<double>(x)));
        const auto rounded = static_cast<float>(exact);
        const double ulp = std::ldexp(1.0, std::ilogb(exact) - 23);
        const float found = logistic(x);
        const double error = std::abs(static_cast<double>(found) - exact) / ulp;
        if (error > worst.ulp) {
            worst.ulp = error;
            worst.at = x;
        }
        worst.steps = std::max(worst.steps, steps(found, rounded));
    };
    for_floats(87.0F, [&](float x) {
        look(x);
        look(-x);
    });
    for (auto bits = std::bit_cast<std::uint32_t>(16.0F);
         bits <= std::bit_cast<std::uint32_t>(17.0F); ++bits) {
        look(-std::bit_cast<float>(bits));
    }
    return worst;
}

}  // namespace

TEST_CASE("logistic is within 1 ulp of the correctly rounded value", "[sim][mathematics]") {
    const LogisticError worst = logistic_error([](float x) { return sim::logistic(x); });
    std::printf("logistic: at most %d ulp from correctly rounded, %.3f ulp from exact (x = %a)\n",
                static_cast<int>(worst.steps), worst.ulp, static_cast<double>(worst.at));
    CHECK(worst.steps <= 1);
    CHECK(worst.ulp < 1.4);
    CHECK(sim::logistic(0.0F) == 0.5F);
}

TEST_CASE("must fail: 1 / (1 + e^-x) as it is written misses the 1 ulp", "[sim][mathematics]") {
    const LogisticError worst =
        logistic_error([](float x) { return 1.0F / (1.0F + sim::exponential(-x)); });
    CHECK(worst.steps == 2);
    CHECK(worst.ulp > 2.0);
}

TEST_CASE("the ceiling of exponential lies above it, by at most 6.5 %", "[sim][mathematics]") {
    float least = 10.0F;
    float most = 0.0F;
    for (float x = -87.0F; x <= 88.0F; x += 0.00037F) {
        const float ratio = sim::exponential_ceiling(x) / sim::exponential(x);
        least = std::min(least, ratio);
        most = std::max(most, ratio);
    }
    CHECK(least >= 1.0F);
    CHECK(most <= 1.065F);
    CHECK(sim::exponential_ceiling(-1e30F) >= sim::exponential(-1e30F));
    CHECK(sim::exponential_ceiling(1e30F) >= sim::exponential(1e30F));
}

TEST_CASE("outside its range exponential stays at the edge", "[sim][mathematics]") {
    CHECK(sim::exponential(-1e30F) == sim::exponential(-87.0F));
    CHECK(sim::exponential(1e30F) == sim::exponential(88.0F));
    CHECK(sim::exponential(-1e300) == sim::exponential(-708.0));
    CHECK(sim::exponential(1e300) == sim::exponential(709.0));
}

TEST_CASE("logistic and exponential never decrease", "[sim][mathematics]") {
    float last_exponential = 0.0F;
    float last_logistic = 0.0F;
    for (int i = -87 * 1024; i <= 88 * 1024; ++i) {
        const float x = static_cast<float>(i) / 1024.0F;
        REQUIRE(sim::exponential(x) >= last_exponential);
        REQUIRE(sim::logistic(x) >= last_logistic);
        last_exponential = sim::exponential(x);
        last_logistic = sim::logistic(x);
    }
}

TEST_CASE("binary64 exp and log are within 1 ulp of the correctly rounded value",
          "[sim][mathematics]") {
    std::int64_t worst = 0;
    for (int i = -708000; i < 709000; ++i) {
        const double x = i / 1000.0 + 0x1p-13;
        const auto exp = static_cast<double>(std::exp(static_cast<long double>(x)));
        worst = std::max(worst, steps(sim::exponential(x), exp));
        const auto log = static_cast<double>(std::log(static_cast<long double>(exp)));
        worst = std::max(worst, steps(sim::logarithm(exp), log));
    }
    for (int i = 1; i < 100000; ++i) {
        const double x = 1.0 + i * 1e-7;
        const auto log = static_cast<double>(std::log(static_cast<long double>(x)));
        worst = std::max(worst, steps(sim::logarithm(x), log));
    }
    CHECK(worst <= 1);
}

TEST_CASE("binary64 chance of a hazard keeps its digits", "[sim][mathematics]") {
    std::int64_t worst = 0;
    for (int i = -1000; i <= 60; ++i) {
        const double h = std::exp(i / 10.0 - 0.005);
        if (h < 700.0) {
            const auto exact = static_cast<double>(-std::expm1(-static_cast<long double>(h)));
            worst = std::max(worst, steps(sim::chance_of_hazard(h), exact));
        }
    }
    CHECK(worst <= 1);
}

TEST_CASE("must fail: a sixth-order Taylor series for e^r misses the 1 ulp", "[sim][mathematics]") {
    std::int64_t worst = 0;
    for (int i = 0; i <= 3000; ++i) {
        const float r = static_cast<float>(i) * 1e-4F;
        float sum = 1.0F;
        for (int k = 5; k >= 1; --k) { sum = 1.0F + sum * r / static_cast<float>(k); }
        worst = std::max(worst, steps(sum, static_cast<float>(std::exp(static_cast<double>(r)))));
    }
    CHECK(worst > 1);
}
