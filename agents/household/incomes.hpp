// SPDX-License-Identifier: EUPL-1.2
// What a household in a position has in a month: rules of income that search asks too.
#pragma once

#include <cstdint>

#include "agents/household/income.hpp"
#include "agents/law/assets.hpp"
#include "agents/law/bijstand.hpp"
#include "agents/law/household_money.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// What decides the income of a month. Money in EUR cent.
struct Position {
    Status status;
    std::int32_t awaits_right;  ///< 1: left otherwise, since bijstand is not due
    Household household;
    std::int32_t age;  ///< [years]
    std::int32_t children;
    std::int32_t youngest;  ///< [years]
    std::int32_t rent;      ///< bare; 0 without a home
    FromTables tables;      ///< of wages and children
    std::int32_t wage;      ///< net, of a business
    std::int32_t ww;        ///< of who is in it, net, with Toeslagenwet
    std::int32_t savings;
    std::int32_t debt;
    std::int32_t months_on_benefit;
    std::int32_t sanction;        ///< months left
    float sanction_cut;           ///< share of the norm that a maatregel withholds
    std::int32_t disregard_used;  ///< months
    std::int32_t partner_disregard_used;
    std::int32_t profit = 0;        ///< of a business beside bijstand
    std::int32_t free = 0;          ///< earnings that instruments leave
    std::int32_t more_sharers = 0;  ///< adults beyond two in the home of a cost sharer
};

/// What comes in. [EUR cent per month]
struct Incomes {
    std::int32_t bijstand;
    BenefitCost beside;  ///< bijstand, paid by the municipality to the Rijk
    std::int32_t ww;
    std::int32_t wages;  ///< own and the partner's
    std::int32_t other;  ///< study grant, own means, parents of the young
    std::int32_t toeslagen;
    std::int32_t own_wage;        ///< of the wages
    std::int32_t partner_counts;  ///< of the partner's wage against the norm
    std::int32_t unlowered;       ///< bijstand would no maatregel run
    Reach reach;                  ///< what of it creditors can take
};

AFWEGING_RULE std::int32_t income_before_toeslagen(const Incomes& in) {
    return in.bijstand + in.ww + in.wages + in.other;
}

/// All of it. [EUR cent per month]
AFWEGING_RULE std::int32_t disposable_income(const Incomes& in) {
    return income_before_toeslagen(in) + in.toeslagen;
}

/// What income before toeslagen lacks of the sociaal minimum, which is the bijstandsnorm of the
/// household. [EUR cent per month]
///
///   (N - y)+      N norm as it would apply, cost sharers' and the young's own included, without
///                 maatregel; y bijstand after one, WW, wages, partner, parents, own means
///
/// Status:   statute
/// Sources:  Participatiewet art. 11, 19-22a; Toeslagenwet art. 2
/// Page:     docs/model/measures.md
AFWEGING_RULE std::int32_t gap_to_social_minimum(std::int32_t before_toeslagen, std::int32_t norm) {
    return positive_part(norm - before_toeslagen);
}

/// Earnings beside bijstand that a programme and a regime leave somebody, in euros a month each.
/// [EUR cent per month]
///
/// Status:   assumed; Evidence: mechanism 23
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t free_earnings(float by_programme, float by_regime) {
    return static_cast<std::int32_t>(100.0F * (by_programme + by_regime) + 0.5F);
}

/// Bare rent of a home with these fixed costs, at the prices of the month. [EUR cent per month]
///
///   R = share f P, 0 without a home      f fixed costs at the start, P price level
///
/// Status:   assumed (the share)
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t bare_rent(std::int32_t fixed_costs, Housing housing, float price_level,
                                     const IncomeRates& r) {
    return keep_if(housing != Housing::homeless, share_of(fixed_costs, r.rent_share * price_level));
}

