// SPDX-License-Identifier: EUPL-1.2
// From a row of the statute to the tables of a month.
#include "agents/law/law_of_month.hpp"

#include "agents/inputs/outlook.hpp"

#include "sim/check.hpp"

namespace afweging::agents {

namespace {

// Far above any amount of law, far below what int32 sums of a few amounts can hold.
constexpr double largest_amount = 100'000'000;

std::int32_t priced(std::int32_t amount, double level) {
    const double at_prices = static_cast<double>(amount) * level + 0.5;
    AFWEGING_EXPECTS(amount >= 0 && at_prices <= largest_amount);
    return static_cast<std::int32_t>(at_prices);
}

}  // namespace

LawOfMonth law_of_month(const MonthLaw& row, const MonthLaw& at_start, const Outlook& world,
                        std::int32_t t) {
    const double price_level = price_level_in(world, t);
    LawOfMonth law;
    static_cast<MonthLaw&>(law) = row;
    for (std::size_t h = 0; h < household_count; ++h) {
        law.social_minimum[h] = priced(at_start.social_minimum[h], price_level);
    }
    law.cost_per_further_child = priced(at_start.cost_of_further_child, price_level);
    law.price_level = static_cast<float>(price_level);
    law.energy_price = static_cast<float>(value_in_year(world.energy_price, t));
    return law;
}

}  // namespace afweging::agents
