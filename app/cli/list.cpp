// SPDX-License-Identifier: EUPL-1.2
// afweging list: what there is to choose from and to look at.
#include <optional>

#include "agents/measures/layout.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/data.hpp"
#include "app/deciding/sweep_file.hpp"
#include "app/numbers/posterior_words.hpp"
#include "app/report/text.hpp"
#include "app/study/evidence_list.hpp"
#include "app/versions/numbers_since.hpp"
#include "calibration/fit/plan.hpp"
#include "scenarios/catalogue/catalogue.hpp"
#include "scenarios/explain/conditions.hpp"
#include "scenarios/own_files.hpp"
#include "scenarios/read/unit_words.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/study/study_files.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::app {
namespace {

/// Whose file an item comes from, and whether a scenario can use it.
enum class Owner { program, you, you_unfinished, you_same_name };

struct Item {
    std::string name;
    LocalisedText label;
    std::string unit = {};
    std::optional<Owner> owner = std::nullopt;   ///< of what may be a file of one's own
    std::vector<LocalisedText> conditions = {};  ///< of an instrument: for whom it is
};

std::vector<Item> list_scenarios(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    for (const scenarios::ShippedScenario& scenario : scenarios::list_shipped(root)) {
        items.push_back({scenario.name, scenario.question});
    }
    return items;
}

/// What is said behind a label of a file of one's own; empty of the program's. `kind` with its
/// article.
LocalisedText remark(const Item& item, const LocalisedText& kind) {
    switch (item.owner.value_or(Owner::program)) {
        case Owner::program:
            return {};
        case Owner::you:
            return {"(a file of your own)", "(een eigen bestand)"};
        case Owner::you_unfinished:
            return filled({"(your own file is not in order yet: afweging explain {0})",
                           "(uw eigen bestand klopt nog niet: afweging explain {0})"},
                          {shell_word(item.name)});
        case Owner::you_same_name:
            return filled({"(your own file has the same name as {0} of the program: give it "
                           "another one)",
                           "(uw eigen bestand heeft dezelfde naam als {0} van het programma: geef "
                           "het een andere)"},
                          {kind});
    }
    return {};
}

/// A file of one's own may be unfinished: that is no reason to stop.
Owner owner_of(const scenarios::Problems& problems) {
    if (problems.empty()) {
        return Owner::you;
    }
    const bool same = problems.all().front().code == scenarios::ProblemCode::two_files;
    return same ? Owner::you_same_name : Owner::you_unfinished;
}

LocalisedText with_remark(const LocalisedText& label, const LocalisedText& said) {
    if (label.empty() || said.empty()) {
        return label.empty() ? said : label;
    }
    return filled({"{0} {1}"}, {label, said});
}

/// The instruments in the folder where the command is given.
std::vector<Item> own_instruments(const scenarios::DataRoot& root,
                                  const scenarios::Evidence& evidence) {
    std::vector<Item> items;
    const scenarios::Shelf shelf{root, {"", root}};
    for (const std::string& key : shelf.own.names("instruments")) {
        scenarios::Problems problems;
        const scenarios::Position at{problems.add_source({key, {}}), 0, 0, 1};
        const auto own = scenarios::read_own_instrument({key, at}, shelf, evidence, problems);
        const LocalisedText label = own && problems.empty()
                                        ? LocalisedText{own->base.label_en, own->base.label_nl}
                                        : LocalisedText{};
        std::vector<LocalisedText> conditions;
        if (!label.empty()) {
            conditions = scenarios::limits_in_words(own->base);
        }
        items.push_back({key, label, "", owner_of(problems), std::move(conditions)});
    }
    return items;
}

// Each list reads what it is about and no more: a broken file of another kind is no reason to stop.

std::vector<Item> list_instruments(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    const auto shipped = scenarios::read_instruments(root, evidence, problems);
    problems.throw_if_any();
    for (const scenarios::CatalogueInstrument& each : shipped) {
        items.push_back({each.base.key,
                         {each.base.label_en, each.base.label_nl},
                         "",
                         Owner::program,
                         scenarios::limits_in_words(each.base)});
    }
    const std::vector<Item> own = own_instruments(root, evidence);
    items.insert(items.end(), own.begin(), own.end());
    return items;
}

std::vector<Item> list_parameters(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    const scenarios::ParameterTable table = scenarios::read_parameters(root, evidence, problems);
    problems.throw_if_any();
    for (const scenarios::ParameterEntry& each : table.entries) {
        items.push_back({each.key, each.meaning, each.unit});
    }
    return items;
}

std::vector<Item> list_measures(const scenarios::DataRoot&) {
    std::vector<Item> items;
    const sim::Layout layout = agents::layout({});
    for (const sim::Dataset& dataset : layout.datasets) {
        items.push_back({dataset.path, {dataset.label.en, dataset.label.nl}, dataset.unit});
    }
    return items;
}

/// The municipalities in the folder where the command is given.
std::vector<Item> own_municipalities(const scenarios::DataRoot& root,
                                     const scenarios::Evidence& evidence) {
    std::vector<Item> items;
    const scenarios::Shelf shelf{root, {"", root}};
    for (const std::string& key : shelf.own.names("municipalities")) {
        scenarios::Problems problems;
        const scenarios::Position at{problems.add_source({key, {}}), 0, 0, 1};
        const auto own = scenarios::read_municipality(shelf, {key, at}, evidence, problems);
        const LocalisedText label =
            own && problems.empty() ? own->municipality.name : std::string();
        items.push_back({key, label, "", owner_of(problems)});
    }
    return items;
}

std::vector<Item> list_municipalities(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    for (const std::string& name : scenarios::names_in(root, "municipalities")) {
        const scenarios::Shelf programs{root};
        if (const auto table = scenarios::read_municipality(programs, {name}, evidence, problems)) {
            items.push_back({name, table->municipality.name, "", Owner::program});
        }
    }
    problems.throw_if_any();
    const std::vector<Item> own = own_municipalities(root, evidence);
    items.insert(items.end(), own.begin(), own.end());
    return items;
}

std::vector<Item> list_mechanisms(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    scenarios::Problems problems;
    const auto all = scenarios::read_mechanisms(root, problems);
    problems.throw_if_any();
    for (const scenarios::Mechanism& each : all) { items.push_back({each.key, each.label}); }
    return items;
}

/// Measures of policy, the program's and those in the folder where the command is given.
std::vector<Item> list_policies(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    for (const auto& each : scenarios::read_policies(root, evidence, problems)) {
        items.push_back({each.key, each.label, "", Owner::program});
    }
    problems.throw_if_any();
    const scenarios::Shelf shelf{root, {"", root}};
    for (const std::string& key : shelf.own.names("policies")) {
        scenarios::Problems own_problems;
        const scenarios::Position at{own_problems.add_source({key, {}}), 0, 0, 1};
        const auto own = scenarios::read_policy(shelf, {key, at}, own_problems);
        const bool valid = own && own_problems.empty();
        items.push_back({key, valid ? own->label : LocalisedText{}, "", owner_of(own_problems)});
    }
    return items;
}

/// Studies that can be repeated inside the model.
std::vector<Item> list_trials(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    for (const std::string& name : scenarios::names_in(root, "trials")) {
        const scenarios::Trial trial = scenarios::read_trial(name, root);
        items.push_back({name, trial.question.empty()
                                   ? trial.label
                                   : filled({"{0}. {1}"}, {trial.label, trial.question})});
    }
    return items;
}

std::vector<Item> list_plans(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    scenarios::Problems problems;
    for (const scenarios::ShippedStudy& each :
         scenarios::shipped_studies(calibration::plan_files(root), problems)) {
        items.push_back({each.name, each.label});
    }
    problems.throw_if_any();
    return items;
}

std::vector<Item> list_sweeps(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    scenarios::Problems problems;
    for (const scenarios::ShippedStudy& each :
         scenarios::shipped_studies(sweep_files(root), problems)) {
        items.push_back({each.name, each.label});
    }
    problems.throw_if_any();
    return items;
}

/// A kind whose list has a form of its own.
struct OtherChoice {
    std::string name;
    std::string dutch;
    void (*list)(Console&, const scenarios::DataRoot&, const EvidenceQuestion&);
};

const std::vector<OtherChoice>& other_kinds() {
    static const std::vector<OtherChoice> all = {
        {"evidence", "bewijs", list_evidence},
        {"targets", "doelen",
         [](Console& console, const scenarios::DataRoot& root, const EvidenceQuestion&) {
             list_targets(console, root);
         }},
        {"benchmark", "vergelijking",
         [](Console& console, const scenarios::DataRoot& root, const EvidenceQuestion&) {
             list_benchmark(console, root);
         }},
        {"changes", "veranderingen",
         [](Console& console, const scenarios::DataRoot& root, const EvidenceQuestion&) {
             list_changes(console, root);
         }},
        {"posterior", "posterior",
         [](Console& console, const scenarios::DataRoot& root, const EvidenceQuestion&) {
             list_posterior(console, root);
         }}};
    return all;
}

struct Choice {
    std::string name;
    std::string dutch;  ///< is understood as well
    LocalisedText one;  ///< of them, with its article
    std::vector<Item> (*list)(const scenarios::DataRoot&);
};

const std::vector<Choice>& kinds() {
    static const std::vector<Choice> all = {
        {"scenarios", "scenario's", {"a scenario", "een scenario"}, list_scenarios},
        {"instruments", "instrumenten", {"an instrument", "een instrument"}, list_instruments},
        {"parameters", "parameters", {"a parameter", "een parameter"}, list_parameters},
        {"mechanisms", "mechanismen", {"a mechanism", "een mechanisme"}, list_mechanisms},
        {"policies", "beleid", {"a policy", "een beleidsmaatregel"}, list_policies},
        {"measures", "uitkomsten", {"a measure", "een uitkomst"}, list_measures},
        {"municipalities", "gemeenten", {"a municipality", "een gemeente"}, list_municipalities},
        {"trials", "onderzoeken", {"a trial", "een onderzoek"}, list_trials},
        {"plans", "plannen", {"a plan", "een plan"}, list_plans},
        {"sweeps", "verkenningen", {"a sweep", "een verkenning"}, list_sweeps}};
    return all;
}

void show(Console& console, const Choice& kind) {
    const std::vector<Item> items = kind.list(data_root());
    std::size_t width = 0;
    for (const Item& item : items) { width = std::max(width, width_of(item.name)); }
    Json json = Json::array();
    for (const Item& item : items) {
        const LocalisedText label = with_remark(item.label, remark(item, kind.one));
        console.out_paragraph(scenarios::with_unit(label, item.unit),
                              left_aligned(item.name, width) + "  ");
        Json entry = Json::object({{"name", item.name}, {"label", console.pick(item.label)}});
        if (!item.unit.empty()) {
            entry.add("unit", item.unit);
        }
        if (!item.conditions.empty()) {
            Json told = Json::array();
            for (const LocalisedText& each : item.conditions) { told.push(console.pick(each)); }
            entry.add("conditions", std::move(told));
        }
        if (item.owner) {
            const bool own = *item.owner != Owner::program;
            entry.add("own", own).add("valid", !own || *item.owner == Owner::you);
        }
        json.push(std::move(entry));
    }
    console.set_result(Json::object({{"items", std::move(json)}}));
}

/// Names of all kinds: those of the language, and those of the other one.
struct KindNames {
    std::vector<std::string> told, also;
};

KindNames names_of_kinds(const Console& console) {
    KindNames names;
    const auto add = [&](const auto& all) {
        for (const auto& kind : all) {
            names.told.push_back(console.pick({kind.name, kind.dutch}));
            names.also.push_back(console.pick({kind.dutch, kind.name}));
        }
    };
    add(kinds());
    add(other_kinds());
    return names;
}

void add_evidence_options(Parser& parser, EvidenceQuestion& question, const Console& console) {
    const Language other = console.language() == Language::nl ? Language::en : Language::nl;
    parser
        .option("--use", question.use,
                {"of evidence: what it is used for", "van bewijs: waarvoor het gebruikt wordt"})
        ->type_name(console.pick({"USE", "GEBRUIK"}))
        ->check(parser.one_of(use_words(console.language()), use_words(other)));
    parser
        .option("--about", question.about,
                {"of evidence: facts that hold this text", "van bewijs: feiten met deze tekst"})
        ->type_name(console.pick({"TEXT", "TEKST"}));
}

}  // namespace

