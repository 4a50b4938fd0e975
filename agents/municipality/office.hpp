// SPDX-License-Identifier: EUPL-1.2
// The office: klantmanagers, their caseload, and what time per client follows from it.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agents/setting.hpp"
#include "agents/world.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::agents {

/// What sweeps need to know of the office this month, by klantmanager. Never empty.
struct OfficeMonth {
    std::vector<float> talks;        ///< [1/month] expected talks of any client
    std::vector<float> talks_short;  ///< [1/month] on top of that at short distance
    std::vector<float> quality;      ///< of a talk: skill times what the caseload leaves of it
    std::int64_t extra_staff = 0;    ///< [0.01 full-time] klantmanagers paid by instruments
};

/// The office of the month from the caseloads of the end of last month.
///
///   c_k = caseload_k * (1 - reduction)            [clients]
///   a_k = hours * 60 * talk_share / (c_k * talk_minutes)      [talks/(client month)]
///   first_k = min(focus * a_k / s, short_need / 12)           s = share at short distance
///   talks_k = a_k - s * first_k,  talks_short_k = first_k
///   quality_k = skill_k * min(1, (threshold / c_k)^elasticity)
///
/// Under tight time the share kept for short distance is a larger part of all time: contact
/// concentrates on those nearest to work. Without interaction every caseload is the lever's.
/// Status:   assumed (shape); Evidence: S039, R093, R140, R152
/// Page:     docs/model/contact.md
[[nodiscard]] OfficeMonth office_of_month(const World& world, const Setting& setting);

/// The same into an office that is there already, so that a month allocates nothing.
void renew_office(const World& world, const Setting& setting, OfficeMonth& office);

/// Full-time klantmanagers for so many clients, at least 1. caseload > 0.
[[nodiscard]] std::uint32_t klantmanagers_needed(std::uint64_t clients, double caseload);

/// Makes World::klantmanagers for Policy::caseload and the municipality's clients. Skill and
/// favourites are addressed by klantmanager number and instrument key: adding an instrument
/// changes nobody's other favourites. Evidence: R135
void make_klantmanagers(World& world, const Setting& setting, const sim::Dice& dice);

/// Counts the clients of every klantmanager before the first month; later months:
/// agents/measures/tally.hpp.
void count_caseloads(World& world);

/// Klantmanagers that office instruments pay for in month t, on top of `staff`, and their cost.
struct ExtraStaff {
    std::int64_t hundredths = 0;                             ///< [0.01 full-time]
    std::array<std::int64_t, max_instruments> cost_cents{};  ///< by instrument [EUR cent per month]
};
[[nodiscard]] ExtraStaff extra_staff(const World& world, const Setting& setting, std::int32_t t);

}  // namespace afweging::agents
