// SPDX-License-Identifier: EUPL-1.2
// Whether the instruments still make sense once the scenario has had its say.
#include "scenarios/levers.hpp"

namespace afweging::scenarios {
namespace {

/// Something that the scenario says, and where.
struct Said {
    std::string path;  ///< "levers.instruments.werkloont.duration_months"
    Position at;
};

/// The numbers of the instrument under [world.parameters], in both spellings.
std::vector<Said> numbers_of(const Node& file, const std::string& instrument) {
    std::vector<Said> numbers;
    const Node* parameters = find_path(file, "world.parameters");
    if (parameters == nullptr) {
        return numbers;
    }
    const std::string path = "world.parameters." + instrument + ".";
    for (const auto& [name, node] : parameters->members) {
        if (name == instrument) {
            for (const auto& [key, value] : node.members) {
                numbers.push_back({path + key, value.at});
            }
        } else if (name.starts_with(instrument + ".")) {
            numbers.push_back({"world.parameters." + name, node.at});
        }
    }
    return numbers;
}

/// How [world.parameters] calls a number of an instrument's file: "channels.lock_in" is lock_in,
/// "cost.per_start" is cost_per_start.
std::string number_name(const std::string& key) {
    const std::size_t dot = key.find('.');
    return key.starts_with("cost.") ? "cost_" + key.substr(dot + 1) : key.substr(dot + 1);
}

/// What in the scenario made the misfit: the lever of that key, else that number, else another
/// number of the instrument. The instrument's own file fits, so it is one of these.
Said cause_of(const Misfit& misfit, const std::string& instrument, const Node& file) {
    const std::string path = "levers.instruments." + instrument;
    const Node* table = find_path(file, path);
    const Node* lever = table == nullptr ? nullptr : find_path(*table, misfit.key);
    if (lever != nullptr) {
        return {path + "." + misfit.key, place_of(*lever)};
    }
    const std::vector<Said> numbers = numbers_of(file, instrument);
    for (const Said& number : numbers) {
        if (number.path.ends_with("." + number_name(misfit.key))) {
            return number;
        }
    }
    const Said whole{path, table == nullptr ? file.at : place_of(*table)};
    return numbers.empty() ? whole : numbers.front();
}

}  // namespace

void check_instruments(const Node& file, const Scenario& scenario, Problems& problems) {
    for (const agents::Instrument& instrument : scenario.setting.instruments) {
        for (const Misfit& misfit : misfits(instrument)) {
            const Said said = cause_of(misfit, instrument.key, file);
            problems.add(ProblemCode::does_not_fit, said.at, {said.path, misfit.why});
        }
    }
}

}  // namespace afweging::scenarios
