// SPDX-License-Identifier: EUPL-1.2
// The hazard of work and the distance read off it, by hand.
#include "agents/work/distance.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

DistanceParameters parameters() {
    DistanceParameters p;
    p.base_hazard = 0.04;
    p.employability_spread = 0.8;
    p.duration_early = 0.8;
    p.duration_late = 0.12;
    p.skill_weight = 0.5;
    p.schooling_lower = 0.3;
    p.schooling_primary = 0.6;
    p.dutch_weight = 0.2;
    p.health_physical = 0.4;
    p.health_mental = 0.7;
    p.age_from_45 = 0.3;
    p.recent_work_weight = 0.6;
    p.short_from = 0.4;
    p.long_below = 0.1;
    return p;
}

/// The reference entrant: qualified, fluent, healthy, 45, no experience of late.
JobSeeker reference() {
    return {.employability = 0,
            .skill = 0,
            .recent_work = 0,
            .age = 45,
            .months_out_of_work = 0,
            .dutch = 3,
            .schooling = Schooling::qualified,
            .health = Health::no_limits};
}

}  // namespace

TEST_CASE("the log hazard of work is the sum of what employers and time see") {
    const DistanceRates r(parameters());
    CHECK(log_job_hazard(reference(), r) == Approx(std::log(0.04)));
    JobSeeker p = reference();
    p.employability = 0.5F;                    // + 0.8 x 0.5        = + 0.40
    p.skill = 1;                               // + 0.5              = + 0.50
    p.recent_work = 0.5F;                      // + 0.6 x 0.5        = + 0.30
    p.months_out_of_work = 20;                 // - (0.8 + 0.12)     = - 0.92
    p.schooling = Schooling::lower_secondary;  //         - 0.30
    p.dutch = 1;                               // - 0.2 x 2          = - 0.40
    p.health = Health::physical;               //                      - 0.40
    p.age = 55;                                // - 0.3 x 10 / 10    = - 0.30
    CHECK(log_job_hazard(p, r) == Approx(std::log(0.04) - 1.12));
    p.schooling = Schooling::primary;  // - 0.6 instead of - 0.3
    p.health = Health::mental;         // - 0.7 instead of - 0.4
    CHECK(log_job_hazard(p, r) == Approx(std::log(0.04) - 1.72));
}

TEST_CASE("the hazard falls fast for eight months, slowly until ten years, and then no more") {
    const DistanceRates r(parameters());
    CHECK(duration_dependence(0, r) == 0.0F);
    CHECK(duration_dependence(4, r) == Approx(0.8 * 4 / 8));              // 0.40
    CHECK(duration_dependence(20, r) == Approx(0.8 + 0.12 * 12 / 12));    // 0.92
    CHECK(duration_dependence(120, r) == Approx(0.8 + 0.12 * 112 / 12));  // 1.92
    CHECK(duration_dependence(400, r) == duration_dependence(120, r));
}

TEST_CASE("distance is the chance of work within a year in three bins") {
    const DistanceRates r(parameters());
    // 1 - exp(-12 x 0.05) = 1 - 0.548812
    CHECK(chance_within_a_year(0.05F) == Approx(0.451188));
    CHECK(hazard_of_a_year(0.4) == Approx(0.0425688));
    CHECK(hazard_of_a_year(0.0) == 0.0F);
    CHECK(hazard_of_a_year(1.0) == 1.0e9F);  // beyond every hazard
    // -ln(1 - 0.4) / 12 = 0.510826 / 12 = 0.0425688; -ln(1 - 0.1) / 12 = 0.105361 / 12 = 0.0087800
    CHECK(distance_of(0.04257F, r) == Distance::short_distance);
    CHECK(distance_of(0.04256F, r) == Distance::medium_distance);
    CHECK(distance_of(0.00879F, r) == Distance::medium_distance);
    CHECK(distance_of(0.00877F, r) == Distance::long_distance);
}

TEST_CASE("a cut-off of one puts nobody at short distance, one of zero nobody at long") {
    DistanceParameters p = parameters();
    p.short_from = 1;
    p.long_below = 0;
    const DistanceRates r(p);
    CHECK(distance_of(100.0F, r) == Distance::medium_distance);
    CHECK(distance_of(0.0F, r) == Distance::medium_distance);
}

TEST_CASE("every month reads hazard and distance off everybody") {
    const auto w = make_test_world(2);
    w->setting.parameters.distance = parameters();
    People& people = w->world.people;
    people.schooling[0] = people.schooling[1] = Schooling::qualified;
    people.months_out_of_work[0] = 0;
    people.months_out_of_work[1] = 20;
    people.dutch[1] = 1;
    w->month([](MonthChunk chunk, const MonthContext& c) {
        isa_base::distance(chunk, c.rates.distance);
    });
    CHECK(w->world.now.hazard[0] == Approx(0.04));
    CHECK(w->world.now.distance[0] == Distance::medium_distance);
    CHECK(w->world.now.hazard[1] == Approx(0.04 * std::exp(-0.92 - 0.4)));  // 0.0107
    CHECK(w->world.now.distance[1] == Distance::medium_distance);
}
