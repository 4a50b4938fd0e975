// SPDX-License-Identifier: EUPL-1.2
// Finding the parameters in the files and holding them against the model's own list.
#include "scenarios/catalogue/parameters.hpp"

#include <map>

#include "scenarios/catalogue/shipped_file.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

using Specs = std::map<std::string, const agents::ParameterSpec*, std::less<>>;
using Found = std::map<std::string, ParameterEntry, std::less<>>;

Specs specs_by_key() {
    Specs specs;
    for (const agents::ParameterSpec& spec : agents::parameter_specs()) {
        specs.emplace(spec.key, &spec);
    }
    return specs;
}

void add_unknown(const std::string& key, const Node& node, const Specs& specs, Problems& problems) {
    if (problems.add_if_renamed(key, node.key_at)) {
        return;
    }
    std::vector<std::string> known;
    for (const auto& [name, spec] : specs) { known.push_back(name); }
    problems.add(ProblemCode::unknown_key, node.key_at,
                 {key, nearest(key, known), std::string("afweging explain")});
}

ParameterEntry read_entry(const Node& node, const agents::ParameterSpec& spec,
                          const Evidence& evidence, Problems& problems) {
    TableReader table(node, std::string(spec.key), problems);
    ParameterEntry entry = read_prior(table, {spec.low, spec.high, spec.unit, "0.1"}, evidence);
    entry.meaning = {table.text("en", Need::required).value_or(""),
                     table.text("nl", Need::required).value_or("")};
    table.finish();
    return entry;
}

/// No file is to blame more than another: the folder is named.
void add_missing(const agents::ParameterSpec& spec, Problems& problems) {
    const std::size_t folder = problems.add_source({"parameters/", {}, ExitCode::data});
    problems.add(ProblemCode::parameter_missing, {folder, 0, 0, 1},
                 {std::string(spec.key), std::string(spec.unit)});
}

/// Walks down to the tables that hold numbers; `key` is the dotted name so far.
void collect(const Node& node, const std::string& key, const Evidence& evidence, const Specs& specs,
             Found& found, Problems& problems) {
    if (node.kind == Node::Kind::table && node.find("mode") == nullptr &&
        node.find("status") == nullptr) {
        for (const auto& [name, member] : node.members) {
            if (!(key.empty() && name == "schema")) {
                collect(member, key.empty() ? name : key + "." + name, evidence, specs, found,
                        problems);
            }
        }
        return;
    }
    const auto spec = specs.find(key);
    if (spec == specs.end()) {
        add_unknown(key, node, specs, problems);
    } else if (found.contains(key)) {
        problems.add(ProblemCode::defined_twice, node.key_at,
                     {key, std::string("parameters/*.toml")});
    } else {
        found.emplace(key, read_entry(node, *spec->second, evidence, problems));
    }
}

}  // namespace

ParameterTable read_parameters(const DataRoot& root, const Evidence& evidence, Problems& problems) {
    const Specs specs = specs_by_key();
    Found found;
    for (const std::string& name : names_in(root, "parameters")) {
        if (const auto node = read_shipped(root, "parameters/" + name + ".toml", problems)) {
            collect(*node, "", evidence, specs, found, problems);
        }
    }
    ParameterTable table;
    for (const agents::ParameterSpec& spec : agents::parameter_specs()) {
        auto entry = found.find(spec.key);
        if (entry == found.end()) {
            add_missing(spec, problems);
            continue;
        }
        spec.field(table.values) = entry->second.value;
        table.entries.push_back(std::move(entry->second));
    }
    return table;
}

}  // namespace afweging::scenarios