ExitCode perform_list(const Arguments& arguments, Console& console) {
    const KindNames names = names_of_kinds(console);
    std::string wanted;
    EvidenceQuestion question;
    Parser parser("list", "afweging list instruments", console);
    parser
        .option(
            {"KIND", "SOORT"}, wanted,
            {"scenarios (else), instruments, policies, parameters, mechanisms, measures, "
             "municipalities, trials, plans, evidence, targets, benchmark, changes or posterior",
             "scenario's (anders), instrumenten, beleid, parameters, mechanismen, uitkomsten, "
             "gemeenten, onderzoeken, plannen, bewijs, doelen, vergelijking, veranderingen of "
             "posterior"})
        ->check(parser.one_of(names.told, names.also));
    add_evidence_options(parser, question, console);
    parser.parse(arguments);
    if (wanted != "evidence" && wanted != "bewijs") {
        parser.refuse_given({"--use", "--about"}, {"{0} goes with: afweging list evidence",
                                                   "{0} hoort bij: afweging list bewijs"});
    }
    for (const Choice& kind : kinds()) {
        const bool first = wanted.empty() && kind.name == kinds().front().name;
        if (first || kind.name == wanted || kind.dutch == wanted) {
            show(console, kind);
        }
    }
    for (const OtherChoice& kind : other_kinds()) {
        if (kind.name == wanted || kind.dutch == wanted) {
            kind.list(console, data_root(), question);
        }
    }
    if (wanted.empty()) {
        console.say(
            LocalisedText{"There is more: afweging list instruments, policies, parameters, "
                          "mechanisms, measures, municipalities, trials, plans, evidence, targets, "
                          "benchmark, changes or posterior.",
                          "Er is meer: afweging list instrumenten, beleid, parameters, "
                          "mechanismen, uitkomsten, gemeenten, onderzoeken, plannen, bewijs, "
                          "doelen, vergelijking, veranderingen of posterior."});
    }
    return ExitCode::ok;
}

}  // namespace afweging::app
