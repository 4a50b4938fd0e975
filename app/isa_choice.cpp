// SPDX-License-Identifier: EUPL-1.2
// The environment variable AFWEGING_ISA.
#include "app/isa_choice.hpp"

#include <cstdlib>

#include "app/console.hpp"

namespace afweging::app {

sim::Isa chosen_isa() {
    const char* asked = std::getenv("AFWEGING_ISA");
    if (asked == nullptr || *asked == '\0') {
        return sim::best_isa();
    }
    std::string known;
    for (const sim::Isa isa : runnable_isas()) {
        if (name_of(isa) == asked) {
            return isa;
        }
        known += (known.empty() ? "" : ", ") + name_of(isa);
    }
    const std::string start = "AFWEGING_ISA is '" + std::string(asked) + "' (";
    throw PhrasedError(ExitCode::usage,
                       {start + "this program on this processor has: " + known + ")",
                        start + "dit programma kent op deze processor: " + known + ")"});
}

std::string name_of(sim::Isa isa) {
    switch (isa) {
        case sim::Isa::base:
            return "base";
        case sim::Isa::v3:
            return "v3";
        case sim::Isa::v4:
            return "v4";
    }
    return "base";
}

std::vector<sim::Isa> runnable_isas() {
    std::vector<sim::Isa> result;
    for (const sim::Isa isa : {sim::Isa::base, sim::Isa::v3, sim::Isa::v4}) {
        if (isa <= sim::best_isa()) {
            result.push_back(isa);
        }
    }
    return result;
}

}  // namespace afweging::app
