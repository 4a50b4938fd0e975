// SPDX-License-Identifier: EUPL-1.2
// exp and log in binary64. Taylor coefficients: enough terms, and each can be read off.
#include "sim/mathematics.hpp"

namespace afweging::sim {

namespace {

// ln 2 in two parts; `high` has 33 bits, so that its product with an exponent is exact.
constexpr double ln2_high = 0x1.62e42fee00000p-1;
constexpr double ln2_low = 0x1.a39ef35793c76p-33;

// e^r - 1 - r = r^2 (1/2! + r/3! + ...), |r| <= ln 2 / 2; the first term left out is r^15 / 15!.
double exponential_tail(double r) {
    double factorial = 87178291200.0;  // 14!
    double sum = 1.0 / factorial;
    for (int k = 14; k > 2; --k) {
        factorial = factorial / k;
        sum = sum * r + 1.0 / factorial;
    }
    return r * r * sum;
}

// e^x = scale + scale * rest, with scale a power of two.
struct ExponentialParts {
    double scale;
    double rest;
};

ExponentialParts exponential_parts(double x) {
    x = x < -708.0 ? -708.0 : x;
    x = x > 709.0 ? 709.0 : x;
    // Adding 1.5 * 2^52 leaves the nearest whole number in the last bits.
    const double shifted = x * 0x1.71547652b82fep+0 + 0x1.8p52;
    const double n = shifted - 0x1.8p52;
    const double r = (x - n * ln2_high) - n * ln2_low;
    const std::uint64_t exponent = std::bit_cast<std::uint64_t>(shifted) + 1023U;
    return {std::bit_cast<double>(exponent << 52), r + exponential_tail(r)};
}

// log((1+s)/(1-s)) = 2s + s R, R = 2 s^2/3 + 2 s^4/5 + ..., |s| <= 0.1716.
double logarithm_tail(double s) {
    const double z = s * s;
    double sum = 2.0 / 25.0;
    for (int k = 23; k > 1; k -= 2) { sum = sum * z + 2.0 / k; }
    return z * sum;
}

}  // namespace

double exponential(double x) {
    const ExponentialParts parts = exponential_parts(x);
    return parts.scale * (1.0 + parts.rest);
}

double chance_of_hazard(double h) {
    const ExponentialParts parts = exponential_parts(-h);
    return (1.0 - parts.scale) - parts.scale * parts.rest;
}

double logarithm(double x) {
    constexpr std::uint64_t root_half = 0x3FE6A09E667F3BCD;  // the bits of sqrt(1/2)
    const std::uint64_t offset = std::bit_cast<std::uint64_t>(x) - root_half;
    const auto e = static_cast<double>(static_cast<std::int64_t>(offset) >> 52);
    const double f = std::bit_cast<double>((offset & 0xFFFFFFFFFFFFFU) + root_half) - 1.0;
    // With s = f / (2 + f), 2s = f - s f, and s f = f^2/2 - s f^2/2: f itself stays exact.
    const double s = f / (2.0 + f);
    const double half_square = 0.5 * f * f;
    const double rest = s * (half_square + logarithm_tail(s)) + e * ln2_low;
    return e * ln2_high - ((half_square - rest) - f);
}

}  // namespace afweging::sim
