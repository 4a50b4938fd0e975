// SPDX-License-Identifier: EUPL-1.2
// What an instrument says of others: beside which it may run, and to which it leads on.
#pragma once

#include <string>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "scenarios/catalogue/shipped_file.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::scenarios {

/// Reads `beside` and `follow_on` where the table has them, over what was said before. Returns the
/// instruments that are named, each where it is.
std::vector<NamedFile> read_others(TableReader& table, agents::OtherInstruments& others);

/// Tells of every name that is no instrument. known: keys of all instruments
void check_others(const std::vector<NamedFile>& named, const std::vector<std::string>& known,
                  Problems& problems);

/// "any", the keys or "none", as `beside` has them.
[[nodiscard]] LocalisedText beside_phrase(const agents::OtherInstruments& others);

}  // namespace afweging::scenarios
