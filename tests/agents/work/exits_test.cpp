// SPDX-License-Identifier: EUPL-1.2
// Leaving bijstand without a job and coming back, by hand.
#include "agents/work/exits.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_one_worker;
using afweging::tests::TestWorld;

namespace {

constexpr double certain = 1e6;  // a hazard that nobody survives

ExitsParameters parameters() {
    ExitsParameters p;
    p.other = 0.02;
    p.other_decay = 0.25;
    p.other_singles = 1.5;
    p.return_other = 0.05;
    p.return_decay_months = 12;
    return p;
}

/// The status after a month of exits of somebody in `status`.
template <class Change>
Status after(Status status, Change&& change) {
    const auto w = make_one_worker(status);
    change(*w);
    w->month([](MonthChunk chunk, const MonthContext& c) {
        isa_base::exits(chunk, c.money, c.market.full_time, c.rates.exits, c.rates.business);
    });
    return w->world.people.status[0];
}

}  // namespace

TEST_CASE("another exit gets less likely with the years on benefit, and is likelier for singles") {
    const ExitsRates r(parameters());
    CHECK(other_exit_chance(0, Household::couple, r) == Approx(1 - std::exp(-0.02)));
    // 24 months: 0.02 x 1.5 x exp(-0.25 x 2) = 0.0181959; 1 - exp(-0.0181959) = 0.0180314
    CHECK(other_exit_chance(24, Household::single, r) == Approx(0.0180314));
    // at most five years: 0.02 x exp(-1.25) = 0.00573010; 1 - exp(-0.00573010) = 0.00571371
    CHECK(other_exit_chance(60, Household::couple, r) == Approx(0.00571371));
    CHECK(other_exit_chance(300, Household::couple, r) ==
          other_exit_chance(60, Household::couple, r));
}

TEST_CASE("coming back is likeliest at first") {
    const ExitsRates r(parameters());
    CHECK(return_chance(0, r) == Approx(1 - std::exp(-0.05)));
    // 0.05 x exp(-12/12) = 0.0183940; 1 - exp(-0.0183940) = 0.0182258
    CHECK(return_chance(12, r) == Approx(0.0182258));
}

TEST_CASE("ceilings are the sums of the hazards, a little up") {
    ExitsParameters p = parameters();
    p.education_young = 0.03;
    p.return_education = 0.01;
    p.part_time_end = 0.07;
    p.part_time_upgrade = 0.02;
    BusinessParameters b;
    b.start = 0.004;
    const ExitCeilings c = exit_ceilings(ExitsRates(p), BusinessRates(b));
    CHECK(c.leave == Approx(1.0001 * (0.02 * 1.5 + 0.03 + 2 * 0.004)));  // 0.068
    CHECK(c.leave_or_change == Approx(1.0001 * (0.068 + 0.07 + 0.02)));  // 0.158
    CHECK(c.come_back == Approx(1.0001 * 0.05));
}

TEST_CASE("each way out of bijstand leads where it says") {
    CHECK(after(Status::bijstand, [](TestWorld& w) {
              w.setting.parameters.exits.other = certain;
              w.setting.parameters.exits.other_singles = 1;
          }) == Status::other_exit);
    const auto young = [](std::int16_t years) {
        return after(Status::bijstand, [years](TestWorld& w) {
            w.setting.parameters.exits.education_young = 1;
            w.world.people.birth[0] = static_cast<std::int16_t>(-12 * years);
        });
    };
    CHECK(young(26) == Status::education);
    CHECK(young(27) == Status::bijstand);
    CHECK(after(Status::bijstand_part_time, [](TestWorld& w) {
              w.setting.parameters.exits.part_time_end = 1;
          }) == Status::bijstand);
    CHECK(after(Status::bijstand_part_time, [](TestWorld& w) {
              w.setting.parameters.exits.part_time_upgrade = 1;
          }) == Status::job_temporary);
}

TEST_CASE("people come back from other exits and education, and from WW when it ends") {
    CHECK(after(Status::other_exit, [](TestWorld& w) {
              w.setting.parameters.exits.return_other = certain;
          }) == Status::bijstand);
    CHECK(after(Status::education, [](TestWorld& w) {
              w.setting.parameters.exits.return_education = 1;
          }) == Status::bijstand);
    const auto in_ww = [](std::uint16_t months) {
        return after(Status::ww, [months](TestWorld& w) {
            w.world.people.ww_months[0] = 4;
            w.world.people.months_in_status[0] = months;
        });
    };
    CHECK(in_ww(2) == Status::ww);        // the third of four months
    CHECK(in_ww(3) == Status::bijstand);  // the fourth
    const auto end_of_ww = [](std::uint8_t rights) {
        return after(Status::ww, [rights](TestWorld& w) {
            w.world.people.ww_months[0] = 1;
            w.world.now.right[0] = rights;
        });
    };
    CHECK(end_of_ww(bit(BijstandRight::without_own_work)) == Status::bijstand);
    CHECK(end_of_ww(0) == Status::other_exit);  // savings or a partner's wage: lives on that
}

