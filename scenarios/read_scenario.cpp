// SPDX-License-Identifier: EUPL-1.2
// From files to a scenario.
#include <algorithm>
#include <filesystem>

#include "scenarios/assemble.hpp"
#include "scenarios/own_files.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::scenarios {
namespace {

/// The text of every file, each under its name; the evidence table is not part of a run.
std::string provenance_of(const Problems& problems) {
    std::string text;
    for (std::size_t i = 0; i < problems.source_count(); ++i) {
        const Source& source = problems.source(i);
        if (source.name != "evidence.csv" && !source.text.empty()) {
            const bool own = source.family == ExitCode::scenario;
            text += "### ";
            const std::string file = std::filesystem::path(source.name).filename().string();
            text += !source.recorded.empty() ? source.recorded : own ? file : source.name;
            text += '\n';
            text += source.text;
            text += text.ends_with('\n') ? "" : "\n";
        }
    }
    return text;
}

}  // namespace

Scenario read_scenario(const std::string& path_or_name, const DataRoot& root) {
    Problems problems;
    const auto chain = read_chain(path_or_name, root, problems);
    problems.throw_if_any();
    Catalogue catalogue = read_catalogue(root, problems);
    problems.throw_if_any();
    add_own_instruments(*chain, root, catalogue, problems);
    problems.throw_if_any();
    Scenario scenario = assemble(*chain, root, catalogue, problems);
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
        if (const auto chain = read_chain(name, root, problems)) {
            Scenario scenario;
            TableReader file(chain->tree, "", problems);
            read_names(file.table("scenario", Need::required), scenario);
            all.push_back({name, scenario.label, scenario.question});
        }
        problems.throw_if_any();
    }
    return all;
}

}  // namespace afweging::scenarios
