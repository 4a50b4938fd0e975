// SPDX-License-Identifier: EUPL-1.2
// The office: klantmanagers, their caseload, and what time per client follows from it.
// Page: docs/model/office.md
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "agents/inputs/margins.hpp"
#include "agents/inputs/parameter.hpp"
#include "agents/inputs/policy.hpp"
#include "agents/state/gemeente.hpp"
#include "agents/state/people.hpp"
#include "sim/dice/dice.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [office.<name>] in scenarios/parameters/office.toml
// clang-format off
#define AFWEGING_OFFICE_PARAMETERS(PARAMETER)                                                                       \
    PARAMETER(talk_minutes, "minutes", 1, 600, number, "one talk takes, preparation and report included")           \
    PARAMETER(client_share, "fraction", 0, 1, number, "share of the contract hours that is spent on clients")        \
    PARAMETER(talk_share, "fraction", 0, 1, number, "share of the hours with clients that goes into talks")         \
    PARAMETER(short_need, "talks/year", 0, 60, number, "what short distance is served first with")                  \
    PARAMETER(share_short_alone, "fraction", 0.01, 1, number, "share of clients near to work, without interaction") \
    PARAMETER(caseload_threshold, "clients", 1, 2000, number, "above it a talk loses quality")                      \
    PARAMETER(caseload_elasticity, "elasticity", 0, 3, number, "of quality to caseload above the threshold")        \
    PARAMETER(skill_spread, "sd", 0, 1, number, "sd of klantmanager skill around 1")                                \
    PARAMETER(favourite_spread, "sd", 0, 10, number, "sd of a klantmanager's pull towards an instrument")           \
    PARAMETER(staff_cost, "EUR/month", 0, 50000, number, "of one full-time klantmanager")
// clang-format on
AFWEGING_PARAMETERS(OfficeParameters, OfficeRates, AFWEGING_OFFICE_PARAMETERS)

/// What is given about an office: its numbers, its levers, the instruments that add to it, and the
/// contract hours of a full-time klantmanager. [hours per month]
struct OfficeSetup {
    const OfficeParameters& parameters;
    const Policy& policy;
    std::span<const Instrument> instruments;
    double hours_per_month;
    double staffed_caseload;       ///< that all clients together come to [persons]
    double persons_per_household;  ///< where caseloads are not counted but given
    Interaction interaction;
};

/// What steps need to know of the office this month, by klantmanager and the route by which a
/// client came (place_of). Never empty.
struct OfficeMonth {
    std::vector<float> talks;        ///< [1/month] expected talks of any household
    std::vector<float> talks_short;  ///< [1/month] on top of that at short distance
    std::vector<float> quality;      ///< of a talk: skill times what the caseload leaves of it
    std::int64_t extra_staff = 0;    ///< [0.01 full-time] klantmanagers paid by instruments

    [[nodiscard]] std::size_t desks() const { return talks.size() / route_count; }
};

/// Where the numbers of a klantmanager stand for who came by a route.
AFWEGING_RULE std::size_t place_of(std::size_t klantmanager, Route route) {
    return klantmanager * route_count + static_cast<std::size_t>(route);
}

/// How many clients somebody who came by this route counts for, in the time of a klantmanager.
///
///   w = caseload / caseload of the group;   1 for who is in none
///
/// Status: assumed (a lever); Page: docs/model/office.md
[[nodiscard]] double time_weight(const Policy& policy, Route route);

/// The caseload over everybody that follows from those of the groups: what staff is taken on for.
/// entrant_route: share of clients by route. [persons per full-time klantmanager]
///
///   1 / C = sum over routes of share / caseload of the route
///
/// Page: docs/model/office.md
[[nodiscard]] double staffed_caseload(const Policy& policy,
                                      std::span<const double, route_count> entrant_route);

/// The office of the month from the caseloads of the end of last month.
///
///   c_k = caseload_k * (1 - reduction) / f_k      [persons],   h_k the same in households
///   f_k = share of a full-time job of klantmanager k
///   a_k = hours * client_share * 60 * talk_share / (h_k * talk_minutes)  [talks/(household month)]
///   first_k = min(focus * a_k / s, short_need / 12)           s = share at short distance
///   talks_k = a_k - s * first_k,  talks_short_k = first_k
///   quality_k = skill_k * min(1, (w threshold / c_k)^elasticity)
///
/// Who counts for w clients has w times the talks, and is w times in c_k and h_k (time_weight).
///
/// Under tight time the share kept for short distance is a larger part of all time: contact
/// concentrates on those nearest to work. A couple has one talk. Without interaction every caseload
/// is the lever's.
/// Status:   assumed (shape); Evidence: S039, R093, R140, R152
/// Page:     docs/model/office.md
///
/// Into an office that is there already, so that a month allocates nothing. `share_short`: of
/// households, [0, 1].
void renew_office(std::span<const Klantmanager> klantmanagers, double share_short,
                  const OfficeSetup& setup, std::int32_t t, OfficeMonth& office);

/// Share of households on bijstand whose followed person is at short distance, at least 0.01.
[[nodiscard]] double share_at_short_distance(const People& people, const MonthColumns& now);

/// Full-time jobs of klantmanagers for so many clients: clients / caseload. caseload > 0.
[[nodiscard]] double full_time_klantmanagers(std::uint64_t clients, double caseload);

/// For the clients of a municipality and the caseloads of a policy.
[[nodiscard]] double full_time_klantmanagers(const Margins& municipality, const Policy& policy);

/// Klantmanagers for so many full-time jobs: at least 1; they share the hours evenly, so that in a
/// small office they work part-time. [persons]
[[nodiscard]] std::uint32_t klantmanagers_needed(double full_time);

/// Klantmanagers for Policy::caseload and so many clients. Skill, favourites and whether somebody
/// keeps to rules are addressed by klantmanager number and instrument key: adding an instrument
/// changes nobody's other favourites. compliance: share of them who keep to rules
/// Evidence: R135
[[nodiscard]] std::vector<Klantmanager> make_klantmanagers(const OfficeSetup& setup,
                                                           std::uint32_t clients, double compliance,
                                                           const sim::Dice& dice);

/// Counts the clients of every klantmanager before the first month; later months:
/// agents/measures/tally.hpp.
void count_caseloads(const People& people, std::span<Klantmanager> klantmanagers);

/// Counts what groups with a caseload of their own come to, by klantmanager. Where there are none
/// it passes over the people.
void count_group_time(const People& people, const Policy& policy,
                      std::span<Klantmanager> klantmanagers);

/// Klantmanagers that office instruments pay for in month t, on top of so many full-time jobs, and
/// their cost. Where a pot cannot pay what several of them want, each gets the same share of it.
struct ExtraStaff {
    std::int64_t hundredths = 0;                             ///< [0.01 full-time]
    std::array<std::int64_t, max_instruments> cost_cents{};  ///< by instrument [EUR cent per month]
    std::array<Limit, max_instruments> held_back{};          ///< by what, that there are not more
};
[[nodiscard]] ExtraStaff extra_staff(double full_time, const Policy& policy,
                                     std::span<const Instrument> instruments, std::int32_t t);

}  // namespace afweging::agents
