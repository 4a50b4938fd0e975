// SPDX-License-Identifier: EUPL-1.2
// The text of a municipality file with margins that were counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "calibration/own_figures/own_fit.hpp"
#include "scenarios/catalogue/municipality.hpp"
#include "sim/localised_text.hpp"

namespace afweging::calibration {

struct OwnMunicipality {
    std::string key;
    std::string label;    ///< what it is called
    std::string extends;  ///< every other margin is taken over from it
    std::uint16_t number = 0;
    std::optional<std::uint32_t> inhabitants = std::nullopt;  ///< else as many for each client
    std::string source;                                       ///< empty: own count
    Language language = Language::nl;
};

/// A whole file, which `check` accepts: what was counted, and of which months.
/// base: the margins of `extends`
[[nodiscard]] std::string municipality_text(const OwnMunicipality& asked, const OwnFit& fit,
                                            const scenarios::MunicipalityTable& base);

}  // namespace afweging::calibration
