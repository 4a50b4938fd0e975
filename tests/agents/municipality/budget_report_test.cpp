// SPDX-License-Identifier: EUPL-1.2
// What held people back, counted by hand in small towns.
#include "agents/municipality/budget_report.hpp"

#include <algorithm>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/whole_world.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

constexpr std::size_t reintegration = static_cast<std::size_t>(Pot::reintegration);
constexpr std::size_t staff = static_cast<std::size_t>(Pot::staff);
constexpr std::size_t buig = static_cast<std::size_t>(Pot::buig);

/// Months that each limit held somebody back, and persons turned away, in a year.
struct Year {
    std::int64_t open = 0, by_budget = 0, by_pot = 0, by_places = 0;
    std::int64_t offers = 0, starts = 0, turned_away = 0, spent = 0;
    InstrumentMonth last;
};

Year year_of(TestWorld& town, std::size_t j = 0) {
    Year year;
    for (int t = 0; t < 12; ++t) {
        town.month();
        year.last = town.world.instruments[j];
        year.open += year.last.open;
        year.by_budget += year.last.by_budget;
        year.by_pot += year.last.by_pot;
        year.by_places += year.last.by_places;
        year.offers += year.last.offers;
        year.starts += year.last.starts;
        year.turned_away += year.last.turned_away;
        year.spent += year.last.spent_cents;
        REQUIRE(town.check().total() == 0);
    }
    return year;
}

Year year_with(void (*change)(Setting&)) {
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    change(town.setting);
    town.begin();
    return year_of(town);
}

}  // namespace

TEST_CASE("without limits nothing holds anybody back", "[agents][places]") {
    const Year year = year_with([](Setting&) {});
    CHECK(year.starts > 100);
    CHECK(year.turned_away == 0);
    CHECK(year.by_budget + year.by_pot + year.by_places == 0);
    CHECK(year.open == 12);
    CHECK(year.last.budget_cents == no_number);
    CHECK(year.last.places == no_number);
}

TEST_CASE("a budget for one place holds back all others who want one", "[agents][places]") {
    // A place costs EUR 100 at the start and 100 a month for six months: 700, here over a year.
    const Year year = year_with([](Setting& s) { s.instruments[0].budget_cents = {12 * 10000}; });
    CHECK(year.starts >= 1);
    CHECK(year.turned_away > 100);
    CHECK(year.by_budget == 12);
    CHECK(year.by_pot + year.by_places == 0);
    CHECK(year.last.budget_cents == 12 * 10000);
}

TEST_CASE("an instrument whose money buys no place acts on nobody", "[agents][places]") {
    const Year year = year_with([](Setting& s) { s.instruments[0].budget_cents = {100}; });
    CHECK(year.open == 0);
    CHECK(year.offers + year.starts + year.turned_away == 0);
    CHECK(year.by_budget + year.by_pot + year.by_places == 0);
    CHECK(year.last.budget_cents == 100);
    CHECK(year.last.unasked == 0);
}

TEST_CASE("where people of the start take all the money, the budget is what binds, not a date",
          "[agents][places]") {
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    Instrument& course = town.setting.instruments[0];
    course.duration_months = 200;
    // Ten people at EUR 100 a month: all of the year's money.
    course.budget_cents = {12 * 10 * 10000};
    town.begin();
    for (std::uint32_t i = 0; i < 10; ++i) {
        town.world.people.programme_held[i] = 1;
        town.world.people.programme_left[i] = 200;
        ++town.world.gemeente.participants[0];
    }
    Gemeente& gemeente = town.world.gemeente;
    const PlaceCost cost = place_cost(course);
    for (int k = 0; k < 10; ++k) {
        promise_running_place(gemeente.instrument_budget[0], cost, 200);
        promise_running_place(gemeente.pot_budget[reintegration], cost, 200);
    }
    note_payable(gemeente, town.setting.instruments, sim::Months{12});
    town.month();
    CHECK(town.world.instruments[0].open == 0);
    CHECK(town.world.instruments[0].by_budget == 1);
    CHECK(town.world.instruments[0].by_pot + town.world.instruments[0].by_places == 0);
}

