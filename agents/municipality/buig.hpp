// SPDX-License-Identifier: EUPL-1.2
// What the Rijk pays the municipality towards bijstand and wage cost subsidies: the BUIG.
// Page: docs/model/buig.md
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "agents/inputs/parameter.hpp"
#include "agents/law/buig_law.hpp"
#include "agents/law/statute.hpp"
#include "agents/state/gemeente.hpp"
#include "sim/month.hpp"

namespace afweging::agents {

// TOML: [buig.<name>] in scenarios/parameters/buig.toml
// clang-format off
#define AFWEGING_BUIG_PARAMETERS(PARAMETER)                                                       \
    PARAMETER(cover, "fraction", 0, 3, number, "budget of the first year over the expected cost") \
    PARAMETER(volume_growth, "fraction per year", -0.5, 0.5, number, "of benefits in the country")
// clang-format on
AFWEGING_PARAMETERS(BuigParameters, BuigRates, AFWEGING_BUIG_PARAMETERS)

/// From what was spent in a year to the share that follows it: two years (recalled).
inline constexpr std::size_t years_to_the_share = 2;

/// How much of the share in the national budget does not follow the own cost of the past.
///
///   w = (I - I_h) / (I_o - I_h), between 0 and 1
///   I inhabitants, I_h up to where the share is historic, I_o from where it is objective
///
/// Status:   statute
/// Sources:  Participatiewet art. 69
/// Evidence: R340
/// Page:     docs/model/buig.md
[[nodiscard]] double objective_part(std::int64_t inhabitants, const BuigLaw& law);

/// What bijstand costs the country in each simulated year, relative to twelve first months.
///
///   N_y = P_y (1 + g)^y        y counted from 0
///   P_y mean norm of a single person in year y over that in the first month; g growth of the
///   number of benefits in the country [fraction per year]
///
/// Status:   assumed (that the macro budget follows price times volume, and the volume)
/// Sources:  Participatiewet art. 69
/// Evidence: R341, R342
/// Page:     docs/model/buig.md
[[nodiscard]] std::vector<double> national_path(const Statute& statute, sim::Month start,
                                                std::size_t years, double volume_growth);

/// What the Rijk grants for year y, counted from 0, when the years before it are known.
/// [EUR cent per year]
///
///   B_y = a N_y (w E + (1 - w) H_y) + S_(y-1)
///   H_y = C_(y-2) / N_(y-2)          E and the S that is expected stand for years before the run
///   a cover, w objective part, N national path, E expected cost of bijstand in a year at the
///   first month's prices, C what bijstand cost, S what wage cost subsidies cost [EUR per year]
///
/// Status:   statute (the shares; two years: recalled); assumed (cover, the national path)
/// Sources:  Participatiewet art. 69
/// Evidence: R340, R343, R345, R346
/// Page:     docs/model/buig.md
[[nodiscard]] std::int64_t grant_of_year(const BuigBooks& books, std::size_t year);

/// What the Rijk adds, on request, when a year cost more than its grant. [EUR cent per year]
///
///   V = h (min(D, f B) - e B)+ + (D - f B)+        D = cost - B
///   e up to which nothing is added, f from which all is, h what is added in between
///
/// Status:   statute (2024 and 2025); assumed (other years; that it is asked for and given)
/// Sources:  Participatiewet art. 74
/// Evidence: R344
/// Page:     docs/model/buig.md
[[nodiscard]] std::int64_t vangnet(std::int64_t cost, std::int64_t grant, const BuigLaw& law);

/// What goes to re-integration in the next year, of what the BUIG of a year leaves. The
/// municipality knows no more than its own books: what it was granted and what it paid. [EUR cent]
///
///   R = floor(r (B - C - S)+)       r share, B grant, C bijstand, S wage cost subsidies
///
/// Status:   assumed (the rule; mechanism 49 and the advice to re-invest)
/// Page:     docs/model/buig.md
[[nodiscard]] std::int64_t reinvested(const BuigYear& year, double share);

/// What the municipality saves in each year when one benefit of so much a year ends in the first
/// month and stays away, at the first month's prices; the grant is reckoned with that benefit and
/// without it. A vangnet is left out. [EUR cent per year]
///
///   s_y = b - (B_y - B'_y)        b the benefit; B with it, B' without it
///
/// Status:   statute (the shares); assumed (cover, the national volume)
/// Evidence: R345, R346
/// Page:     docs/model/buig.md
[[nodiscard]] std::vector<std::int64_t> saved_by_exit(const BuigBooks& books, std::int64_t benefit,
                                                      std::size_t years);

}  // namespace afweging::agents
