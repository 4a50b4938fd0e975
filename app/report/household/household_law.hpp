// SPDX-License-Identifier: EUPL-1.2
// The law that `afweging household` goes by, and what of it is assumed.
#pragma once

#include <string>
#include <vector>

#include "app/report/household/household_table.hpp"
#include "scenarios/catalogue/catalogue.hpp"

namespace afweging::app {

/// The newest date that is law: of the last value that was read.
[[nodiscard]] sim::Month newest_law(const scenarios::StatuteTable& law);

/// The law along its indexes until a date.
[[nodiscard]] agents::Statute law_until(const scenarios::Catalogue& catalogue, sim::Month date);

/// That the date lies before or after the law that was looked up; empty when it does not.
[[nodiscard]] LocalisedText outside_law(const scenarios::Catalogue& catalogue, sim::Month date);

/// A number that the table reads and nobody looked up.
struct AssumedOfTable {
    std::string number;  ///< as `explain` knows it
    std::string from;    ///< the date from which it holds; empty of a number that has none
    double value;
    std::string unit;
    std::string status;
};

/// Numbers that the lines of these households name and that are assumed, recalled or no law yet at
/// the date.
[[nodiscard]] std::vector<AssumedOfTable> assumed_of(const std::vector<HouseholdColumn>& columns,
                                                     const scenarios::Catalogue& catalogue,
                                                     sim::Month date);

}  // namespace afweging::app
