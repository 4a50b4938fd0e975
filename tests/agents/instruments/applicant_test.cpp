// SPDX-License-Identifier: EUPL-1.2
// Each condition by hand, on both sides of its bound; alternatives; who starts in a whole run.
#include "agents/instruments/applicant.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "agents/simulation.hpp"
#include "agents/state/people.hpp"
#include "sim/isa.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;

namespace {

/// Everybody may take part who is on bijstand or in WW.
Eligibility open_to_all() {
    Eligibility e = tests::open_programme().eligibility;
    e.statuses |= 1U << static_cast<unsigned>(Status::ww);
    return e;
}

Applicant parent_in_ww() {
    Applicant a{};
    a.status = Status::ww;
    a.age = 30;
    a.months_since_exit = never_left_bijstand;
    a.household = Household::single_parent;
    a.route = Route::status_holder;
    a.housing = Housing::threatened;
    a.children = 2;
    a.youngest = 4;
    a.dutch = 1;
    a.ladder = 3;
    a.ww_left = 6;
    a.stress = 0.5F;
    a.motivation = 0.25F;
    a.shortfall = 10000;
    a.accounts = 2;
    a.debt_help = DebtHelp::plan;
    a.had = 1U << static_cast<unsigned>(Slot::programme);
    return a;
}

/// A condition that lets the parent in, and the same one step further, which does not.
struct Sides {
    std::string name;
    std::function<void(Eligibility&)> inside;
    std::function<void(Eligibility&)> outside;
};

template <class Kind>
std::uint8_t only(Kind kind) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

std::vector<Sides> all_sides() {
    using E = Eligibility;
    return {
        {"households", [](E& e) { e.households = only(Household::single_parent); },
         [](E& e) { e.households = only(Household::couple); }},
        {"routes", [](E& e) { e.routes = only(Route::status_holder); },
         [](E& e) { e.routes = only(Route::school); }},
        {"housing", [](E& e) { e.housings = only(Housing::threatened); },
         [](E& e) { e.housings = only(Housing::secure); }},
        {"min_children", [](E& e) { e.min_children = 2; }, [](E& e) { e.min_children = 3; }},
        {"max_children", [](E& e) { e.max_children = 2; }, [](E& e) { e.max_children = 1; }},
        {"max_age_youngest_child", [](E& e) { e.max_age_youngest = 4; },
         [](E& e) { e.max_age_youngest = 3; }},
        {"min_dutch", [](E& e) { e.min_dutch = 1; }, [](E& e) { e.min_dutch = 2; }},
        {"max_dutch", [](E& e) { e.max_dutch = 1; }, [](E& e) { e.max_dutch = 0; }},
        {"min_ladder", [](E& e) { e.min_ladder = 3; }, [](E& e) { e.min_ladder = 4; }},
        {"max_ladder", [](E& e) { e.max_ladder = 3; }, [](E& e) { e.max_ladder = 2; }},
        {"min_stress", [](E& e) { e.min_stress = 0.5F; }, [](E& e) { e.min_stress = 0.51F; }},
        {"min_motivation", [](E& e) { e.min_motivation = 0.25F; },
         [](E& e) { e.min_motivation = 0.26F; }},
        {"max_motivation", [](E& e) { e.max_motivation = 0.25F; },
         [](E& e) { e.max_motivation = 0.24F; }},
        {"min_shortfall_eur", [](E& e) { e.min_shortfall_cents = 10000; },
         [](E& e) { e.min_shortfall_cents = 10001; }},
        {"min_months_of_ww_left", [](E& e) { e.min_ww_left = 6; }, [](E& e) { e.min_ww_left = 7; }},
        {"max_months_of_ww_left", [](E& e) { e.max_ww_left = 6; }, [](E& e) { e.max_ww_left = 5; }},
        {"max_debt_accounts", [](E& e) { e.max_accounts = 2; }, [](E& e) { e.max_accounts = 1; }},
        {"debt_help", [](E& e) { e.debt_helps = only(DebtHelp::plan); },
         [](E& e) { e.debt_helps = only(DebtHelp::none); }},
        {"after", [](E& e) { e.after = only(Slot::programme) | only(Slot::debt); },
         [](E& e) { e.after = only(Slot::debt); }},
        {"earlier_bijstand", [](E& e) { e.earlier = EarlierBijstand::never; },
         [](E& e) { e.earlier = EarlierBijstand::before; }},
        {"exempt", [](E& e) { e.exempt = Exempt::no; }, [](E& e) { e.exempt = Exempt::yes; }},
    };
}

}  // namespace

TEST_CASE("a condition on a kind is a bit for each that is admitted", "[agents][eligibility]") {
    CHECK(among(0b100U, Status::bijstand));
    CHECK_FALSE(among(0b100U, Status::ww));
    CHECK_FALSE(among(0U, Household::single));
}

