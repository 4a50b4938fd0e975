// SPDX-License-Identifier: EUPL-1.2
// Contact regimes, aftercare and debt help: who comes up for them, and when they end.
#include "agents/instruments/support.hpp"

#include "agents/instruments/participants.hpp"
#include "agents/measures/transitions.hpp"
#include "agents/municipality/admission.hpp"
#include "agents/municipality/contact.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/household_steps.hpp"
#include "tests/support/whole_world.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using afweging::tests::TestChunk;
using tests::Mix;
using tests::TestWorld;

namespace {

Instrument of_slot(Slot slot, std::uint8_t months) {
    Instrument instrument = tests::open_programme();
    instrument.slot = slot;
    instrument.duration_months = months;
    return instrument;
}

std::int64_t starts_in(TestWorld& town, int months) {
    std::int64_t starts = 0;
    for (int t = 0; t < months; ++t) {
        town.month();
        starts += town.world.instruments[0].starts;
    }
    return starts;
}

}  // namespace

TEST_CASE("every file is reviewed once in a round, so a contact regime reaches those without talks",
          "[agents][places]") {
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {of_slot(Slot::contact, 60)};
    town.setting.parameters.office.talk_share = 0;  // nobody talks with anybody
    town.setting.parameters.offers.accept_base = 50;
    town.begin();
    CHECK(starts_in(town, 6) > 400);
    CHECK(starts_in(town, 6) < 600);
    CHECK(town.world.gemeente.participants[0] == 1000);
}

TEST_CASE("aftercare reaches who has just left for temporary work, and ends by itself",
          "[agents][places]") {
    TestWorld town(1000, Mix::spread);
    Instrument aftercare = of_slot(Slot::aftercare, 6);
    aftercare.eligibility.statuses = 1U << static_cast<unsigned>(Status::job_temporary);
    aftercare.eligibility.max_months_since_exit = 2;
    town.setting.instruments = {aftercare};
    town.setting.parameters.offers.accept_base = 50;
    town.begin();
    for (std::uint32_t i = 0; i < 100; ++i) {
        town.world.people.status[i] = i < 50 ? Status::job_temporary : Status::job_permanent;
        town.world.people.months_since_exit[i] = i % 2 == 0 ? 1 : 20;
    }
    CHECK(starts_in(town, 1) == 25);
    town.world.people.months_since_exit.assign(town.world.people.months_since_exit.size(), 9);
    CHECK(starts_in(town, 5) == 0);
    CHECK(town.world.gemeente.participants[0] == 25);
    town.month();
    CHECK(town.world.gemeente.participants[0] == 0);
    CHECK(town.world.instruments[0].completions == 25);
    CHECK(town.check().total() == 0);
}

TEST_CASE("few come for debt help unprompted, talks bring in more", "[agents][places]") {
    const auto helped = [](double talk_share) {
        TestWorld town(3000, Mix::spread);
        Instrument help = of_slot(Slot::debt, 36);
        help.eligibility.min_accounts = 2;
        town.setting.instruments = {help};
        town.setting.parameters.office.talk_share = talk_share;
        town.begin();
        town.world.people.accounts.assign(town.world.people.accounts.size(), 5);
        return starts_in(town, 12);
    };
    const std::int64_t unprompted = helped(0);
    CHECK(unprompted > 0);
    CHECK(unprompted < 600);  // asking chance 0.0125 a month: about 14 % in a year, some decline
    CHECK(helped(0.3) > unprompted + 300);
}

TEST_CASE("without interaction everybody who wants a place has one", "[agents][places]") {
    TestWorld town(1000, Mix::spread);
    town.setting.interaction = Interaction::off;
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].places = 1;
    town.setting.instruments[0].budget_cents = {1};
    town.begin();
    CHECK(starts_in(town, 6) > 100);
    CHECK(town.world.gemeente.waiting[0] == 0);
    CHECK(town.check().total() == 0);
}

TEST_CASE("an instrument admits people within its dates only", "[agents][places]") {
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].first_month = 3;
    town.setting.instruments[0].last_month = 4;
    town.begin();
    CHECK(starts_in(town, 3) == 0);
    CHECK(starts_in(town, 2) > 0);
    CHECK(starts_in(town, 3) == 0);
}

TEST_CASE("who is in debt help from before the run is not admitted a second time",
          "[agents][places]") {
    TestWorld town(2000, Mix::spread);
    Instrument help = of_slot(Slot::debt, 36);
    help.eligibility.min_accounts = 2;
    town.setting.instruments = {help};
    town.setting.parameters.come_up.uptake = 2;  // everybody asks, half or more of them each month
    town.setting.parameters.offers.accept_base = 50;
    town.begin();
    People& people = town.world.people;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        people.accounts[i] = 5;
        people.debt[i] = 1000000;
        if (i < 1000) {
            people.debt_held[i] = from_before_the_run;
            people.debt_help[i] = DebtHelp::plan;
            people.debt_left[i] = 12;
        }
    }
    CHECK(starts_in(town, 24) > 900);
    for (std::uint32_t i = 0; i < 1000; ++i) { REQUIRE(people.ever_started[i] == 0); }
}

