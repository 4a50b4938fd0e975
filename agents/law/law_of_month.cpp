// SPDX-License-Identifier: EUPL-1.2
// From a row of the statute to the tables of a month.
#include "agents/law/law_of_month.hpp"

#include "sim/check.hpp"

namespace afweging::agents {

namespace {

// Far above any amount of law, far below what int32 sums of a few amounts can hold.
constexpr std::int64_t largest_amount = 100'000'000;

std::int32_t cents(std::int64_t amount) {
    AFWEGING_EXPECTS(amount >= 0 && amount <= largest_amount);
    return static_cast<std::int32_t>(amount);
}

std::int32_t priced(std::int64_t amount, double level) {
    return cents(static_cast<std::int64_t>(static_cast<double>(amount) * level + 0.5));
}

bool is_family(Household household) {
    return household == Household::single_parent || household == Household::couple ||
           household == Household::couple_with_children;
}

void fill_tables(LawOfMonth& law, const StatuteRow& row, const StatuteRow& at_start,
                 double price_level) {
    for (std::size_t h = 0; h < household_count; ++h) {
        law.bijstandsnorm[h] = cents(row.bijstandsnorm[h]);
        law.social_minimum[h] = priced(at_start.social_minimum[h], price_level);
        law.toeslagen[h] = cents(row.toeslagen[h]);
        law.asset_limit[h] = cents(is_family(static_cast<Household>(h)) ? row.asset_limit_family
                                                                        : row.asset_limit_single);
    }
}

}  // namespace

LawOfMonth law_of_month(const StatuteRow& row, const StatuteRow& at_start, const WorldPath& world,
                        std::int32_t t) {
    const double price_level = value_in_year(world.price_level, t);
    LawOfMonth law;
    fill_tables(law, row, at_start, price_level);
    law.bijstandsnorm_young = cents(row.bijstandsnorm_young);
    law.toeslagen_per_child = cents(row.toeslagen_per_child);
    law.cost_per_further_child = priced(at_start.toeslagen_per_child, price_level);
    law.disregard_ceiling = cents(row.disregard_ceiling);
    law.parent_disregard_ceiling = cents(row.parent_disregard_ceiling);
    law.disregard_months = row.disregard_months;
    law.fine = cents(row.fine);
    law.debt_plan_months = row.debt_plan_months;
    law.aow_age_months = row.aow_age_months;
    law.toeslagen_taper = static_cast<float>(row.toeslagen_taper);
    law.disregard_share = static_cast<float>(row.disregard_share);
    law.parent_disregard_share = static_cast<float>(row.parent_disregard_share);
    law.protected_share = static_cast<float>(row.protected_share);
    law.first_raise = static_cast<float>(row.first_raise);
    law.second_raise = static_cast<float>(row.second_raise);
    law.minimum_wage = static_cast<float>(static_cast<double>(row.minimum_wage_per_hour) *
                                          row.net_share_of_wage * weeks_per_month);
    law.price_level = static_cast<float>(price_level);
    law.energy_price = static_cast<float>(value_in_year(world.energy_price, t));
    return law;
}

}  // namespace afweging::agents
