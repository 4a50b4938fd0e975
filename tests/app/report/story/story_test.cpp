// SPDX-License-Identifier: EUPL-1.2
// Stories: by hand, and sentence by sentence in whole worlds.
#include "app/report/story/story.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/report/trace/trace.hpp"
#include "tests/app/report/story/lives.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using namespace afweging;
using namespace afweging::app;
using namespace afweging::tests;
using agents::Event;
using agents::MonthPart;
using agents::Status;
using Catch::Matchers::Contains;
using scenarios::Life;

namespace {

const sim::Dice dice(5, 0);

std::vector<std::string> lines_of(const Story& story, Language language) {
    static constexpr std::array<const char*, 3> sides = {"=", "A", "B"};
    std::vector<std::string> lines;
    for (const Sentence& each : story.sentences) {
        lines.push_back(std::to_string(each.month + 1) + " " +
                        sides[static_cast<std::size_t>(each.side)] + " " + each.text.in(language) +
                        " " + each.ids.front());
    }
    return lines;
}

/// Accepts training in the first month, waits, starts in the fourth; a job in the sixth.
Life trained() {
    Life life = somebody();
    life.offers = {{0, 1, agents::Answer::accepted}};
    add_event(life, 0, MonthPart::propose, "offers", Event::offer);
    add_step(life, 0, MonthPart::settle, "admission", {change("programme_wanted", 0, 2)});
    add_step(life, 3, MonthPart::settle, "admission",
             {change("programme_wanted", 2, 0), change("admitted_programme", 0, 2)});
    add_step(life, 3, MonthPart::commit, "enrolment", {change("programme_held", 0, 2)});
    add_step(life, 5, MonthPart::commit, "take_jobs",
             {change("status", code(Status::bijstand), code(Status::job_temporary))});
    return life;
}

/// Accepts it too, and still waits.
Life waiting() {
    Life life = somebody();
    life.offers = {{0, 1, agents::Answer::accepted}};
    add_event(life, 0, MonthPart::propose, "offers", Event::offer);
    add_step(life, 0, MonthPart::settle, "admission", {change("programme_wanted", 0, 2)});
    life.desks.resize(6);
    life.desks[3].by_pot = agents::set_of(1);
    return life;
}

}  // namespace

TEST_CASE("a story by hand: sentences, ids, where the lives part and why", "[app][story]") {
    const Story story = story_of(waiting(), trained(), dice);
    CHECK(lines_of(story, Language::nl) ==
          std::vector<std::string>{
              "1 = Krijgt Vakscholing aangeboden, zegt ja en komt op de wachtlijst. "
              "7/m01/event/offer/vakscholing/accepted",
              "4 B Begint met Vakscholing, na 3 maanden wachten. "
              "7/m04/programme/start/vakscholing",
              "6 B Vindt een tijdelijke baan en gaat uit de bijstand. "
              "7/m06/status/job_temporary"});
    CHECK(story.who.nl == "27 tot en met 44 jaar, alleenstaand, 2 jaar in de bijstand");
    CHECK(story.parting.month == 3);
    CHECK(story.parting.cause == Cause::no_money);
    CHECK(story.parting.what.nl == "In wereld B is er een plek bij Vakscholing, in wereld A niet.");
    CHECK(story.parting.why.nl ==
          "Dat komt doordat in wereld A de pot voor Vakscholing leeg was, en anderen voorgingen.");
    CHECK_THAT(story.at_end_a.nl, Contains("In de bijstand") && Contains("0 maanden aan het werk"));
    CHECK_THAT(story.at_end_b.nl,
               Contains("Aan het werk in een tijdelijke baan") && Contains("1 maand aan het werk"));
    CHECK(story.untold == 0);
    CHECK(story.alike_at_start);
}

TEST_CASE("the cause is what the office could give in the other world", "[app][story]") {
    const auto cause = [](agents::InstrumentSet scenarios::LifeDesk::*limit) {
        Life a = waiting();
        a.desks[3] = {};
        if (limit != nullptr) {
            a.desks[3].*limit = agents::set_of(1);
        }
        return story_of(a, trained(), dice).parting.cause;
    };
    using scenarios::LifeDesk;
    CHECK(cause(&LifeDesk::by_budget) == Cause::no_money);
    CHECK(cause(&LifeDesk::by_places) == Cause::no_places);
    CHECK(cause(&LifeDesk::by_employers) == Cause::no_employers);
    // Nothing is known to have stood in the way: no cause is made up.
    CHECK(cause(nullptr) == Cause::world);
    // The same in the other order of the worlds.
    CHECK(story_of(trained(), waiting(), dice).parting.what.nl ==
          "In wereld A is er een plek bij Vakscholing, in wereld B niet.");
}

TEST_CASE("where plans have other rules a difference out of nothing is theirs", "[app][story]") {
    PartingTold told;
    told.cause = Cause::world;
    tell_other_rules(told);
    CHECK(told.cause == Cause::rule);
    CHECK_THAT(told.why.nl, Contains("de plannen hebben hier een andere regel"));
    told.cause = Cause::no_money;  // what is known stays
    tell_other_rules(told);
    CHECK(told.cause == Cause::no_money);
}

