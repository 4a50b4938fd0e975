// SPDX-License-Identifier: EUPL-1.2
// Whose story is told: by hand, in small sets of lives that were made up.
#include "app/story/choice.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using namespace afweging;
using namespace afweging::app;
using Catch::Matchers::Contains;
using scenarios::LifeOutcome;
using scenarios::TwoLives;
using scenarios::Way;

namespace {

/// Lives whose income differs by so many euros; the number is the place.
std::vector<TwoLives> lives_with(const std::vector<std::int64_t>& euros) {
    std::vector<TwoLives> lives;
    for (const std::int64_t each : euros) {
        TwoLives life{.number = static_cast<std::uint32_t>(lives.size()),
                      .alike = true,
                      .way = each == 0 ? Way::same : Way::plan_help,
                      .a = {1'000'000, 0, 0, 0, 36},
                      .b = {1'000'000 + each * 100, 0, 0, 0, 36}};
        lives.push_back(life);
    }
    return lives;
}

std::size_t of(const Choice& choice, Role role) {
    return *choice.roles[static_cast<std::size_t>(role)].at;
}

}  // namespace

TEST_CASE("five clients by hand: middle, 90th and 10th percentile, none, middle of losses",
          "[app][story]") {
    // Ten gains of 200 to 1,100 euros at 0..9, three losses at 10..12, and 13, 14 unchanged.
    const std::vector<TwoLives> lives =
        lives_with({1'100, 200, 300, 400, 500, 600, 700, 800, 900, 1'000, -900, -200, -500, 0, 50});
    const Choice choice = chosen(lives, LifeOutcome::income);
    CHECK_FALSE(choice.most_unchanged);
    CHECK(choice.alike == 15);
    // In order -900 -500 -200 0 50 200 300 400 ...: the 8th of 15 is 400.
    CHECK(of(choice, Role::typical) == 3);
    // Of ten gains the 9th is 1,000 and the first is 200.
    CHECK(of(choice, Role::large_gain) == 9);
    CHECK(of(choice, Role::small_gain) == 1);
    // 50 euros is less than 100: unchanged, and something went otherwise for that one.
    CHECK(of(choice, Role::unchanged) == 14);
    CHECK(of(choice, Role::worse_off) == 12);
}

TEST_CASE("ties go to the lower number, and nobody is chosen twice", "[app][story]") {
    const Choice choice = chosen(lives_with({500, 500, 500}), LifeOutcome::income);
    CHECK(of(choice, Role::typical) == 1);
    CHECK(of(choice, Role::large_gain) == 2);
    CHECK(of(choice, Role::small_gain) == 0);
    CHECK_FALSE(choice.roles[3].at);
    CHECK_FALSE(choice.roles[4].at);
    for (const Role role : {Role::unchanged, Role::worse_off}) {
        CHECK_FALSE(nobody_like_that(role).nl.empty());
    }
    const Choice nobody = chosen({}, LifeOutcome::income);
    CHECK(std::none_of(nobody.roles.begin(), nobody.roles.end(),
                       [](const Chosen& each) { return each.at.has_value(); }));
}

TEST_CASE("where most are unchanged the typical life is the one in the middle of all lives",
          "[app][story]") {
    std::vector<TwoLives> lives = lives_with({0, 0, 0, 0, 800});
    // Months of work 0, 10, 12, 14 and 40 in both worlds: 12 lies closest to the others.
    const std::vector<std::int64_t> work = {40, 10, 12, 14, 0};
    for (std::size_t i = 0; i < lives.size(); ++i) { lives[i].a[1] = lives[i].b[1] = work[i]; }
    const Choice choice = chosen(lives, LifeOutcome::income);
    CHECK(choice.most_unchanged);
    CHECK(of(choice, Role::typical) == 2);
    CHECK_THAT(choice_rule(LifeOutcome::income, choice)[1].nl,
               Contains("voor de meeste cliënten verandert er niets"));
    // Months and money weigh alike: in cents instead of euros the same one is chosen.
    for (TwoLives& each : lives) {
        each.a[0] *= 100;
        each.b[0] *= 100;
    }
    CHECK(of(chosen(lives, LifeOutcome::income), Role::typical) == 2);
}

