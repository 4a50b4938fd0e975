// SPDX-License-Identifier: EUPL-1.2
// Margins in words.
#include "scenarios/explain_municipality.hpp"

#include <algorithm>

#include "scenarios/read/node.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::scenarios {
namespace {

constexpr std::string_view prefix = "municipality.";

Phrase value_of(const Margin& margin) {
    return with_unit(number_phrase(margin.value), margin.unit);
}

Explanation whole(const std::string& key, const MunicipalityTable& table) {
    Explanation all{key, Topic::municipality, table.municipality.name, {}};
    for (const Margin& margin : table.margins) {
        all.lines.push_back(
            filled({"{0} = {1}"}, {std::string(prefix) + margin.key, value_of(margin)}));
    }
    return all;
}

}  // namespace

std::vector<Explanation> explain_municipality(const std::string& name,
                                              const MunicipalityShelf& shelf, Problems& problems) {
    const std::vector<std::string> shipped = names_in(shelf.root, "municipalities");
    const Position at{problems.add_source({name, {}}), 0, 0, 1};
    const bool own = !shelf.own.files("municipalities", name).empty();
    if (own || std::find(shipped.begin(), shipped.end(), name) != shipped.end()) {
        const auto table = find_municipality(shelf, name, at, problems);
        return table ? std::vector<Explanation>{whole(name, *table)} : std::vector<Explanation>{};
    }
    if (!name.starts_with(prefix)) {
        return {};
    }
    Explanation one{name,
                    Topic::municipality,
                    {"By municipality of the program.", "Per gemeente van het programma."},
                    {}};
    for (const std::string& key : shipped) {
        const auto table = find_municipality(shelf, key, at, problems);
        for (const Margin& margin : table ? table->margins : std::vector<Margin>{}) {
            if (margin.key == name.substr(prefix.size())) {
                one.lines.push_back(filled({"{0}: {1}"}, {key, value_of(margin)}));
                add_passport(margin.passport, shelf.evidence, one.lines);
            }
        }
    }
    return one.lines.empty() ? std::vector<Explanation>{} : std::vector<Explanation>{one};
}

}  // namespace afweging::scenarios
