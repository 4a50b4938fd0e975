// SPDX-License-Identifier: EUPL-1.2
// Guides of each budget, month by month, as the plan pays them.
#include "agents/municipality/guides.hpp"

#include <algorithm>

#include "agents/municipality/budgets.hpp"
#include "sim/years.hpp"

namespace afweging::agents {

namespace {

std::int64_t comes_free(const Budget& budget, std::int32_t t) {
    return released_in_month(budget.limit[sim::year_of(t)], t);
}

/// From this month on nobody is missing any more, so that what was not served stays as it is.
void note_settled(Budget& budget, std::int32_t t) {
    budget.settled_from = std::max(budget.settled_from, t + 1);
}

void staff_budget(Budget& budget, double hire_months) {
    const auto months = static_cast<std::int32_t>(budget.planned.size());
    std::int64_t guided = comes_free(budget, 0);
    std::int64_t unserved = 0;
    budget.unserved.clear();
    for (std::int32_t t = 0; t < months; ++t) {
        const std::int64_t needed = comes_free(budget, t);
        const std::int64_t missing = needed - std::min(needed, guided);
        unserved += missing;
        budget.unserved.push_back(unserved);
        if (missing > 0) {
            note_settled(budget, t);
        }
        guided = next_guided(guided, needed, hire_months);
    }
}

}  // namespace

std::int64_t next_guided(std::int64_t guided, std::int64_t needed, double hire_months) {
    if (needed <= guided) {
        return needed;
    }
    const double found = static_cast<double>(needed) / std::max(hire_months, 1.0);
    return std::min(needed, guided + static_cast<std::int64_t>(found));
}

bool is_guided(const Instrument& instrument) {
    const bool guides = instrument.slot == Slot::programme || instrument.slot == Slot::debt ||
                        instrument.slot == Slot::contact || instrument.slot == Slot::aftercare;
    return guides && !employs(instrument);
}

void staff_guides(Gemeente& gemeente, std::span<const Instrument> instruments,
                  const GuidesParameters& parameters) {
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        Budget& budget = gemeente.instrument_budget[j];
        const bool limited =
            std::find(budget.limit.begin(), budget.limit.end(), unlimited) == budget.limit.end();
        if (parameters.hire_months > 0 && is_guided(instruments[j]) && limited) {
            staff_budget(budget, parameters.hire_months);
        }
    }
}

}  // namespace afweging::agents
