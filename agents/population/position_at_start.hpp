// SPDX-License-Identifier: EUPL-1.2
// What decides the income of somebody who is there when the run begins.
#pragma once

#include <cstddef>

#include "agents/household/incomes.hpp"
#include "agents/law/money_law.hpp"
#include "agents/state/people.hpp"

namespace afweging::agents {

/// Of a person who has a home; no maatregel runs, and WW is without Toeslagenwet.
[[nodiscard]] Position position_at_start(const People& people, std::size_t i, const MoneyLaw& law,
                                         const IncomeRates& rates);

}  // namespace afweging::agents
