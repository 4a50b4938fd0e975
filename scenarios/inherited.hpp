// SPDX-License-Identifier: EUPL-1.2
// Amounts that a scenario takes over from a file that was written for another municipality.
#pragma once

#include <vector>

#include "scenarios/chain.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// What budgets, places and people at the start are multiplied with, by the file that sets them:
///
///   factor = clients here / clients of the municipality that holds in that file
///
/// The municipality of a file is its own, else that of what it extends; without one, 1.
class InheritedScale {
public:
    /// Everything stands as it is written.
    InheritedScale() = default;
    /// Reads the municipality of each file that has another one than `here`. Problems are added.
    InheritedScale(const Chain& chain, const agents::Margins& here, const Shelf& shelf,
                   const Evidence& evidence, Problems& problems);

    /// For what stands at this place.
    [[nodiscard]] double factor(Position at) const;
    /// Notes that the amount of a key at this place was multiplied, when it was.
    void note_scaled(const std::string& key, Position at);
    /// Whom the noted amounts were written for, each municipality once.
    [[nodiscard]] std::vector<ScaledFrom> scaled() const;

private:
    struct SourceFactor {
        std::size_t source;
        double factor;
        std::string municipality;
    };
    std::vector<SourceFactor> factors_;
    std::vector<ScaledFrom> origins_;
};

}  // namespace afweging::scenarios
