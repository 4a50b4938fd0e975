// SPDX-License-Identifier: EUPL-1.2
// Reading who goes first and what is offered, and telling it.
#include "scenarios/levers/choice_levers.hpp"

#include <algorithm>
#include <optional>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/levers/never_a_feature.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/expected_forms.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

using agents::PriorityTree;

constexpr std::size_t layers = 3;
constexpr Range leaf_range{1, 8, "rank", "1"};
constexpr Range answer_range{0, 3000, "", "24"};

/// Gives all leaves below node n, which stands below `layer` questions, the same rank.
void fill(PriorityTree& tree, std::size_t n, std::size_t layer, std::uint8_t rank) {
    const std::size_t first = (n << (layers - layer)) - PriorityTree::leaves;
    const std::size_t count = std::size_t{1} << (layers - layer);
    std::fill_n(tree.rank.begin() + static_cast<std::ptrdiff_t>(first), count, rank);
}

void read_question(TableReader node, PriorityTree& tree, std::size_t n, std::size_t layer);

/// Reads an answer: a rank, or another question.
void read_answer(TableReader& node, const char* key, PriorityTree& tree, std::size_t n,
                 std::size_t layer) {
    const LocalisedText expected{"a rank from 1 (first) to 8, or another question",
                                 "een rang van 1 (eerst) tot 8, of nog een vraag"};
    expect_numbers(node, key, AskedForm::whole_or_table, leaf_range);
    const Node* found = node.value(key, expected, Need::required);
    if (found == nullptr) {
        return;
    }
    if (found->kind != Node::Kind::table) {
        if (const auto rank = node.whole(key, leaf_range, Need::required)) {
            fill(tree, n, layer, static_cast<std::uint8_t>(*rank));
        }
    } else if (layer >= layers) {
        node.problems().add(
            ProblemCode::does_not_fit, node.position_of(key),
            {node.path_of(key), LocalisedText{"at most three questions in a row; give a rank here",
                                              "hoogstens drie vragen achter elkaar; geef hier een "
                                              "rang"}});
    } else {
        read_question(node.table(key), tree, n, layer);
    }
}

/// Refuses what is never a feature with the reason, beside the words that there are.
std::optional<std::size_t> read_feature(TableReader& node) {
    const auto feature = node.word("feature", feature_words(), Need::required);
    const Node* written = node.value("feature", {}, Need::optional);
    if (!feature && written != nullptr && is_never_a_feature(written->text)) {
        node.problems().add(ProblemCode::does_not_fit, node.position_of("feature"),
                            {node.path_of("feature"), why_never_a_feature()});
    }
    return feature;
}

void read_question(TableReader node, PriorityTree& tree, std::size_t n, std::size_t layer) {
    const auto feature = read_feature(node);
    const auto at_least = node.number("at_least", answer_range, Need::required);
    tree.ask[n - 1] = {static_cast<agents::Feature>(feature.value_or(0)),
                       static_cast<float>(at_least.value_or(0))};
    read_answer(node, "yes", tree, 2 * n + 1, layer + 1);
    read_answer(node, "no", tree, 2 * n, layer + 1);
    node.finish();
}

void read_tree(TableReader& levers, agents::Policy& policy) {
    const bool asked = policy.allocation == agents::Allocation::tree;
    TableReader tree = levers.table("tree", asked ? Need::required : Need::optional,
                                    "{ feature = \"months_on_benefit\", at_least = 24, yes = 1, "
                                    "no = 2 }");
    if (tree.present()) {
        read_question(tree, policy.tree, 1, 0);
    }
}

/// The keys that the order names, each once and each of an instrument; others are reported.
std::vector<std::string> keys_in_order(TableReader& levers, const LeverBase& base) {
    const std::vector<std::string> known = instruments_known(base);
    std::vector<std::string> keys;
    for (const std::string& key : levers.texts("order")) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            levers.problems().add(
                ProblemCode::unknown_word, levers.position_of("order"),
                {levers.path_of("order"), printable(key), joined(known), nearest(key, known)});
        } else if (std::find(keys.begin(), keys.end(), key) != keys.end()) {
            levers.problems().add(
                ProblemCode::does_not_fit, levers.position_of("order"),
                {levers.path_of("order"),
                 LocalisedText{"'" + key + "' is named twice; name each instrument once",
                               "'" + key +
                                   "' staat er twee keer in; noem elk instrument een "
                                   "keer"}});
        } else {
            keys.push_back(key);
        }
    }
    return keys;
}

