// SPDX-License-Identifier: EUPL-1.2
// What a parameter is, apart from its value: its key, unit, range and place.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace afweging::agents {

struct Parameters;

/// Ties a key in the parameter files to a field of Parameters.
struct ParameterSpec {
    std::string key;        ///< "stress.speed"
    std::string_view unit;  ///< must equal the `unit` in the data file
    double low;             ///< the smallest value the rules accept
    double high;            ///< the largest
    std::function<double&(Parameters&)> field;
};

/// Every parameter of the model, by mechanism. The value, prior, source and meaning of each are in
/// scenarios/parameters/*.toml; a test checks that both lists are the same.
[[nodiscard]] const std::vector<ParameterSpec>& parameter_specs();

}  // namespace afweging::agents
