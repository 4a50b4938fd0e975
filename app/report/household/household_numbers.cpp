// SPDX-License-Identifier: EUPL-1.2
// Names of numbers by what a household is. A test changes each number and looks which amounts move.
#include "app/report/household/household_numbers.hpp"

#include <algorithm>

#include "agents/law/assets.hpp"

namespace afweging::app {
namespace {

using agents::Home;
using agents::HouseholdCase;
using agents::PayingOff;
using agents::StatuteRow;

void add(Names& names, const Names& more) {
    for (const std::string& each : more) {
        if (std::find(names.begin(), names.end(), each) == names.end()) {
            names.push_back(each);
        }
    }
}

std::string row_of(const Home& home) {
    return std::string(
        agents::household_labels[static_cast<std::size_t>(agents::household_of(home))].key);
}

/// Of the norm of somebody alone or of a couple, from 21 on and with nobody who shares.
std::string full_norm(const Home& home) {
    return agents::has_partner(home) ? "bijstandsnorm.couple" : "bijstandsnorm.single";
}

/// That somebody in the household has the inkomensafhankelijke combinatiekorting.
bool has_child_of_iack(const Home& home) {
    const agents::ChildCredits credits = agents::child_credits_of(home, 0, 0);
    return credits.first == agents::ChildCredit::iack ||
           credits.partner == agents::ChildCredit::iack;
}

bool are_more(const Home& home) { return home.partners + home.children > 1; }

/// The wage of one of them, where it is the minimum wage of that age.
Names numbers_of_wage(std::int32_t age, std::int32_t wage, const StatuteRow& law) {
    if (wage != agents::minimum_wage_at(age, law.minimum_wage_per_hour, law)) {
        return {};
    }
    if (age > 20) {
        return {"minimum_wage_per_hour"};
    }
    const std::string share = age == 20 ? "20" : age == 19 ? "19" : "18";
    return {"minimum_wage_per_hour", "minimum_wage_share_at_" + share};
}

}  // namespace

Names numbers_of_gross_wage(const HouseholdCase& h, const StatuteRow& law) {
    Names names = numbers_of_wage(h.home.age, h.first.wage_per_hour, law);
    if (agents::has_partner(h.home)) {
        add(names, numbers_of_wage(h.home.partner_age, h.partner.wage_per_hour, law));
    }
    return names;
}

Names numbers_of_tax(const Home& home) {
    Names names = {"tax_first_rate",
                   "tax_first_to",
                   "tax_second_rate",
                   "tax_second_to",
                   "tax_top_rate",
                   "algemene_heffingskorting",
                   "algemene_heffingskorting_to",
                   "algemene_heffingskorting_taper",
                   "arbeidskorting_first_rate",
                   "arbeidskorting_first_to",
                   "arbeidskorting_second_rate",
                   "arbeidskorting_second_to",
                   "arbeidskorting_third_rate",
                   "arbeidskorting_third_to",
                   "arbeidskorting_taper"};
    if (has_child_of_iack(home)) {
        add(names, {"iack_from", "iack_rate", "iack_maximum"});
    }
    return names;
}

Names numbers_of_gross_bijstand(const Home& home) {
    Names names = {"tax_first_rate",
                   "algemene_heffingskorting",
                   "algemene_heffingskorting_to",
                   "arbeidskorting_first_rate",
                   "arbeidskorting_first_to",
                   "arbeidskorting_second_rate",
                   "arbeidskorting_second_to"};
    if (has_child_of_iack(home)) {
        add(names, {"iack_from", "iack_rate"});
    }
    return names;
}

Names numbers_of_bijstandsnorm(const Home& home, const StatuteRow& law) {
    if (agents::has_young(home)) {
        return agents::has_partner(home) ? Names{"bijstandsnorm_young", "bijstandsnorm.couple"}
                                         : Names{"bijstandsnorm_young"};
    }
    if (agents::shares_costs(home)) {
        return {"bijstandsnorm.couple"};
    }
    if (agents::has_aow_age(home, law)) {
        return {agents::has_partner(home) ? "bijstandsnorm_aow_couple" : "bijstandsnorm_aow_single",
                "aow_age_months"};
    }
    return {full_norm(home)};
}

Names numbers_of_vrijlating(const HouseholdCase& h, const StatuteRow& law) {
    if (law.uniform_disregard_share > 0) {
        return {"uniform_disregard_share", "uniform_disregard_months"};
    }
    Names names = {"disregard_from_age", "disregard_share", "disregard_ceiling",
                   "disregard_months"};
    if (agents::is_single_parent(h.home)) {
        add(names, {"parent_disregard_share", "parent_disregard_ceiling", "parent_disregard_months",
                    "parent_disregard_child_age"});
    }
    if (h.first.limit == agents::WorkLimit::medical ||
        h.partner.limit == agents::WorkLimit::medical) {
        add(names, {"limited_disregard_share", "limited_disregard_ceiling"});
    }
    return names;
}

Names numbers_of_asset_limit(const Home& home) {
    return {agents::is_family(agents::household_of(home)) ? "asset_limit_family"
                                                          : "asset_limit_single"};
}

Names numbers_of_zorgtoeslag(const Home& home) {
    return {"zorgtoeslag_premium", "zorgtoeslag_threshold",
            agents::has_partner(home) ? "zorgtoeslag_share_couple" : "zorgtoeslag_share_single",
            "zorgtoeslag_taper", "toeslagen_smallest"};
}

Names numbers_of_huurtoeslag(const HouseholdCase& h, const StatuteRow& law) {
    const Home& home = h.home;
    if (agents::shares_costs(home)) {
        return {};
    }
    if (agents::too_rich_for_huurtoeslag(h.savings, home, law)) {
        return {"huurtoeslag_asset_limit"};
    }
    const std::string size = are_more(home) ? "more" : "single";
    const bool many = home.partners + home.children > 2;
    const bool young = agents::young_for_huurtoeslag(home, law);
    Names names = {"huurtoeslag_base_" + size, "huurtoeslag_full_to"};
    if (young) {
        add(names, {"huurtoeslag_rent_limit_young"});
    } else {
        add(names, {many ? "huurtoeslag_most_to_many" : "huurtoeslag_most_to_few",
                    "huurtoeslag_second_share", "huurtoeslag_rent_to", "huurtoeslag_rent_limit"});
        if (!are_more(home)) {
            add(names, {"huurtoeslag_third_share"});
        } else if (law.huurtoeslag_third_share_more > 0) {
            add(names, {"huurtoeslag_third_share_more"});
        }
    }
    if (home.children == 0) {
        add(names, {"huurtoeslag_full_age"});
    }
    add(names,
        {"huurtoeslag_threshold_" + size, "huurtoeslag_taper_" + size, "toeslagen_smallest"});
    return names;
}

Names numbers_of_kindgebonden_budget(const HouseholdCase& h) {
    const std::int32_t children = agents::number_of(h.children);
    if (children == 0) {
        return {};
    }
    const bool two = agents::has_partner(h.home);
    Names names = {"kindgebonden_budget_first"};
    if (children > 1) {
        add(names, {"kindgebonden_budget_next"});
    }
    if (h.children.below_16 > 0) {
        add(names, {"kindgebonden_budget_age_12"});
    }
    if (h.children.below_18 > 0) {
        add(names, {"kindgebonden_budget_age_16"});
    }
    if (!two) {
        add(names, {"alo_kop"});
    }
    add(names,
        {two ? "kindgebonden_budget_threshold_couple" : "kindgebonden_budget_threshold_single",
         "kindgebonden_budget_taper"});
    return names;
}

Names numbers_of_kinderbijslag(const agents::Children& children) {
    Names names;
    if (children.below_6 > 0) {
        add(names, {"kinderbijslag_age_0"});
    }
    if (children.below_12 > 0) {
        add(names, {"kinderbijslag_age_6"});
    }
    if (children.below_16 + children.below_18 > 0) {
        add(names, {"kinderbijslag_age_12"});
    }
    return names;
}

Names numbers_of_creditors(const HouseholdCase& h) {
    if (h.paying_off == PayingOff::none) {
        return {};
    }
    if (h.paying_off == PayingOff::loan) {
        return {"protected_share"};
    }
    const std::string size = are_more(h.home) ? "more" : "single";
    // What the beslagvrije voet gives back for lost toeslagen goes by their numbers.
    const std::string alike = agents::has_partner(h.home) ? "couple" : "single";
    Names names = {"protected_share", full_norm(h.home), "protected_maximum." + row_of(h.home)};
    // The most for care is that of the same adults without children.
    for (const std::string& of_care :
         {"protected_maximum." + alike,
          std::string("huurtoeslag_base_") + (agents::has_partner(h.home) ? "more" : "single")}) {
        if (std::find(names.begin(), names.end(), of_care) == names.end()) {
            add(names, {of_care});
        }
    }
    add(names, {"zorgtoeslag_threshold", "zorgtoeslag_taper", "huurtoeslag_threshold_" + size,
                "huurtoeslag_taper_" + size, "huurtoeslag_rent_to"});
    if (size == "more" && alike == "single") {
        add(names, {"huurtoeslag_base_more"});
    }
    if (h.home.children > 0) {
        add(names, {agents::has_partner(h.home) ? "kindgebonden_budget_threshold_couple"
                                                : "kindgebonden_budget_threshold_single",
                    "kindgebonden_budget_taper"});
    }
    if (h.paying_off == PayingOff::plan) {
        add(names, {"vtlb_reserve_share", "vtlb_work_share", "spending.plan_earnings_share"});
    }
    return names;
}

}  // namespace afweging::app
