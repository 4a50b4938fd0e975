// SPDX-License-Identifier: EUPL-1.2
// A published figure that the calibration holds the model against, and what the model must report
// for it. Form: docs/formats/targets.md
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scenarios/catalogue/evidence_kinds.hpp"
#include "sim/kind.hpp"
#include "sim/localised_text.hpp"

namespace afweging::calibration {

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// Where the error of a target comes from.
#define AFWEGING_TARGET_ERRORS(KIND)                                                         \
    KIND(sample, "people drawn", "het aantal mensen")                                        \
    KIND(assumed_n, "people drawn, how many is assumed", "het aantal mensen, dat is aangenomen") \
    KIND(years, "years that differ", "verschillen tussen jaren")                             \
    KIND(studies, "counts that differ", "verschillen tussen tellingen")                      \
    KIND(range, "a range read as 95 %, an assumption", "een marge, gelezen als 95 %: een aanname") \
    KIND(assumed, "assumed", "aangenomen")

/// Which output of the program holds what the model says.
#define AFWEGING_REPORT_SOURCES(KIND)                                      \
    KIND(run, "afweging run", "afweging run")                              \
    KIND(cohort, "afweging cohort", "afweging cohort")                     \
    KIND(spells, "afweging cohort, by months on bijstand", "afweging cohort, naar duur van de bijstand") \
    KIND(trial, "afweging trial", "afweging trial")                        \
    KIND(none, "no command yet", "nog geen opdracht")
// clang-format on

AFWEGING_KIND(TargetError, target_error, AFWEGING_TARGET_ERRORS)
AFWEGING_KIND(ReportSource, report_source, AFWEGING_REPORT_SOURCES)

/// What the model must report. Which members hold something follows from `source`:
///
///   run     scale * (sum of `sum`) / (sum of `over` - sum of `less`), all over `group`, over
///           months first to last counted from 1, and for measures of instruments over
///           `instruments`; moves from bijstand to `without` are taken off the outflow
///   cohort  scale * the share of curve `quantity` (to `destination`) at `month` since entry; of
///           without_break, exits to `without` are none
///   spells  scale * the shares of `quantity` summed over `bands`, exits to `without` left out
///   trial   scale * the mean of `arm` in question `outcome` at `month`
///   none    nothing: `missing` says what would be needed
struct Report {
    ReportSource source = ReportSource::none;
    double scale = 1;
    std::string scenario;
    std::vector<std::string> sum, over, less;  ///< measures: "series/outflow"
    std::string group;                         ///< key of a group of people; "all"
    std::vector<std::string> instruments;      ///< keys
    std::int32_t first_month = 0, last_month = 0;
    std::string of;  ///< entrants, stock, or the key of an instrument
    std::string quantity;
    std::string destination;  ///< "" = any
    std::int32_t month = 0;
    std::vector<std::string> bands, without;
    std::string trial, outcome, arm;
    LocalisedText missing;
};

struct Target {
    std::string key;
    LocalisedText label;
    std::vector<std::string> evidence;  ///< ids of the facts that it is
    std::vector<std::string> with;      ///< ids of facts that its value or error is worked out with
    double observed = 0;                ///< [unit]
    double standard_error = 0;          ///< [unit], above 0
    TargetError error_from = TargetError::assumed;
    LocalisedText unit;
    scenarios::DesignClass design = scenarios::DesignClass::registers;
    std::string study;   ///< targets of one study share what is wrong with it
    std::string reason;  ///< English, as the evidence is
    /// Assumed numbers whose prior was set with these facts in view: told, for they are used twice.
    std::vector<std::string> prior_saw;
    Report report;
};

}  // namespace afweging::calibration
