// SPDX-License-Identifier: EUPL-1.2
// Net wage from gross: box 1, heffingskortingen, holiday allowance; the gross of a net benefit.
#pragma once

#include <cstdint>

#include "agents/kinds/kinds.hpp"
#include "agents/law/household_law.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

inline constexpr float holiday_allowance = 0.08F;  ///< share of wages; Wet minimumloon art. 15

/// Whether somebody has the inkomensafhankelijke combinatiekorting: child_credits_of() says who.
/// As wide as money, so that loops over households need not change the width of their lanes.
enum class ChildCredit : std::int32_t { none, iack };

/// What somebody has in a year. [EUR cent]
struct YearIncome {
    std::int32_t earnings;  ///< gross wages, holiday allowance included
    std::int32_t benefit;   ///< gross bijstand
    ChildCredit credit;
};

/// Gross wage of a year with holiday allowance, from a wage per hour [EUR cent] and hours a week.
/// [EUR cent per year]
///
///   W = w h 52 1.08
///
/// Status:   statute
/// Sources:  Wet minimumloon en minimumvakantiebijslag art. 15
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t gross_wage_of_year(std::int32_t wage_per_hour, float hours) {
    constexpr float of_year = 52.0F * (1.0F + holiday_allowance);
    return static_cast<std::int32_t>(static_cast<float>(wage_per_hour) * hours * of_year + 0.5F);
}

/// Minimum wage at an age [years]. [EUR cent per hour]
///
///   m = share(age) m(21),   share 1 from 21 on; at 18 and below that of 18
///
/// Status:   statute
/// Sources:  Wet minimumloon en minimumvakantiebijslag art. 8
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t minimum_wage_at(std::int32_t age, std::int32_t adult,
                                           const TaxLaw& law) {
    const std::int32_t at_20 = share_of(adult, law.minimum_wage_share_at_20);
    const std::int32_t at_19 = share_of(adult, law.minimum_wage_share_at_19);
    const std::int32_t at_18 = share_of(adult, law.minimum_wage_share_at_18);
    return choose(age > 20, adult, choose(age == 20, at_20, choose(age == 19, at_19, at_18)));
}

/// Tax of box 1 before credits, premiums of social insurance included, below the AOW age.
/// [EUR cent per year]
///
///   T = r1 min(Y, a) + r2 (min(Y, b) - a)+ + r3 (Y - b)+
///   Y income, a and b the limits of the brackets, r1-r3 their rates, x+ = max(x, 0)
///
/// Status:   statute
/// Sources:  Wet inkomstenbelasting 2001 art. 2.10
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t box1_tax(std::int32_t income, const TaxLaw& law) {
    const std::int32_t second =
        positive_part(smaller(income, law.tax_second_to) - law.tax_first_to);
    return share_of(smaller(income, law.tax_first_to), law.tax_first_rate) +
           share_of(second, law.tax_second_rate) +
           share_of(positive_part(income - law.tax_second_to), law.tax_top_rate);
}

/// algemene heffingskorting below the AOW age. [EUR cent per year]
///
///   K = (M - s (Y - a)+)+      M the most, a the income up to which it is full, s the taper
///
/// Status:   statute
/// Sources:  Wet inkomstenbelasting 2001 art. 8.10
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t algemene_heffingskorting_of(std::int32_t income, const TaxLaw& law) {
    const std::int32_t above = positive_part(income - law.algemene_heffingskorting_to);
    return positive_part(law.algemene_heffingskorting -
                         share_of(above, law.algemene_heffingskorting_taper));
}

