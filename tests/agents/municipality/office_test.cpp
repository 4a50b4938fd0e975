// SPDX-License-Identifier: EUPL-1.2
// Time per client: caseload, focus, quality.
#include "agents/municipality/office.hpp"

#include <array>

#include "tests/support/catch.hpp"
#include "tests/support/whole_world.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

constexpr float months = 12.0F;

OfficeMonth office_at(double caseload, double focus) {
    TestWorld town(3000, Mix::spread);
    town.setting.policy.caseload = caseload;
    town.setting.policy.focus_on_short_distance = focus;
    for (std::uint32_t i = 0; i < 3000; ++i) {
        // One in five near to work, as the formula's share v = 0.2.
        town.world.now.distance[i] =
            i % 5 == 0 ? Distance::short_distance : Distance::long_distance;
    }
    town.begin();
    for (Klantmanager& klantmanager : town.world.klantmanagers) {
        klantmanager.caseload = {static_cast<std::uint32_t>(caseload),
                                 static_cast<std::uint32_t>(caseload)};
        klantmanager.full_time = 1;
        klantmanager.skill = 1;
    }
    return tests::office_of(town.world, town.setting);
}

}  // namespace

TEST_CASE("a caseload of 100 leaves about one talk a year at long distance", "[agents][contact]") {
    // a = 80 h * 60 * 0.12 / (100 * 45) = 0.128; first = min(0.5 * 0.128 / 0.2, 3/12) = 0.25;
    // long distance: 0.128 - 0.2 * 0.25 = 0.078 a month. S039, R093.
    const OfficeMonth office = office_at(100, 0.5);
    CHECK(office.talks[0] == Approx(0.078).epsilon(1e-5));
    CHECK(office.talks_short[0] == Approx(0.25).epsilon(1e-5));
    CHECK(office.talks[0] * months > 0.8F);
    CHECK(office.talks[0] * months < 1.2F);
}

TEST_CASE("without focus everybody has the same time", "[agents][contact]") {
    const OfficeMonth office = office_at(100, 0);
    CHECK(office.talks_short[0] == 0);
    CHECK(office.talks[0] == Approx(0.128).epsilon(1e-5));
}

TEST_CASE("when time gets scarce it concentrates on those nearest to work", "[agents][contact]") {
    const OfficeMonth ample = office_at(50, 0.5);
    const OfficeMonth scarce = office_at(200, 0.5);
    const auto lead = [](const OfficeMonth& o) {
        return (o.talks[0] + o.talks_short[0]) / o.talks[0];
    };
    CHECK(lead(scarce) > 2.0F * lead(ample));
    CHECK(scarce.talks[0] < ample.talks[0] / 4.0F);
}

TEST_CASE("without interaction the share at short distance is the parameter's, not counted",
          "[agents][contact]") {
    TestWorld town(100, Mix::spread);
    town.setting.interaction = Interaction::off;
    town.setting.parameters.office.share_short_alone = 0.4;
    town.setting.policy.caseload = 100;
    town.setting.policy.focus_on_short_distance = 0.5;
    town.begin();
    const OfficeMonth office = tests::office_of(town.world, town.setting);
    // first = min(0.5 * 0.128 / 0.4, 3/12) = 0.16; others: 0.128 - 0.4 * 0.16
    CHECK(office.talks_short[0] == Approx(0.16).epsilon(1e-5));
    CHECK(office.talks[0] == Approx(0.064).epsilon(1e-5));
}

TEST_CASE("above the threshold a talk loses quality, below it does not gain", "[agents][contact]") {
    CHECK(office_at(40, 0.5).quality[0] == 1.0F);
    CHECK(office_at(80, 0.5).quality[0] == 1.0F);
    CHECK(office_at(320, 0.5).quality[0] == Approx(0.5));  // (80 / 320)^0.5
}

