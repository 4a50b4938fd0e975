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

/// The keys of [levers.instruments].
std::vector<std::string> named_instruments(const Node& scenario) {
    std::vector<std::string> keys;
    if (const Node* named = find_path(scenario, "levers.instruments")) {
        for (const auto& [key, node] : named->members) { keys.push_back(key); }
    }
    return keys;
}

/// The catalogue is not touched: where instruments beside the scenario come to it, a copy is.
std::optional<Scenario> made_of(const Chain& chain, const DataRoot& root,
                                const Catalogue& catalogue, Problems& problems) {
    auto own = read_own_instruments(chain, shelf_of(chain, root), catalogue.evidence, problems);
    if (!problems.empty()) {
        return std::nullopt;
    }
    std::optional<Catalogue> extended;
    if (!own.empty()) {
        extended = catalogue;
        add_instruments(*extended, std::move(own));
    }
    Scenario scenario = assemble(chain, root, extended ? *extended : catalogue, problems);
    if (!problems.empty()) {
        return std::nullopt;
    }
    scenario.provenance = provenance_of(problems);
    return scenario;
}

}  // namespace

std::optional<Scenario> read_scenario(const std::string& path_or_name, const DataRoot& root,
                                      Problems& problems) {
    const auto chain = read_chain(path_or_name, root, problems);
    if (!problems.empty()) {
        return std::nullopt;
    }
    const Catalogue catalogue = read_catalogue(root, named_instruments(chain->tree), problems);
    return problems.empty() ? made_of(*chain, root, catalogue, problems) : std::nullopt;
}

std::optional<Scenario> read_scenario(const std::string& path_or_name, const DataRoot& root,
                                      const Catalogue& catalogue, Problems& problems) {
    const auto chain = read_chain(path_or_name, root, problems);
    return problems.empty() ? made_of(*chain, root, catalogue, problems) : std::nullopt;
}

std::optional<Scenario> read_scenario(const WrittenText& text, const DataRoot& root,
                                      const Catalogue& catalogue, Problems& problems) {
    const auto chain = read_chain(text, root, problems);
    return problems.empty() ? made_of(*chain, root, catalogue, problems) : std::nullopt;
}

std::optional<Scenario> read_without(const std::string& path_or_name, const DataRoot& root,
                                     const Catalogue& catalogue, const std::string& key) {
    Problems problems;
    const auto chain = read_chain(path_or_name, root, problems, key);
    return problems.empty() ? made_of(*chain, root, catalogue, problems) : std::nullopt;
}

Scenario read_scenario(const std::string& path_or_name, const DataRoot& root) {
    Problems problems;
    std::optional<Scenario> scenario = read_scenario(path_or_name, root, problems);
    problems.throw_if_any();
    return *std::move(scenario);
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
