// SPDX-License-Identifier: EUPL-1.2
// Fills the small test world.
#include "tests/support/world_builder.hpp"

#include "agents/people/prepare_sweep.hpp"

namespace afweging::tests {

using namespace agents;

StatuteRow january_2024() {
    StatuteRow row;
    row.from = sim::Month::of(2024, 1);
    row.bijstandsnorm = {128383, 128383, 183404, 183404, 91702};
    row.bijstandsnorm_young = 31694;
    row.social_minimum = {180683, 241483, 253004, 304804, 120002};
    row.toeslagen = {42300, 73300, 54600, 56600, 18300};
    row.toeslagen_per_child = 29800;
    row.toeslagen_taper = 0.35;
    row.minimum_wage_per_hour = 1327;
    row.net_share_of_wage = 0.86;
    row.disregard_share = 0.25;
    row.disregard_ceiling = 26400;
    row.disregard_months = 6;
    row.parent_disregard_share = 0.125;
    row.parent_disregard_ceiling = 16473;
    row.asset_limit_single = 757500;
    row.asset_limit_family = 1515000;
    row.protected_share = 0.95;
    row.fine = 15000;
    row.first_raise = 0.5;
    row.second_raise = 1.0;
    row.aow_age_months = 804;
    row.debt_plan_months = 18;
    return row;
}

namespace {

MoneyParameters quiet_money() {
    MoneyParameters p;
    p.ww_share = 0.7;
    p.own_means = 1.1;
    p.living_share = 0.45;
    p.living_floor = 0.8;
    p.spending_of_surplus = 0.8;
    p.energy_share = 0.15;
    p.sanction_cut = 0.3;
    p.volatility_speed = 0.2;
    p.voluntary_share = 0.2;
    p.account_from = 150;
    p.smallest_account = 250;
    p.attached_from = 3;
    p.collection_share = 0.15;
    p.interest = 0.005;
    p.mistake_slope = 3;
    p.mistake_transition = 2;
    p.mistake_outside = 0.5;
    p.contact_prevents = 0.4;
    p.stabilisation_months = 4;
    p.plan_agreement = 0.41;
    p.plan_earnings_share = 0.9;
    return p;
}

CapacityParameters plain_capacity() {
    CapacityParameters p;
    p.stress_base = 0.1;
    p.stress_debts = 0.5;
    p.accounts_weight = 0.8;
    p.accounts_half = 4;
    p.debt_half = 20000;
    p.stress_shortfall = 0.5;
    p.stress_volatility = 0.2;
    p.stress_housing = 0.3;
    p.calm_savings = 0.1;
    p.help_calms = 0.5;
    p.speed = 0.3;
    p.bandwidth_tax = 0.2;
    p.trust_gain = 0.05;
    p.trust_loss = 0.1;
    p.minimum_shortfall = 150;
    p.minimum_stress = 0.7;
    return p;
}

void settle_in(People& people, std::uint32_t i) {
    people.id[i] = (std::uint64_t{1} << 48) | i;
    people.birth[i] = -40 * 12;
    people.schooling[i] = Schooling::lower_secondary;
    people.dutch[i] = 3;
    people.doenvermogen[i] = 0.5F;
    people.intrinsic_motivation[i] = 0.5F;
    people.status[i] = Status::bijstand;
    people.months_in_status[i] = 24;
    people.months_on_benefit[i] = 24;
    people.months_since_exit[i] = 65535;
    people.ladder[i] = 3;
    people.search_skill[i] = 1.0F;
    people.self_efficacy[i] = 0.5F;
    people.motivation[i] = 0.5F;
    people.trust[i] = 0.5F;
    people.fixed_costs[i] = 90000;
    people.months_since_contact[i] = 255;
    people.months_since_offer[i] = 255;
}

}  // namespace

TestWorld::TestWorld(std::uint32_t people, std::uint64_t seed)
    : dice_(seed, 0), scratch_(std::make_unique<Scratch>()), lane_(std::make_unique<Lane>()) {
    setting.parameters.money = quiet_money();
    setting.parameters.capacity = plain_capacity();
    setting.statute.rows = {january_2024()};
    setting.start = sim::Month::of(2024, 1);
    setting.length = sim::Months{120};
    world.people = make_people(people);
    world.now = make_month_columns(people);
    world.proposals.resize(sim::padded(people) / block_people);
    world.klantmanagers.resize(1);
    for (std::uint32_t i = 0; i < people; ++i) { settle_in(world.people, i); }
}

void TestWorld::prepare(const MonthContext& context, std::size_t number) {
    Block block{world, context, *scratch_, lane_->ledger, *lane_, number * block_people, number};
    world.proposals[number] = {};
    roll_dice(block, Beat::propose);
    read_ages(block);
    open_month(block);
    find_acting_programmes(block);
}

std::int64_t TestWorld::net_worth() const {
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < world.people.count; ++i) {
        sum += std::int64_t{world.people.savings[i]} - world.people.debt[i];
    }
    return sum;
}

}  // namespace afweging::tests