TEST_CASE("an offer in one world: since it is there only, or another answer", "[app][story]") {
    Life a = somebody();
    Life b = somebody();
    a.instruments.pop_back();
    b.offers = {{2, 1, agents::Answer::declined}};
    add_event(b, 2, MonthPart::propose, "offers", Event::offer);
    const Story only = story_of(a, b, dice);
    CHECK(only.parting.cause == Cause::only_there);
    CHECK(only.parting.why.nl == "Dat komt doordat Vakscholing er alleen in wereld B is.");

    a = somebody();
    a.offers = {{2, 1, agents::Answer::accepted}};
    add_step(a, 0, MonthPart::propose, "trust", {change("trust", 0, 0x3f000000)});
    add_event(a, 2, MonthPart::propose, "offers", Event::offer);
    const Story answer = story_of(a, b, dice);
    CHECK(answer.parting.month == 2);
    CHECK(answer.parting.cause == Cause::other_answer);
    CHECK(answer.parting.why.nl ==
          "Dat komt doordat in wereld A het vertrouwen in de gemeente hoger is.");
}

TEST_CASE("something else is offered where nobody was kept out the month before", "[app][story]") {
    Life a = somebody();
    Life b = somebody();
    a.offers = {{2, 0, agents::Answer::accepted}};
    b.offers = {{2, 1, agents::Answer::accepted}};
    for (Life* life : {&a, &b}) {
        add_event(*life, 2, MonthPart::propose, "offers", Event::offer);
        life->desks.resize(6);
        for (scenarios::LifeDesk& desk : life->desks) { desk.open = 3; }
    }
    a.desks[1].by_places = agents::set_of(1);
    const Story story = story_of(a, b, dice);
    CHECK(story.parting.cause == Cause::no_places);
    CHECK_THAT(story.parting.why.nl,
               Contains("in wereld A in de maand ervoor niet iedereen die Vakscholing wilde"));
    // Nobody could start it.
    a.desks[1] = {};
    a.desks[2].open = 1;
    CHECK(story_of(a, b, dice).parting.cause == Cause::closed);
}