/// The rank of every instrument that the stated order names.
void read_order(TableReader& levers, const LeverBase& base, Scenario& scenario) {
    const bool asked = scenario.setting.policy.choice == agents::Choice::order;
    const LocalisedText expected{"a list of keys of instruments, the first one first",
                                 "een lijst met sleutels van instrumenten, de eerste voorop"};
    expect_form(levers, "order", AskedForm::texts);
    if (levers.value("order", expected, asked ? Need::required : Need::optional) == nullptr) {
        return;
    }
    scenario.order = keys_in_order(levers, base);
    std::uint8_t rank = 0;
    for (const std::string& key : scenario.order) {
        for (agents::Instrument& instrument : scenario.setting.instruments) {
            if (instrument.key == key && instrument.rank == agents::unranked) {
                instrument.rank = rank;
            }
        }
        rank = rank < agents::unranked - 1 ? static_cast<std::uint8_t>(rank + 1) : rank;
    }
}

enum class Answer : std::uint8_t { no, yes };

/// Whether both answers to question n lead to the same, so that it asks nothing.
bool asks_nothing(const PriorityTree& tree, std::size_t n, std::size_t layer) {
    const std::size_t first = (n << (layers - layer)) - PriorityTree::leaves;
    const std::size_t count = std::size_t{1} << (layers - layer);
    for (std::size_t k = 1; k < count; ++k) {
        if (tree.rank[first + k] != tree.rank[first]) {
            return false;
        }
    }
    return true;
}

/// A feature in sentences: with a number, or what yes and no are called.
struct FeatureWords {
    LocalisedText name;
    LocalisedText no = {};
};

FeatureWords words_of(agents::Feature feature) {
    switch (feature) {
        case agents::Feature::age:
            return {{"age", "leeftijd"}};
        case agents::Feature::months_on_benefit:
            return {{"months on bijstand", "maanden in de bijstand"}};
        case agents::Feature::months_waiting:
            return {{"months on the list", "maanden op de wachtlijst"}};
        case agents::Feature::schooling:
            return {{"schooling (0 to 2)", "opleiding (0 tot 2)"}};
        case agents::Feature::health_limit:
            return {{"health limits work", "gezondheid beperkt het werk"},
                    {"health does not limit work", "gezondheid beperkt het werk niet"}};
        case agents::Feature::children:
            return {{"children", "kinderen"}};
        case agents::Feature::single_parent:
            return {{"single parent", "alleenstaande ouder"},
                    {"no single parent", "geen alleenstaande ouder"}};
        case agents::Feature::part_time:
            return {{"works beside bijstand", "werkt naast de bijstand"},
                    {"does not work beside bijstand", "werkt niet naast de bijstand"}};
        case agents::Feature::ladder:
            return {{"step on the ladder", "trede op de ladder"}};
        case agents::Feature::partner:
            return {{"lives with a partner", "woont samen"},
                    {"has no partner", "heeft geen partner"}};
        case agents::Feature::earlier_bijstand:
            return {{"was on bijstand before", "had eerder bijstand"},
                    {"was never on bijstand", "had nooit bijstand"}};
        case agents::Feature::ww_left:
            return {{"months of WW left", "maanden WW die nog komen"}};
        case agents::Feature::ww_right:
            return {{"months of WW in all", "maanden WW in totaal"}};
        case agents::Feature::ww_amount:
            return {{"WW a month in euros", "WW per maand in euro's"}};
        case agents::Feature::ww_supplement:
            return {{"supplement to WW", "toeslag op de WW"},
                    {"no supplement to WW", "geen toeslag op de WW"}};
        case agents::Feature::ww_beside:
            return {{"has income beside WW", "heeft inkomsten naast de WW"},
                    {"has no income beside WW", "heeft geen inkomsten naast de WW"}};
    }
    return {};
}

/// One answer to a question in words: "leeftijd 50 of meer", "geen alleenstaande ouder".
LocalisedText answer_in_words(const agents::Question& question, Answer answer) {
    const FeatureWords words = words_of(question.feature);
    const LocalisedText least = value_phrase(static_cast<double>(question.at_least));
    const bool yes = answer == Answer::yes;
    if (!words.no.en.empty() && question.at_least > 0 && question.at_least <= 1) {
        return yes ? words.name : words.no;
    }
    return yes ? filled({"{0} {1} or more", "{0} {1} of meer"}, {words.name, least})
               : filled({"{0} below {1}", "{0} onder {1}"}, {words.name, least});
}

