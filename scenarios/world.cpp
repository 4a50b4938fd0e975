// SPDX-License-Identifier: EUPL-1.2
// [world]: labour market, inflow, prices, and other values for numbers of the model.
#include <algorithm>

#include "scenarios/levers.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

void set_parameter(Scenario& scenario, const std::string& key, const Node& node,
                   Problems& problems) {
    std::vector<std::string> known;
    for (const ParameterEntry& entry : scenario.numbers) { known.push_back(entry.key); }
    const auto place = std::find(known.begin(), known.end(), key);
    if (place == known.end() && problems.add_if_renamed(key, node.key_at)) {
        return;
    }
    if (place == known.end()) {
        problems.add(
            ProblemCode::unknown_name, node.key_at,
            {LocalisedText{"parameter", "parameter"}, printable(key), nearest(key, known),
             LocalisedText{"see 'afweging explain'; numbers of an instrument only when it is "
                           "active",
                           "zie 'afweging explain'; getallen van een instrument alleen als het "
                           "meedoet"}});
        return;
    }
    const ParameterEntry& entry = scenario.numbers[static_cast<std::size_t>(place - known.begin())];
    const std::string example = number_text(entry.mode);
    const Range range{entry.smallest, entry.largest, entry.unit, example};
    if (const auto value = checked_number(node, key, range, problems)) {
        set_number(scenario, key, *value);
        scenario.overridden.push_back(key);
    }
}

/// "distance.base_hazard" = 0.04 and [world.parameters.distance] base_hazard = 0.04 are the same.
void read_parameter_overrides(const Node& node, const std::string& prefix, Scenario& scenario,
                              Problems& problems) {
    for (const auto& [name, member] : node.members) {
        const std::string key = prefix.empty() ? name : prefix + "." + name;
        if (member.kind == Node::Kind::table) {
            read_parameter_overrides(member, key, scenario, problems);
        } else {
            set_parameter(scenario, key, member, problems);
        }
    }
}

}  // namespace

const Misplaced& misplaced_levers() {
    static const Misplaced misplaced{ProblemCode::lever_under_world,
                                     {{"allocation", "levers"},
                                      {"fines", "levers"},
                                      {"caseload", "levers"},
                                      {"focus_on_short_distance", "levers"},
                                      {"pots", "levers"},
                                      {"instruments", "levers"},
                                      {"income_support", "levers"},
                                      {"budget_eur_per_year", "levers.pots.<pot>"},
                                      {"places", "levers.instruments.<instrument>"},
                                      {"disregard_share", "levers.income_support"},
                                      {"disregard_ceiling_eur_per_month", "levers.income_support"},
                                      {"disregard_months", "levers.income_support"}}};
    return misplaced;
}

const Misplaced& misplaced_world() {
    static const Misplaced misplaced{ProblemCode::world_under_levers,
                                     {{"tightness", "world"},
                                      {"inflow", "world"},
                                      {"price_level", "world"},
                                      {"energy_price", "world"},
                                      {"parameters", "world"}}};
    return misplaced;
}

void read_world(TableReader& world, Scenario& scenario) {
    constexpr Range factor{0.05, 20, "1 = as in the reference year", "0.9"};
    agents::Outlook& path = scenario.setting.outlook;
    const auto read = [&world](std::string_view key, const Range& range,
                               std::vector<double>& into) {
        if (const auto years = world.per_year(key, range)) {
            into = *years;
        }
    };
    read("tightness", factor, path.tightness);
    read("inflow", {0, 20, "1 = as in the reference year", "1.1"}, path.inflow);
    read("price_level", factor, path.price_level);
    read("energy_price", factor, path.energy_price);
    const LocalisedText expected{"a table", "een tabel"};
    const Node* parameters = world.value("parameters", expected, Need::optional);
    if (parameters != nullptr && parameters->kind == Node::Kind::table) {
        read_parameter_overrides(*parameters, "", scenario, world.problems());
    } else if (parameters != nullptr) {
        world.problems().add(
            ProblemCode::wrong_type, parameters->at,
            {std::string("world.parameters"), kind_phrase(parameters->kind), expected});
    }
    world.finish({misplaced_levers()});
}

}  // namespace afweging::scenarios
