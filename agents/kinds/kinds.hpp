// SPDX-License-Identifier: EUPL-1.2
// The kinds of things a person can be in, as one-byte codes. Their labels:
// agents/measures/labels.cpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// Arithmetic with cents, by short names.
using sim::choose;
using sim::keep_if;
using sim::larger;
using sim::positive_part;
using sim::share_of;
using sim::smaller;

/// Where a person stands. Invariant: everybody is in exactly one.
enum class Status : std::uint8_t {
    not_arrived,         ///< lives in the world later on
    ww,                  ///< unemployment insurance
    bijstand,            ///< social assistance, no earnings
    bijstand_part_time,  ///< social assistance beside part-time earnings
    subsidised_job,      ///< employed in a place that the municipality pays for or subsidises
    job_temporary,
    job_permanent,
    self_employed,
    education,
    other_exit,  ///< left for another reason: partner, move, detention, own means
    aow,         ///< reached state pension age
    deterred,    ///< was about to apply and did not
};
inline constexpr std::size_t status_count = 12;

enum class Sex : std::uint8_t { woman, man };

enum class Household : std::uint8_t {
    single,
    single_parent,
    couple,
    couple_with_children,
    cost_sharer,  ///< shares a home with other adults (kostendelersnorm)
};
inline constexpr std::size_t household_count = 5;

enum class Schooling : std::uint8_t { primary, lower_secondary, qualified };
inline constexpr std::size_t schooling_count = 3;

enum class Health : std::uint8_t { no_limits, physical, mental };
inline constexpr std::size_t health_count = 3;

/// How unlikely work within 12 months is without help. Derived, never stored as truth.
enum class Distance : std::uint8_t { short_distance, medium_distance, long_distance };
inline constexpr std::size_t distance_count = 3;

enum class Route : std::uint8_t { employment, ww, school, break_up, status_holder, inactivity };
inline constexpr std::size_t route_count = 6;

enum class Housing : std::uint8_t { secure, threatened, homeless };
inline constexpr std::size_t housing_count = 3;

enum class DebtHelp : std::uint8_t { none, stabilisation, plan, finished };
inline constexpr std::size_t debt_help_count = 4;

/// Income support paid by the municipality.
AFWEGING_RULE constexpr bool receives_bijstand(Status s) {
    return (s == Status::bijstand) | (s == Status::bijstand_part_time);
}

/// Work without a municipal place.
AFWEGING_RULE constexpr bool in_regular_work(Status s) {
    return (s == Status::job_temporary) | (s == Status::job_permanent) |
           (s == Status::self_employed);
}

/// On bijstand, with or without part-time work, or in WW.
AFWEGING_RULE bool seeks_work(Status s) { return receives_bijstand(s) | (s == Status::ww); }

/// Whether a status lies between two others in the order of the enumeration, both included.
AFWEGING_RULE bool between(Status s, Status low, Status high) {
    const unsigned from = static_cast<unsigned>(low);
    return static_cast<unsigned>(s) - from <= static_cast<unsigned>(high) - from;
}

/// Lives in the world and below pension age: a household whose month is followed.
AFWEGING_RULE bool keeps_house(Status s) { return between(s, Status::ww, Status::other_exit); }

/// Is in the world of the model: has come, has not reached pension age, was not scared off.
AFWEGING_RULE bool lives_here(Status s) {
    return (s != Status::not_arrived) & (s != Status::aow) & (s != Status::deterred);
}

/// Has earnings of the present work, beside bijstand or not.
AFWEGING_RULE bool has_earnings(Status s) {
    return between(s, Status::bijstand_part_time, Status::self_employed);
}

/// Lives on a study grant, a partner, or means of one's own.
AFWEGING_RULE bool has_own_means(Status s) {
    return between(s, Status::education, Status::other_exit);
}

/// Creditors are kept at a distance: no attachment, no collection costs, no raises of fines.
AFWEGING_RULE bool in_debt_help(DebtHelp help) {
    return (help == DebtHelp::stabilisation) | (help == DebtHelp::plan);
}

}  // namespace afweging::agents