TEST_CASE("klantmanagers follow from clients and caseload", "[agents][contact]") {
    CHECK(klantmanagers_needed(full_time_klantmanagers(1000, 100)) == 10);
    CHECK(klantmanagers_needed(full_time_klantmanagers(1001, 100)) == 11);
    CHECK(klantmanagers_needed(0) == 1);
    CHECK(full_time_klantmanagers(250, 100) == 2.5);
}

TEST_CASE(
    "klantmanagers of a small office work part-time: the same time per client as in a large one",
    "[agents][contact]") {
    TestWorld half(50, Mix::spread);  // half a job at a caseload of 100
    TestWorld whole(100, Mix::spread);
    OfficeMonth offices[2];
    TestWorld* towns[2] = {&half, &whole};
    for (std::size_t k = 0; k < 2; ++k) {
        towns[k]->setting.policy.caseload = 100;
        towns[k]->begin();
        REQUIRE(towns[k]->world.klantmanagers.size() == 1);
        towns[k]->world.klantmanagers[0].skill = 1;
        offices[k] = tests::office_of(towns[k]->world, towns[k]->setting);
    }
    CHECK(half.world.klantmanagers[0].full_time == 0.5F);
    CHECK(whole.world.klantmanagers[0].full_time == 1.0F);
    CHECK(offices[0].quality[0] == offices[1].quality[0]);
    // talks + share at short distance x talks there: all time, whoever it goes to
    CHECK(offices[0].talks[0] == Approx(offices[1].talks[0]).epsilon(0.02));
}

TEST_CASE("where a pot cannot pay two caseload reductions each gets the same share",
          "[agents][contact]") {
    TestWorld town(3000, Mix::spread);
    Instrument relief = tests::open_programme();
    relief.slot = Slot::office;
    relief.pot = Pot::staff;
    relief.cost_per_start_cents = 0;
    relief.cost_per_month_cents = 750000;
    relief.channels[static_cast<std::size_t>(Channel::caseload_reduction)] = 0.25F;
    town.setting.instruments = {relief, relief};
    town.setting.policy.pot_budget_cents[static_cast<std::size_t>(Pot::staff)] = {12 * 5 * 750000};
    const ExtraStaff extra =
        extra_staff(30.0, town.setting.policy, town.setting.instruments, 0);  // 10 wanted by each
    CHECK(extra.cost_cents[0] == extra.cost_cents[1]);
    CHECK(extra.hundredths == 500);
    CHECK(extra.held_back[0] == Limit::pot);
    CHECK(extra.held_back[1] == Limit::pot);
}

TEST_CASE("caseload reduction buys what its money pays and no more", "[agents][contact]") {
    TestWorld town(3000, Mix::spread);
    Instrument relief = tests::open_programme();
    relief.slot = Slot::office;
    relief.pot = Pot::staff;
    relief.cost_per_start_cents = 0;
    relief.cost_per_month_cents = 750000;
    relief.channels[static_cast<std::size_t>(Channel::caseload_reduction)] = 0.25F;
    const bool funded_in_full = GENERATE(true, false);
    if (!funded_in_full) {
        relief.budget_cents = {12 * 2 * 750000};
    }
    town.setting.instruments = {relief};
    town.begin();  // 30 klantmanagers; a quarter less caseload asks for 10 more
    const ExtraStaff extra = extra_staff(30.0, town.setting.policy, town.setting.instruments, 3);
    const std::int64_t expected = relief.budget_cents.empty() ? 1000 : 200;
    CHECK(extra.hundredths == expected);
    CHECK(extra.cost_cents[0] == expected * 7500);
    const OfficeMonth office = tests::office_of(town.world, town.setting);
    town.setting.instruments.clear();
    const OfficeMonth plain = tests::office_of(town.world, town.setting);
    CHECK(office.talks[0] > plain.talks[0]);
    CHECK(office.quality[0] >= plain.quality[0]);
}

