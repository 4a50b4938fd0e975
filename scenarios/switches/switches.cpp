// SPDX-License-Identifier: EUPL-1.2
// From switches to neutral numbers.
#include "scenarios/switches/switches.hpp"

#include <algorithm>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/expected_forms.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

bool has_number(const Scenario& scenario, const std::string& key) {
    return std::any_of(scenario.numbers.begin(), scenario.numbers.end(),
                       [&key](const ParameterEntry& n) { return n.key == key; });
}

/// The mechanism that is off by this number or channel, whose name somebody may write instead.
std::string holder_of(const std::string& name, const std::vector<Mechanism>& all) {
    const auto holds = [&name](const Mechanism& m) {
        return std::any_of(m.off.begin(), m.off.end(),
                           [&name](const NeutralNumber& n) { return n.key == name; }) ||
               std::any_of(m.channels.begin(), m.channels.end(), [&name](agents::Channel c) {
                   return channel_words()[static_cast<std::size_t>(c)].key == name;
               });
    };
    const auto found = std::find_if(all.begin(), all.end(), holds);
    return found == all.end() ? std::string() : found->key;
}

void add_unknown(const std::string& name, Position at, const std::vector<Mechanism>& all,
                 Problems& problems) {
    std::vector<std::string> known;
    for (const Mechanism& m : all) { known.push_back(m.key); }
    const std::string holder = holder_of(name, all);
    problems.add(ProblemCode::unknown_name, at,
                 {LocalisedText{"mechanism", "mechanisme"}, printable(name),
                  holder.empty() ? nearest(name, known) : holder,
                  LocalisedText{"'afweging list mechanisms' names them",
                                "'afweging list mechanismen' noemt ze"}});
}

/// A number cannot be held and be set: who reads the file could not tell which of the two counts.
void hold(const Mechanism& mechanism, Position at, Scenario& scenario, Problems& problems) {
    for (const NeutralNumber& number : held_by(mechanism, scenario)) {
        const WrittenKey* set = find_written(scenario, "world.parameters." + number.key);
        if (set != nullptr) {
            problems.add(ProblemCode::switched_off_and_set, at,
                         {mechanism.key, number.key, number_phrase(number.value),
                          set->file + ":" + std::to_string(set->line)});
        } else {
            set_number(scenario, number.key, number.value);
            scenario.held.push_back(number.key);
        }
    }
}

}  // namespace

std::vector<NeutralNumber> held_by(const Mechanism& mechanism, const Scenario& scenario) {
    std::vector<NeutralNumber> numbers = mechanism.off;
    for (const agents::Instrument& instrument : scenario.setting.instruments) {
        for (const agents::Channel channel : mechanism.channels) {
            const std::string_view name = channel_words()[static_cast<std::size_t>(channel)].key;
            const std::string key = instrument.key + "." + std::string(name);
            if (has_number(scenario, key)) {
                numbers.push_back({key, 0});
            }
        }
    }
    return numbers;
}

void read_switches(TableReader switches, const DataRoot& root, Scenario& scenario) {
    if (!switches.present()) {
        return;
    }
    Problems& problems = switches.problems();
    const std::vector<Mechanism> all = read_mechanisms(root, problems);
    for (const Mechanism& each : all) { expect_form(switches, each.key, AskedForm::truth); }
    for (const std::string& name : switches.keys()) {
        const Position at = switches.position_of(name);
        const std::optional<bool> on = switches.truth(name);
        const Mechanism* mechanism = find_mechanism(all, name);
        if (mechanism == nullptr) {
            add_unknown(name, at, all, problems);
        } else if (on && !*on) {
            scenario.off.push_back(*mechanism);
            hold(*mechanism, at, scenario, problems);
        }
    }
    std::sort(scenario.off.begin(), scenario.off.end(),
              [](const Mechanism& a, const Mechanism& b) { return a.key < b.key; });
    switches.finish();
}

bool is_held(const Scenario& scenario, std::string_view number) {
    return std::find(scenario.held.begin(), scenario.held.end(), number) != scenario.held.end();
}

}  // namespace afweging::scenarios
