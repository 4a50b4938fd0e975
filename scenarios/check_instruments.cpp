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

const Node* member(const Node* table, std::string_view key) {
    return table == nullptr ? nullptr : table->find(key);
}

/// The first number of the instrument under [world.parameters], in either spelling.
std::optional<Said> first_number(const Node& file, const std::string& instrument) {
    const Node* parameters = member(member(&file, "world"), "parameters");
    const std::string path = "world.parameters.";
    if (const Node* table = member(parameters, instrument)) {
        if (!table->members.empty()) {
            const Node::Member& first = table->members.front();
            return Said{path + instrument + "." + first.name, first.node.at};
        }
    }
    if (parameters != nullptr) {
        for (const Node::Member& one : parameters->members) {
            if (one.name.starts_with(instrument + ".")) {
                return Said{path + one.name, one.node.at};
            }
        }
    }
    return std::nullopt;
}

/// What in the scenario made the misfit: the lever of that key, else a number of the instrument.
/// The instrument's own file fits, so it is one of the two.
Said cause_of(const Misfit& misfit, const std::string& instrument, const Node& file) {
    const Node* table = member(member(member(&file, "levers"), "instruments"), instrument);
    const std::string path = "levers.instruments." + instrument;
    if (const Node* lever = member(table, misfit.key)) {
        return {path + "." + misfit.key,
                lever->kind == Node::Kind::table ? lever->key_at : lever->at};
    }
    const auto number = first_number(file, instrument);
    return number.value_or(Said{path, table == nullptr ? Position{} : table->key_at});
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
