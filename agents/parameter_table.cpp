// SPDX-License-Identifier: EUPL-1.2
// All parameter specifications in one list.
#include "agents/parameters.hpp"

namespace afweging::agents {

const std::vector<ParameterSpec>& parameter_specs() {
    static const std::vector<ParameterSpec> all = [] {
        std::vector<ParameterSpec> list;
        for (const auto& part :
             {population_parameter_specs(), money_parameter_specs(), capacity_parameter_specs(),
              contact_parameter_specs(), places_parameter_specs(), programme_parameter_specs(),
              search_parameter_specs(), market_parameter_specs(), ladder_parameter_specs()}) {
            list.insert(list.end(), part.begin(), part.end());
        }
        return list;
    }();
    return all;
}

}  // namespace afweging::agents
