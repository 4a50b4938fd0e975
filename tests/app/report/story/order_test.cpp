// SPDX-License-Identifier: EUPL-1.2
// A month reads in the order in which things come about, and debts that end are told once.
#include <algorithm>
#include <string>
#include <vector>

#include "app/report/story/story.hpp"
#include "tests/app/report/story/lives.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app;
using namespace afweging::tests;
using agents::Event;
using agents::MonthPart;
using agents::Status;
using scenarios::Life;

namespace {

const sim::Dice dice(5, 0);

std::vector<std::string> told(const Life& a, const Life& b) {
    std::vector<std::string> lines;
    for (const Sentence& each : story_of(a, b, dice).sentences) { lines.push_back(each.text.nl); }
    return lines;
}

std::ptrdiff_t free_of_debts(const std::vector<std::string>& lines) {
    return std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
        return line.find("geen schulden meer") != std::string::npos;
    });
}

}  // namespace

TEST_CASE("a month reads from the cause to offers, starts, results, money and debts",
          "[app][story]") {
    Life life = somebody();
    life.offers = {{1, 1, agents::Answer::accepted}};
    add_step(life, 1, MonthPart::propose, "debts", {change("debt", 100'000, 300'000)});
    add_step(life, 1, MonthPart::commit, "take_jobs",
             {change("status", code(Status::bijstand), code(Status::job_temporary))});
    add_event(life, 1, MonthPart::propose, "offers", Event::offer);
    add_event(life, 1, MonthPart::propose, "mistakes", Event::mistake);
    add_step(life, 1, MonthPart::commit, "enrolment", {change("contact_held", 0, 1)});
    CHECK(told(life, life) ==
          std::vector<std::string>{"Mist een formulier of geeft een wijziging niet door.",
                                   "Krijgt Vakscholing aangeboden en zegt ja.",
                                   "Begint met Werkfit.",
                                   "Vindt een tijdelijke baan en gaat uit de bijstand.",
                                   "De schulden zijn gegroeid tot ongeveer 3.000 euro."});
}

TEST_CASE("help that is over makes room for the next offer, and comes before it", "[app][story]") {
    Life life = somebody();
    life.first[scenarios::life_column("programme_held")] = 1;
    life.offers = {{1, 1, agents::Answer::accepted}};
    add_event(life, 1, MonthPart::propose, "offers", Event::offer);
    add_event(life, 1, MonthPart::commit, "programme", Event::completion,
              {change("programme_held", 1, 0)});
    CHECK(
        told(life, life) ==
        std::vector<std::string>{"Rondt Werkfit af.", "Krijgt Vakscholing aangeboden en zegt ja."});
}

TEST_CASE("debts that end are told once, by help, in both worlds and month after month",
          "[app][story]") {
    Life helped = somebody();
    add_event(helped, 1, MonthPart::commit, "debt_help", Event::debt_free,
              {change("debt_help", code(agents::DebtHelp::plan), code(agents::DebtHelp::finished)),
               change("debt", 100'000, 0)});
    CHECK(free_of_debts(told(helped, helped)) == 1);

    Life first = somebody();
    Life second = somebody();
    second.first[scenarios::life_column("debt")] = 150'000;
    add_event(first, 1, MonthPart::commit, "debts", Event::debt_free, {change("debt", 100'000, 0)});
    add_event(second, 1, MonthPart::commit, "debts", Event::debt_free,
              {change("debt", 150'000, 0)});
    CHECK(free_of_debts(told(first, second)) == 1);

    Life slowly = somebody();
    add_step(slowly, 1, MonthPart::commit, "debts", {change("debt", 100'000, 300)});
    add_event(slowly, 2, MonthPart::commit, "debts", Event::debt_free, {change("debt", 300, 0)});
    CHECK(free_of_debts(told(slowly, slowly)) == 1);

    Life again = somebody();  // debts that come back and end again are told twice
    add_event(again, 1, MonthPart::commit, "debts", Event::debt_free, {change("debt", 100'000, 0)});
    add_step(again, 2, MonthPart::commit, "debts", {change("debt", 0, 200'000)});
    add_event(again, 4, MonthPart::commit, "debts", Event::debt_free, {change("debt", 200'000, 0)});
    CHECK(free_of_debts(told(again, again)) == 2);
}
