// SPDX-License-Identifier: EUPL-1.2
// What the rules of every mechanism read of their parameters in one month: a field for each row of
// the list of mechanisms.
#pragma once

#include "agents/parameters.hpp"

namespace afweging::agents {

#define AFWEGING_NOT_A_RATE(Type, name)
#define AFWEGING_RATES_FIELD(Type, Read, name) Read name;
#define AFWEGING_RATES_READ(Type, Read, name) Read(p.name),

struct RatesByName {
    AFWEGING_MECHANISMS(AFWEGING_RATES_FIELD, AFWEGING_NOT_A_RATE)
};

/// Made once a month; the month hands each step its own.
struct Rates : RatesByName {
    explicit Rates(const Parameters& p)
        : RatesByName{AFWEGING_MECHANISMS(AFWEGING_RATES_READ, AFWEGING_NOT_A_RATE)} {}
};

#undef AFWEGING_NOT_A_RATE
#undef AFWEGING_RATES_FIELD
#undef AFWEGING_RATES_READ

}  // namespace afweging::agents
