// SPDX-License-Identifier: EUPL-1.2
// From files to a scenario.
#include <algorithm>
#include <filesystem>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/chain.hpp"
#include "scenarios/levers.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::scenarios {
namespace {

/// [scenario]: what it is called.
void read_names(TableReader table, Scenario& scenario) {
    scenario.name = table.text("name", Need::required).value_or("");
    const std::string en = table.text("label_en").value_or(scenario.name);
    const std::string nl = table.text("label_nl").value_or(en);
    scenario.label = {en, nl};
    const std::string asked_en = table.text("question_en").value_or("");
    scenario.question = {asked_en, table.text("question_nl").value_or(asked_en)};
    table.finish();
}

/// [run]: how much is simulated, when and where. Returns the name of the municipality.
std::optional<std::string> read_run(TableReader table, const DataRoot& root, Scenario& scenario) {
    const std::string start = table.text("start", Need::required).value_or("");
    if (!start.empty()) {
        scenario.setting.start =
            month_of(start, table.position_of("start"), "run.start", table.problems())
                .value_or(sim::Month::of(2025, 1));
    }
    scenario.setting.length.count = static_cast<std::int32_t>(
        table.whole("months", {1, 600, "months", "36"}, Need::required).value_or(1));
    scenario.replicates = static_cast<std::uint32_t>(
        table.whole("replicates", {1, 100000, "replicates", "20"}, Need::required).value_or(1));
    if (const auto people = table.whole("people", {1, 2e7, "clients", "1000"})) {
        scenario.people = static_cast<std::uint32_t>(*people);
    }
    const std::vector<std::string> known = names_in(root, "municipalities");
    const auto name = table.text("municipality", Need::required);
    const bool exists = name && std::find(known.begin(), known.end(), *name) != known.end();
    if (name && !exists) {
        table.problems().add(ProblemCode::unknown_name, table.position_of("municipality"),
                             {Phrase{"municipality", "gemeente"}, printable(*name),
                              nearest(*name, known), joined(known)});
    }
    table.finish({misplaced_levers(), misplaced_world()});
    return exists ? name : std::nullopt;
}

/// The text of every file, each under its name; the evidence table is not part of a run.
std::string provenance_of(const Problems& problems) {
    std::string text;
    for (std::size_t i = 0; i < problems.source_count(); ++i) {
        const Source& source = problems.source(i);
        if (source.name != "evidence.csv" && !source.text.empty()) {
            text += "### " + std::filesystem::path(source.name).filename().string() + "\n";
            text += source.text;
            text += text.ends_with('\n') ? "" : "\n";
        }
    }
    return text;
}

void assemble(const Node& node, const DataRoot& root, const Catalogue& catalogue,
              Problems& problems, Scenario& scenario) {
    TableReader file(&node, "", problems);
    read_names(file.table("scenario", Need::required), scenario);
    scenario.setting.parameters = catalogue.parameters.values;
    scenario.numbers = catalogue.parameters.entries;
    scenario.setting.statute = catalogue.statute.statute;
    scenario.statute = catalogue.statute.entries;
    const auto place = read_run(file.table("run", Need::required), root, scenario);
    TableReader levers = file.table("levers");
    read_levers(levers, catalogue, scenario);
    TableReader world = file.table("world");
    read_world(world, scenario);
    file.finish({misplaced_levers(), misplaced_world()});
    const auto municipality =
        place ? read_municipality(root, *place, catalogue.evidence, problems) : std::nullopt;
    if (municipality) {
        scenario.setting.municipality = municipality->municipality;
        scenario.margins = municipality->margins;
    }
}

}  // namespace

Scenario read_scenario(const std::string& path_or_name, const DataRoot& root) {
    Problems problems;
    Scenario scenario;
    const auto node = read_chain(path_or_name, root, problems);
    const std::size_t scenario_problems = problems.all().size();
    const Catalogue catalogue = read_catalogue(root, problems);
    if (problems.all().size() == scenario_problems && node) {
        assemble(*node, root, catalogue, problems, scenario);
    }
    problems.throw_if_any();
    scenario.provenance = provenance_of(problems);
    return scenario;
}

std::optional<std::string> find_shipped(const std::string& name, const DataRoot& root) {
    const std::vector<std::string> known = names_in(root, "");
    const bool found = std::find(known.begin(), known.end(), name) != known.end();
    return found ? std::optional(root.folder + "/" + name + ".toml") : std::nullopt;
}

std::vector<ShippedScenario> list_shipped(const DataRoot& root) {
    std::vector<ShippedScenario> all;
    for (const std::string& name : names_in(root, "")) {
        Problems problems;
        if (const auto node = read_chain(name, root, problems)) {
            Scenario scenario;
            TableReader file(&*node, "", problems);
            read_names(file.table("scenario", Need::required), scenario);
            all.push_back({name, scenario.label, scenario.question});
        }
        problems.throw_if_any();
    }
    return all;
}

}  // namespace afweging::scenarios
