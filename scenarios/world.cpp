// SPDX-License-Identifier: EUPL-1.2
// [world]: labour market, inflow, prices, and other values for numbers of the model.
#include <algorithm>
#include <utility>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/levers.hpp"
#include "scenarios/levers/by_law_levers.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/expected_forms.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

/// Keys of instruments that do not take part.
using Idle = std::vector<std::string>;

Idle idle_in(const Scenario& scenario, const Catalogue& catalogue) {
    Idle idle;
    const auto& acting = scenario.setting.instruments;
    for (const CatalogueInstrument& each : catalogue.instruments) {
        const bool acts = std::any_of(acting.begin(), acting.end(), [&each](const auto& other) {
            return other.key == each.base.key;
        });
        if (!acts) {
            idle.push_back(each.base.key);
        }
    }
    return idle;
}

/// The instrument that the number is of; empty when it is of none of these.
std::string idle_owner(const std::string& key, const Idle& idle) {
    const std::string owner = key.substr(0, key.find('.'));
    return std::find(idle.begin(), idle.end(), owner) == idle.end() ? std::string() : owner;
}

LocalisedText where_numbers_are() {
    return {
        "'afweging list parameters' names them; those of an instrument are told by 'afweging "
        "explain' with its key",
        "'afweging list parameters' noemt ze; die van een instrument noemt 'afweging explain' "
        "met de sleutel erachter"};
}

LocalisedText only_when_it_acts(const std::string& owner) {
    return {"the instrument '" + owner + "' has to act: add [levers.instruments." + owner +
                "]; its numbers: 'afweging explain " + owner + "'",
            "instrument '" + owner + "' moet dan meedoen: zet [levers.instruments." + owner +
                "] erbij; de getallen ervan: 'afweging explain " + owner + "'"};
}

void set_parameter(Scenario& scenario, const Idle& idle, const std::string& key, const Node& node,
                   Problems& problems) {
    std::vector<std::string> known;
    for (const ParameterEntry& entry : scenario.numbers) { known.push_back(entry.key); }
    const auto place = std::find(known.begin(), known.end(), key);
    if (place == known.end() && problems.add_if_renamed(key, node.key_at)) {
        return;
    }
    if (place == known.end()) {
        const std::string owner = idle_owner(key, idle);
        problems.add(ProblemCode::unknown_name, node.key_at,
                     {LocalisedText{"parameter", "parameter"}, printable(key),
                      owner.empty() ? nearest(key, known) : std::string(),
                      owner.empty() ? where_numbers_are() : only_when_it_acts(owner)});
        return;
    }
    if (set_by_law(scenario, key)) {
        problems.add(ProblemCode::defined_twice, node.key_at,
                     {printable(key), std::string("[levers.by_law]")});
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
void read_parameter_overrides(const Node& node, const std::string& prefix, const Idle& idle,
                              Scenario& scenario, Problems& problems) {
    for (const auto& [name, member] : node.members) {
        const std::string key = prefix.empty() ? name : prefix + "." + name;
        if (member.kind == Node::Kind::table) {
            read_parameter_overrides(member, key, idle, scenario, problems);
        } else {
            set_parameter(scenario, idle, key, member, problems);
        }
    }
}

/// Tells whoever listens which numbers [world.parameters] may hold: those of the model, and those
/// of any instrument.
void note_numbers(const TableReader& world, const Scenario& scenario) {
    AskedKeys* asked = world.problems().asked_of(world.position().source);
    if (asked == nullptr) {
        return;
    }
    const auto note = [&](const std::string& key, const Range& range, std::string usual) {
        asked->note({.path = world.path_of("parameters." + key),
                     .form = AskedForm::number,
                     .ranged = true,
                     .low = range.low,
                     .high = range.high,
                     .unit = std::string(range.unit),
                     .example = std::string(range.example),
                     .usual = std::move(usual)});
    };
    for (const ParameterEntry& each : scenario.numbers) {
        const std::string mode = number_text(each.mode);
        note(each.key, {each.smallest, each.largest, each.unit, mode}, mode);
    }
    for (const ChannelWord& word : channel_words()) {
        note("*." + std::string(word.key), word.range, "");
    }
}

/// A factor for each route that is named; the others stay as they were.
void read_inflow_of(TableReader& world, agents::Outlook& outlook) {
    TableReader table = world.table("inflow_of", Need::optional, "{ status_holder = 1.5 }");
    if (!table.present()) {
        return;
    }
    for (std::size_t r = 0; r < agents::route_count; ++r) {
        const Range range{0, 20, "1 = as in the reference year", "1.5"};
        if (const auto factor = table.number(agents::route_labels[r].key, range)) {
            outlook.inflow_of[r] = *factor;
        }
    }
    table.finish();
}

}  // namespace

const Misplaced& misplaced_levers() {
    static const Misplaced misplaced{ProblemCode::lever_under_world,
                                     {{"allocation", "levers"},
                                      {"fines", "levers"},
                                      {"caseload", "levers"},
                                      {"focus_on_short_distance", "levers"},
                                      {"enforcement", "levers"},
                                      {"pots", "levers"},
                                      {"instruments", "levers"},
                                      {"income_support", "levers"},
                                      {"by_law", "levers"},
                                      {"policies", "levers"},
                                      {"budget_eur_per_year", "levers.pots.<pot>"},
                                      {"places", "levers.instruments.<instrument>"},
                                      {"disregard_share", "levers.income_support"},
                                      {"disregard_ceiling_eur_per_month", "levers.income_support"},
                                      {"disregard_months", "levers.income_support"},
                                      {"uniform_disregard_share", "levers.income_support"},
                                      {"uniform_disregard_months", "levers.income_support"},
                                      {"disregard_up_to_hours", "levers.income_support"}}};
    return misplaced;
}

const Misplaced& misplaced_world() {
    static const Misplaced misplaced{ProblemCode::world_under_levers,
                                     {{"tightness", "world"},
                                      {"inflow", "world"},
                                      {"inflow_of", "world"},
                                      {"price_level", "world"},
                                      {"energy_price", "world"},
                                      {"law", "world"},
                                      {"parameters", "world"},
                                      {"mechanisms", "mechanisms"}}};
    return misplaced;
}

void read_world(TableReader& world, const Catalogue& catalogue, Scenario& scenario) {
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
    read_inflow_of(world, path);
    read("price_level", factor, path.price_level);
    read("energy_price", factor, path.energy_price);
    if (const auto word = world.word("law", law_path_words())) {
        path.law = static_cast<agents::LawPath>(*word);
    }
    const LocalisedText expected{"a table", "een tabel"};
    note_numbers(world, scenario);
    expect_form(world, "parameters", AskedForm::table);
    const Node* parameters = world.value("parameters", expected, Need::optional);
    if (parameters != nullptr && parameters->kind == Node::Kind::table) {
        read_parameter_overrides(*parameters, "", idle_in(scenario, catalogue), scenario,
                                 world.problems());
    } else if (parameters != nullptr) {
        world.problems().add(ProblemCode::wrong_type, parameters->at,
                             {std::string("world.parameters"), kind_phrase(*parameters), expected});
    }
    world.finish({misplaced_levers(), misplaced_world()});
}

}  // namespace afweging::scenarios