TEST_CASE("money that one world hands out is told, and why not in the other", "[app][story]") {
    Life a = somebody();
    Life b = somebody();
    for (Life* life : {&a, &b}) { life->desks.resize(6); }
    b.grants = {{1, 0}};
    add_step(b, 1, MonthPart::commit, "enrolment", {change("savings", 0, 35'000)});
    a.desks[1].by_budget = agents::set_of(0);
    const Story story = story_of(a, b, dice);
    CHECK(lines_of(story, Language::nl) ==
          std::vector<std::string>{"2 B Krijgt 350 euro (Werkfit). 7/m02/event/money/werkfit"});
    CHECK(story.parting.what.nl == "In wereld B komt er geld (Werkfit), in wereld A niet.");
    CHECK(story.parting.cause == Cause::no_money);
}

TEST_CASE("money of two instruments in one month names both", "[app][story]") {
    const Life a = somebody();
    Life b = somebody();
    b.desks.resize(6);
    b.grants = {{1, 0}, {1, 1}};
    add_step(b, 1, MonthPart::commit, "enrolment", {change("savings", 0, 150'000)});
    const std::vector<std::string> told = lines_of(story_of(a, b, dice), Language::nl);
    REQUIRE_FALSE(told.empty());  // that savings grow is told too
    CHECK_THAT(told.front(), Contains("2 B Krijgt 1.500 euro (Werkfit en Vakscholing)."));
}

TEST_CASE("a fine for a mistake of both worlds is told of the world that has it", "[app][story]") {
    Life a = somebody();
    Life b = somebody();
    for (Life* life : {&a, &b}) {
        add_event(*life, 1, MonthPart::propose, "mistakes", Event::mistake);
    }
    add_event(a, 1, MonthPart::propose, "mistakes", Event::fine);
    const std::vector<std::string> told = lines_of(story_of(a, b, dice), Language::nl);
    REQUIRE(told.size() == 2);
    CHECK_THAT(told[0], Contains("2 = Mist een formulier of geeft een wijziging niet door."));
    CHECK_THAT(told[1], Contains("2 A Krijgt een boete. 7/m02/event/fine"));
}

TEST_CASE("somebody else got the job", "[app][story]") {
    Life a = somebody();
    Life b = somebody();
    add_event(a, 1, MonthPart::settle, "settle_vacancies", Event::displaced);
    add_step(b, 1, MonthPart::settle, "settle_vacancies", {change("hired", 0, 1)});
    add_step(b, 1, MonthPart::commit, "take_jobs",
             {change("status", code(Status::bijstand), code(Status::job_permanent)),
              change("hired", 1, 0)});
    const Story story = story_of(a, b, dice);
    CHECK(story.parting.cause == Cause::another_got);
    CHECK_THAT(story.parting.why.nl, Contains("in wereld A iemand anders de baan kreeg"));
    CHECK_THAT(story.parting.why.en, Contains("in world A somebody else got the job"));
}

TEST_CASE("an unchanged life says so", "[app][story]") {
    const Story story = story_of(trained(), trained(), dice);
    CHECK(story.parting.cause == Cause::none);
    CHECK(story.parting.month == -1);
    CHECK(story.parting.what.nl == "De levens gaan niet uiteen.");
    CHECK(story.at_end_a.nl == story.at_end_b.nl);
    CHECK(std::all_of(story.sentences.begin(), story.sentences.end(),
                      [](const Sentence& each) { return each.side == Side::both; }));
    CHECK_THAT(lives_figure(story, "k", {"t"}, {"A"}, {"B"}, Language::nl).text(),
               Contains("\"part\":null"));
    // Of what creeps a little: the same happens.
    Life other = trained();
    add_step(other, 5, MonthPart::commit, "self_efficacy", {change("trust", 0, 0x3c000000)});
    const Story little = story_of(trained(), other, dice);
    CHECK(little.parting.cause == Cause::amounts);
    CHECK(little.parting.what.nl == "In beide werelden gebeurt hetzelfde.");
}

TEST_CASE("a refusal that costs bijstand is told as one thing, and a search that does apart",
          "[app][story]") {
    Life a = somebody();
    a.offers = {{1, 0, agents::Answer::declined}};
    const auto both = static_cast<std::int64_t>(agents::bit(Event::offer)) |
                      static_cast<std::int64_t>(agents::bit(Event::maatregel));
    add_step(a, 1, MonthPart::propose, "offers",
             {change("events", 0, both), change("sanction", 0, 3)});
    add_step(a, 1, MonthPart::commit, "counting", {change("events", both, 0)});
    add_event(a, 4, MonthPart::propose, "duty_to_search", Event::maatregel);
    const Story story = story_of(a, a, dice);
    CHECK(lines_of(story, Language::nl) ==
          std::vector<std::string>{
              "2 = Zegt nee tegen Werkfit, en krijgt een maatregel: minder bijstand. "
              "7/m02/event/offer/werkfit/declined",
              "5 = Doet te weinig om werk te vinden, en krijgt een maatregel: minder bijstand. "
              "7/m05/event/maatregel"});
}

TEST_CASE("the figure has two lanes, one number a sentence, and months by index", "[app][story]") {
    const std::string figure =
        lives_figure(story_of(waiting(), trained(), dice), "story-1", {"Title", "Titel"},
                     {"Now", "Nu"}, {"Plan"}, Language::nl)
            .text();
    CHECK_THAT(figure, Contains("\"id\":\"story-1\",\"kind\":\"lives\",\"title\":\"Titel\"") &&
                           Contains("\"months\":[\"maand 1\",") &&
                           Contains("\"part\":{\"month\":3,") &&
                           Contains("\"label\":\"Nu\",\"plan\":0,\"events\":[{\"month\":0,"
                                    "\"number\":1,") &&
                           Contains("\"plan\":1,") && Contains("{\"month\":5,\"number\":3,"));
}

TEST_CASE("at most twelve: what matters first, one world before both, of repeats first and last",
          "[app][story]") {
    std::vector<Sentence> all;
    const auto add = [&](std::int32_t month, Side side, Matters matters, const std::string& what) {
        all.push_back(
            {month, side, matters, {"7/m0" + std::to_string(month) + "/" + what}, {what}});
    };
    add(0, Side::both, Matters::money, "debt/up");
    add(1, Side::both, Matters::money, "debt/up");
    add(2, Side::both, Matters::money, "debt/up");
    add(3, Side::both, Matters::work, "status/job");
    add(4, Side::a, Matters::small, "ladder/3");
    add(5, Side::b, Matters::money, "savings/up");
    const auto months = [&](std::size_t most, const std::vector<std::string>& always) {
        std::vector<std::int32_t> found;
        for (const Sentence& each : selected(all, most, always)) { found.push_back(each.month); }
        return found;
    };
    CHECK(months(1, {}) == std::vector<std::int32_t>{3});
    CHECK(months(1, {"7/m04/ladder/3"}) == std::vector<std::int32_t>{4});
    CHECK(months(2, {}) == std::vector<std::int32_t>{3, 5});
    CHECK(months(4, {}) == std::vector<std::int32_t>{0, 2, 3, 5});
    CHECK(months(5, {}) == std::vector<std::int32_t>{0, 2, 3, 4, 5});
    CHECK(months(6, {}).size() == 6);
    // Without the rule of repeats the second of the debts would come before the ladder.
    CHECK(months(5, {})[1] != 1);
}

TEST_CASE("money in both languages is rounded to the ten", "[app][story]") {
    CHECK(about_euros(1234.5).nl == "1.230");
    CHECK(about_euros(1235.0).en == "1,240");
}
