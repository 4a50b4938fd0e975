// SPDX-License-Identifier: EUPL-1.2
// The model beside a municipality's own figures, misses first.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "agents/inputs/margins.hpp"
#include "app/console.hpp"
#include "calibration/own_figures/own_fit.hpp"
#include "output/results.hpp"
#include "scenarios/catalogue/municipality.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// One figure of one year. Of a single year of a single municipality, so it is held beside single
/// worlds: between low and high lie 8 of 10 of them, over draws and luck (all of fewer than ten).
struct BesideLine {
    calibration::OwnMeasure measure;
    std::int32_t year;
    double own;
    double model;  ///< mean over all worlds
    double low;
    double high;

    [[nodiscard]] bool inside() const { return own >= low && own <= high; }
    [[nodiscard]] double difference() const { return model - own; }
};

/// What the model says of each own figure of the years of the fit; `results` begin in January of
/// the first of them. Misses first, the largest in widths of the range at the head.
///
/// The model's flows are persons, both of a couple: beside benefits they are divided by the persons
/// per benefit of `base`, but for who left to work or education, of whom it counts one a household.
/// Beside an outflow of CBS the model leaves out who reached the AOW age, as CBS does.
[[nodiscard]] std::vector<BesideLine> beside_own(const calibration::OwnFigures& figures,
                                                 const std::vector<std::int32_t>& years,
                                                 const output::Results& results,
                                                 const agents::Margins& base);

/// How the model was brought to the count of the tables.
[[nodiscard]] std::vector<LocalisedText> how_counted(const calibration::OwnFigures& figures,
                                                     const agents::Margins& base);

/// The table, how many figures lie in their range, how was counted, what the comparison is not.
void print_beside(Console& console, const std::vector<BesideLine>& lines,
                  const output::Results& results, const std::vector<LocalisedText>& counted);
/// What was counted and goes into the municipality file; base: what it extends.
void print_fit(Console& console, const calibration::OwnFit& fit,
               const scenarios::MunicipalityTable& base);
/// That stock and flows do not go together.
[[nodiscard]] LocalisedText told(const calibration::StockGap& gap);

[[nodiscard]] Json to_json(const std::vector<BesideLine>& lines, Language language);
[[nodiscard]] Json to_json(const calibration::OwnFit& fit);

}  // namespace afweging::app
