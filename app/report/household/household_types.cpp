// SPDX-License-Identifier: EUPL-1.2
// Twelve kinds of households.
#include "app/report/household/household_types.hpp"

#include <algorithm>

#include "agents/law/tax.hpp"

namespace afweging::app {
namespace {

constexpr std::int32_t usual_rent = 650;
/// Within what the young had huurtoeslag for in every year.
constexpr std::int32_t rent_of_young = 450;

agents::Children children_of(std::span<const std::int32_t> ages) {
    agents::Children children;
    for (const std::int32_t age : ages) {
        (age < 6    ? children.below_6
         : age < 12 ? children.below_12
         : age < 16 ? children.below_16
                    : children.below_18) += 1;
    }
    return children;
}

std::vector<HouseholdType> people_alone() {
    return {
        {"single", {"single, 40", "alleenstaande, 40"}, 40, 0, {}, 1, 0, usual_rent},
        {"single_under_27", {"single, 25", "alleenstaande, 25"}, 25, 0, {}, 1, 0, usual_rent},
        {"young", {"single, 20", "alleenstaande, 20"}, 20, 0, {}, 1, 0, rent_of_young},
        {"cost_sharer",
         {"sharing a home, two adults", "kostendeler, huis met twee"},
         40,
         0,
         {},
         2,
         0,
         0},
    };
}

HouseholdType parent_of(const std::string& key, const LocalisedText& label,
                        const std::vector<std::int32_t>& children) {
    return {key, label, 38, 0, children, 1, 0, usual_rent};
}

/// A couple without or with children of 4 and 9.
HouseholdType couple_of(const std::string& key, const LocalisedText& label,
                        const std::vector<std::int32_t>& children, float partner_hours) {
    return {key, label, 40, 40, children, 2, partner_hours, usual_rent};
}

}  // namespace

const std::vector<HouseholdType>& household_types() {
    static const std::vector<HouseholdType> all = [] {
        std::vector<HouseholdType> types = people_alone();
        const std::vector<HouseholdType> families = {
            parent_of("single_parent", {"single parent, child of 8", "alleenstaande ouder, kind 8"},
                      {8}),
            parent_of("single_parent_two",
                      {"single parent, 3 and 8", "alleenstaande ouder, 3 en 8"}, {3, 8}),
            parent_of("single_parent_teenager",
                      {"single parent, child of 14", "alleenstaande ouder, kind 14"}, {14}),
            couple_of("couple", {"couple, one earns", "paar, een werkt"}, {}, 0),
            couple_of("couple_two_earners", {"couple, partner 16 h", "paar, partner 16 uur"}, {},
                      16),
            couple_of("couple_with_children",
                      {"couple, 4 and 9, one earns", "paar, 4 en 9, een werkt"}, {4, 9}, 0),
            couple_of("couple_with_children_two_earners",
                      {"couple, 4 and 9, partner 16 h", "paar, 4 en 9, partner 16 uur"}, {4, 9},
                      16),
            {"young_couple",
             {"couple, both 20", "paar, beiden 20"},
             20,
             20,
             {},
             2,
             0,
             rent_of_young}};
        types.insert(types.end(), families.begin(), families.end());
        return types;
    }();
    return all;
}

agents::HouseholdCase case_of(const HouseholdType& type, const agents::StatuteRow& law) {
    agents::HouseholdCase result;
    const auto count = static_cast<std::int32_t>(type.children.size());
    result.home = {
        .partners = type.partner_age > 0 ? 2 : 1,
        .age = type.age,
        .partner_age = type.partner_age,
        .children = count,
        .youngest = count == 0 ? 0 : *std::min_element(type.children.begin(), type.children.end()),
        .sharing = type.sharing};
    result.children = children_of(type.children);
    const std::int32_t adult = law.minimum_wage_per_hour;
    result.first.wage_per_hour = agents::minimum_wage_at(type.age, adult, law);
    result.partner = {.wage_per_hour = agents::minimum_wage_at(type.partner_age, adult, law),
                      .hours = type.partner_hours};
    result.rent = 100 * type.rent;
    return result;
}

}  // namespace afweging::app
