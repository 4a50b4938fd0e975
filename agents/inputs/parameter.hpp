// SPDX-License-Identifier: EUPL-1.2
// A parameter once: one row gives its field, its specification and what the rules read of it.
#pragma once

#include <cstdint>
#include <span>

#include "sim/mathematics.hpp"

namespace afweging::agents {

/// A row of a mechanism's parameters.
template <class Mechanism>
struct ParameterRow {
    const char* name;  ///< in the TOML table of the mechanism
    const char* unit;  ///< as the data file must say it
    double low;        ///< the smallest value that the rules accept
    double high;       ///< the largest
    double Mechanism::*field;
    const char* meaning;
};

/// How a value reaches the rules: read once a month.
namespace read_as {
inline float number(double x) { return static_cast<float>(x); }
/// An amount in euros as cents with a fraction.
inline float cents(double euros) { return static_cast<float>(euros * 100); }
/// An amount in euros as whole cents.
inline std::int32_t whole_cents(double euros) {
    return static_cast<std::int32_t>(euros * 100.0 + 0.5);
}
/// A count.
inline std::int32_t whole(double x) { return static_cast<std::int32_t>(x); }
/// One over a length of time, at least one month.
inline float per_month(double months) {
    return static_cast<float>(1.0 / (months > 1.0 ? months : 1.0));
}
/// The same of days.
inline float per_day(double days) { return per_month(days); }
/// One over it.
inline float inverse(double x) { return static_cast<float>(1.0 / x); }
}  // namespace read_as

}  // namespace afweging::agents

// A mechanism lists its parameters as rows
//   PARAMETER(name, unit, low, high, as, meaning)
// where `as` is one of the functions above, and turns them into types with
//   AFWEGING_PARAMETERS(StressParameters, StressRates, AFWEGING_STRESS_PARAMETERS)
// StressParameters has a double a row, by name, and `rows`. StressRates has what the rules read, by
// the same names; a mechanism that derives more from them inherits from it. The TOML table, its
// ranges and docs/model/parameters.md follow; agents/parameters.hpp lists the mechanisms.
#define AFWEGING_PARAMETER_FIELD(name, unit, low, high, how, meaning) double name = 0;
#define AFWEGING_PARAMETER_RATE(name, unit, low, high, how, meaning) \
    decltype(read_as::how(0.0)) name{};
#define AFWEGING_PARAMETER_READ(name, unit, low, high, how, meaning) name = read_as::how(p.name);
#define AFWEGING_PARAMETER_ROW(name, unit, low, high, how, meaning) \
    {#name, unit, low, high, &Self::name, meaning},

#define AFWEGING_PARAMETERS(Parameters_, Rates_, LIST)                                  \
    struct Parameters_ {                                                                \
        LIST(AFWEGING_PARAMETER_FIELD)                                                  \
        [[nodiscard]] static std::span<const ParameterRow<Parameters_>> rows() {        \
            using Self = Parameters_;                                                   \
            static constexpr ParameterRow<Self> all[] = {LIST(AFWEGING_PARAMETER_ROW)}; \
            return all;                                                                 \
        }                                                                               \
    };                                                                                  \
    struct Rates_ {                                                                     \
        Rates_() = default;                                                             \
        explicit Rates_(const Parameters_& p){                                          \
            LIST(AFWEGING_PARAMETER_READ)} LIST(AFWEGING_PARAMETER_RATE)                \
    };
