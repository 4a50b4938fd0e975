// SPDX-License-Identifier: EUPL-1.2
// What decides the income of somebody who is there when the run begins.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/household/incomes.hpp"
#include "agents/law/money_law.hpp"
#include "agents/state/people.hpp"

namespace afweging::agents {

/// Work of a household. [hours a week]
struct HoursOfWork {
    std::uint8_t own;
    std::uint8_t partner;
};

/// Of a person who has a home and works so many hours; no maatregel runs, and WW is without
/// Toeslagenwet.
[[nodiscard]] Position position_at_start(const People& people, std::size_t i, HoursOfWork hours,
                                         const MoneyLaw& law, const IncomeRates& rates);

/// The same at the hours of the row.
[[nodiscard]] Position position_at_start(const People& people, std::size_t i, const MoneyLaw& law,
                                         const IncomeRates& rates);

/// As many of the hours of the row as leave bijstand due: own hours give way first. A law that
/// leaves less of a wage asks the same whether or not another one was asked before.
[[nodiscard]] HoursOfWork hours_under_bijstandsnorm(const People& people, std::size_t i,
                                                    const MoneyLaw& law, const IncomeRates& rates);

}  // namespace afweging::agents