TEST_CASE("who works beside WW goes on with it when WW ends") {
    const auto end_of_ww = [](std::uint8_t rights, std::uint16_t since_exit) {
        return after(Status::ww, [&](TestWorld& w) {
            w.world.people.ww_months[0] = 1;
            w.world.people.hours[0] = 12;
            w.world.people.months_since_exit[0] = since_exit;
            w.world.now.right[0] = rights;
        });
    };
    constexpr std::uint8_t due = 1U << static_cast<unsigned>(BijstandRight::without_own_work);
    CHECK(end_of_ww(due, never_left_bijstand) == Status::bijstand_part_time);
    CHECK(end_of_ww(0, 30) == Status::job_temporary);
    CHECK(end_of_ww(0, never_left_bijstand) == Status::left_ww);  // as who finds work in WW
}

TEST_CASE("who left since bijstand was not due is back when it is, and no sooner") {
    const auto waiting = [](std::uint8_t rights, std::uint8_t awaits) {
        return after(Status::other_exit, [rights, awaits](TestWorld& w) {
            w.setting.parameters.exits.return_other = 0;
            w.world.people.awaits_right[0] = awaits;
            w.world.now.right[0] = rights;
        });
    };
    CHECK(waiting(bit(BijstandRight::without_own_work), 1) == Status::bijstand);
    CHECK(waiting(0, 1) == Status::other_exit);
    CHECK(waiting(bit(BijstandRight::without_own_work), 0) == Status::other_exit);
}

TEST_CASE("who leaves for another reason does not wait for a right, who has none does") {
    const auto awaits = [](std::uint8_t rights, double other) {
        const auto w = make_one_worker(Status::bijstand);
        w->setting.parameters.exits.other = other;
        w->setting.parameters.exits.other_singles = 1;
        w->world.people.awaits_right[0] = 1 - rights % 2;  // of an earlier exit
        w->world.now.right[0] = rights;
        w->month([](MonthChunk chunk, const MonthContext& c) {
            isa_base::exits(chunk, c.money, c.market.full_time, c.rates.exits, c.rates.business);
        });
        REQUIRE(w->world.people.status[0] == Status::other_exit);
        return w->world.people.awaits_right[0];
    };
    CHECK(awaits(bit(BijstandRight::as_it_stands), certain) == 0);
    CHECK(awaits(0, 0) == 1);
}

TEST_CASE("at the AOW age everybody leaves for good, the day after it and not before") {
    const auto at = [](std::int16_t months) {
        return after(Status::job_permanent, [months](TestWorld& w) {
            w.world.people.birth[0] = static_cast<std::int16_t>(-months);
        });
    };
    CHECK(at(803) == Status::job_permanent);
    CHECK(at(804) == Status::aow);
}

TEST_CASE("who has been in work or on own means for more than five years is long gone") {
    for (const Status away : {Status::job_temporary, Status::job_permanent, Status::self_employed,
                              Status::education, Status::other_exit}) {
        CHECK_FALSE(is_long_gone(away, 0, 60, 12));  // 5 x 12
        CHECK(is_long_gone(away, 0, 61, 12));
        CHECK(is_long_gone(away, 0, 65534, 12));
        CHECK_FALSE(is_long_gone(away, 0, never_left_bijstand, 12));
    }
    for (const Status here : {Status::not_arrived, Status::ww, Status::bijstand,
                              Status::bijstand_part_time, Status::subsidised_job, Status::aow,
                              Status::deterred, Status::left_ww, Status::long_gone}) {
        CHECK_FALSE(is_long_gone(here, 0, 61, 12));
    }
}

TEST_CASE("who is long gone leaves the world for good, without work") {
    const auto w = make_one_worker(Status::job_permanent);
    People& people = w->world.people;
    people.hours[0] = 32;
    people.months_since_exit[0] = 60;
    const auto leave = [](MonthChunk chunk, const MonthContext& c) {
        isa_base::exits(chunk, c.money, c.market.full_time, c.rates.exits, c.rates.business);
    };
    w->month(leave);
    CHECK(people.status[0] == Status::job_permanent);
    people.months_since_exit[0] = 61;
    w->month(leave);
    CHECK(people.status[0] == Status::long_gone);
    CHECK(people.hours[0] == 0);
    CHECK_FALSE(keeps_house(people.status[0]));
    w->setting.parameters.exits.return_other = certain;
    people.awaits_right[0] = 1;
    w->month(leave);
    CHECK(people.status[0] == Status::long_gone);
}

TEST_CASE("neither a chance to come back nor one to stay keeps who is long gone") {
    const auto gone = [](Status status, std::int16_t months_old) {
        return after(status, [months_old](TestWorld& w) {
            w.setting.parameters.exits.return_other = certain;
            w.setting.parameters.exits.return_education = 1;
            w.world.people.months_since_exit[0] = 61;
            w.world.people.birth[0] = static_cast<std::int16_t>(-months_old);
        });
    };
    CHECK(gone(Status::other_exit, 480) == Status::long_gone);
    CHECK(gone(Status::education, 480) == Status::long_gone);
    CHECK(gone(Status::subsidised_job, 480) == Status::subsidised_job);
    CHECK(gone(Status::ww, 480) == Status::bijstand);     // no month of WW left
    CHECK(gone(Status::other_exit, 804) == Status::aow);  // the pension comes first
}
