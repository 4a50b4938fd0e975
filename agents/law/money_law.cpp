// SPDX-License-Identifier: EUPL-1.2
// Tables of wages, norms and children from a row of the statute.
#include "agents/law/money_law.hpp"

#include "agents/law/earners.hpp"
#include "agents/law/home.hpp"
#include "agents/law/tax.hpp"
#include "agents/law/toeslagen.hpp"

namespace afweging::agents {
namespace {

/// The home of a household of these columns; partners are of one age.
Home home_of_kind(Household household, std::int32_t age) {
    const bool two = household == Household::couple || household == Household::couple_with_children;
    const bool children =
        household == Household::single_parent || household == Household::couple_with_children;
    return {.partners = two ? 2 : 1,
            .age = age,
            .partner_age = age,
            .children = children ? 1 : 0,
            .youngest = 0,
            .sharing = household == Household::cost_sharer ? adults_of_cost_sharer : 0};
}

void fill_norms(MoneyLaw& law) {
    for (std::size_t h = 0; h < household_count; ++h) {
        const auto household = static_cast<Household>(h);
        law.bijstandsnorm_from_21[h] = law.bijstandsnorm[h];
        law.bijstandsnorm_below_21[h] = bijstandsnorm_of(home_of_kind(household, 18), law);
    }
    // Not the amount of the row: law makes it from the norm of a couple, as the sheet does.
    constexpr auto sharer = static_cast<std::size_t>(Household::cost_sharer);
    law.bijstandsnorm_from_21[sharer] = kostendelersnorm(adults_of_cost_sharer, law);
    for (std::size_t more = 0; more <= most_more_sharers; ++more) {
        const auto adults = adults_of_cost_sharer + static_cast<std::int32_t>(more);
        law.less_with_more[more] =
            law.bijstandsnorm_from_21[sharer] - kostendelersnorm(adults, law);
    }
}

void fill_wages(MoneyLaw& law) {
    for (std::size_t row = 0; row < wage_row_count; ++row) {
        const ChildCredit credit = row < 4 ? ChildCredit::none : ChildCredit::iack;
        const auto age = 18 + static_cast<std::int32_t>(row % 4);
        const std::int32_t hourly = minimum_wage_at(age, law.minimum_wage_per_hour, law);
        for (std::size_t hours = 0; hours < hour_count; ++hours) {
            const std::int32_t gross = gross_wage_of_year(hourly, static_cast<float>(hours));
            const std::size_t cell = row * hour_count + hours;
            law.gross_wage[cell] = gross;
            law.net_wage[cell] = net_wage_of_month(gross, credit, law);
            law.unused_credits[cell] = credits_left(gross, credit, law);
        }
    }
}

/// Children by age when the youngest is so old.
Children children_of(std::size_t number, std::size_t youngest) {
    Children children;
    for (std::size_t k = 0; k < number; ++k) {
        const std::size_t age = youngest + k * static_cast<std::size_t>(years_between_children);
        ++(age < 6    ? children.below_6
           : age < 12 ? children.below_12
           : age < 16 ? children.below_16
                      : children.below_18);
    }
    return children;
}

void fill_children(MoneyLaw& law) {
    const Home alone = home_of_kind(Household::single_parent, 30);
    const Home couple = home_of_kind(Household::couple_with_children, 30);
    for (std::size_t number = 1; number < child_counts; ++number) {
        for (std::size_t youngest = 0; youngest < child_age_count; ++youngest) {
            const Children children = children_of(number, youngest);
            const std::size_t cell = number * child_age_count + youngest;
            law.kindgebonden_single[cell] = full_kindgebonden_budget(children, alone, law);
            law.kindgebonden_couple[cell] = full_kindgebonden_budget(children, couple, law);
            law.kinderbijslag[cell] = kinderbijslag_of(children, law);
        }
    }
}

}  // namespace

MoneyLaw money_law(const StatuteRow& row) {
    MoneyLaw law;
    static_cast<StatuteRow&>(law) = row;
    law.most_with_bijstand = most_with_earnings(row);
    fill_norms(law);
    fill_wages(law);
    fill_children(law);
    return law;
}

}  // namespace afweging::agents
