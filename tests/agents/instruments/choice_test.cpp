// SPDX-License-Identifier: EUPL-1.2
// Which of the instruments that suit is offered.
#include "agents/instruments/choice.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::open_programme;
using afweging::tests::TestChunk;
using afweging::tests::TestWorld;

namespace {

constexpr InstrumentSet all_three = 0b111;

/// A client with effective doenvermogen 1/2, and a klantmanager with views on three courses. The
/// second asks 0.7: appeal = favourite - 2 x 0.2. So 0.1, 0.4 - 0.4 = 0 and 0.3.
struct Desk {
    TestWorld town{1};

    Desk() {
        town.setting.instruments = {open_programme(), open_programme(), open_programme()};
        town.setting.instruments[1].channels[static_cast<std::size_t>(Channel::demand)] = 0.7F;
        town.world.klantmanagers[0].favourite[0] = 0.1F;
        town.world.klantmanagers[0].favourite[1] = 0.4F;
        town.world.klantmanagers[0].favourite[2] = 0.3F;
    }

    template <class Ask>
    void at(Ask&& ask) {
        town.month([&](TestChunk& b) {
            ask(ChoiceStep(b.chunk()), offer_context(b.world, b.c), b.c.rates.offers);
        });
    }

    std::size_t chosen(InstrumentSet suits) {
        std::size_t found = 99;
        at([&](const ChoiceStep& step, const OfferContext& desk, const OffersRates& rates) {
            found = chosen_instrument(step, 0, suits, desk, rates);
        });
        return found;
    }
};

}  // namespace

TEST_CASE("the most appealing instrument is a favourite that the client can do",
          "[agents][choice]") {
    Desk desk;
    CHECK(desk.chosen(all_three) == 2);
    CHECK(desk.chosen(0b011) == 0);
    CHECK(desk.chosen(0b010) == 1);
}

TEST_CASE("equals are told apart by their hash, never by their place", "[agents][choice]") {
    Desk desk;
    desk.town.world.klantmanagers[0].favourite[0] = 0.3F;
    for (const std::size_t larger : {std::size_t{0}, std::size_t{2}}) {
        desk.town.setting.instruments[0].hash = larger == 0 ? 9 : 3;
        desk.town.setting.instruments[2].hash = larger == 2 ? 9 : 3;
        CHECK(desk.chosen(all_three) == larger);
    }
}

TEST_CASE("without a klantmanager only the demand tells instruments apart", "[agents][choice]") {
    Desk desk;
    desk.town.world.people.klantmanager[0] = 7;
    desk.town.setting.instruments[0].hash = 0xffff;
    CHECK(desk.chosen(all_three) == 0);
    CHECK(desk.chosen(0b110) == 2);  // - 0.4 against 0
}

TEST_CASE("a duty comes first, and who goes first decides nothing about what is offered",
          "[agents][choice]") {
    Desk desk;
    CHECK(desk.chosen(all_three) == 2);
    CHECK(desk.chosen(0b010) == 1);
    desk.town.setting.policy.allocation = Allocation::lottery;
    CHECK(desk.chosen(all_three) == 2);
    desk.town.setting.instruments[1].obligation = Obligation::mandatory;
    CHECK(desk.chosen(all_three) == 1);
    CHECK(desk.chosen(0b101) == 2);
}

TEST_CASE("what has room goes before what one must wait for", "[agents][choice]") {
    OpenInstruments open;
    open.mandatory = 0b001;
    CHECK(on_offer(0b111, open, open.mandatory) == 0b001);
    open.with_room = 0b110;  // the duty kept people out last month
    CHECK(on_offer(0b111, open, open.mandatory) == 0b110);
    CHECK(on_offer(0b001, open, open.mandatory) == 0b001);
}

TEST_CASE("a duty does not come first for who is exempt from it", "[agents][choice]") {
    Desk desk;
    desk.town.setting.instruments[1].obligation = Obligation::mandatory;
    CHECK(desk.chosen(all_three) == 1);
    desk.town.world.people.exempt[0] = 1;
    CHECK(desk.chosen(all_three) == 2);  // the favourite that the client can do
    OpenInstruments open;
    open.mandatory = 0b011;
    open.of_exempt = 0b010;
    CHECK(duties_of(open, 0) == 0b011);
    CHECK(duties_of(open, 1) == 0b010);  // a talk stays a duty
}

TEST_CASE("each rule of choice offers its own", "[agents][choice]") {
    Desk desk;  // favourites 0.1, 0.4, 0.3; the second asks 0.2 more than the client can carry
    std::vector<Instrument>& instruments = desk.town.setting.instruments;
    SECTION("fit: what asks too much comes last, then the favourite") {
        desk.town.setting.policy.choice = Choice::fit;
        CHECK(desk.chosen(all_three) == 2);
        CHECK(desk.chosen(0b011) == 0);
    }
    SECTION("evidence: what is expected at the client's distance") {
        desk.town.setting.policy.choice = Choice::evidence;
        desk.town.world.now.distance[0] = Distance::long_distance;
        instruments[0].expected = {0.9F, 0.9F, 0.01F};
        instruments[1].expected = {0.0F, 0.0F, 0.02F};
        CHECK(desk.chosen(all_three) == 1);
        desk.town.world.now.distance[0] = Distance::short_distance;
        CHECK(desk.chosen(all_three) == 0);
    }
    SECTION("order: the first named, and what is not named last") {
        desk.town.setting.policy.choice = Choice::order;
        instruments[1].rank = 0;
        CHECK(desk.chosen(all_three) == 1);
        CHECK(desk.chosen(0b101) == 2);  // neither is named: the favourite
    }
    SECTION("a klantmanager who does not keep to the rule follows the own view") {
        desk.town.setting.policy.choice = Choice::order;
        instruments[1].rank = 0;
        desk.town.world.klantmanagers[0].complies = 0;
        CHECK(desk.chosen(all_three) == 2);
    }
}