TEST_CASE("without a budget a cheap caseload reduction buys what it asks for",
          "[agents][contact]") {
    TestWorld town(3000, Mix::spread);
    Instrument relief = tests::open_programme();
    relief.slot = Slot::office;
    relief.pot = Pot::staff;
    relief.cost_per_month_cents = 50;
    relief.channels[static_cast<std::size_t>(Channel::caseload_reduction)] = 0.25F;
    town.setting.instruments = {relief};
    town.begin();  // 30 klantmanagers; a quarter less caseload asks for 10 more
    const ExtraStaff extra = extra_staff(30.0, town.setting.policy, town.setting.instruments, 3);
    CHECK(extra.hundredths == 1000);
    CHECK(extra.cost_cents[0] == 10 * 50);
}

TEST_CASE("caseloads count the clients of each klantmanager", "[agents][contact]") {
    TestWorld town(250, Mix::spread);
    town.begin();
    REQUIRE(town.world.klantmanagers.size() == 3);
    town.world.people.status[0] = Status::job_permanent;
    count_caseloads(town.world.people, town.world.klantmanagers);
    for (const Klantmanager& each : town.world.klantmanagers) {  // rows 0, 3, .. 249 less one
        CHECK(each.caseload.persons == 83);
        CHECK(each.caseload.households == 83);
    }
}

TEST_CASE("a caseload is in persons, and a couple has one talk", "[agents][contact]") {
    TestWorld town(100, Mix::spread);
    town.begin();
    for (std::uint32_t i = 0; i < 25; ++i) { town.world.people.household[i] = Household::couple; }
    count_caseloads(town.world.people, town.world.klantmanagers);
    REQUIRE(town.world.klantmanagers.size() == 1);
    CHECK(town.world.klantmanagers[0].caseload.persons == 125);
    CHECK(town.world.klantmanagers[0].caseload.households == 100);
    town.world.klantmanagers[0].skill = 1;
    town.setting.policy.focus_on_short_distance = 0;
    const OfficeMonth office = tests::office_of(town.world, town.setting);
    // 80 h * 60 * 0.12 / (100 households * 45 minutes); quality (80 / 125 persons)^0.5
    CHECK(office.talks[0] == Approx(0.128).epsilon(1e-5));
    CHECK(office.quality[0] == Approx(0.8));
}

TEST_CASE("without interaction the lever's caseload is in persons too", "[agents][contact]") {
    TestWorld town(100, Mix::spread);
    town.setting.interaction = Interaction::off;
    town.setting.policy.caseload = 100;
    town.setting.policy.focus_on_short_distance = 0;
    town.setting.municipality.household = {0.75, 0, 0.25, 0, 0};  // 1.25 persons in a household
    town.begin();
    // 80 households on a desk: 80 h * 60 * 0.12 / (80 * 45)
    CHECK(tests::office_of(town.world, town.setting).talks[0] == Approx(0.16).epsilon(1e-5));
}

