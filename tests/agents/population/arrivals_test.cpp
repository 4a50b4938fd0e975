// SPDX-License-Identifier: EUPL-1.2
// Who comes in a month and who is scared off, by hand.
#include "agents/population/arrivals.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;
using afweging::tests::TestChunk;

TEST_CASE("who has somewhere to go is scared off, in proportion to the demand") {
    // 1 - exp(-12 x 0.05) = 0.451188
    CHECK(deterrence_chance(0.2F, 0.05F) == Approx(0.2 * 0.451188));  // 0.0902
    CHECK(deterrence_chance(0, 0.05F) == 0.0F);
    CHECK(deterrence_chance(1, 0) == 0.0F);
}

TEST_CASE("arrivals of a month are a share of the municipality's inflow") {
    Margins m;
    m.clients = 1200;
    m.inflow_per_year = 0.3;
    ArrivalsParameters p;
    p.new_entrant_share = 0.6;
    // 1200 x 0.3 / 12 = 30; x 1.1 x 0.6
    CHECK(mean_arrivals(m, 1.1, p) == Approx(19.8));
    m.household = {0.8, 0, 0.1, 0.1, 0};  // 1.2 persons in a household: 16.5 households
    CHECK(mean_arrivals(m, 1.1, p) == Approx(16.5));
}

TEST_CASE("whose month has come arrives in WW or bijstand, or is scared off, with what they own") {
    const auto w = make_test_world(4);
    People& people = w->world.people;
    for (std::uint32_t i = 0; i < 4; ++i) {
        people.status[i] = Status::not_arrived;
        people.months_in_status[i] = people.months_on_benefit[i] = 0;
        people.savings[i] = 1000;
        people.debt[i] = 300;
        people.route[i] = Route::inactivity;
    }
    people.route[1] = Route::ww;
    people.arrival[3] = 1;  // next month
    w->world.now.hazard[2] = 1000;
    std::int64_t brought = 0;
    w->month([&](TestChunk& b) {
        b.books.brought_along_cents = 0;
        b.world.now.hazard[0] = b.world.now.hazard[1] = 0;
        isa_base::arrive(b.chunk(), 4, 1.0F, exemption_terms(b.c), b.luck());
        isa_base::count_month_of_arrival(b.chunk(), 4, b.c.t);
        brought = b.books.brought_along_cents;
    });
    CHECK(people.status[0] == Status::bijstand);
    CHECK(people.status[1] == Status::ww);
    CHECK(people.status[2] == Status::deterred);
    CHECK(people.status[3] == Status::not_arrived);
    CHECK(w->world.now.events[2] == bit(Event::deterred));
    CHECK(brought == 3 * 700);
    // The month of arrival is lived in the first status; in WW nobody is on benefit.
    CHECK(people.months_in_status[0] == 1);
    CHECK(people.months_on_benefit[0] == 1);
    CHECK(people.months_in_status[1] == 1);
    CHECK(people.months_on_benefit[1] == 0);
    CHECK(people.months_in_status[2] == 0);
    CHECK(people.months_on_benefit[3] == 0);
}

TEST_CASE(
    "people in WW are not scared off before they apply, who comes from it for the first time may "
    "be") {
    const auto w = make_test_world(3);
    People& people = w->world.people;
    people.status[0] = Status::not_arrived;
    people.route[0] = Route::ww;
    people.status[1] = people.status[2] = Status::ww;
    people.months_since_exit[2] = 30;
    w->month([&](TestChunk& b) {
        for (std::size_t i = 0; i < 3; ++i) { b.world.now.hazard[i] = 1000; }
        isa_base::arrive(b.chunk(), 3, 1.0F, exemption_terms(b.c), b.luck());
        CHECK(people.status[0] == Status::ww);
        people.status[1] = people.status[2] = Status::bijstand;
        isa_base::apply_after_ww(b.chunk(), 1.0F, exemption_terms(b.c), b.luck());
    });
    CHECK(people.status[0] == Status::ww);
    CHECK(people.status[1] == Status::deterred);
    CHECK(people.status[2] == Status::bijstand);
    CHECK(w->world.now.events[1] == bit(Event::deterred));
}

TEST_CASE("a factor by route adds to the arrivals of that route alone") {
    Margins m;
    m.entrant_route = {0.22, 0.17, 0.10, 0.12, 0.08, 0.31};
    ByRoute factors{};
    factors.fill(1.0);
    CHECK(share_besides_ww(m, factors) == 1.0 - 0.17);
    factors[static_cast<std::size_t>(Route::status_holder)] = 1.5;
    CHECK(share_besides_ww(m, factors) == Approx(0.87));  // 0.83 + 0.08 x 0.5
    factors[static_cast<std::size_t>(Route::ww)] = 3;     // who begins WW counts apart
    CHECK(share_besides_ww(m, factors) == Approx(0.87));
}

TEST_CASE("one route has more of a group, the others less, and all together what was published") {
    const std::array<double, 4> all{0.05, 0.12, 0.28, 0.55};
    const auto of_route = shares_of_route(all, 0b11U, 0.8);
    // C = 0.17, of the route 0.17 + 0.8 x 0.83 = 0.834: factor 4.90588 within, 0.2 outside.
    CHECK(of_route[0] == Approx(0.245294));
    CHECK(of_route[1] == Approx(0.588706));
    CHECK(of_route[2] == Approx(0.056));
    CHECK(of_route[3] == Approx(0.11));
    const auto others = shares_of_others(all, of_route, 0.08);
    for (std::size_t k = 0; k < 4; ++k) {
        CHECK(0.08 * of_route[k] + 0.92 * others[k] == Approx(all[k]));
    }
    CHECK(shares_of_route(all, 0b11U, 0.0) == all);
    CHECK(shares_of_others(all, all, 0.08) == all);
    // More than there are: the others have none of the group left.
    const auto none_left = shares_of_others(all, shares_of_route(all, 0b11U, 1.0), 0.5);
    CHECK(none_left[0] == 0.0);
    CHECK(none_left[2] + none_left[3] == Approx(1.0));
}

TEST_CASE("more people begin WW than come to bijstand from it") {
    Margins m;
    m.entrant_route[static_cast<std::size_t>(Route::ww)] = 0.17;
    CHECK(share_from_ww(m) == 0.17);
    CHECK(mean_ww_beginners(20, m, 1.7) == Approx(5.78));  // 20 x 0.17 x 1.7
}

TEST_CASE("the starting stock has month 0 too and does not arrive") {
    const auto w = make_test_world(1);
    w->month([](TestChunk& b) {
        isa_base::arrive(b.chunk(), 1, 1.0F, exemption_terms(b.c), b.luck());
        isa_base::count_month_of_arrival(b.chunk(), 1, b.c.t);
    });
    CHECK(w->world.people.status[0] == Status::bijstand);
    CHECK(w->world.people.months_in_status[0] == 24);
}
