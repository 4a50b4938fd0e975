// SPDX-License-Identifier: EUPL-1.2
// A binary64 number whose exp, log and pow are ours: what Boost.Random computes with.
#pragma once

#include <cmath>
#include <concepts>
#include <limits>

#include "sim/mathematics.hpp"

namespace afweging::sim::detail {

/// Boost.Random's Poisson and binomial algorithms call exp, log and pow, which the C library rounds
/// differently from machine to machine. Instantiated with this type they find ours instead;
/// sqrt, floor and abs are exact everywhere.
struct Real {
    double value;

    Real() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): Boost mixes it with literals
    constexpr Real(double v) : value(v) {}
    template <std::integral T>
    explicit constexpr operator T() const {
        return static_cast<T>(value);
    }

    friend constexpr auto operator<=>(Real, Real) = default;
    friend constexpr Real operator+(Real a, Real b) { return {a.value + b.value}; }
    friend constexpr Real operator-(Real a, Real b) { return {a.value - b.value}; }
    friend constexpr Real operator*(Real a, Real b) { return {a.value * b.value}; }
    friend constexpr Real operator/(Real a, Real b) { return {a.value / b.value}; }
    friend constexpr Real operator-(Real a) { return {-a.value}; }
    friend constexpr Real& operator+=(Real& a, Real b) { return a = a + b; }
    friend constexpr Real& operator-=(Real& a, Real b) { return a = a - b; }
    friend constexpr Real& operator*=(Real& a, Real b) { return a = a * b; }
    friend constexpr Real& operator/=(Real& a, Real b) { return a = a / b; }

    friend Real exp(Real x) { return {exponential(x.value)}; }
    friend Real log(Real x) { return {logarithm(x.value)}; }
    friend Real pow(Real x, Real y) { return {exponential(y.value * logarithm(x.value))}; }
    friend Real sqrt(Real x) { return {std::sqrt(x.value)}; }
    friend Real floor(Real x) { return {std::floor(x.value)}; }
    friend Real abs(Real x) { return {std::fabs(x.value)}; }
};

}  // namespace afweging::sim::detail

template <>
class std::numeric_limits<afweging::sim::detail::Real> : public std::numeric_limits<double> {};
