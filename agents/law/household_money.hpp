// SPDX-License-Identifier: EUPL-1.2
// What law makes of a household's month: wages, bijstand, toeslagen, and what creditors can take.
#pragma once

#include <cstdint>

#include "agents/law/creditors.hpp"
#include "agents/law/earners.hpp"
#include "agents/law/from_tables.hpp"
#include "agents/law/home.hpp"
#include "agents/law/money_law.hpp"
#include "agents/law/tax.hpp"
#include "agents/law/toeslagen.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// bijstandsnorm of a household. [EUR cent per month] age [years] more: adults of 27 and older in
/// the home of a cost sharer beyond two, 0 for others; nobody below 21 has that norm
///
/// Status:   statute
/// Sources:  Participatiewet art. 19-22a
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t bijstandsnorm_at(Household household, std::int32_t age,
                                            std::int32_t more, const MoneyLaw& law) {
    const std::int32_t less = keep_if(more == 1, law.less_with_more[1]) +
                              keep_if(more == 2, law.less_with_more[2]) +
                              keep_if(more >= 3, law.less_with_more[3]);
    return choose(age < age_of_adult_bijstandsnorm,
                  sim::pick(law.bijstandsnorm_below_21, household),
                  sim::pick(law.bijstandsnorm_from_21, household) - less);
}

/// The norm from 21 on, whatever somebody's age: what an own business is measured against, and up
/// to which parents fill up. [EUR cent per month]
AFWEGING_RULE std::int32_t full_bijstandsnorm(Household household, std::int32_t more,
                                              const MoneyLaw& law) {
    return bijstandsnorm_at(household, age_of_adult_bijstandsnorm, more, law);
}

/// HouseholdMonth::room where what is kept goes by earner.
inline constexpr std::int32_t no_room_rule = -1;

/// A household in a month. Money in EUR cent, net and per month unless said otherwise.
struct HouseholdMonth {
    Household household;
    std::int32_t age;       ///< of both partners [years]
    std::int32_t children;  ///< below 18
    std::int32_t youngest;  ///< [years], 0 to 17
    std::int32_t rent;      ///< bare, at which huurtoeslag is had; 0: none
    FromTables tables;
    std::int32_t months_used;  ///< of a vrijlating
    std::int32_t partner_months_used;
    std::int32_t business;        ///< what an own business earns
    std::int32_t other;           ///< WW, study grant, own means
    std::int32_t gross_of_other;  ///< [EUR cent per year]
    std::int32_t up_to;           ///< bijstandsnorm after a maatregel; 0 = no right to bijstand
    std::int32_t free = 0;        ///< of own earnings, by an instrument
    std::int32_t room = no_room_rule;  ///< for wages, where the sum decides what is kept
    std::int32_t more_sharers = 0;     ///< adults beyond two in the home of a cost sharer
};

/// The home of a household in the months: partners are of one age, a cost sharer lives with one
/// other adult or more.
AFWEGING_RULE Home home_of(const HouseholdMonth& h) {
    return {.partners = static_cast<std::int32_t>(persons_in(h.household)),
            .age = h.age,
            .partner_age = h.age,
            .children = h.children,
            .youngest = h.youngest,
            .sharing = keep_if(h.household == Household::cost_sharer,
                               adults_of_cost_sharer + h.more_sharers)};
}

/// What two partners earn. [EUR cent per month]
struct Wages {
    std::int32_t own;  ///< what a business earns included
    std::int32_t partner;
};

/// What of a partner's wage counts against the norm. [EUR cent per month]
AFWEGING_RULE std::int32_t counted_of_partner(const HouseholdMonth& h, const Wages& wages,
                                              const Home& home, const StatuteRow& law) {
    const std::int32_t by_earner =
        counted_wage({h.age, wages.partner, h.partner_months_used, WorkLimit::none}, home, law);
    return choose(h.room < 0, by_earner, positive_part(wages.partner - h.room));
}

/// What of both wages counts against the norm. An instrument may leave the first euros of the own
/// wage free, under either rule of what is kept: the law's where that is more. [EUR cent per month]
///
///   by earner:  (w - v - max(0, min(w, F) - v)) + c2       v vrijlating, F free, c2 of the partner
///   by the sum: w + w2 - max(min(w + w2, R), min(w, F))    R room
AFWEGING_RULE std::int32_t counted_of_both(const HouseholdMonth& h, const Wages& wages,
                                           const Home& home, const StatuteRow& law) {
    const std::int32_t left = positive_part(wages.own - h.free);
    const std::int32_t own =
        smaller(counted_wage({h.age, wages.own, h.months_used, WorkLimit::none}, home, law), left);
    const std::int32_t by_earner = own + counted_of_partner(h, wages, home, law);
    const std::int32_t by_sum =
        smaller(positive_part(wages.own + wages.partner - h.room), left + wages.partner);
    return choose(h.room < 0, by_earner, by_sum);
}