TEST_CASE("each condition lets in on one side of its bound and not on the other",
          "[agents][eligibility]") {
    const Applicant parent = parent_in_ww();
    REQUIRE(eligible(parent, open_to_all()));
    for (const Sides& sides : all_sides()) {
        CAPTURE(sides.name);
        Eligibility e = open_to_all();
        sides.inside(e);
        CHECK(eligible(parent, e));
        CHECK(meets(parent, e));
        e = open_to_all();
        sides.outside(e);
        CHECK_FALSE(eligible(parent, e));
        // It is of one of the parts, and the others do not look at it.
        CHECK(suits_home(parent, e) + suits_past(parent, e) + suits_standing(parent, e) +
                  suits_order(parent, e) ==
              3);
    }
}

TEST_CASE("a slot was had when something of it was started and nothing of it is held",
          "[agents][eligibility]") {
    std::vector<Instrument> all(3, tests::open_programme());
    all[1].slot = Slot::debt;
    all[2].slot = Slot::money;
    const SlotSets sets = by_slot(all);
    CHECK(sets[static_cast<std::size_t>(Slot::programme)] == 0b001U);
    CHECK(sets[static_cast<std::size_t>(Slot::debt)] == 0b010U);
    CHECK(sets[static_cast<std::size_t>(Slot::contact)] == 0U);
    const unsigned programme = only(Slot::programme);
    const unsigned debt = only(Slot::debt);
    CHECK(slots_had(sets, 0b011U, 0, DebtHelp::none) == (programme | debt));
    CHECK(slots_had(sets, 0b011U, debt, DebtHelp::none) == programme);  // still in debt help
    CHECK(slots_had(sets, 0b100U, 0, DebtHelp::none) == only(Slot::money));
    CHECK(slots_had(sets, 0U, programme, DebtHelp::none) == 0U);
}

TEST_CASE("debt help of before the run was had when it was served to its end",
          "[agents][eligibility]") {
    std::vector<Instrument> all(2, tests::open_programme());
    all[1].slot = Slot::debt;
    const SlotSets sets = by_slot(all);
    const unsigned debt = only(Slot::debt);
    const unsigned programme = only(Slot::programme);
    // No instrument's bit is set by what ran before: while it runs it is held, then the stage
    // tells.
    CHECK(slots_had(sets, 0U, debt, DebtHelp::plan) == 0U);
    CHECK(slots_had(sets, 0U, 0, DebtHelp::finished) == debt);
    CHECK(slots_had(sets, 0b01U, 0, DebtHelp::finished) == (programme | debt));
    CHECK(slots_had(sets, 0U, debt, DebtHelp::finished) == 0U);  // in help again
    CHECK(slots_had(sets, 0U, 0, DebtHelp::none) == 0U);         // it was broken off
    // The same of somebody as the columns have it.
    tests::TestWorld town(1);
    People& people = town.world.people;
    people.debt_held[0] = from_before_the_run;
    people.debt_help[0] = DebtHelp::plan;
    const auto had = [&] { return applicant_in(people, Distance::short_distance, 0, 0, all).had; };
    CHECK(had() == 0U);
    people.debt_held[0] = 0;
    people.debt_help[0] = DebtHelp::finished;
    CHECK(had() == debt);
}

TEST_CASE("who asks for the age of a child asks for a child", "[agents][eligibility]") {
    Eligibility e = open_to_all();
    e.max_age_youngest = 17;
    Applicant a = parent_in_ww();
    CHECK(eligible(a, e));
    a.children = 0;
    CHECK_FALSE(eligible(a, e));
}

TEST_CASE("months of WW are asked of people in WW alone, and count the one that runs",
          "[agents][eligibility]") {
    CHECK(months_left_of_ww(24, 0) == 24);
    CHECK(months_left_of_ww(24, 23) == 1);
    CHECK(months_left_of_ww(0, 7) == 0);
    Eligibility e = open_to_all();
    e.max_ww_left = 3;
    Applicant a = parent_in_ww();
    CHECK_FALSE(eligible(a, e));
    a.status = Status::bijstand;
    CHECK(eligible(a, e));
}

TEST_CASE("who left bijstand once was on it before, in whatever status now",
          "[agents][eligibility]") {
    CHECK_FALSE(left_bijstand_before(never_left_bijstand));
    CHECK(left_bijstand_before(0));
    Eligibility e = open_to_all();
    Applicant a = parent_in_ww();
    a.before = true;
    e.earlier = EarlierBijstand::before;
    CHECK(eligible(a, e));
    e.earlier = EarlierBijstand::never;
    CHECK_FALSE(eligible(a, e));
}

TEST_CASE("of alternatives one must hold completely, beside all other conditions",
          "[agents][eligibility]") {
    const Applicant parent = parent_in_ww();  // 30 years, Dutch 1, stress a half
    Eligibility e = open_to_all();
    Eligibility old = open_to_all();
    old.min_age = 50;
    Eligibility calm = open_to_all();
    calm.min_stress = 0.5F;
    calm.min_dutch = 2;
    e.alternatives = {old};
    CHECK_FALSE(eligible(parent, e));
    e.alternatives = {old, calm};  // of the second only half holds
    CHECK_FALSE(eligible(parent, e));
    e.alternatives[1].min_dutch = 1;
    CHECK(eligible(parent, e));
    e.max_age = 29;
    CHECK_FALSE(eligible(parent, e));
}

