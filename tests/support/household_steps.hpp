// SPDX-License-Identifier: EUPL-1.2
// The steps of a household's month with the data that agents/month.cpp gives them.
#pragma once

#include "agents/household/debts.hpp"
#include "agents/household/income.hpp"
#include "agents/household/mistakes.hpp"
#include "agents/household/spending.hpp"
#include "agents/household/ww.hpp"
#include "agents/month_context.hpp"
#include "agents/wellbeing/stress.hpp"
#include "agents/wellbeing/trust.hpp"

namespace afweging::tests {

inline void income_and_spending(agents::MonthChunk chunk, const agents::MonthContext& c) {
    agents::isa_base::ww(chunk, c.money);
    agents::isa_base::income(chunk, c.money, agents::income_terms(c), c.channels, c.rates.income);
    agents::isa_base::spending(chunk, c.amounts, c.channels, c.rates.spending);
}

/// Everybody on bijstand has EUR 1,000 a month.
inline void mistakes_step(agents::MonthChunk chunk, const agents::MonthContext& c) {
    chunk.table<agents::Notes>().unlowered.fill(100'000);
    agents::isa_base::mistakes(chunk, c.money, c.channels, c.setting.policy.fines, c.rates.mistakes,
                               c.rates.stress);
}

inline void debts_step(agents::MonthChunk chunk, const agents::MonthContext& c) {
    agents::isa_base::debts(chunk, c.setting.instruments, c.amounts, c.channels, c.rates.debts);
}

/// Everything that happens to money, and what it does to stress and trust.
inline void household_month(agents::MonthChunk chunk, const agents::MonthContext& c) {
    income_and_spending(chunk, c);
    agents::isa_base::mistakes(chunk, c.money, c.channels, c.setting.policy.fines, c.rates.mistakes,
                               c.rates.stress);
    debts_step(chunk, c);
    agents::isa_base::stress(chunk, c.t, c.amounts, c.channels, c.rates.stress);
    agents::isa_base::trust(chunk, c.rates.trust);
}

}  // namespace afweging::tests