/// Whether a household passes the vermogenstoets: when bijstand begins, and from 2026 on all the
/// time. Debts go off; what is saved out of bijstand counts in the later regime alone.
///
/// Status:   statute
/// Sources:  Participatiewet art. 34
/// Evidence: R017
/// Page:     docs/model/income.md
AFWEGING_RULE bool passes_vermogenstoets(const Position& p, const MoneyLaw& law) {
    const std::int32_t limit = asset_limit_of(p.household, law);
    const bool client = receives_bijstand(p.status) & (p.months_on_benefit > 0);
    const bool tested = !client | (law.asset_test_continues != 0);
    return !tested | (positive_part(p.savings - p.debt) <= limit);
}

/// Whether somebody left otherwise because bijstand was not due: by a partner's wage, or savings.
AFWEGING_RULE bool awaits_right(const Position& p) {
    return (p.status == Status::other_exit) & (p.awaits_right != 0);
}

/// Up to where bijstand fills up, would no maatregel run: the norm; 0 without a right to bijstand,
/// as for students and who left for own means. WW and what the Toeslagenwet adds may lie below it.
/// Who waits for the right has it from the month in which it is due. [EUR cent per month]
AFWEGING_RULE std::int32_t filled_up_to(const Position& p, std::int32_t norm, const MoneyLaw& law) {
    const bool works = has_earnings(p.status) | (p.status == Status::ww);
    const bool may =
        (receives_bijstand(p.status) | works | awaits_right(p)) & passes_vermogenstoets(p, law);
    return keep_if(may, norm);
}

/// Months of vrijlating after which there is none, whoever earns: more than any law gives.
inline constexpr std::int32_t no_vrijlating_left = 10'000;

/// Whether bijstand fills up a subsidised job, a vrijlating apart: it makes no bijstand begin.
AFWEGING_RULE bool filled_up_place(const Position& p, std::int32_t norm) {
    return (p.status == Status::subsidised_job) & (p.tables.wage + p.tables.partner_wage < norm);
}

/// The household as the rules of law see it. A vrijlating is for who is on bijstand, beside a
/// subsidised job below the norm too: what fills up the wage of somebody else counts all of it.
/// Rents lie below the limit of the huurtoeslag, as those of social housing do (assumed).
AFWEGING_RULE HouseholdMonth month_of_household(const Position& p, const MoneyLaw& law,
                                                const IncomeRates& r) {
    const std::int32_t norm = bijstandsnorm_at(p.household, p.age, p.more_sharers, law);
    const bool client = receives_bijstand(p.status);
    const bool kept = client | filled_up_place(p, norm);
    HouseholdMonth h{
        .household = p.household,
        .age = p.age,
        .children = p.children,
        .youngest = p.youngest,
        .rent = p.rent,
        .tables = p.tables,
        .months_used = choose(kept, p.disregard_used, no_vrijlating_left),
        .partner_months_used = choose(kept, p.partner_disregard_used, no_vrijlating_left),
        .business = choose(client, p.profit, keep_if(p.status == Status::self_employed, p.wage)),
        .other = keep_if(p.status == Status::ww, p.ww),
        .gross_of_other = 0,
        .up_to = bijstandsnorm_after_maatregel(filled_up_to(p, norm, law),
                                               keep_if(client, p.sanction), p.sanction_cut),
        .free = keep_if(client, p.free),
        .room = choose(law.disregard_up_to_hours > 0,
                       keep_if(kept, positive_part(law.most_with_bijstand - norm)), no_room_rule),
        .more_sharers = p.more_sharers};
    const std::int32_t full = full_bijstandsnorm(p.household, p.more_sharers, law);
    const std::int32_t own = positive_part(share_of(full, r.own_means) - p.tables.partner_wage);
    h.other += keep_if(has_own_means(p.status) & !awaits_right(p), own);
    const std::int32_t gross_ww = gross_benefit(12 * h.other, p.tables.unused, law);
    const bool in_ww = p.status == Status::ww;
    h.gross_of_other = choose(in_ww, gross_ww, 12 * h.other);
    // The tax on WW has used the credits first that a wage beside it leaves.
    h.tables.unused =
        choose(in_ww, positive_part(p.tables.unused - share_of(gross_ww, law.tax_first_rate)),
               h.tables.unused);
    const Home home = home_of(h);
    h.rent = keep_if(!too_rich_for_huurtoeslag(p.savings, home, law),
                     smaller(p.rent, rent_limit_of(home, law)));
    return h;
}