TEST_CASE("a group with half the caseload takes twice the staff and has twice the talks",
          "[agents][contact]") {
    Policy policy;
    policy.caseload = 100;
    std::array<double, route_count> shares{};
    shares[static_cast<std::size_t>(Route::ww)] = 0.8;
    shares[static_cast<std::size_t>(Route::status_holder)] = 0.2;
    CHECK(staffed_caseload(policy, shares) == 100);
    policy.caseload_of[static_cast<std::size_t>(Route::status_holder)] = 50;
    CHECK(time_weight(policy, Route::status_holder) == 2);
    CHECK(time_weight(policy, Route::ww) == 1);
    CHECK(staffed_caseload(policy, shares) == Approx(1000.0 / 12));  // 800 / 100 + 200 / 50 = 12

    TestWorld town(1000, Mix::spread);
    town.setting.policy = policy;
    town.setting.policy.focus_on_short_distance = 0;
    town.setting.municipality.entrant_route = shares;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        town.world.people.route[i] = i % 5 == 0 ? Route::status_holder : Route::ww;
    }
    town.begin();
    CHECK(town.world.klantmanagers.size() == 12);
    std::int64_t more = 0;
    for (Klantmanager& klantmanager : town.world.klantmanagers) {
        more += klantmanager.for_groups.persons;
        klantmanager.caseload = {80, 80};  // as if divided evenly: 80 + 20 for the group
        klantmanager.for_groups = {2000, 2000};
        klantmanager.skill = 1;
    }
    CHECK(more == 200 * 100);  // each of two hundred counts for one more
    const OfficeMonth office = tests::office_of(town.world, town.setting);
    const std::size_t usual = place_of(0, Route::ww);
    const std::size_t group = place_of(0, Route::status_holder);
    CHECK(office.desks() == 12);
    CHECK(office.talks[usual] == Approx(0.128).epsilon(1e-5));  // as at a caseload of 100
    CHECK(office.talks[group] == Approx(0.256).epsilon(1e-5));
    CHECK(office.quality[usual] == Approx(0.894427));  // (80 / 100)^0.5
    CHECK(office.quality[group] == 1.0F);              // 2 x 80 is above 100
}

TEST_CASE("the focus above which nothing changes is the same with caseloads of groups",
          "[agents][contact]") {
    // 0.128 talks a month for all, a fifth near to work, 3 talks a year come first: 0.25 a month.
    // focus 0.128 / 0.2 = 0.25 at a focus of 0.390625, what app/trying/idle_levers.cpp tells. With
    // the group each desk has 80 clients who come to 100, since 20 of them count twice.
    constexpr double enough = 0.390625;
    const auto first = [](double focus, double of_group) {
        TestWorld town(3000, Mix::spread);
        Policy& policy = town.setting.policy;
        policy.caseload = 100;
        policy.focus_on_short_distance = focus;
        policy.caseload_of[static_cast<std::size_t>(Route::status_holder)] = of_group;
        for (std::uint32_t i = 0; i < 3000; ++i) {
            town.world.now.distance[i] =
                i % 5 == 0 ? Distance::short_distance : Distance::long_distance;
        }
        town.begin();
        for (Klantmanager& one : town.world.klantmanagers) {
            const std::uint32_t clients = of_group > 0 ? 80 : 100;
            one.caseload = {clients, clients};
            one.for_groups = {(100 - clients) * 100, (100 - clients) * 100};
            one.full_time = 1;
        }
        const OfficeMonth office = tests::office_of(town.world, town.setting);
        return std::array{office.talks_short[place_of(0, Route::ww)],
                          office.talks_short[place_of(0, Route::status_holder)]};
    };
    for (const double of_group : {0.0, 50.0}) {
        const float w = of_group > 0 ? 2 : 1;
        const auto below = first(0.9 * enough, of_group);
        CHECK(below[0] == Approx(0.9 * 0.25).epsilon(1e-5));
        CHECK(below[1] == Approx(w * 0.9 * 0.25).epsilon(1e-5));
        const auto above = first(1.01 * enough, of_group);
        CHECK(above[0] == Approx(0.25).epsilon(1e-5));
        CHECK(above[1] == Approx(w * 0.25).epsilon(1e-5));
        CHECK(first(1, of_group) == above);
    }
}

TEST_CASE("contract hours, the share with clients and with talks come in as one product",
          "[agents][contact]") {
    const auto talks = [](double hours, double clients, double share) {
        TestWorld town(100, Mix::spread);
        town.setting.municipality.klantmanager_hours_per_month = hours;
        town.setting.parameters.office.client_share = clients;
        town.setting.parameters.office.talk_share = share;
        town.begin();
        return tests::office_of(town.world, town.setting).talks[0];
    };
    CHECK(talks(144, 0.625, 0.12) == talks(90, 1, 0.12));
    CHECK(talks(144, 0.5, 0.12) == talks(72, 0.5, 0.24));
}