/// arbeidskorting below the AOW age. [EUR cent per year]
///
///   K = (q1 min(W, a) + q2 (min(W, b) - a)+ + q3 (min(W, c) - b)+ - s (W - c)+)+
///   W wages, a b c the limits, q1-q3 the shares, s the taper
///
/// Status:   statute
/// Sources:  Wet inkomstenbelasting 2001 art. 8.11
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t arbeidskorting_of(std::int32_t earnings, const TaxLaw& law) {
    const std::int32_t first = smaller(earnings, law.arbeidskorting_first_to);
    const std::int32_t second = positive_part(smaller(earnings, law.arbeidskorting_second_to) -
                                              law.arbeidskorting_first_to);
    const std::int32_t third = positive_part(smaller(earnings, law.arbeidskorting_third_to) -
                                             law.arbeidskorting_second_to);
    const std::int32_t above = positive_part(earnings - law.arbeidskorting_third_to);
    return positive_part(share_of(first, law.arbeidskorting_first_rate) +
                         share_of(second, law.arbeidskorting_second_rate) +
                         share_of(third, law.arbeidskorting_third_rate) -
                         share_of(above, law.arbeidskorting_taper));
}

/// inkomensafhankelijke combinatiekorting of who has it. [EUR cent per year]
///
///   K = min(q (W - a)+, M)      W wages, a the wage from which it begins, M the most
///
/// Status:   statute
/// Sources:  Wet inkomstenbelasting 2001 art. 8.14a
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t iack_of(std::int32_t earnings, ChildCredit credit, const TaxLaw& law) {
    const std::int32_t due = share_of(positive_part(earnings - law.iack_from), law.iack_rate);
    return keep_if(credit == ChildCredit::iack, smaller(due, law.iack_maximum));
}

/// All credits of a year. [EUR cent per year]
AFWEGING_RULE std::int32_t tax_credits(const YearIncome& year, const TaxLaw& law) {
    return algemene_heffingskorting_of(year.earnings + year.benefit, law) +
           arbeidskorting_of(year.earnings, law) + iack_of(year.earnings, year.credit, law);
}

/// Income tax after credits, never below zero. No pension premium, no other income or deductions,
/// the same all year; the employer pays the premium for the Zvw. [EUR cent per year]
///
///   (T(Y) - credits)+
///
/// Status:   statute
/// Sources:  Wet inkomstenbelasting 2001 art. 2.7
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t income_tax(const YearIncome& year, const TaxLaw& law) {
    return positive_part(box1_tax(year.earnings + year.benefit, law) - tax_credits(year, law));
}

/// A twelfth, to the nearest cent. [EUR cent per month]
AFWEGING_RULE std::int32_t month_of(std::int32_t of_year) { return (of_year + 6) / 12; }

/// Net wage of a month, holiday allowance included: the basis of the bijstandsnorm.
/// [EUR cent per month]
AFWEGING_RULE std::int32_t net_wage_of_month(std::int32_t gross_of_year, ChildCredit credit,
                                             const TaxLaw& law) {
    return month_of(gross_of_year - income_tax({gross_of_year, 0, credit}, law));
}

/// What wages leave of the tax credits: it goes off the tax on a benefit. [EUR cent per year]
///
///   u = (credits(W) - T(W))+
///
/// Status:   statute
/// Sources:  Wet inkomstenbelasting 2001 art. 8.10
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t credits_left(std::int32_t earnings, ChildCredit credit,
                                        const TaxLaw& law) {
    return positive_part(tax_credits({earnings, 0, credit}, law) - box1_tax(earnings, law));
}

/// Gross of a net benefit: what the municipality pays with loonheffing, in the first bracket of box
/// 1. [EUR cent per year]
///
///   G = max(b, (b - u) / (1 - r1))      b net benefit of a year, u credits that wages leave
///
/// Status:   statute
/// Sources:  Wet inkomstenbelasting 2001 art. 2.10, 8.10
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t gross_benefit(std::int32_t net, std::int32_t unused_credits,
                                         const TaxLaw& law) {
    const auto taxed = static_cast<float>(positive_part(net - unused_credits));
    return larger(net, static_cast<std::int32_t>(taxed / (1.0F - law.tax_first_rate) + 0.5F));
}

}  // namespace afweging::agents
