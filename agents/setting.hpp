// SPDX-License-Identifier: EUPL-1.2
// Everything that is given before the first month and never changes during a run.
#pragma once

#include <vector>

#include "agents/inputs/instrument.hpp"
#include "agents/inputs/margins.hpp"
#include "agents/inputs/outlook.hpp"
#include "agents/inputs/policy.hpp"
#include "agents/law/statute.hpp"
#include "agents/parameters.hpp"
#include "sim/month.hpp"

namespace afweging::agents {

struct Setting {
    Parameters parameters;
    Statute statute;
    Margins municipality;
    Outlook outlook;
    Policy policy;
    std::vector<Instrument> instruments;  ///< at most max_instruments
    sim::Month start;
    sim::Months length;  ///< how many months of arrivals are prepared
    Interaction interaction = Interaction::on;
};

}  // namespace afweging::agents
