// SPDX-License-Identifier: EUPL-1.2
// exp, log and logistic with the same bits on every machine: + - * / in a fixed order, no libm.
#pragma once

#include <bit>
#include <cfloat>
#include <cstdint>

#include "sim/rule.hpp"

namespace afweging::sim {

static_assert(FLT_EVAL_METHOD == 0, "intermediate results must not be wider than their type");

namespace detail {

// ln 2 in two parts: `high` has so few bits that its product with an exponent is exact.
inline constexpr float ln2_high = 0x1.62e4p-1F;
inline constexpr float ln2_low = 0x1.7f7d1cp-20F;

/// e^x = scale + scale * rest, with scale a power of two and rest in [-0.293, 0.415].
struct ExponentialParts {
    float scale;
    float rest;
};

/// Reduction x = n ln 2 + r, |r| <= ln 2 / 2 (Cody and Waite), then e^r - 1 = r + r^2 q(r) with q
/// the polynomial of degree 4 of least relative error (2^-28). No branch and no conversion, so
/// that compilers vectorise loops over it.
AFWEGING_RULE ExponentialParts exponential_parts(float x) {
    x = x < -87.0F ? -87.0F : x;
    x = x > 88.0F ? 88.0F : x;
    // Adding 1.5 * 2^23 leaves the nearest whole number in the last bits.
    const float shifted = x * 0x1.715476p+0F + 0x1.8p23F;
    const float n = shifted - 0x1.8p23F;
    const float r = (x - n * ln2_high) - n * ln2_low;
    float q = 0x1.6ac74ep-10F;
    q = q * r + 0x1.123de0p-7F;
    q = q * r + 0x1.555858p-5F;
    q = q * r + 0x1.55548cp-3F;
    q = q * r + 0x1.fffffcp-2F;
    const std::uint32_t exponent = std::bit_cast<std::uint32_t>(shifted) + 127U;
    return {std::bit_cast<float>(exponent << 23), r + r * r * q};
}

}  // namespace detail

/// e^x in binary32. x is clamped to [-87, 88]. At most 1 ulp from correctly rounded.
AFWEGING_RULE float exponential(float x) {
    const detail::ExponentialParts parts = detail::exponential_parts(x);
    return parts.scale * (1.0F + parts.rest);
}

/// At least e^x and at most 6.3 % more, for a few instructions: in a loop over everybody it tells
/// who is out of reach of a rare event, so that the exact chance is computed for few. Never a
/// chance by itself. x is clamped to [-87, 88].
///
///   2^n (1 + f) with x = (n + f) ln 2, 0 <= f < 1: the chord of 2^f lies above the curve
AFWEGING_RULE float exponential_ceiling(float x) {
    x = x < -87.0F ? -87.0F : x;
    x = x > 88.0F ? 88.0F : x;
    constexpr float bits_per_unit = 0x1.715476p+23F;  // 2^23 / ln 2
    constexpr float bits_of_one = 0x1.fcp29F;         // of 1.0, as a number
    const auto bits = static_cast<std::int32_t>(x * bits_per_unit + bits_of_one);
    return std::bit_cast<float>(bits) * 1.001F;  // what rounding the bits to 24 digits can lose
}

/// Natural logarithm in binary32 for normal x > 0. At most 1 ulp from correctly rounded.
///
///   x = 2^e (1 + f), 1 + f in [sqrt(1/2), sqrt(2));  log x = e ln 2 + f - f^2/2 + f^3 p(f)
///   p: the polynomial of degree 8 of least relative error
AFWEGING_RULE float logarithm(float x) {
    constexpr std::uint32_t root_half = 0x3F3504F3;  // the bits of sqrt(1/2)
    const std::uint32_t offset = std::bit_cast<std::uint32_t>(x) - root_half;
    const auto e = static_cast<float>(static_cast<std::int32_t>(offset) >> 23);
    const float f = std::bit_cast<float>((offset & 0x007FFFFFU) + root_half) - 1.0F;
    float p = 0x1.b12768p-5F;
    p = p * f - 0x1.bed760p-4F;
    p = p * f + 0x1.f03ac4p-4F;
    p = p * f - 0x1.010556p-3F;
    p = p * f + 0x1.2302aep-3F;
    p = p * f - 0x1.552f04p-3F;
    p = p * f + 0x1.99a542p-3F;
    p = p * f - 0x1.000070p-2F;
    p = p * f + 0x1.555548p-2F;
    const float square = f * f;
    const float tail = (square * f * p + e * detail::ln2_low) - 0.5F * square;
    return (f + tail) + e * detail::ln2_high;
}

/// 1 / (1 + e^-x) in binary32, for |x| <= 87. At most 1 ulp from correctly rounded; the error
/// itself stays below 1.4 ulp, so that neighbouring x may come out one ulp in the wrong order.
///
///   e^-x = s + t (its parts);  a = fl(1 + s), u = fl(a + t), v = (1 + s - a) + (a + t - u)
///   1 / (u + v) = q - q^2 v to the digits that count, q = 1 / u
///
/// Rounding the sum would by itself cost an ulp where e^-x < 1: v is what it loses.
AFWEGING_RULE float logistic(float x) {
    const detail::ExponentialParts parts = detail::exponential_parts(-x);
    const float t = parts.scale * parts.rest;
    const float a = 1.0F + parts.scale;
    const float u = a + t;
    // Exact enough whichever of 1 and s is the larger, so that no choice is needed.
    const float v = (1.0F - (a - parts.scale)) + ((a - u) + t);
    const float q = 1.0F / u;
    return q - q * (q * v);
}

/// Chance of at least one event in a month at constant hazard h >= 0 per month: 1 - e^-h.
/// Small hazards keep their digits: nothing is subtracted from one there. At most 1 ulp from
/// correctly rounded.
AFWEGING_RULE float chance_of_hazard(float h) {
    const detail::ExponentialParts parts = detail::exponential_parts(-h);
    return (1.0F - parts.scale) - parts.scale * parts.rest;
}

/// The binary64 versions, for set-up (not for the month). At most 1 ulp from correctly rounded.
/// exponential clamps x to [-708, 709]; logarithm takes normal x > 0.
[[nodiscard]] double exponential(double x);
[[nodiscard]] double logarithm(double x);
/// 1 - e^-h for h >= 0.
[[nodiscard]] double chance_of_hazard(double h);

}  // namespace afweging::sim
