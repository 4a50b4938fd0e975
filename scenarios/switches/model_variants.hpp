// SPDX-License-Identifier: EUPL-1.2
// Other models to hold a plan against: the same numbers, and a mechanism less.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenarios/data_root.hpp"
#include "scenarios/scenario.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// A model without some of the mechanisms of scenarios/mechanisms/.
struct ModelVariant {
    std::string key;     ///< "no_displacement"
    LocalisedText label;  ///< "without displacement"
    std::vector<std::string> mechanisms;
};

/// Those that move what a plan comes to most, and about which least is known: displacement, money
/// stress that takes doenvermogen, and threats at the door and in bijstand.
[[nodiscard]] const std::vector<ModelVariant>& model_variants();

/// The scenario in that model; empty where it sets one of the numbers itself. What it has off is
/// off in every model. Throws ReadError when the files of mechanisms cannot be read.
[[nodiscard]] std::optional<Scenario> in_model(const Scenario& scenario,
                                               const ModelVariant& variant, const DataRoot& root);

}  // namespace afweging::scenarios
