// SPDX-License-Identifier: EUPL-1.2
// Five stories of small worlds: every shipped scenario beside the present mix.
#include "app/story/stories.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "scenarios/study/plan_changes.hpp"
#include "tests/app/report/story/lives.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using namespace afweging;
using namespace afweging::app;
using namespace afweging::tests;
using scenarios::LifeOutcome;

namespace {

TwoWorlds worlds_of(const agents::Setting& a, const agents::Setting& b) {
    return {.a = a,
            .b = b,
            .label_a = {"A"},
            .label_b = {"B"},
            .dice = sim::Dice(5, 0),
            .isa = sim::best_isa()};
}

void check_stories(const Stories& stories) {
    std::set<std::uint64_t> ids;
    for (const ToldStory& told : stories.told) {
        CAPTURE(told.number);
        CHECK(ids.insert(told.story.id).second);
        CHECK(told.story.alike_at_start);
        CHECK(told.story.sentences.size() <= most_sentences);
        for (const Sentence& each : told.story.sentences) {
            CAPTURE(each.text.nl, each.text.en);
            CHECK(words_in(each.text.nl, english_words()).empty());
        }
    }
    CHECK(stories.told.size() + stories.nobody.size() == role_count);
}

}  // namespace

TEST_CASE("five stories differ, in every outcome, and the same come twice", "[app][story]") {
    const agents::Setting a = small_world("basis", 1'200, 24);
    const agents::Setting b = small_world("vier-ton", 1'200, 24);
    const TwoWorlds worlds = worlds_of(a, b);
    std::set<std::string> texts;
    for (std::size_t k = 0; k < scenarios::life_outcome_count; ++k) {
        const Stories stories = five_stories(worlds, static_cast<LifeOutcome>(k));
        check_stories(stories);
        CHECK(stories.told.size() == role_count);
        texts.insert(stories_json(stories, worlds, Language::nl).text());
    }
    CHECK(texts.size() == scenarios::life_outcome_count);
    const Stories again = five_stories(worlds, LifeOutcome::income);
    CHECK(texts.contains(stories_json(again, worlds, Language::nl).text()));
}

TEST_CASE("the same scenario twice: nobody gains or loses, and lives do not part", "[app][story]") {
    const agents::Setting a = small_world("basis", 400, 18);
    const Stories stories = five_stories(worlds_of(a, a), LifeOutcome::income);
    check_stories(stories);
    REQUIRE(stories.told.size() == 2);
    CHECK(stories.told[0].role == Role::typical);
    CHECK(stories.told[1].role == Role::unchanged);
    for (const ToldStory& told : stories.told) {
        CHECK(told.story.parting.cause == Cause::none);
        CHECK(told.alike->clients == told.alike->of);
    }
}

TEST_CASE("stories of every shipped scenario beside the present mix", "[app][story]") {
    const agents::Setting basis = small_world("basis", 300, 12);
    std::size_t told = 0;
    const std::filesystem::path root = std::filesystem::path(AFWEGING_SOURCE_DIR) / "scenarios";
    for (const auto& file : std::filesystem::directory_iterator(root)) {
        if (file.path().extension() != ".toml") {
            continue;
        }
        const std::string name = file.path().stem().string();
        CAPTURE(name);
        const agents::Setting plan = small_world(name, 300, 12);
        if (plan.start != basis.start || plan.municipality.number != basis.municipality.number) {
            continue;
        }
        const Stories stories = five_stories(worlds_of(basis, plan), LifeOutcome::income);
        check_stories(stories);
        told += stories.told.size();
        // What a plan's own rule does is not told as given by the world.
        if (scenarios::PlanChanges(basis, plan).other_rules()) {
            for (const ToldStory& each : stories.told) {
                CHECK(each.story.parting.cause != Cause::world);
            }
        }
    }
    CHECK(told > 150);
}

TEST_CASE("one client is told by name, counted when of the stock", "[app][story]") {
    const agents::Setting a = small_world("basis", 400, 12);
    const agents::Setting b = small_world("werkfit", 400, 12);
    const TwoWorlds worlds = worlds_of(a, b);
    const Stories one = one_story(worlds, LifeOutcome::income, scenarios::client_name("17"));
    REQUIRE(one.told.size() == 1);
    CHECK(one.told[0].number == 17);
    CHECK(one.told[0].alike);
    CHECK(figure_key(one.told[0]) == "story-client-17");
    CHECK(title_of(one.told[0]).nl == "Cliënt 17");
    const Stories arriving = one_story(worlds, LifeOutcome::income, scenarios::client_name("3:0"));
    CHECK_FALSE(arriving.told[0].alike);
}