void tell(const PriorityTree& tree, std::size_t n, std::size_t layer, const LocalisedText& so_far,
          LocalisedText& all) {
    if (layer == layers || asks_nothing(tree, n, layer)) {
        const std::size_t leaf = (n << (layers - layer)) - PriorityTree::leaves;
        const LocalisedText who =
            so_far.en.empty() ? LocalisedText{"everybody", "iedereen"} : so_far;
        const LocalisedText one =
            filled({"rank {1}: {0}", "rang {1}: {0}"}, {who, grouped_phrase(tree.rank[leaf])});
        all.en += (all.en.empty() ? "" : "; ") + one.en;
        all.nl += (all.nl.empty() ? "" : "; ") + one.nl;
        return;
    }
    const LocalisedText before =
        so_far.en.empty() ? LocalisedText{} : filled({"{0} and ", "{0} en "}, {so_far});
    for (const Answer answer : {Answer::yes, Answer::no}) {
        const std::size_t next = 2 * n + (answer == Answer::yes ? 1 : 0);
        tell(tree, next, layer + 1,
             filled({"{0}{1}", "{0}{1}"}, {before, answer_in_words(tree.ask[n - 1], answer)}), all);
    }
}

}  // namespace

std::vector<std::string> instruments_known(const LeverBase& base) {
    std::vector<std::string> known;
    for (const CatalogueInstrument& entry : base.catalogue.instruments) {
        known.push_back(entry.base.key);
    }
    for (const std::string& key : base.beside) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            known.push_back(key);
        }
    }
    return known;
}

void read_choice_levers(TableReader& levers, const LeverBase& base, Scenario& scenario) {
    agents::Policy& policy = scenario.setting.policy;
    usual_word(levers, "allocation",
               allocation_words()[static_cast<std::size_t>(policy.allocation)]);
    usual_word(levers, "choice", choice_rule_words()[static_cast<std::size_t>(policy.choice)]);
    if (const auto word = levers.word("allocation", allocation_words())) {
        policy.allocation = static_cast<agents::Allocation>(*word);
    }
    if (const auto word = levers.word("choice", choice_rule_words())) {
        policy.choice = static_cast<agents::Choice>(*word);
    }
    read_tree(levers, policy);
    read_order(levers, base, scenario);
}

LocalisedText tree_in_words(const PriorityTree& tree) {
    LocalisedText all;
    tell(tree, 1, 0, {}, all);
    return all;
}

LocalisedText who_goes_first(const agents::Policy& policy) {
    switch (policy.allocation) {
        case agents::Allocation::discretion:
            return {"whom the klantmanager picks", "wie de klantmanager kiest"};
        case agents::Allocation::score:
            return {"whoever has the least chance of work by the file",
                    "wie volgens het dossier de minste kans op werk heeft"};
        case agents::Allocation::lottery:
            return {"whom the lot falls on", "wie het lot aanwijst"};
        case agents::Allocation::first_come:
            return {"who has waited longest", "wie het langst wacht"};
        case agents::Allocation::need:
            return {"who has the greatest need", "wie het meest in nood zit"};
        case agents::Allocation::tree:
            return tree_in_words(policy.tree);
    }
    return {};
}

LocalisedText what_is_offered(const Scenario& scenario) {
    const auto choice = static_cast<std::size_t>(scenario.setting.policy.choice);
    LocalisedText answer{std::string(agents::choice_labels[choice].en),
                         std::string(agents::choice_labels[choice].nl)};
    if (scenario.setting.policy.choice != agents::Choice::order) {
        return answer;
    }
    std::vector<const agents::Instrument*> named;
    for (const agents::Instrument& instrument : scenario.setting.instruments) {
        if (instrument.rank != agents::unranked) {
            named.push_back(&instrument);
        }
    }
    std::sort(named.begin(), named.end(),
              [](const auto* a, const auto* b) { return a->rank < b->rank; });
    std::string keys;
    for (const agents::Instrument* each : named) { keys += (keys.empty() ? "" : ", ") + each->key; }
    return filled({"{0}: {1}", "{0}: {1}"}, {answer, keys});
}

}  // namespace afweging::scenarios