TEST_CASE("who is not alike at the start is not chosen, and counts", "[app][story]") {
    std::vector<TwoLives> lives = lives_with({900, 900});
    lives[1].alike = false;
    const Choice choice = chosen(lives, LifeOutcome::income);
    CHECK(choice.alike == 1);
    CHECK(of(choice, Role::typical) == 0);
    CHECK_FALSE(choice.roles[1].at);
    CHECK(lives_like(lives, 0, LifeOutcome::income).of == 2);
}

TEST_CASE("less debt, less shortfall and fewer months of bijstand are gains", "[app][story]") {
    TwoLives life{.number = 0, .alike = true, .way = Way::same, .a = {}, .b = {}};
    life.a = {100, 2, 5, 70'000, 12};
    life.b = {300, 6, 1, 20'000, 8};
    CHECK(gain_of(life, LifeOutcome::income) == 200);
    CHECK(gain_of(life, LifeOutcome::work) == 4);
    CHECK(gain_of(life, LifeOutcome::shortfall) == 4);
    CHECK(gain_of(life, LifeOutcome::debt) == 50'000);
    CHECK(gain_of(life, LifeOutcome::bijstand) == 4);
    for (const char* key : {"income", "work", "shortfall", "debt", "bijstand"}) {
        CHECK(story_outcome(*outcome_named(key)).key == key);
    }
    CHECK_FALSE(outcome_named("happiness"));
}

TEST_CASE("a life like this: the same kind of change by the same way, and few are not counted",
          "[app][story]") {
    // 20 small gains and 20 large ones by help, 10 of the small by a place that others left.
    std::vector<std::int64_t> euros(40, 200);
    std::fill(euros.begin() + 20, euros.end(), 900);
    euros.resize(200, 0);
    std::vector<TwoLives> lives = lives_with(euros);
    for (std::size_t i = 0; i < 10; ++i) { lives[i].way = Way::place; }
    const auto like = [&](std::size_t at) {
        return lives_like(lives, at, LifeOutcome::income).clients;
    };
    CHECK(like(0) == 10);
    CHECK(like(15) == 10);
    CHECK(like(30) == 20);
    CHECK(like(100) == 160);
    CHECK(like_this({20, 200}).nl == "Van de 100 cliënten hebben er 10 een verloop als dit.");
    CHECK(like_this({2, 200}).nl.starts_with("Minder dan 10 cliënten"));
    CHECK(like_this({9, 9}).en.starts_with("Fewer than 10 clients"));
    CHECK(like_this({10, 1'000}).nl == "Van de 100 cliënten heeft er 1 een verloop als dit.");
    CHECK(like_this({10, 5'000}).nl.starts_with("Minder dan 1 van de 100"));
    CHECK(like_this({160, 160}).en == "Of 100 clients 100 have a life like this.");
}

TEST_CASE("what changed is told with its size, and nothing as nothing", "[app][story]") {
    std::vector<TwoLives> lives = lives_with({1'234, 50, -300});
    lives[0].b[4] = 35;
    const auto told = [&](std::size_t at, LifeOutcome outcome) {
        return change_told(lives[at], outcome).nl;
    };
    CHECK(told(0, LifeOutcome::income) ==
          "In wereld B komt er over de hele looptijd ongeveer 1.230 euro meer binnen.");
    CHECK(told(2, LifeOutcome::income) ==
          "In wereld B komt er over de hele looptijd ongeveer 300 euro minder binnen.");
    CHECK(told(1, LifeOutcome::income) ==
          "Wat er over de hele looptijd binnenkomt, is in beide werelden vrijwel gelijk.");
    CHECK(told(0, LifeOutcome::bijstand) == "In wereld B duurt de bijstand 1 maand korter.");
}

TEST_CASE("the rule is printed in two languages", "[app][story]") {
    for (const bool most : {false, true}) {
        Choice choice = chosen(lives_with({100, 200, 300}), LifeOutcome::debt);
        choice.most_unchanged = most;
        std::vector<LocalisedText> rule = choice_rule(LifeOutcome::debt, choice);
        rule.push_back(like_this_rule());
        for (const LocalisedText& each : rule) {
            CAPTURE(each.nl, each.en);
            CHECK(tests::words_in(each.nl, tests::english_words()).empty());
            CHECK(tests::words_in(each.en, tests::dutch_words()).empty());
        }
    }
}
