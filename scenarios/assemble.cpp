// SPDX-License-Identifier: EUPL-1.2
// The parts of a scenario file, one after the other.
#include "scenarios/assemble.hpp"

#include "scenarios/catalogue/words.hpp"
#include "scenarios/inherited.hpp"
#include "scenarios/levers.hpp"
#include "scenarios/notes/written.hpp"
#include "scenarios/own_files.hpp"
#include "scenarios/switches/switches.hpp"
#include "scenarios/versions/version.hpp"

namespace afweging::scenarios {
namespace {

/// [run]: how much is simulated, when and where. Returns the name of the municipality.
std::optional<NamedFile> read_run(TableReader table, Scenario& scenario) {
    const std::string start = table.text("start", Need::required, "2025-01").value_or("");
    if (!start.empty()) {
        scenario.setting.start =
            month_of(start, table.position_of("start"), "run.start", table.problems())
                .value_or(sim::Month::of(2025, 1));
    }
    scenario.setting.length.count = static_cast<std::int32_t>(
        table.whole("months", {1, most_months, "months", "36"}, Need::required).value_or(1));
    scenario.replicates = static_cast<std::uint32_t>(
        table.whole("replicates", {1, most_replicates, "replicates", "20"}, Need::required)
            .value_or(1));
    if (const auto people = table.whole("people", {1, most_people, "clients", "1000"})) {
        scenario.people = static_cast<std::uint32_t>(*people);
    }
    const auto name = table.text("municipality", Need::required, "gemiddeld-100k");
    table.finish({misplaced_levers(), misplaced_world()});
    return name ? std::optional(NamedFile{*name, table.position_of("municipality")}) : std::nullopt;
}

}  // namespace

void read_names(TableReader table, Scenario& scenario) {
    scenario.name = table.text("name", Need::required).value_or("");
    // Who writes one language is told in it in both: better than the name of a file, or nothing.
    const auto in_both = [&](const char* english, const char* dutch, const std::string& neither) {
        const auto en = table.text(english);
        const auto nl = table.text(dutch);
        return LocalisedText{en ? *en : nl.value_or(neither), nl ? *nl : en.value_or(neither)};
    };
    scenario.label = in_both("label_en", "label_nl", scenario.name);
    scenario.question = in_both("question_en", "question_nl", "");
    const auto wrote = table.text("written_with", Need::optional, "0.1.0");
    if (wrote && !version_of(*wrote)) {
        table.problems().add(ProblemCode::does_not_fit, table.position_of("written_with"),
                             {table.path_of("written_with"), not_a_version()});
    }
    table.finish();
}

Scenario assemble(const Chain& chain, const DataRoot& root, const Catalogue& catalogue,
                  Problems& problems) {
    Scenario scenario;
    TableReader file(chain.tree, "", problems);
    read_names(file.table("scenario", Need::required), scenario);
    scenario.setting.parameters = catalogue.parameters.values;
    scenario.numbers = catalogue.parameters.entries;
    scenario.setting.statute = catalogue.statute.statute;
    scenario.statute = catalogue.statute.entries;
    scenario.law_known = {catalogue.statute.first, catalogue.statute.last};
    scenario.extends = chain.files.size() > 1 ? chain.files[1].path : "";
    const Shelf shelf = shelf_of(chain, root);
    const auto place = read_run(file.table("run", Need::required), scenario);
    const auto municipality =
        place ? read_municipality(shelf, *place, catalogue.evidence, problems) : std::nullopt;
    if (municipality) {
        scenario.setting.municipality = municipality->municipality;
        scenario.margins = municipality->margins;
    }
    InheritedScale scale = municipality ? InheritedScale(chain, municipality->municipality, shelf,
                                                         catalogue.evidence, problems)
                                        : InheritedScale();
    TableReader levers = file.table("levers");
    read_levers(levers, {catalogue, scale, shelf.own.names("instruments")}, scenario);
    scenario.policies = chain.policies;
    scenario.written = written_in(chain, problems);
    scenario.scaled_from = scaled_amounts(chain.tree, scenario, scale);
    TableReader world = file.table("world");
    read_world(world, catalogue, scenario);
    read_switches(file.table("mechanisms"), root, scenario);
    check_instruments(chain.tree, scenario, problems);
    file.finish({misplaced_levers(), misplaced_world()});
    return scenario;
}

}  // namespace afweging::scenarios
