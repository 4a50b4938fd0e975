// SPDX-License-Identifier: EUPL-1.2
// The law of January 2026, written out.
#include "tests/support/law_of_2026.hpp"

#include "tests/support/law_examples.hpp"

namespace afweging::tests {

using agents::StatuteRow;

namespace {

void set_tax(StatuteRow& row) {
    row.minimum_wage_per_hour = 1471;
    row.minimum_wage_share_at_20 = 0.8F;
    row.minimum_wage_share_at_19 = 0.6F;
    row.minimum_wage_share_at_18 = 0.5F;
    row.tax_first_rate = 0.3575F;
    row.tax_first_to = 3888300;
    row.tax_second_rate = 0.3756F;
    row.tax_second_to = 7842600;
    row.tax_top_rate = 0.495F;
    row.algemene_heffingskorting = 311500;
    row.algemene_heffingskorting_to = 2973600;
    row.algemene_heffingskorting_taper = 0.06398F;
    row.arbeidskorting_first_rate = 0.08324F;
    row.arbeidskorting_first_to = 1196500;
    row.arbeidskorting_second_rate = 0.31009F;
    row.arbeidskorting_second_to = 2584500;
    row.arbeidskorting_third_rate = 0.0195F;
    row.arbeidskorting_third_to = 4559200;
    row.arbeidskorting_taper = 0.0651F;
    row.iack_from = 623900;
    row.iack_rate = 0.1145F;
    row.iack_maximum = 303200;
}

void set_bijstand(StatuteRow& row) {
    row.bijstandsnorm = {140150, 140150, 200213, 200213, 100107};
    row.bijstandsnorm_young = 34599;
    row.bijstandsnorm_aow_single = 156434;
    row.bijstandsnorm_aow_couple = 214457;
    row.aow_age_months = 804;
    row.disregard_share = 0.25F;
    row.disregard_ceiling = 28500;
    row.disregard_months = 6;
    row.disregard_from_age = 27;
    row.parent_disregard_share = 0.125F;
    row.parent_disregard_ceiling = 17799;
    row.parent_disregard_months = 30;
    row.parent_disregard_child_age = 12;
    row.limited_disregard_share = 0.15F;
    row.limited_disregard_ceiling = 18053;
    row.uniform_disregard_months = 12;
    row.asset_limit_single = 800000;
    row.asset_limit_family = 1600000;
    row.asset_home_free = 6750000;
    row.asset_test_continues = 1;
}

void set_rent(StatuteRow& row) {
    row.huurtoeslag_base_single = 20252;
    row.huurtoeslag_base_more = 20071;
    row.huurtoeslag_full_to = 49820;
    row.huurtoeslag_most_to_few = 71302;
    row.huurtoeslag_most_to_many = 76414;
    row.huurtoeslag_rent_to = 93293;
    row.huurtoeslag_second_share = 0.65F;
    row.huurtoeslag_third_share = 0.4F;
    row.huurtoeslag_third_share_more = 0.4F;
    row.huurtoeslag_asset_limit = 3847900;
    row.huurtoeslag_threshold_single = 2342500;
    row.huurtoeslag_threshold_more = 3150000;
    row.huurtoeslag_taper_single = 0.27F;
    row.huurtoeslag_taper_more = 0.22F;
    row.huurtoeslag_rent_limit = 1000000;
    row.huurtoeslag_rent_limit_young = 1000000;
    row.huurtoeslag_full_age = 21;
}

void set_care_and_children(StatuteRow& row) {
    row.zorgtoeslag_premium = 211900;
    row.zorgtoeslag_threshold = 2973600;
    row.zorgtoeslag_share_single = 0.01912F;
    row.zorgtoeslag_share_couple = 0.04289F;
    row.zorgtoeslag_taper = 0.1373F;
    row.toeslagen_smallest = 2400;
    row.kindgebonden_budget_first = 258000;
    row.kindgebonden_budget_next = 258000;
    row.kindgebonden_budget_age_12 = 72400;
    row.kindgebonden_budget_age_16 = 96400;
    row.alo_kop = 341600;
    row.kindgebonden_budget_threshold_single = 2973600;
    row.kindgebonden_budget_threshold_couple = 3914100;
    row.kindgebonden_budget_taper = 0.076F;
    row.kinderbijslag_age_0 = 29507;
    row.kinderbijslag_age_6 = 35830;
    row.kinderbijslag_age_12 = 42153;
}

}  // namespace

StatuteRow january_2026() {
    StatuteRow row = examples_of_law();
    row.from = sim::Month::of(2026, 1);
    set_tax(row);
    set_bijstand(row);
    set_rent(row);
    set_care_and_children(row);
    row.protected_share = 0.95F;
    row.protected_maximum = {219142, 252669, 288141, 315531, 219142};
    return row;
}

}  // namespace afweging::tests