/// What parents owe somebody of 18 to 20: what lacks to the full norm, at most its difference with
/// the low one. [EUR cent per month] income: all else, toeslagen left out
///
///   min(N21 - N18, (N21 - y)+)
///
/// Status:   statute; that they pay: assumed
/// Sources:  Participatiewet art. 12, 20
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t paid_by_parents(const Position& p, std::int32_t income,
                                           const MoneyLaw& law) {
    const std::int32_t full = full_bijstandsnorm(p.household, p.more_sharers, law);
    const std::int32_t low = bijstandsnorm_at(p.household, p.age, p.more_sharers, law);
    return smaller(full - low, positive_part(full - income));
}

/// Everything that comes in for somebody who keeps house, and what creditors can take of it.
/// [EUR cent per month]
///
///   in education and after other exits: own means, a share of the norm, less a partner's wage;
///   none who left since bijstand was not due: a partner's wage or savings are what they live on
///   the young: parents fill up to the full norm
///
/// Status:   statute; assumed (own means, that parents pay)
/// Sources:  Participatiewet art. 12, 19
/// Page:     docs/model/income.md
AFWEGING_RULE Incomes incomes(const Position& p, const MoneyLaw& law, const IncomeRates& r) {
    const HouseholdMonth h = month_of_household(p, law, r);
    const HouseholdMoney money = money_of(h, law);
    const std::int32_t parents =
        paid_by_parents(p, money.bijstand + money.wages.own + money.wages.partner + h.other, law);
    const bool in_ww = p.status == Status::ww;
    HouseholdMonth unlowered = h;
    unlowered.up_to =
        filled_up_to(p, bijstandsnorm_at(p.household, p.age, p.more_sharers, law), law);
    return {.bijstand = money.bijstand,
            .beside = money.beside,
            .ww = keep_if(in_ww, h.other),
            .wages = money.wages.own + money.wages.partner,
            .other = keep_if(!in_ww, h.other) + parents,
            .toeslagen = money.toeslagen,
            .own_wage = money.wages.own,
            .partner_counts = counted_of_partner(h, money.wages, home_of(h), law),
            .unlowered = bijstand_of(unlowered, money.wages, home_of(h), law),
            .reach = money.reach};
}

/// In which cases bijstand is due to the household: the bits of BijstandRight. A vrijlating is for
/// who has bijstand already: it does not count where one would begin or end.
///
///   as it stands:      b > 0, would no maatregel run
///   without own work:  w2 - v2 < N and the vermogenstoets; of who is in WW, without WW:
///                      e + w2 - v2 < N, since what is earned beside it goes on
///   in a full-time job: w + w2 - v2 < N and the vermogenstoets
///
/// Status:   statute
/// Sources:  Participatiewet art. 11, 19, 34
/// Page:     docs/model/income.md
AFWEGING_RULE std::uint8_t rights_of(const Position& p, const Incomes& in, const MoneyLaw& law) {
    const std::int32_t norm = bijstandsnorm_at(p.household, p.age, p.more_sharers, law);
    const std::int32_t partner = in.partner_counts;
    const bool within = passes_vermogenstoets(p, law);
    const std::int32_t goes_on = keep_if(p.status == Status::ww, in.own_wage);
    const bool may_be = (goes_on + partner < norm) & within;
    const auto flag = [](bool yes, BijstandRight c) {
        return static_cast<std::uint8_t>(sim::flag(yes) << static_cast<unsigned>(c));
    };
    return static_cast<std::uint8_t>(
        flag(in.unlowered > 0, BijstandRight::as_it_stands) |
        flag(may_be, BijstandRight::without_own_work) |
        flag((p.tables.full_time_wage + partner < norm) & within, BijstandRight::in_full_time_job));
}

}  // namespace afweging::agents
