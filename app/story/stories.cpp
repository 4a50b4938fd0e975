// SPDX-License-Identifier: EUPL-1.2
// From two worlds to stories.
#include "app/story/stories.hpp"

#include <array>
#include <utility>

#include "app/report/trace/event_id.hpp"
#include "app/report/trace/trace_told.hpp"
#include "scenarios/study/plan_changes.hpp"
#include "scenarios/study/two_lives.hpp"

namespace afweging::app {
namespace {

using scenarios::TwoLives;

Story story_of_client(const TwoWorlds& worlds, const scenarios::ClientName& client) {
    const scenarios::Life a = scenarios::live(worlds.a, worlds.dice, worlds.isa, client);
    const scenarios::Life b =
        scenarios::live(worlds.b, worlds.dice, worlds.isa, scenarios::ClientName{a.id, {}});
    Story story = story_of(a, b, worlds.dice);
    if (scenarios::PlanChanges(worlds.a, worlds.b).other_rules()) {
        tell_other_rules(story.parting);
    }
    return story;
}

std::vector<TwoLives> all_lives(const TwoWorlds& worlds) {
    return scenarios::two_lives(worlds.a, worlds.b, worlds.dice, worlds.isa);
}

Json sentences_json(const Story& story, Language language) {
    static constexpr std::array<const char*, 3> sides = {"both", "a", "b"};
    Json list = Json::array();
    for (const Sentence& each : story.sentences) {
        list.push(Json::object({{"month", each.month + 1},
                                {"world", sides[static_cast<std::size_t>(each.side)]},
                                {"ids", Json::texts(each.ids)},
                                {"text", each.text.in(language)}}));
    }
    return list;
}

Json parting_told_json(const PartingTold& parting, Language language) {
    if (parting.month < 0) {
        return {};
    }
    return Json::object({{"month", parting.month + 1},
                         {"ids", Json::texts(parting.ids)},
                         {"text", parting.what.in(language)},
                         {"why", parting.why.in(language)},
                         {"first_amount", parting.first_amount + 1}});
}

Json alike_json(const std::optional<Alike>& alike, Language language) {
    return alike ? Json(like_this(*alike).in(language)) : Json();
}

}  // namespace

Stories five_stories(const TwoWorlds& worlds, scenarios::LifeOutcome by) {
    const std::vector<TwoLives> lives = all_lives(worlds);
    const Choice choice = chosen(lives, by);
    Stories stories{.by = by, .told = {}, .rule = choice_rule(by, choice), .nobody = {}};
    for (const Chosen& each : choice.roles) {
        if (!each.at) {
            stories.nobody.push_back(nobody_like_that(each.role));
            continue;
        }
        const std::uint32_t number = lives[*each.at].number;
        stories.told.push_back({.role = each.role,
                                .number = number,
                                .story = story_of_client(worlds, {number, {}}),
                                .alike = lives_like(lives, *each.at, by),
                                .change = change_told(lives[*each.at], by)});
    }
    stories.rule.push_back(like_this_rule());
    stories.rule.push_back(sentence_rule());
    return stories;
}

Stories one_story(const TwoWorlds& worlds, scenarios::LifeOutcome by,
                  const scenarios::ClientName& client) {
    Stories stories{.by = by, .told = {}, .rule = {}, .nobody = {}};
    ToldStory told{.role = {}, .number = 0, .story = story_of_client(worlds, client), .alike = {}};
    const std::vector<TwoLives> lives = all_lives(worlds);
    const std::string name = client_in_ids(told.story.id);
    for (std::size_t i = 0; i < lives.size(); ++i) {
        if (std::to_string(lives[i].number) == name) {
            told.number = lives[i].number;
            told.alike = lives_like(lives, i, by);
            told.change = change_told(lives[i], by);
        }
    }
    stories.told.push_back(std::move(told));
    stories.rule = {like_this_rule(), sentence_rule()};
    return stories;
}

std::string figure_key(const ToldStory& told) {
    return told.role ? "story-" + std::string(role_key(*told.role))
                     : "story-client-" + client_in_ids(told.story.id);
}

LocalisedText title_of(const ToldStory& told) {
    const LocalisedText client =
        filled({"client {0}", "cliënt {0}"}, {client_in_ids(told.story.id)});
    return told.role ? filled({"{0}: {1}"}, {role_label(*told.role), client})
                     : filled({"Client {0}", "Cliënt {0}"}, {client_in_ids(told.story.id)});
}

Json stories_json(const Stories& stories, const TwoWorlds& worlds, Language language) {
    Json list = Json::array();
    for (const ToldStory& told : stories.told) {
        const Story& story = told.story;
        list.push(
            Json::object({{"role", told.role ? Json(std::string(role_key(*told.role))) : Json()},
                          {"client", client_in_ids(story.id)},
                          {"who", story.who.in(language)},
                          {"in_short", told.change.in(language)},
                          {"like_this", alike_json(told.alike, language)},
                          {"sentences", sentences_json(story, language)},
                          {"untold", story.untold},
                          {"parting", parting_told_json(story.parting, language)},
                          {"at_the_end", Json::object({{"a", story.at_end_a.in(language)},
                                                       {"b", story.at_end_b.in(language)}})},
                          {"figure", lives_figure(story, figure_key(told), title_of(told),
                                                  worlds.label_a, worlds.label_b, language)}}));
    }
    Json rule = Json::array();
    for (const LocalisedText& each : stories.rule) { rule.push(each.in(language)); }
    Json nobody = Json::array();
    for (const LocalisedText& each : stories.nobody) { nobody.push(each.in(language)); }
    return Json::object({{"synthetic", synthetic_person().in(language)},
                         {"by", std::string(story_outcome(stories.by).key)},
                         {"rule", std::move(rule)},
                         {"stories", std::move(list)},
                         {"nobody", std::move(nobody)}});
}

}  // namespace afweging::app