TEST_CASE("a place is kept in the status that it is for, a subsidised job in its own",
          "[agents][eligibility]") {
    Instrument course = tests::open_programme();  // for bijstand, with part-time earnings or not
    CHECK(is_for(course, Status::bijstand_part_time));
    CHECK(keeps_place(course, Status::bijstand, 1));
    CHECK_FALSE(keeps_place(course, Status::ww, 1));
    course.channels[static_cast<std::size_t>(Channel::wage_support)] = 32;
    course.duration_months = 6;
    REQUIRE(employs(course));
    CHECK(keeps_place(course, Status::subsidised_job, 6));
    CHECK_FALSE(keeps_place(course, Status::bijstand, 6));
    CHECK(keeps_place(course, Status::bijstand, 7));  // in start-up
}

TEST_CASE("the months of a year's wait stand side by side", "[agents][eligibility]") {
    std::vector<Instrument> all(4, tests::open_programme());
    all[1].once_a_year = 1;
    all[3].once_a_year = 1;
    const InstrumentSet of_year = had_once_a_year(all);
    CHECK(of_year == 0b1010U);
    CHECK(place_of_wait(of_year, 1) == 0);
    CHECK(place_of_wait(of_year, 3) == 4);
    // Of two the one does not touch the other; a start of long ago leaves nothing.
    const YearWaits both = with_start(with_start(0, of_year, 1, 5), of_year, 3, 0);
    CHECK(both == 0xc7U);
    CHECK(month_later(both) == 0xb6U);
    CHECK(month_later(0x10U) == 0U);
    CHECK(with_start(both, of_year, 3, 12) == 0x07U);
    CHECK(waits_for(0b1111U, of_year, both) == 0b1010U);
    CHECK(waits_for(0b0111U, of_year, 0x70U) == 0U);
}

TEST_CASE("an instrument for single parents is started by nobody else", "[agents][eligibility]") {
    Setting setting = tests::test_setting(600);
    setting.municipality.household = {0.4, 0.3, 0.1, 0.1, 0.1};
    Instrument course = tests::open_programme();
    course.key = "for-parents";
    course.eligibility.households = only(Household::single_parent);
    Instrument either = tests::open_programme();
    either.hash = 0x5678;
    either.eligibility.alternatives.assign(2, open_to_all());
    either.eligibility.alternatives[0].max_age_youngest = 17;
    either.eligibility.alternatives[1].housings = only(Housing::homeless);
    setting.instruments = {course, either};
    MunicipalityReplicate run(setting, sim::Dice(20261127, 0), sim::best_isa(), 1);
    const People& people = run.world().people;
    std::uint32_t parents = 0;
    std::uint32_t others = 0;
    std::uint32_t with = 0;
    std::uint32_t without = 0;
    std::vector<bool> ever_homeless(people.count, false);
    for (int t = 0; t < 24; ++t) {
        for (std::uint32_t i = 0; i < people.count; ++i) {
            ever_homeless[i] = ever_homeless[i] || people.housing[i] == Housing::homeless;
        }
        static_cast<void>(run.next_month(1));
    }
    for (std::uint32_t i = 0; i < people.count; ++i) {
        const bool parent = people.household[i] == Household::single_parent;
        const bool started = (people.ever_started[i] & set_of(0)) != 0;
        parents += started && parent ? 1U : 0U;
        others += started && !parent ? 1U : 0U;
        const bool may = people.children[i] > 0 || ever_homeless[i];
        const bool either_one = (people.ever_started[i] & set_of(1)) != 0;
        with += either_one && may ? 1U : 0U;
        without += either_one && !may ? 1U : 0U;
    }
    CHECK(parents > 10);
    CHECK(others == 0);
    CHECK(with > 10);
    CHECK(without == 0);
}

TEST_CASE("in a run nobody starts within twelve months what is had once a year",
          "[agents][eligibility]") {
    Setting setting = tests::test_setting(400);
    Instrument course = tests::open_programme();
    course.duration_months = 2;
    course.once_a_year = 1;
    setting.instruments = {course};
    MunicipalityReplicate run(setting, sim::Dice(20261127, 1), sim::best_isa(), 1);
    const People& people = run.world().people;
    std::vector<int> last(people.count, -100);
    std::uint32_t again = 0;
    int soonest = 100;
    for (int t = 0; t < 48; ++t) {
        static_cast<void>(run.next_month(1));
        for (std::uint32_t i = 0; i < people.count; ++i) {
            if (people.year_waits[i] != months_of_wait) {
                continue;
            }
            const bool had = last[i] >= 0;
            soonest = had ? std::min(soonest, t - last[i]) : soonest;
            again += had ? 1U : 0U;
            last[i] = t;
        }
    }
    CHECK(again > 10);
    CHECK(soonest == 12);
}
