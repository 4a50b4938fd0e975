// SPDX-License-Identifier: EUPL-1.2
// Factors by file.
#include "scenarios/inherited.hpp"

#include <algorithm>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

/// The municipality of a file of the chain; empty when there is none of that name.
std::optional<agents::Municipality> municipality_of(const ChainFile& file, const DataRoot& root,
                                                    const Evidence& evidence, Problems& problems) {
    const std::vector<std::string> known = names_in(root, "municipalities");
    if (std::find(known.begin(), known.end(), file.municipality) == known.end()) {
        problems.add(ProblemCode::unknown_name, file.municipality_at,
                     {Phrase{"municipality", "gemeente"}, printable(file.municipality),
                      nearest(file.municipality, known), known_phrase(known)});
        return std::nullopt;
    }
    const auto table = read_municipality(root, file.municipality, evidence, problems);
    return table ? std::optional(table->municipality) : std::nullopt;
}

}  // namespace

InheritedScale::InheritedScale(const Chain& chain, const agents::Municipality& here,
                               const DataRoot& root, const Evidence& evidence, Problems& problems) {
    std::vector<std::string> read = {"", here.key};
    for (const ChainFile& file : chain.files) {
        const bool again = std::find(read.begin(), read.end(), file.municipality) != read.end();
        if (!again) {
            read.push_back(file.municipality);
            if (const auto there = municipality_of(file, root, evidence, problems)) {
                const double factor = static_cast<double>(here.clients) / there->clients;
                origins_.push_back({there->key, there->name, there->clients, factor});
            }
        }
        const auto origin = std::find_if(origins_.begin(), origins_.end(), [&](const auto& each) {
            return each.key == file.municipality;
        });
        factors_.push_back({file.source, origin == origins_.end() ? 1.0 : origin->factor});
    }
}

double InheritedScale::factor(Position at) const {
    for (const SourceFactor& each : factors_) {
        if (each.source == at.source) {
            return each.factor;
        }
    }
    return 1;
}

}  // namespace afweging::scenarios
