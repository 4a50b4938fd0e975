// SPDX-License-Identifier: EUPL-1.2
// What became of a cohort: curves by month since entry, over all replicates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "calibration/cohorts/cohort_plan.hpp"
#include "output/summary.hpp"
#include "output/values.hpp"
#include "sim/localised_text.hpp"

namespace afweging::calibration {

/// One point of a curve: a share in [0, 1], and how many people of one replicate it is about.
struct CurvePoint {
    output::Summary share;  ///< over replicates; nobody anywhere: no replicates
    double persons = 0;     ///< mean over replicates
};

/// Shares of fewer people than this are told, and marked.
inline constexpr double few_persons = 10;
[[nodiscard]] inline bool is_few(const CurvePoint& point) { return point.persons < few_persons; }

struct Curve {
    std::string quantity;     ///< "without_break", "left", "on_bijstand", "back", ...
    std::string destination;  ///< key; empty where it has none
    LocalisedText label;
    std::vector<CurvePoint> months;
};

/// All curves of one cohort at one moment of entry; numbers are places on the axes of the layout.
/// Curves of returns count their months from the exit.
[[nodiscard]] std::vector<Curve> curves_of(const output::Values& values, std::size_t entry,
                                           std::size_t cohort);

/// Members of it in one replicate.
[[nodiscard]] output::Summary members_of(const output::Values& values, std::size_t entry,
                                         std::size_t cohort);

/// How fast people with a certain time on bijstand leave it, over the whole run.
struct SpellRow {
    std::string band;  ///< key
    LocalisedText label;
    output::Summary clients;  ///< share of all months on bijstand that lie in the band
    output::Summary leave;    ///< chance to leave bijstand in a month
    output::Summary to_work;  ///< ... for regular work or an own business
    output::Summary exits;    ///< share of all exits that come from the band
    double persons = 0;       ///< on bijstand in a month, mean
};
[[nodiscard]] std::vector<SpellRow> spells_of(const output::Values& values);

}  // namespace afweging::calibration
