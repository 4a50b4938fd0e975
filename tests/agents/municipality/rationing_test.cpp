// SPDX-License-Identifier: EUPL-1.2
// Who gets a place where there are too few, within an instrument and over those of a pot.
#include "agents/municipality/rationing.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "agents/municipality/budgets.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging;
using namespace afweging::agents;

namespace {

std::set<std::uint32_t> winners(std::vector<PlaceCandidate> candidates,
                                const Column<std::uint64_t>& id, std::size_t n) {
    select_places(candidates, id.data(), n);
    std::set<std::uint32_t> rows;
    for (std::size_t k = 0; k < n; ++k) { rows.insert(candidates[k].person); }
    return rows;
}

constexpr auto reintegration_and_wmo = static_cast<std::uint8_t>(
    1U << static_cast<unsigned>(Pot::reintegration) | 1U << static_cast<unsigned>(Pot::wmo));

/// Somebody who asks for the first instrument.
PlaceCandidate asks(std::uint32_t person, std::uint32_t priority) {
    return {.person = person, .priority = priority, .instrument = 0};
}

/// Two instruments in one pot, a dear one (EUR 50) and a cheap one (EUR 10), paid at the start.
struct Town {
    std::vector<Instrument> instruments{tests::placebo(), tests::placebo()};
    Policy policy;
    Gemeente gemeente;
    Column<std::uint64_t> id;
    std::vector<PlaceCandidate> dear, cheap;
    std::vector<PlaceCandidate*> merged, turns;

    explicit Town(std::int64_t pot_cents) : Town(pot_cents, Policy{}) {}
    Town(std::int64_t pot_cents, Policy with) : policy(std::move(with)) {
        instruments[0].cost_per_start_cents = 5000;
        instruments[1].cost_per_start_cents = 1000;
        instruments[1].hash = 0x77;
        policy.pot_budget_cents[static_cast<std::size_t>(Pot::reintegration)] = {pot_cents * 12};
        gemeente = make_gemeente(instruments, policy, sim::Months{12}, 1.0);
    }
    void ask(std::vector<PlaceCandidate>& list, std::size_t instrument, std::uint32_t priority,
             OrderOf order = rule_order) {
        PlaceCandidate one = asks(static_cast<std::uint32_t>(id.size()), priority);
        one.instrument = static_cast<std::uint8_t>(instrument);
        one.by_rule = order;
        one.lottery = 0xffff0000U - static_cast<std::uint32_t>(id.size());
        id.push_back(id.size());
        list.push_back(one);
    }
    std::array<Claims, 2> go(const Employers& employers = {.clients = 0, .tightness = 1}) {
        std::array<Claims, 2> claims;
        claims[0].candidates = dear;
        claims[1].candidates = cheap;
        ration(claims, id.data(),
               {.gemeente = gemeente,
                .instruments = instruments,
                .interaction = Interaction::on,
                .employers = employers,
                .t = 0,
                .merged = merged,
                .turns = turns});
        return claims;
    }
};

}  // namespace

TEST_CASE("places go to the highest priority, ties to the lowest id", "[agents][places]") {
    const Column<std::uint64_t> id{50, 40, 30, 20, 10};
    const std::vector<PlaceCandidate> candidates{asks(0, 7), asks(1, 9), asks(2, 7), asks(3, 7),
                                                 asks(4, 1)};
    CHECK(winners(candidates, id, 1) == std::set<std::uint32_t>{1});
    CHECK(winners(candidates, id, 2) == std::set<std::uint32_t>{1, 3});
    CHECK(winners(candidates, id, 3) == std::set<std::uint32_t>{1, 2, 3});
}

TEST_CASE("who wins does not depend on the order of the candidates", "[agents][places][property]") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(0, 20)));
    const sim::Dice dice(seed, 3);
    constexpr std::uint32_t people = 500;
    Column<std::uint64_t> id;
    std::vector<PlaceCandidate> candidates;
    for (std::uint32_t i = 0; i < people; ++i) {
        id.push_back(1000 - i);
        candidates.push_back(asks(i, dice.bits(i, 0, 0) % 20));
    }
    const std::set<std::uint32_t> expected = winners(candidates, id, 123);
    std::sort(candidates.begin(), candidates.end(), [&](const auto& a, const auto& b) {
        return dice.bits(a.person, 1, 0) < dice.bits(b.person, 1, 0);
    });
    CHECK(winners(candidates, id, 123) == expected);
}

TEST_CASE("klantmanagers who keep to the rule and who do not share places as they ask",
          "[agents][places]") {
    // Six by rule and six by own view, whose numbers are no measure of each other. The lottery of
    // all gives four of six places to the first and two to the others.
    Column<std::uint64_t> id;
    std::vector<PlaceCandidate> candidates;
    for (std::uint32_t i = 0; i < 12; ++i) {
        id.push_back(i);
        PlaceCandidate one = asks(i, i < 6 ? 10 + i : 1000 + i);
        one.by_rule = i < 6 ? 1 : 0;
        one.lottery = i < 4 || i == 6 || i == 7 ? 900 : 100;
        candidates.push_back(one);
    }
    // The highest four of 10..15, and the highest two of 1006..1011.
    CHECK(winners(candidates, id, 6) == std::set<std::uint32_t>{2, 3, 4, 5, 10, 11});
}