namespace {

/// Everybody holds the instrument from the first month on; talks are those that it brings.
struct Held {
    double talks = 0;       ///< per person in a year
    double mistakes = 0;    ///< the same
    double motivation = 0;  ///< mean at the end
};

Held year_with(const Instrument& instrument, Column<std::uint8_t> People::*slot,
               Column<std::uint8_t> People::*left) {
    constexpr std::uint32_t people = 4000;
    TestWorld town(people);
    town.setting.instruments = {instrument};
    town.setting.parameters.office.talk_share = 0;
    town.setting.parameters.mistakes.per_month = 0.03;
    town.begin();
    Held held;
    for (std::uint32_t i = 0; i < people; ++i) { town.world.people.debt[i] = 100'000; }
    for (int t = 0; t < 12; ++t) {
        for (std::uint32_t i = 0; i < people; ++i) {
            (town.world.people.*slot)[i] = 1;
            (town.world.people.*left)[i] = 20;
        }
        town.month([&](TestChunk& b) {
            isa_base::participants(b.chunk(), b.c.acting, b.luck());
            afweging::tests::mistakes_step(b.chunk(), b.c);
            isa_base::contact(b.chunk(), b.c.office, b.c.channels, b.c.rates.contact);
            isa_base::support(b.chunk(), b.c.setting.instruments, b.c.rates.peers);
        });
        for (std::uint32_t i = 0; i < people; ++i) {
            const EventMask events = town.world.now.events[i];
            held.talks += (events & bit(Event::contact)) != 0 ? 1.0 / people : 0;
            held.mistakes += (events & bit(Event::mistake)) != 0 ? 1.0 / people : 0;
        }
    }
    for (std::uint32_t i = 0; i < people; ++i) {
        held.motivation += static_cast<double>(town.world.people.motivation[i]) / people;
    }
    return held;
}

Instrument with(Slot slot, Channel channel, float strength) {
    Instrument instrument = of_slot(slot, 24);
    instrument.eligibility.statuses = 1U << static_cast<unsigned>(Status::bijstand);
    instrument.channels[static_cast<std::size_t>(channel)] = strength;
    return instrument;
}

}  // namespace

TEST_CASE("debt help brings the talks that it promises", "[agents][places]") {
    const auto year = [](float talks) {
        return year_with(with(Slot::debt, Channel::contact_per_month, talks), &People::debt_held,
                         &People::debt_left)
            .talks;
    };
    CHECK(year(0.0F) == 0.0);
    // 12 (1 - e^-0.17) = 1.88 +- 0.02; false alarm below 1e-4
    CHECK(year(0.17F) == Approx(1.88).margin(0.08));
}

TEST_CASE("aftercare prevents mistakes", "[agents][places]") {
    const auto year = [](float help) {
        return year_with(with(Slot::aftercare, Channel::mistake_help, help),
                         &People::aftercare_held, &People::aftercare_left)
            .mistakes;
    };
    CHECK(year(0.5F) == Approx(0.5 * year(0.0F)).epsilon(0.15));
}

TEST_CASE("a contact regime feeds motivation or wears it down, in its talks", "[agents][places]") {
    const auto year = [](Channel channel, float strength) {
        Instrument regime = with(Slot::contact, Channel::contact_per_month, 0.5F);
        regime.channels[static_cast<std::size_t>(channel)] = strength;
        return year_with(regime, &People::contact_held, &People::contact_left).motivation;
    };
    const double plain = year(Channel::autonomy, 0.0F);
    CHECK(year(Channel::autonomy, 0.05F) > plain + 0.05);
    CHECK(year(Channel::coercion, 0.05F) < plain - 0.05);
}

TEST_CASE("what is taken once a spell can be taken again after coming back", "[agents][places]") {
    TestWorld town(1);
    Instrument once = of_slot(Slot::programme, 6);
    once.once = 1;
    Instrument once_more = of_slot(Slot::programme, 6);
    once_more.once = 0;
    town.setting.instruments = {once, once_more};
    town.begin();
    People& people = town.world.people;
    people.ever_started[0] = 3;
    people.status[0] = Status::job_temporary;
    town.month([](TestChunk& b) { isa_base::transitions(b.chunk(), b.c.open.once); });
    CHECK(people.ever_started[0] == 3);
    town.month([&](TestChunk& b) {
        people.status[0] = Status::bijstand;
        isa_base::transitions(b.chunk(), b.c.open.once);
    });
    CHECK(people.ever_started[0] == 2);
}
