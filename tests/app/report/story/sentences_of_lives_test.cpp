// SPDX-License-Identifier: EUPL-1.2
// Every sentence of many lives is about events that the trace of the same life gives, and every
// event of the kinds that are told is in one sentence. In worlds of shipped scenarios.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/report/story/story.hpp"
#include "app/report/trace/trace.hpp"
#include "tests/app/report/story/lives.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using namespace afweging;
using namespace afweging::app;
using namespace afweging::tests;
using scenarios::Life;

namespace {

constexpr std::uint32_t people = 700;
constexpr std::uint32_t months = 24;

/// Kinds of events that no story may pass over before it chooses.
bool must_be_told(const LifeEvent& event) {
    static const std::set<std::string> columns = {"status", "housing", "health", "debt_help"};
    static const std::set<std::string> events = {"mistake",   "claim",     "fine",
                                                 "maatregel", "displaced", "offer"};
    return columns.contains(event.column) || events.contains(event.event);
}

struct Counts {
    std::size_t sentences = 0;
    std::size_t lives_apart = 0;
    std::map<Cause, std::size_t> causes;
};

void check_life(const Life& a, const Life& b, const sim::Dice& dice, Counts& counts) {
    const Trace trace = trace_of(a, &b, dice, Detail::short_story);
    std::map<std::pair<std::string, Side>, const LifeEvent*> events;
    for (const LifeEvent& each : trace.events) {
        INFO(each.id);
        REQUIRE(events.insert({{each.id, each.side}, &each}).second);
    }
    std::set<std::pair<std::string, Side>> told;
    for (const Sentence& each : sentences_of(trace, a, b)) {
        CAPTURE(each.text.nl, each.ids.front());
        REQUIRE_FALSE(each.ids.empty());
        for (const std::string& id : each.ids) {
            const auto found = events.find({id, each.side});
            REQUIRE(found != events.end());
            REQUIRE(found->second->month == each.month);
            REQUIRE(told.insert({id, each.side}).second);
        }
        REQUIRE(words_in(each.text.nl, english_words()).empty());
        REQUIRE(words_in(each.text.en, dutch_words()).empty());
        REQUIRE(each.text.nl.find('{') == std::string::npos);
        REQUIRE(each.text.en.find('{') == std::string::npos);
        ++counts.sentences;
    }
    for (const LifeEvent& each : trace.events) {
        CAPTURE(each.id, each.text.nl);
        REQUIRE((told.contains({each.id, each.side}) || !must_be_told(each)));
    }
    const Story story = story_of(a, b, dice);
    REQUIRE(story.sentences.size() <= most_sentences);
    for (const LocalisedText& each :
         {story.parting.what, story.parting.why, story.at_end_a, story.at_end_b, story.who}) {
        CAPTURE(each.nl, each.en);
        REQUIRE_FALSE(each.empty());
        REQUIRE(words_in(each.nl, english_words()).empty());
        REQUIRE(words_in(each.en, dutch_words()).empty());
        REQUIRE(each.nl.find('{') == std::string::npos);
    }
    REQUIRE((story.parting.month >= 0) == trace.decision.has_value());
    REQUIRE(story.parting.ids.empty() == (!trace.parting && !trace.decision));
    counts.lives_apart += trace.decision ? std::size_t{1} : std::size_t{0};
    ++counts.causes[story.parting.cause];
}

}  // namespace

TEST_CASE("every sentence is about events of the trace, and what must be told is", "[app][story]") {
    const sim::Dice dice(5, 0);
    Counts counts;
    const agents::Setting basis = small_world("basis", people, months);
    for (const char* plan :
         {"werkfit", "vier-ton", "schulden-eerst", "sanctieregime-strenger", "mobility-mentoring",
          "bezuiniging", "alles", "energietoeslag", "simpel-switchen", "ww-naar-inzicht"}) {
        CAPTURE(plan);
        const agents::Setting other = small_world(plan, people, months);
        for (std::uint64_t client = 0; client < 12; ++client) {
            CAPTURE(client);
            const Life a = scenarios::live(basis, dice, sim::best_isa(), {client * 31, {}});
            const Life b = scenarios::live(other, dice, sim::best_isa(), {client * 31, {}});
            check_life(a, b, dice, counts);
        }
    }
    CHECK(counts.sentences > 1'000);
    CHECK(counts.lives_apart > 40);
    CHECK(counts.causes.size() >= 5);
}
