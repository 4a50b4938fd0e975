// SPDX-License-Identifier: EUPL-1.2
// bijstand of a household in which one or two people earn: each has a vrijlating of one's own.
#pragma once

#include <cstdint>

#include "agents/law/home.hpp"
#include "agents/law/statute.hpp"
#include "agents/law/tax.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Whether somebody can work few hours only, for medical reasons (UWV says so).
enum class WorkLimit : std::uint8_t { none, medical };

struct Earner {
    std::int32_t age;          ///< years
    std::int32_t wage;         ///< net, holiday allowance included [EUR cent per month]
    std::int32_t months_used;  ///< months in which a vrijlating was had
    WorkLimit limit;
};

/// The one vrijlating for everybody of Participatiewet in balans. [EUR cent per month]
///
///   s w in the first months, else 0
///
/// Status:   assumed (share and months recalled, a ceiling was not found)
/// Evidence: M027
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t uniform_vrijlating(const Earner& earner, const StatuteRow& law) {
    const std::int32_t kept = share_of(earner.wage, law.uniform_disregard_share);
    return keep_if(
        (earner.months_used < law.uniform_disregard_months) | (earner.limit == WorkLimit::medical),
        kept);
}

/// What one earner keeps beside bijstand; the municipality must find that it helps to get to work.
/// [EUR cent per month]
///
///   n: min(0.25 w, ceiling) in the first 6 months, from age 27 on
///   r: min(0.125 w, ceiling) in the 30 months after those, single parents from 27 on whose
///      youngest child is below 12
///   y: min(0.15 w, ceiling), few hours for medical reasons, without end; instead of n if higher
///
/// Status:   statute
/// Sources:  Participatiewet art. 31 lid 2 n, r and y, lid 5
/// Evidence: R018, R019, R020
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t vrijlating_of(const Earner& earner, const Home& home,
                                         const StatuteRow& law) {
    const std::int32_t n =
        smaller(share_of(earner.wage, law.disregard_share), law.disregard_ceiling);
    const std::int32_t r =
        smaller(share_of(earner.wage, law.parent_disregard_share), law.parent_disregard_ceiling);
    const std::int32_t y =
        smaller(share_of(earner.wage, law.limited_disregard_share), law.limited_disregard_ceiling);
    const bool old_enough = earner.age >= law.disregard_from_age;
    const bool young_child =
        is_single_parent(home) & (home.youngest < law.parent_disregard_child_age);
    const bool first_months = earner.months_used < law.disregard_months;
    const bool next_months =
        earner.months_used < law.disregard_months + law.parent_disregard_months;
    const std::int32_t for_a_time =
        keep_if(old_enough, choose(first_months, n, keep_if(young_child & next_months, r)));
    const std::int32_t by_rule = larger(for_a_time, keep_if(earner.limit == WorkLimit::medical, y));
    return choose(law.uniform_disregard_share > 0.0F, uniform_vrijlating(earner, law), by_rule);
}

/// What bijstand and earnings may come to together where earnings are kept up to the minimum wage:
/// the net wage of an adult at the minimum wage. 0 where that is not in force. [EUR cent per month]
///
/// Status:   assumed (a rule of the BES islands, taken over with the Dutch minimum wage)
/// Evidence: S054
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t most_with_earnings(const StatuteRow& law) {
    const auto hours = static_cast<float>(law.disregard_up_to_hours);
    return net_wage_of_month(gross_wage_of_year(law.minimum_wage_per_hour, hours),
                             ChildCredit::none, law);
}

/// What of a household's wages is kept where that is in force. [EUR cent per month]
///
///   v = min(w, (M - N)+)      M most_with_earnings, N norm
///
/// Status:   assumed, as above; Evidence: S054
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t kept_up_to(std::int32_t wages, std::int32_t norm, std::int32_t most) {
    return smaller(wages, positive_part(most - norm));
}

/// What counts against the norm. [EUR cent per month]
AFWEGING_RULE std::int32_t counted_wage(const Earner& earner, const Home& home,
                                        const StatuteRow& law) {
    return earner.wage - vrijlating_of(earner, home, law);
}

/// bijstand due to a household below its norm, whatever its members do: no work, part-time work, a
/// subsidised job, WW. [EUR cent per month]
///
///   b = (N - (w1 - v1) - (w2 - v2) - y)+
///   N norm after a maatregel, w wages, v vrijlating of each, y other income (WW, alimony)
///
/// Status:   statute
/// Sources:  Participatiewet art. 11, 19, 31, 32
/// Evidence: R001, R002, R003, R004
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t bijstand_due(std::int32_t norm, std::int32_t counted_wages,
                                        std::int32_t other_income) {
    return positive_part(norm - counted_wages - other_income);
}

}  // namespace afweging::agents
