// SPDX-License-Identifier: EUPL-1.2
// Walks the tree of a scenario.
#include "scenarios/notes/written.hpp"

#include <algorithm>

#include "scenarios/catalogue/words.hpp"

namespace afweging::scenarios {
namespace {

/// How many files lie above the one with this source.
std::size_t depth_of(const Chain& chain, std::size_t source) {
    const auto found = std::find_if(chain.files.begin(), chain.files.end(),
                                    [&](const ChainFile& each) { return each.source == source; });
    return static_cast<std::size_t>(found - chain.files.begin());
}

void add_values(const Node& table, const std::string& prefix, const Chain& chain,
                const Problems& problems, std::vector<WrittenKey>& list) {
    for (const auto& [name, node] : table.members) {
        const std::string key = prefix.empty() ? name : prefix + "." + name;
        if (node.kind == Node::Kind::table) {
            add_values(node, key, chain, problems, list);
        } else {
            const std::size_t values = node.kind == Node::Kind::list ? node.items.size() : 1;
            const std::size_t source = node.at.source;
            list.push_back(
                {key, problems.source(source).name, node.at.line, values, depth_of(chain, source)});
        }
    }
}

/// Notes the amount at this path, when it is there.
void note_amount(const Node& tree, const std::string& path, InheritedScale& scale) {
    if (const Node* node = find_path(tree, path)) {
        scale.note_scaled(path, node->at);
    }
}

}  // namespace

std::vector<WrittenKey> written_in(const Chain& chain, const Problems& problems) {
    std::vector<WrittenKey> list;
    add_values(chain.tree, "", chain, problems, list);
    return list;
}

std::vector<ScaledFrom> scaled_amounts(const Node& tree, const Scenario& scenario,
                                       InheritedScale& scale) {
    for (const std::string& pot : pot_words()) {
        note_amount(tree, "levers.pots." + pot + ".budget_eur_per_year", scale);
    }
    for (const agents::Instrument& instrument : scenario.setting.instruments) {
        for (const char* amount :
             {"budget_eur_per_year", "places", "running_at_start", "waiting_at_start"}) {
            note_amount(tree, "levers.instruments." + instrument.key + "." + amount, scale);
        }
    }
    return scale.scaled();
}

const WrittenKey* find_written(const Scenario& scenario, std::string_view key) {
    const auto found = std::find_if(scenario.written.begin(), scenario.written.end(),
                                    [&](const WrittenKey& each) { return each.key == key; });
    return found == scenario.written.end() ? nullptr : &*found;
}

}  // namespace afweging::scenarios
