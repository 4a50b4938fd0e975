// SPDX-License-Identifier: EUPL-1.2
// Amounts, parameters and instruments of the test world.
#include "tests/support/test_setting.hpp"

#include <string>

#include "tests/support/law_examples.hpp"

namespace afweging::tests {

using namespace agents;

StatuteRow january_2024() {
    StatuteRow row = examples_of_law();
    row.from = sim::Month::of(2024, 1);
    row.bijstandsnorm = {128383, 128383, 183404, 183404, 91702};
    row.bijstandsnorm_young = 31694;
    row.social_minimum = {180683, 241483, 253004, 304804, 120002};
    row.cost_of_further_child = 29800;
    row.minimum_wage_per_hour = 1327;
    row.disregard_share = 0.25F;
    row.disregard_ceiling = 26400;
    row.disregard_months = 6;
    row.parent_disregard_share = 0.125F;
    row.parent_disregard_ceiling = 16473;
    row.asset_limit_single = 757500;
    row.asset_limit_family = 1515000;
    row.protected_share = 0.95F;
    row.fine = 15000;
    row.aow_age_months = 804;
    row.debt_plan_months = 18;
    return row;
}

namespace {

IncomeParameters plain_income() {
    IncomeParameters p;
    p.own_means = 1.1;
    p.rent_share = 0.59546667;  // a rent of 535.92 of 900: zorgtoeslag and huurtoeslag are 423.00
    p.volatility_speed = 0.2;
    return p;
}

SpendingParameters quiet_spending() {
    SpendingParameters p;
    p.living_share = 0.45;
    p.living_floor = 0.8;
    p.surplus_share = 0.8;
    p.energy_share = 0.15;
    p.voluntary_share = 0.2;
    p.account_from = 150;
    p.smallest_account = 250;
    p.attached_from = 3;
    p.collection_share = 0.15;
    p.interest = 0.005;
    p.plan_earnings_share = 0.9;
    return p;
}

MistakesParameters quiet_mistakes() {
    MistakesParameters p;
    p.slope = 3;
    p.transition = 2;
    p.outside = 0.5;
    p.contact_prevents = 0.4;
    p.contact_lasts = 12;
    return p;
}

DebtsParameters quiet_debts() {
    DebtsParameters p;
    p.stabilisation_months = 4;
    p.plan_agreement = 0.41;
    return p;
}

StressParameters plain_stress() {
    StressParameters p;
    p.base = 0.1;
    p.debts = 0.5;
    p.accounts_weight = 0.8;
    p.accounts_half = 4;
    p.debt_half = 20000;
    p.shortfall = 0.5;
    p.volatility = 0.2;
    p.housing = 0.3;
    p.calm_savings = 0.1;
    p.help_calms = 0.5;
    p.speed = 0.3;
    p.bandwidth_tax = 0.2;
    p.minimum_shortfall = 150;
    p.minimum_stress = 0.7;
    return p;
}

TrustParameters plain_trust() {
    TrustParameters p;
    p.gain = 0.05;
    p.loss = 0.1;
    return p;
}

OfficeParameters office_parameters() {
    OfficeParameters p;
    p.talk_minutes = 45;
    p.client_share = 1;
    p.talk_share = 0.12;
    p.short_need = 3;
    p.share_short_alone = 0.25;
    p.caseload_threshold = 80;
    p.caseload_elasticity = 0.5;
    p.skill_spread = 0.2;
    p.favourite_spread = 1;
    p.staff_cost = 7500;
    return p;
}

BuigParameters plain_buig() {
    BuigParameters p;
    p.cover = 1;
    return p;
}

ComeUpParameters open_office() {
    ComeUpParameters p;
    p.offer_at_talk = 0.5;
    p.detect_debt = 0.2;
    p.uptake = 0.05;
    p.file_review_months = 12;
    return p;
}

OffersParameters offer_parameters() {
    OffersParameters p;
    p.fit_weight = 2;
    p.accept_base = 1;
    p.accept_motivation = 3;
    p.accept_trust = 2;
    p.refuse_mandatory = 0.1;
    p.sanction_share = 0.3;
    p.labour_duty_months = 1;
    p.labour_duty_repeat = 2;
    p.labour_duty_spread = 1;
    p.other_duty_cut = 0.3;
    p.other_duty_months = 1;
    p.max_waiting = 12;
    p.hearsay = 6;
    return p;
}

PriorityParameters order_parameters() {
    PriorityParameters p;
    p.cream_motivation = 0.5;
    p.cream_distance = 0.3;
    p.cream_noise = 0.4;
    p.need_stress = 0.4;
    p.need_accounts = 0.4;
    p.need_shortfall = 0.2;
    p.full_need_accounts = 10;
    p.full_need_shortfall = 300;
    p.compliance = 1;
    return p;
}

ProgrammeParameters course_parameters() {
    ProgrammeParameters p;
    p.attend_base = 2;
    p.attend_trust = 1;
    p.attend_motivation = 1.5;
    p.attend_overload = 5;
    p.attend_health = 0.5;
    p.homeless_gate = 0.8;
    p.drop_out = 0.006;
    p.drop_out_absence = 3;
    p.obstacle_drop_out = 0.5;
    return p;
}

}  // namespace

Setting test_setting(std::uint32_t people) {
    Setting setting;
    setting.parameters.income = plain_income();
    setting.parameters.spending = quiet_spending();
    setting.parameters.ww.hours_before = 36;
    setting.parameters.mistakes = quiet_mistakes();
    setting.parameters.debts = quiet_debts();
    setting.parameters.stress = plain_stress();
    setting.parameters.trust = plain_trust();
    setting.parameters.office = office_parameters();
    setting.parameters.buig = plain_buig();
    setting.parameters.contact.intake_talks = 0.7;
    setting.parameters.come_up = open_office();
    setting.parameters.offers = offer_parameters();
    setting.parameters.priority = order_parameters();
    setting.parameters.vacancies.usual_applicants = 0.01;
    setting.parameters.vacancies.memory = 12;
    setting.parameters.outreach = {.signal = 0.5, .accept_trust = 0.4};
    setting.parameters.programme = course_parameters();
    setting.parameters.drift_back = {.motivation = 0.08, .search_skill = 0.06, .maatregel = 0.05};
    setting.parameters.subsidised_job = {.search_in_place = 0.25, .search_before_end = 6};
    setting.statute.rows = {january_2024()};
    setting.start = sim::Month::of(2024, 1);
    setting.length = sim::Months{120};
    setting.municipality.clients = people;
    setting.municipality.klantmanager_hours_per_month = 80;
    return setting;
}

Instrument open_programme() {
    Instrument course;
    course.key = "course";
    course.hash = 0x1234;
    course.eligibility.statuses = (1U << 2) | (1U << 3);
    course.eligibility.distances = 7;
    course.eligibility.healths = 7;
    course.eligibility.schoolings = 7;
    course.duration_months = 6;
    course.cost_per_start_cents = 10000;
    course.cost_per_month_cents = 10000;
    course.once = 0;
    return course;
}

Instrument placebo() {
    Instrument nothing = open_programme();
    nothing.key = "placebo";
    nothing.hash = 0x9999;
    nothing.slot = Slot::money;
    nothing.duration_months = 0;
    nothing.cost_per_start_cents = 0;
    nothing.cost_per_month_cents = 0;
    return nothing;
}

}  // namespace afweging::tests
