// SPDX-License-Identifier: EUPL-1.2
// All parameter specifications in one list.
#include "agents/parameters.hpp"

namespace afweging::agents {

namespace {

/// Adds the rows of one mechanism.
template <class Mechanism>
void add(std::vector<ParameterSpec>& list, const char* table, Mechanism Parameters::*mechanism) {
    for (const ParameterRow<Mechanism>& row : Mechanism::rows()) {
        const auto field = row.field;
        list.push_back(
            {std::string(table) + '.' + row.name, row.unit, row.low, row.high,
             [mechanism, field](Parameters& p) -> double& { return (p.*mechanism).*field; }});
    }
}

std::vector<ParameterSpec> all_specs() {
    std::vector<ParameterSpec> list;
#define AFWEGING_ADD_MECHANISM(Type, Rates, name) add(list, #name, &Parameters::name);
#define AFWEGING_ADD_ALONE(Type, name) add(list, #name, &Parameters::name);
    AFWEGING_MECHANISMS(AFWEGING_ADD_MECHANISM, AFWEGING_ADD_ALONE)
#undef AFWEGING_ADD_MECHANISM
#undef AFWEGING_ADD_ALONE
    return list;
}

}  // namespace

const std::vector<ParameterSpec>& parameter_specs() {
    static const std::vector<ParameterSpec> all = all_specs();
    return all;
}

}  // namespace afweging::agents
