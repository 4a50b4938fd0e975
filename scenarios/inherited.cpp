// SPDX-License-Identifier: EUPL-1.2
// Factors by file.
#include "scenarios/inherited.hpp"

#include <algorithm>

namespace afweging::scenarios {

InheritedScale::InheritedScale(const Chain& chain, const agents::Margins& here, const Shelf& shelf,
                               const Evidence& evidence, Problems& problems) {
    std::vector<std::string> read = {"", here.key};
    for (const ChainFile& file : chain.files) {
        const bool again = std::find(read.begin(), read.end(), file.municipality) != read.end();
        if (!again) {
            read.push_back(file.municipality);
            const auto table = read_municipality(shelf, {file.municipality, file.municipality_at},
                                                 evidence, problems);
            if (table) {
                const agents::Margins& there = table->municipality;
                const double factor = static_cast<double>(here.clients) / there.clients;
                origins_.push_back({there.key, there.name, there.clients, factor, {}});
            }
        }
        const auto origin = std::find_if(origins_.begin(), origins_.end(), [&](const auto& each) {
            return each.key == file.municipality;
        });
        factors_.push_back(
            {file.source, origin == origins_.end() ? 1.0 : origin->factor, file.municipality});
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

void InheritedScale::note_scaled(const std::string& key, Position at) {
    for (const SourceFactor& each : factors_) {
        const bool multiplied = each.factor < 1 || each.factor > 1;
        if (each.source != at.source || !multiplied) {
            continue;
        }
        for (ScaledFrom& origin : origins_) {
            if (origin.key == each.municipality) {
                origin.keys.push_back(key);
            }
        }
    }
}

std::vector<ScaledFrom> InheritedScale::scaled() const {
    std::vector<ScaledFrom> noted = origins_;
    std::erase_if(noted, [](const ScaledFrom& each) { return each.keys.empty(); });
    return noted;
}

}  // namespace afweging::scenarios
