// SPDX-License-Identifier: EUPL-1.2
// The municipality files: published margins. Form: docs/formats/municipality.md
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agents/inputs/margins.hpp"
#include "scenarios/catalogue/passport.hpp"
#include "scenarios/catalogue/shipped_file.hpp"

namespace afweging::scenarios {

/// One margin with where it comes from.
struct Margin {
    std::string key;  ///< "clients", "age.from_27_to_44"
    std::string unit;
    double value = 0;
    Passport passport;
    LocalisedText meaning;
    Prior prior{};
};

struct MunicipalityTable {
    agents::Margins municipality;
    std::vector<Margin> margins;
};

/// Gives the margin with that key ("clients", "age.from_27_to_44") another value.
void set_margin(agents::Margins& municipality, std::string_view key, double value);

/// Reads municipalities/<name>.toml on the shelf, and what it extends.
[[nodiscard]] std::optional<MunicipalityTable> read_municipality(const Shelf& shelf,
                                                                 const NamedFile& named,
                                                                 const Evidence& evidence,
                                                                 Problems& problems);

/// The same from a file that has been parsed and laid over what it extends.
[[nodiscard]] MunicipalityTable read_municipality(const Node& file, const std::string& name,
                                                  const Evidence& evidence, Problems& problems);

}  // namespace afweging::scenarios
