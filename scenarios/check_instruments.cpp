// SPDX-License-Identifier: EUPL-1.2
// Whether the instruments still make sense once the scenario has had its say.
#include "agents/kinds/draws.hpp"
#include "agents/population/population.hpp"
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

/// What two instruments would share because their keys have the same bits; empty: nothing.
LocalisedText shared_by(const agents::Instrument& a, const agents::Instrument& b) {
    if (agents::place_block(a.hash) == agents::place_block(b.hash)) {
        return {"their draws for places", "de loting van hun plekken"};
    }
    const auto runs = [](const agents::Instrument& i) {
        return i.running_at_start > 0 && agents::employs(i);
    };
    const bool same = agents::placed_group(a.hash) == agents::placed_group(b.hash);
    return same && runs(a) && runs(b)
               ? LocalisedText{"the numbers of the people in them", "de nummers van hun deelnemers"}
               : LocalisedText{};
}

/// Chance is found by the key, of which some bits are used: two keys with the same bits would have
/// the same luck.
void check_keys(const Node& file, const std::vector<agents::Instrument>& all, Problems& problems) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const LocalisedText shared = shared_by(all[j], all[i]);
            if (!shared.empty()) {
                const std::string path = "levers.instruments." + all[i].key;
                const Node* table = find_path(file, path);
                problems.add(
                    ProblemCode::does_not_fit, table == nullptr ? file.at : place_of(*table),
                    {path,
                     filled({"by chance, the keys '{0}' and '{1}' would share {2}; rename one",
                             "de sleutels '{0}' en '{1}' zouden toevallig {2} delen; geef een van "
                             "de twee een andere naam"},
                            {all[j].key, all[i].key, shared})});
            }
        }
    }
}

}  // namespace

void check_instruments(const Node& file, const Scenario& scenario, Problems& problems) {
    for (const agents::Instrument& instrument : scenario.setting.instruments) {
        for (const Misfit& misfit : misfits(instrument)) {
            const Said said = cause_of(misfit, instrument.key, file);
            problems.add(ProblemCode::does_not_fit, said.at, {said.path, misfit.why});
        }
    }
    check_keys(file, scenario.setting.instruments, problems);
}

}  // namespace afweging::scenarios