TEST_CASE("instruments look at a person as the month finds it", "[agents][choice]") {
    TestWorld town(2);
    People& people = town.world.people;
    people.health[1] = Health::mental;
    people.accounts[1] = 4;
    people.debt[1] = 123400;
    people.savings[1] = 5600;
    people.months_on_benefit[1] = 13;
    people.ever_started[1] = 0b10;
    people.household[1] = Household::single_parent;
    people.route[1] = Route::school;
    people.housing[1] = Housing::homeless;
    people.children[1] = 2;
    people.dutch[1] = 1;
    people.ladder[1] = 4;
    people.ww_months[1] = 6;
    people.months_in_status[1] = 2;
    people.stress[1] = 0.75F;
    people.motivation[1] = 0.25F;
    people.shortfall[1] = 9900;
    people.year_waits[1] = 0xc0U;
    people.debt_help[1] = DebtHelp::finished;
    people.contact_held[1] = 2;
    people.exempt[1] = 2;
    town.world.now.distance[1] = Distance::long_distance;
    OpenInstruments open;
    open.every_slot = by_slot(std::vector<Instrument>(2, open_programme()));
    open.every_slot[static_cast<std::size_t>(Slot::contact)] = 0b10;
    town.month([&open](TestChunk& b) {
        const Applicant a = applicant(ApplicantStep(b.chunk()), 1, open);
        CHECK(a.status == Status::bijstand);
        CHECK(a.distance == Distance::long_distance);
        CHECK(a.health == Health::mental);
        CHECK(a.schooling == Schooling::lower_secondary);
        CHECK(a.age == 40.0F);
        CHECK(a.months_on_benefit == 13);
        CHECK(a.months_since_exit == 65535);
        CHECK(a.accounts == 4);
        CHECK(a.debt == 123400);
        CHECK(a.savings == 5600);
        CHECK(a.ever_started == 0b10);
        CHECK(a.household == Household::single_parent);
        CHECK(a.route == Route::school);
        CHECK(a.housing == Housing::homeless);
        CHECK_FALSE(a.before);
        CHECK(a.children == 2);
        CHECK(a.youngest == b.s.youngest[1]);
        CHECK(a.dutch == 1);
        CHECK(a.ladder == 4);
        CHECK(a.ww_left == 4);
        CHECK(a.stress == 0.75F);
        CHECK(a.motivation == 0.25F);
        CHECK(a.shortfall == 9900);
        CHECK(a.year_waits == 0xc0U);
        CHECK(a.debt_help == DebtHelp::finished);
        // Of slot programme something was had and is over, and a plan was served, under whatever
        // name; of slot contact it is held.
        CHECK(a.had == ((1U << static_cast<unsigned>(Slot::programme)) |
                        (1U << static_cast<unsigned>(Slot::debt))));
        CHECK(slots_held(ApplicantStep(b.chunk()), 1) ==
              1U << static_cast<unsigned>(Slot::contact));
        CHECK(a.exempt);
        CHECK(on_file(ApplicantStep(b.chunk()), 1).savings == 5600);
    });
}

TEST_CASE("what few instruments look at is looked at for those alone, to the same end",
          "[agents][choice]") {
    std::vector<Instrument> all(4, open_programme());
    all[1].eligibility.households = 1U << static_cast<unsigned>(Household::single_parent);
    all[2].eligibility.min_stress = 0.5F;
    all[3].once_a_year = 1;
    const OpenInstruments open = open_instruments(all, 0);
    CHECK(open.closer() == 0b1110U);
    TestWorld town(16);
    People& people = town.world.people;
    for (std::uint32_t i = 0; i < 16; ++i) {
        people.household[i] = (i & 1U) != 0 ? Household::single_parent : Household::single;
        people.stress[i] = (i & 2U) != 0 ? 0.6F : 0.4F;
        people.year_waits[i] = (i & 4U) != 0 ? 3 : 0;
        people.status[i] = (i & 8U) != 0 ? Status::bijstand : Status::ww;
    }
    town.month([&](TestChunk& b) {
        const ApplicantStep step(b.chunk());
        for (std::size_t i = 0; i < 16; ++i) {
            const InstrumentSet found = suitable_for(step, i, open, 0b1111U, all);
            CHECK(found == suitable(open, 0b1111U, applicant(step, i, open), all));
            const InstrumentSet yearly = (i & 4U) != 0 ? 0U : 0b1000U;
            CHECK(found == ((i & 8U) != 0 ? 1U | ((i & 3U) << 1U) | yearly : 0U));
            CHECK(suitable_for(step, i, open, 1U, all) == (found & 1U));
        }
    });
}

TEST_CASE("each rule has its own merit", "[agents][choice]") {
    Instrument instrument = open_programme();
    instrument.expected = {0.07F, 0.02F, 0.0F};
    instrument.rank = 3;
    const auto merit = [&](Choice rule) {
        return merit_of(rule, instrument, 0.4F, 0.25F, Distance::medium_distance);
    };
    CHECK(merit(Choice::own_view) == 0.4F);
    CHECK(merit(Choice::fit) == -0.25F);
    CHECK(merit(Choice::evidence) == 0.02F);
    CHECK(merit(Choice::order) == -3.0F);
}

TEST_CASE("who has no klantmanager is served by rule", "[agents][choice]") {
    std::vector<Klantmanager> all(1);
    CHECK(keeps_to_rule(all, 0));
    all[0].complies = 0;
    CHECK_FALSE(keeps_to_rule(all, 0));
    CHECK(keeps_to_rule(all, 1));
}