TEST_CASE("one place holds back all others", "[agents][places]") {
    const Year year = year_with([](Setting& s) { s.instruments[0].places = 1; });
    CHECK(year.starts >= 1);
    CHECK(year.turned_away > 100);
    CHECK(year.by_places == 12);
    CHECK(year.by_budget + year.by_pot == 0);
    CHECK(year.last.places == 1);
}

TEST_CASE("an empty pot closes what it pays for, whatever the own budget is", "[agents][places]") {
    const Year year = year_with([](Setting& s) {
        s.instruments[0].budget_cents = {100000000};
        s.policy.pot_budget_cents[reintegration] = {0};
    });
    CHECK(year.open == 0);
    CHECK(year.offers + year.starts + year.turned_away == 0);
}

TEST_CASE("a pot for one place holds back all others, whatever the own budget is",
          "[agents][places]") {
    const Year year = year_with([](Setting& s) {
        s.instruments[0].budget_cents = {100000000};
        s.policy.pot_budget_cents[reintegration] = {12 * 10000};
    });
    CHECK(year.starts >= 1);
    CHECK(year.turned_away > 100);
    CHECK(year.by_pot == 12);
    CHECK(year.by_budget + year.by_places == 0);
}

TEST_CASE("an instrument that suits nobody is open, and nobody wants it", "[agents][places]") {
    const Year year = year_with([](Setting& s) { s.instruments[0].eligibility.distances = 0; });
    CHECK(year.open == 12);
    CHECK(year.offers + year.starts + year.turned_away == 0);
    CHECK(year.by_budget + year.by_pot + year.by_places == 0);
    CHECK(year.last.unasked == 0);
}

TEST_CASE("a budget of nothing, and dates that are past, close it", "[agents][places]") {
    CHECK(year_with([](Setting& s) { s.instruments[0].budget_cents = {0}; }).open == 0);
    CHECK(year_with([](Setting& s) { s.instruments[0].last_month = 4; }).open == 5);
}

TEST_CASE("a year that spends all its money tells that the budget held people back",
          "[agents][places]") {
    const Year year = year_with([](Setting& s) {
        s.instruments[0].duration_months = 1;
        s.instruments[0].cost_per_month_cents = 0;
        s.instruments[0].budget_cents = {12 * 5 * 10000};
    });
    CHECK(year.starts == 60);
    CHECK(year.spent == year.last.budget_cents);
    CHECK(year.by_budget == 12);
}

TEST_CASE("who wants a place gets it or is turned away, who does not want it declines",
          "[agents][places]") {
    TestWorld town(1500, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].places = 20;
    town.begin();
    std::int64_t declined = 0;
    for (int t = 0; t < 10; ++t) {  // nobody has waited for long enough to leave the list
        const std::int64_t waiting = town.world.gemeente.waiting[0];
        town.month();
        const InstrumentMonth& month = town.world.instruments[0];
        CHECK(month.starts + month.turned_away == waiting + month.offers - month.declined);
        CHECK(month.turned_away == month.waiting);
        declined += month.declined;
    }
    CHECK(declined > 20);
}

TEST_CASE("each offer of one programme passes over the other that suits as well",
          "[agents][places]") {
    TestWorld town(1500, Mix::spread);
    town.setting.instruments = {tests::open_programme(), tests::open_programme()};
    town.setting.instruments[1].hash = 0x77;
    town.begin();
    for (int t = 0; t < 12; ++t) {
        town.month();
        CHECK(town.world.instruments[0].offers == town.world.instruments[1].passed_over);
        CHECK(town.world.instruments[1].offers == town.world.instruments[0].passed_over);
    }
    CHECK(town.world.instruments[0].offers > 0);
}

