// SPDX-License-Identifier: EUPL-1.2
// The shape of a run's results: names, units and labels of everything that a month reports.
#pragma once

#include <string>
#include <vector>

#include "sim/recorder.hpp"

namespace afweging::agents {

/// What an instrument is called in results.
struct InstrumentName {
    std::string key, en, nl;
};

/// All axes and datasets, in the order of agents::write_record.
[[nodiscard]] sim::Layout layout(const std::vector<InstrumentName>& instruments);

}  // namespace afweging::agents