/// bijstand of a household that has a right to it. [EUR cent per month]
///
/// Status:   statute
/// Sources:  Participatiewet art. 11, 19, 31
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t bijstand_of(const HouseholdMonth& h, const Wages& wages,
                                       const Home& home, const StatuteRow& law) {
    return bijstand_due(h.up_to, counted_of_both(h, wages, home, law), h.other);
}

/// Gross of a month's bijstand: half of a couple's is each one's, with the credits that the own
/// wage leaves. [EUR cent per year]
///
///   G = G1 + G2      G gross of each share of 12 b
///
/// Status:   statute
/// Sources:  Wet inkomstenbelasting 2001 art. 2.10, 8.10; Wet op de loonbelasting 1964 art. 34
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t gross_bijstand_of(const HouseholdMonth& h, std::int32_t bijstand,
                                             const StatuteRow& law) {
    const std::int32_t own = choose(is_couple(h.household), 6 * bijstand, 12 * bijstand);
    const std::int32_t partner = 12 * bijstand - own;
    return gross_benefit(own, h.tables.unused, law) +
           gross_benefit(partner, h.tables.partner_unused, law);
}

/// What the municipality pays to the Rijk beside net bijstand. [EUR cent per month]
struct BenefitCost {
    std::int32_t loonheffing;
    std::int32_t zvw;
};

/// What a month's bijstand costs beside it. gross: of a year. [EUR cent per month]
///
///   loonheffing = G / 12 - b,   zvw = z (b + loonheffing)
///
/// Status:   statute; the share z recalled
/// Sources:  Wet op de loonbelasting 1964 art. 34; Zorgverzekeringswet art. 42
/// Page:     docs/model/income.md
AFWEGING_RULE BenefitCost cost_beside_bijstand(std::int32_t net, std::int32_t gross,
                                               const TaxLaw& law) {
    const std::int32_t loonheffing = positive_part(month_of(gross) - net);
    return {.loonheffing = loonheffing, .zvw = share_of(net + loonheffing, law.zvw_share)};
}

/// Gross income of the household: what toeslagen go by. The month stands for the year; a business
/// pays no tax at these earnings (assumed). [EUR cent per year]
///
///   Y = W1 + W2 + G + others      W gross wages, G gross bijstand
///
/// Status:   statute (that a month stands for the year: assumed)
/// Sources:  Algemene wet inkomensafhankelijke regelingen art. 8
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t toetsingsinkomen_of(const HouseholdMonth& h,
                                               std::int32_t gross_bijstand) {
    return h.tables.gross_wages + gross_bijstand + 12 * h.business + h.gross_of_other;
}

/// zorgtoeslag, huurtoeslag, kindgebonden budget and kinderbijslag. [EUR cent per month]
/// income: gross, of the household a year
AFWEGING_RULE std::int32_t toeslagen_of(const HouseholdMonth& h, std::int32_t income,
                                        const Home& home, const StatuteRow& law) {
    return zorgtoeslag_of(income, home, law) + huurtoeslag_of(income, h.rent, home, law) +
           kindgebonden_budget_left(h.tables.kindgebonden, income, home, law) +
           h.tables.kinderbijslag;
}

/// What creditors can take of a month. [EUR cent per month]
struct Reach {
    std::int32_t attachable;  ///< above the beslagvrije voet
    PlanAmounts plan;
};

/// All that law says of a household's month. [EUR cent per month]
struct HouseholdMoney {
    Wages wages;
    std::int32_t bijstand;
    BenefitCost beside;      ///< bijstand, paid by the municipality
    std::int32_t toeslagen;  ///< kinderbijslag included
    Reach reach;
};

AFWEGING_RULE Reach reach_of(const HouseholdMonth& h, const Means& means, const Home& home,
                             const MoneyLaw& law) {
    return {.attachable = taken_by_attachment(means, home, law),
            .plan = taken_by_plan(means, home,
                                  bijstandsnorm_at(h.household, h.age, h.more_sharers, law), law)};
}

/// Status:   statute
/// Sources:  Participatiewet art. 19, 31; Algemene wet inkomensafhankelijke regelingen art. 8
/// Page:     docs/model/income.md
AFWEGING_RULE HouseholdMoney money_of(const HouseholdMonth& h, const MoneyLaw& law) {
    const Home home = home_of(h);
    const Wages wages{.own = h.tables.wage + h.business, .partner = h.tables.partner_wage};
    const std::int32_t bijstand = bijstand_of(h, wages, home, law);
    const std::int32_t gross_bijstand = gross_bijstand_of(h, bijstand, law);
    const std::int32_t income = toetsingsinkomen_of(h, gross_bijstand);
    const Means means{.wages = wages.own + wages.partner,
                      .bijstand = bijstand,
                      .other = h.other,
                      .gross_income = income};
    return {.wages = wages,
            .bijstand = bijstand,
            .beside = cost_beside_bijstand(bijstand, gross_bijstand, law),
            .toeslagen = toeslagen_of(h, income, home, law),
            .reach = reach_of(h, means, home, law)};
}

}  // namespace afweging::agents
