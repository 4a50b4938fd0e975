// SPDX-License-Identifier: EUPL-1.2
// WW of a month after tax, its length, the Toeslagenwet that fills it up, and the right after it.
#pragma once

#include <cstdint>

#include "agents/kinds/kinds.hpp"
#include "agents/law/bijstand.hpp"
#include "agents/law/statute.hpp"
#include "agents/law/tax.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Work before WW, as the law counts it.
struct WorkBeforeWw {
    std::int32_t years;       ///< with work, all together
    bool of_the_last_enough;  ///< four of the last five years
};

/// How long WW lasts. [months]
///
///   min(y, 10) + (y - 10)+ / 2, up, at least 3 and at most 24;   3 without four of five years
///   y years of work
///
/// Half a month is rounded up (assumed). Years before 2016 count a whole month each in the law;
/// here all years above ten count half.
///
/// Status:   statute (four of five years: recalled)
/// Sources:  Werkloosheidswet art. 42
/// Evidence: R027
/// Page:     docs/model/ww.md
AFWEGING_RULE std::int32_t length_of_ww(const WorkBeforeWw& work, const StatuteRow& law) {
    const std::int32_t full = smaller(work.years, law.ww_full_years);
    const float more =
        static_cast<float>(positive_part(work.years - law.ww_full_years)) * law.ww_later_share;
    const auto whole = static_cast<std::int32_t>(more);
    const std::int32_t months = full + whole + (static_cast<float>(whole) < more ? 1 : 0);
    const std::int32_t bounded = smaller(larger(months, law.ww_shortest), law.ww_longest);
    return choose(work.of_the_last_enough, bounded, law.ww_shortest);
}

/// What is known of somebody's work. Months on benefit and since leaving it are those of the last
/// spell; of who was never on bijstand both are 0.
struct WorkPast {
    float share;                ///< of the years since 18, before what is known
    std::int32_t adult_months;  ///< since 18
    std::int32_t on_benefit;    ///< months without work
    std::int32_t since_exit;    ///< months with work
};

/// Months with work among the last ones. [months]
///
///   e + share (n - d - e)+      n months looked at, d on benefit, e since leaving it, at most n
///
/// Status:   assumed (work in all months since bijstand; before that the person's own share)
/// Page:     docs/model/ww.md
AFWEGING_RULE std::int32_t worked_months(std::int32_t looked_at, const WorkPast& past) {
    const std::int32_t lately = smaller(past.since_exit, looked_at);
    const std::int32_t before = positive_part(looked_at - past.on_benefit - lately);
    return lately + static_cast<std::int32_t>(past.share * static_cast<float>(before));
}

/// Years with work, and whether there are enough among the last ones.
AFWEGING_RULE WorkBeforeWw work_before_ww(const WorkPast& past, const StatuteRow& law) {
    const std::int32_t lately = worked_months(12 * law.ww_years_looked_at, past);
    return {.years = worked_months(past.adult_months, past) / 12,
            .of_the_last_enough = lately >= 12 * law.ww_years_required};
}

/// Months since 18 at an age [years].
AFWEGING_RULE std::int32_t months_since_18(float age) {
    return positive_part(static_cast<std::int32_t>((age - 18.0F) * 12.0F));
}

/// Net of a gross benefit: box 1 less algemene heffingskorting, no arbeidskorting.
/// [EUR cent per month], of_year [EUR cent per year]
///
///   (G - (T(G) - AHK(G))+) / 12
///
/// Status:   statute
/// Sources:  Wet inkomstenbelasting 2001 art. 2.10, 8.10
/// Page:     docs/model/ww.md
AFWEGING_RULE std::int32_t net_benefit_of_month(std::int32_t of_year, const TaxLaw& law) {
    return month_of(of_year - income_tax({0, of_year, ChildCredit::none}, law));
}

/// Who is in WW, and for how long.
struct InWw {
    float hours;               ///< a week, of the former job at the minimum wage
    std::int32_t full_months;  ///< of WW before this one
    std::int32_t norm;         ///< bijstandsnorm of the household [EUR cent per month]
    std::int32_t partner;      ///< net income of the partner [EUR cent per month]
    float beside = 0;          ///< a week, of work beside WW at the minimum wage
};

/// Wages above this share of the former wage end WW. Source: Werkloosheidswet art. 20, as UWV tells
/// it (uwv2018inkomstenverrekening)
inline constexpr float most_beside_ww = 0.875F;

/// WW of a month, after tax, holiday allowance included as in the norm. The former wage follows the
/// minimum wage, as the law raises it twice a year. [EUR cent per month]
///
///   net(s (W - B)+ beside B),   s 75 % in the first two months, 70 % after
///   W gross wage of a year, B what is earned beside WW; net of WW: of both less that of B alone
///
/// Status:   statute (the raise, and that all of B goes off at the same share: recalled)
/// Sources:  Werkloosheidswet art. 47
/// Evidence: R026
/// Page:     docs/model/ww.md
AFWEGING_RULE std::int32_t net_ww(const InWw& p, const StatuteRow& law) {
    const std::int32_t wage = gross_wage_of_year(law.minimum_wage_per_hour, p.hours);
    const std::int32_t earned = gross_wage_of_year(law.minimum_wage_per_hour, p.beside);
    const float share = p.full_months < law.ww_first_months ? law.ww_first_share : law.ww_share;
    const std::int32_t benefit = share_of(positive_part(wage - earned), share);
    const std::int32_t tax = income_tax({earned, benefit, ChildCredit::none}, law);
    return month_of(earned + benefit - tax) - net_wage_of_month(earned, ChildCredit::none, law);
}

/// What the Toeslagenwet pays on top of WW. [EUR cent per month]
///
///   (min(N - y, net(W)) - e - b)+
///   N social minimum, y partner's income, W former gross wage, e earned beside WW, b WW
///
/// The bijstandsnorm stands in for the social minimum of the Toeslagenwet, whose amounts were not
/// found. The whole income of the partner counts, and couples born after 1971 without a child below
/// 12, who have no right, get it here (both recalled).
///
/// Status:   statute; the amounts assumed
/// Sources:  Toeslagenwet art. 2, 8
/// Evidence: R026
/// Page:     docs/model/ww.md
AFWEGING_RULE std::int32_t toeslagenwet(const InWw& p, const StatuteRow& law) {
    const std::int32_t wage = gross_wage_of_year(law.minimum_wage_per_hour, p.hours);
    const std::int32_t up_to = smaller(p.norm - p.partner, net_benefit_of_month(wage, law));
    const std::int32_t earned = net_wage_of_month(
        gross_wage_of_year(law.minimum_wage_per_hour, p.beside), ChildCredit::none, law);
    return positive_part(up_to - earned - net_ww(p, law));
}

}  // namespace afweging::agents
