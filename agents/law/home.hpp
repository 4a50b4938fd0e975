// SPDX-License-Identifier: EUPL-1.2
// Who lives together, as the Participatiewet sees it, and which bijstandsnorm they have.
#pragma once

#include <cstdint>

#include "agents/law/statute.hpp"
#include "agents/law/tax.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

inline constexpr std::int32_t age_of_adult_bijstandsnorm = 21;  ///< years; Participatiewet art. 20

/// Adults in the home of a cost sharer, where nothing more is known of it: the sharer and one more.
inline constexpr std::int32_t adults_of_cost_sharer = 2;

/// A child must be younger for the inkomensafhankelijke combinatiekorting; Wet inkomstenbelasting
/// 2001 art. 8.14a [years]
inline constexpr std::int32_t iack_child_age = 12;

/// One person or two partners, their children, and whom they share the home with.
struct Home {
    std::int32_t partners;     ///< 1 or 2
    std::int32_t age;          ///< of the first [years]
    std::int32_t partner_age;  ///< [years]; not read when alone
    std::int32_t children;     ///< below 18
    std::int32_t youngest;     ///< age of the youngest child [years]; not read without children
    std::int32_t sharing;      ///< adults of 27 and older in the home, they themselves included
};

AFWEGING_RULE bool has_partner(const Home& home) { return home.partners == 2; }

AFWEGING_RULE bool is_single_parent(const Home& home) {
    return (home.partners == 1) & (home.children > 0);
}

/// Others who share the costs of the home: no students, no commercial tenants, nobody below 27.
AFWEGING_RULE bool shares_costs(const Home& home) { return home.sharing > home.partners; }

/// Who of a household has the inkomensafhankelijke combinatiekorting.
struct ChildCredits {
    ChildCredit first;
    ChildCredit partner;
};

/// The inkomensafhankelijke combinatiekorting with a child below 12: of who is alone, else of the
/// partner who earns less; of the second when both earn the same. first, partner: wages or hours
///
/// Status:   statute
/// Sources:  Wet inkomstenbelasting 2001 art. 8.14a
/// Page:     docs/model/income.md
AFWEGING_RULE ChildCredits child_credits_of(const Home& home, std::int32_t first,
                                            std::int32_t partner) {
    const bool child = (home.children > 0) & (home.youngest < iack_child_age);
    const bool two = has_partner(home);
    return {.first = static_cast<ChildCredit>(child & (!two | (first < partner))),
            .partner = static_cast<ChildCredit>(child & two & (partner <= first))};
}

/// Half of an amount, halves of a cent up.
AFWEGING_RULE std::int32_t half_of(std::int32_t amount) { return (amount + 1) / 2; }

/// kostendelersnorm of each person in a home of `adults`. [EUR cent per month]
///
///   n = (40 + 30 A) / (100 A) N      A adults, N norm of a couple; to the nearest cent
///
/// Status:   statute
/// Sources:  Participatiewet art. 22a
/// Evidence: R005, R006, R007, R008, R009, R010
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t kostendelersnorm(std::int32_t adults, const StatuteRow& law) {
    const auto couple = static_cast<std::int64_t>(sim::pick(law.bijstandsnorm, Household::couple));
    const std::int64_t parts = 100 * static_cast<std::int64_t>(adults);
    return static_cast<std::int32_t>((couple * (40 + 30 * adults) + parts / 2) / parts);
}

/// bijstandsnorm of 18 to 20, alone or as a couple of which one or both are. [EUR cent per month]
///
///   alone y;   both young 2 y + c;   one young N / 2 + y + c
///   y norm of a young person, N of a couple, c = N / 5 with children, else 0
///
/// Status:   statute
/// Sources:  Participatiewet art. 20
/// Evidence: R011, R012
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t bijstandsnorm_of_young(const Home& home, const StatuteRow& law) {
    const std::int32_t couple = sim::pick(law.bijstandsnorm, Household::couple);
    const bool both =
        (home.age < age_of_adult_bijstandsnorm) & (home.partner_age < age_of_adult_bijstandsnorm);
    const std::int32_t first = choose(both, law.bijstandsnorm_young, half_of(couple));
    const std::int32_t for_children = keep_if(home.children > 0, (couple + 2) / 5);
    return law.bijstandsnorm_young + keep_if(has_partner(home), first + for_children);
}

/// Whether one of them is that young.
AFWEGING_RULE bool has_young(const Home& home) {
    return (home.age < age_of_adult_bijstandsnorm) |
           (has_partner(home) & (home.partner_age < age_of_adult_bijstandsnorm));
}

/// Whether one of them has the AOW age.
AFWEGING_RULE bool has_aow_age(const Home& home, const StatuteRow& law) {
    return (home.age * 12 >= law.aow_age_months) |
           (has_partner(home) & (home.partner_age * 12 >= law.aow_age_months));
}

/// bijstandsnorm of a household, holiday allowance included; it does not depend on children.
/// [EUR cent per month]
///
///   from 21 on alone n, a couple N; with others in the home (40 + 30 A) / (100 A) N a person
///
/// Status:   statute
/// Sources:  Participatiewet art. 19-22a
/// Evidence: R001, R002, R003, R004
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t bijstandsnorm_of(const Home& home, const StatuteRow& law) {
    const bool two = has_partner(home);
    const std::int32_t adult = choose(two, sim::pick(law.bijstandsnorm, Household::couple),
                                      sim::pick(law.bijstandsnorm, Household::single));
    const std::int32_t old =
        choose(two, law.bijstandsnorm_aow_couple, law.bijstandsnorm_aow_single);
    const std::int32_t shared = home.partners * kostendelersnorm(larger(home.sharing, 1), law);
    const std::int32_t from_21 = choose(has_aow_age(home, law), old, adult);
    return choose(has_young(home), bijstandsnorm_of_young(home, law),
                  choose(shares_costs(home), shared, from_21));
}

/// The row of tables that go by household. A cost sharer without a partner is one of its own.
AFWEGING_RULE Household household_of(const Home& home) {
    const auto code = [](Household kind) { return static_cast<std::int32_t>(kind); };
    const bool children = home.children > 0;
    const std::int32_t couple =
        choose(children, code(Household::couple_with_children), code(Household::couple));
    const std::int32_t sharer =
        choose(shares_costs(home), code(Household::cost_sharer), code(Household::single));
    const std::int32_t alone = choose(children, code(Household::single_parent), sharer);
    return static_cast<Household>(choose(has_partner(home), couple, alone));
}

}  // namespace afweging::agents
