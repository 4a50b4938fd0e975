// SPDX-License-Identifier: EUPL-1.2
// Who comes up for offers, and why.
#include "agents/instruments/come_up.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::TestWorld;

namespace {

ComeUpRates rates() { return ComeUpRates{tests::test_setting(1).parameters.come_up}; }

}  // namespace

TEST_CASE("who asks for help unprompted is able and trusting; talks do the rest",
          "[agents][come_up]") {
    const ComeUpRates r = rates();
    // p = u q t, u 0.05
    CHECK(asking_chance(1, 1, r) == Approx(0.05));
    CHECK(asking_chance(0.2F, 0.5F, r) == Approx(0.005));
    // a talk of quality q: offer 0.5 q, debts come to light 0.2 q
    CHECK(offer_chance(0.6F, r) == Approx(0.3));
    CHECK(detection_chance(1.5F, r) == Approx(0.3));
}

TEST_CASE("an intake counts as a talk of quality 1 at least", "[agents][come_up]") {
    CHECK(talk_or_intake(0.0F, false) == 0.0F);
    CHECK(talk_or_intake(0.6F, false) == 0.6F);
    CHECK(talk_or_intake(0.6F, true) == 1.0F);
    CHECK(talk_or_intake(1.2F, true) == 1.2F);
}

TEST_CASE("what a talk leads to decides which slots are offered", "[agents][come_up]") {
    const auto offered = [](Slot slot, Obligation obligation, unsigned reasons) {
        return comes_up_for(slot, obligation, static_cast<std::uint8_t>(reasons));
    };
    constexpr Obligation free = Obligation::voluntary;
    CHECK(offered(Slot::programme, Obligation::mandatory, reason::duty));
    CHECK_FALSE(offered(Slot::programme, free, reason::duty | reason::debts | reason::asks));
    CHECK(offered(Slot::programme, free, reason::offer));
    CHECK(offered(Slot::contact, free, reason::offer));
    CHECK(offered(Slot::contact, free, reason::review));
    CHECK_FALSE(offered(Slot::contact, free, reason::duty | reason::asks));
    CHECK(offered(Slot::debt, free, reason::debts));
    CHECK(offered(Slot::debt, free, reason::asks));
    CHECK_FALSE(offered(Slot::debt, free, reason::offer | reason::duty));
    CHECK(offered(Slot::money, free, reason::asks));
    CHECK(offered(Slot::aftercare, free, reason::left));
    CHECK_FALSE(offered(Slot::office, free, 127));
}

TEST_CASE("each file comes up once in a round of months", "[agents][come_up]") {
    for (std::uint64_t id = 1; id < 400; ++id) {
        int times = 0;
        for (std::uint32_t turn = 0; turn < 12; ++turn) {
            times += file_comes_up(id, 12, turn) ? 1 : 0;
        }
        REQUIRE(times == 1);
    }
}

TEST_CASE("a table of reasons knows which of them matter", "[agents][come_up]") {
    Instrument duty = tests::open_programme();
    duty.obligation = Obligation::mandatory;
    Instrument regime = tests::open_programme();
    regime.slot = Slot::contact;
    const std::vector<Instrument> both{duty, regime};
    const ReasonTable table(both, set_of(0) | set_of(1));
    CHECK(table.matter == (reason::duty | reason::offer | reason::review));
    CHECK(table.asked[reason::duty] == set_of(0));
    CHECK(table.asked[reason::duty | reason::review] == (set_of(0) | set_of(1)));
    CHECK(table.asked[reason::asks] == 0);
    CHECK(ReasonTable(both, set_of(1)).asked[reason::duty] == 0);  // the duty is not open
}

TEST_CASE("who waits comes up every month; who has not arrived never does", "[agents][come_up]") {
    TestWorld town(3);
    town.setting.instruments = {tests::open_programme()};
    town.setting.parameters.come_up.uptake = 0;
    town.world.people.programme_wanted[0] = 1;
    town.world.people.programme_wanted[2] = 1;
    town.world.people.status[2] = Status::not_arrived;
    town.month([](MonthChunk chunk, const MonthContext& c) {
        isa_base::come_up(chunk, c.open, c.reasons, c.rates.come_up, {c.dice, c.t});
        CHECK(chunk.table<Notes>().reasons[0] == reason::waits);
        CHECK(chunk.table<Notes>().reasons[1] == 0);
        CHECK(chunk.table<Notes>().reasons[2] == 0);
    });
}