TEST_CASE("a shared pot pays by priority over its instruments, whatever their order",
          "[agents][places]") {
    Town town(7000);  // EUR 70 in the first month
    town.ask(town.cheap, 1, 900);
    town.ask(town.dear, 0, 800);
    town.ask(town.cheap, 1, 700);
    town.ask(town.cheap, 1, 600);
    const auto claims = town.go();
    // 10 + 50 + 10: the last is one too many.
    CHECK(claims[0].granted == 1);
    CHECK(claims[1].granted == 2);
    CHECK(claims[1].limit == Limit::pot);
    CHECK(town.cheap[0].won == 1);
    CHECK(std::count_if(town.cheap.begin(), town.cheap.end(),
                        [](const PlaceCandidate& c) { return c.won != 0; }) == 2);
}

TEST_CASE("money is kept for who is next, and not eaten by cheaper claims behind",
          "[agents][places]") {
    Town town(4000);  // EUR 40: too little for the dear one this month
    town.ask(town.dear, 0, 900);
    town.ask(town.cheap, 1, 100);
    const auto claims = town.go();
    CHECK(claims[0].granted + claims[1].granted == 0);
}

TEST_CASE("priorities of different orders take turns as they ask", "[agents][places]") {
    Town town(6000);  // six cheap places for twelve who ask, half of them by own view
    for (std::uint32_t n = 0; n < 6; ++n) {
        town.ask(town.cheap, 1, 10 + n, rule_order);
        town.ask(town.cheap, 1, 1000000 + n, own_order);
    }
    // Another instrument, so that the pot decides and not the instrument.
    town.ask(town.dear, 0, 5, rule_order);
    const auto claims = town.go();
    std::int64_t ruled = 0;
    for (const PlaceCandidate& c : town.cheap) {
        ruled += c.won != 0 && c.by_rule == rule_order ? 1 : 0;
    }
    CHECK(claims[1].granted == 6);
    CHECK(ruled == 3);
}

TEST_CASE("employers offer a stock of places that grows and follows the market",
          "[agents][places]") {
    Instrument job = tests::placebo();
    const Employers usual{.clients = 2230, .tightness = 1};
    CHECK(offered_by_employers(job, usual, 24) == unlimited_offer);  // the instrument names none
    job.channels[static_cast<std::size_t>(Channel::employer_places)] = 8.5F;
    CHECK(offered_by_employers(job, usual, 24) == Approx(189.55));  // 8.5 x 22.3
    job.channels[static_cast<std::size_t>(Channel::employer_growth)] = 1.1F;
    CHECK(offered_by_employers(job, usual, 0) == Approx(189.55));
    CHECK(offered_by_employers(job, usual, 24) == Approx(238.61));  // (8.5 + 2.2) x 22.3
    CHECK(offered_by_employers(job, usual, 6) == Approx(201.815));  // (8.5 + 0.55) x 22.3
    CHECK(offered_by_employers(job, {.clients = 2230, .tightness = 0.8}, 24) == Approx(190.888));
}

TEST_CASE("no more are admitted than employers have places, parts by luck", "[agents][places]") {
    const auto granted = [](double part, std::uint32_t taken, std::uint32_t own_places) {
        Town town(10000000);
        for (std::uint32_t n = 0; n < 5; ++n) { town.ask(town.cheap, 1, 10 + n); }
        auto& channels = town.instruments[1].channels;
        channels[static_cast<std::size_t>(Channel::employer_places)] = 2.5F;
        town.gemeente.part[1] = part;
        town.gemeente.participants[1] = taken;
        town.gemeente.places[1] = own_places;
        return town.go({.clients = 100, .tightness = 1.5})[1];  // 2.5 x 1.5 = 3.75 places
    };
    CHECK(granted(0, 0, unlimited_places).granted == 3);
    CHECK(granted(0.25, 0, unlimited_places).granted == 4);
    CHECK(granted(0.25, 1, unlimited_places).granted == 3);
    CHECK(granted(0.25, 9, unlimited_places).granted == 0);
    CHECK(granted(0, 0, unlimited_places).limit == Limit::employers);
    CHECK(granted(0, 0, 2).granted == 2);
    CHECK(granted(0, 0, 2).limit == Limit::places);
    CHECK(granted(0, 0, 3).limit == Limit::places);  // as few: the own limit is told
}

TEST_CASE("pots that are spent as one pay what one alone cannot, and no more than both hold",
          "[agents][places]") {
    // Re-integration has EUR 100 this month, the Wmo 50. Four ask for a place of EUR 50.
    Policy silos;
    silos.pot_budget_cents[static_cast<std::size_t>(Pot::wmo)] = {5000 * 12};
    Policy pooled = silos;
    pooled.pooled = reintegration_and_wmo;
    const auto granted = [](const Policy& policy) {
        Town town(10000, policy);
        for (std::uint32_t k = 0; k < 4; ++k) { town.ask(town.dear, 0, k); }
        const std::int64_t places = town.go()[0].granted;
        CHECK(check_budgets(town.gemeente, town.instruments, Interaction::on).total() == 0);
        return places;
    };
    CHECK(granted(silos) == 2);
    CHECK(granted(pooled) == 3);
}