TEST_CASE("in the last month of a year all who may start are counted: asked or not",
          "[agents][places]") {
    TestWorld town(1500, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.begin();
    const People& people = town.world.people;
    for (int t = 0; t < 24; ++t) {
        std::int64_t free = 0;
        for (std::uint32_t i = 0; i < people.count; ++i) {
            free += people.programme_held[i] == 0 && people.programme_wanted[i] == 0 ? 1 : 0;
        }
        town.month();
        const InstrumentMonth& month = town.world.instruments[0];
        if (t % 12 == 11) {
            CHECK(month.unasked > 0);
            CHECK(month.unasked + month.offers == free);
        } else {
            CHECK(month.unasked == no_number);
        }
    }
}

TEST_CASE("promised is what running places still cost after the month, of later years too",
          "[agents][places]") {
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.parameters.programme.drop_out = 0;
    town.begin();
    std::vector<std::int64_t> starts;
    for (int t = 0; t < 12; ++t) {
        town.month();
        starts.push_back(town.world.instruments[0].starts);
        std::int64_t months_to_come = 0;
        for (int ago = 0; ago < 6 && ago <= t; ++ago) {
            months_to_come += starts[static_cast<std::size_t>(t - ago)] * (6 - ago);
        }
        CHECK(town.world.instruments[0].promised_cents == months_to_come * 10000);
        CHECK(town.world.pots[reintegration].promised_cents == months_to_come * 10000);
    }
    CHECK(starts.back() > 0);
}

TEST_CASE("a pot pays its instruments together, the staff pot its klantmanagers besides",
          "[agents][money]") {
    TestWorld town(1000, Mix::spread);
    Instrument second = tests::open_programme();
    second.hash = 0x77;
    second.eligibility.distances = 4;
    town.setting.instruments = {tests::open_programme(), second};
    town.setting.policy.pot_budget_cents[buig] = {120000001, 60000000};
    town.begin();
    std::int64_t this_year = 0;
    std::int64_t granted = 0;
    for (int t = 0; t < 24; ++t) {
        this_year = t % 12 == 0 ? 0 : this_year;
        town.month();
        const auto& pots = town.world.pots;
        const std::int64_t both =
            town.world.instruments[0].spent_cents + town.world.instruments[1].spent_cents;
        this_year += both;
        granted += pots[buig].received_cents;
        CHECK(pots[reintegration].paid_cents == both);
        CHECK(pots[reintegration].for_instruments_cents == both);
        CHECK(pots[reintegration].spent_cents == this_year);
        CHECK(pots[reintegration].budget_cents == no_number);
        CHECK(pots[staff].paid_cents == 10 * 750000);
        CHECK(pots[staff].for_instruments_cents == 0);
        CHECK(pots[buig].budget_cents == (t < 12 ? 120000001 : 60000000));
    }
    CHECK(granted == 180000001);
    CHECK(this_year > 0);
}

TEST_CASE("extra klantmanagers tell what allows no more of them", "[agents][places]") {
    struct Case {
        std::vector<std::int64_t> own, pot;
        std::uint32_t places;
        int by_budget, by_pot, by_places;
    };
    const Case c = GENERATE(Case{{}, {}, 0, 0, 0, 0}, Case{{1200}, {}, 0, 1, 0, 0},
                            Case{{}, {1200}, 0, 0, 1, 0}, Case{{}, {}, 1, 0, 0, 1});
    TestWorld town(1000, Mix::spread);
    Instrument extra = tests::open_programme();
    extra.slot = Slot::office;
    extra.pot = Pot::staff;
    extra.channels[static_cast<std::size_t>(Channel::caseload_reduction)] = 0.3F;
    extra.budget_cents = c.own;
    extra.places = c.places;
    town.setting.instruments = {extra};
    town.setting.policy.pot_budget_cents[staff] = c.pot;
    town.begin();
    town.month();
    const InstrumentMonth& month = town.world.instruments[0];
    CHECK(month.by_budget == c.by_budget);
    CHECK(month.by_pot == c.by_pot);
    CHECK(month.by_places == c.by_places);
    CHECK(month.spent_cents > 0);
    CHECK(town.world.pots[staff].for_instruments_cents == month.spent_cents);
}
