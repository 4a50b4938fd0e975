// SPDX-License-Identifier: EUPL-1.2
// afweging explain: what a name means and where its number comes from.
#include "scenarios/explain/explain.hpp"

#include <algorithm>
#include <iterator>

#include "app/cli/explanations.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/data.hpp"
#include "app/numbers/posterior_words.hpp"
#include "app/report/limits.hpp"
#include "app/report/outcomes.hpp"
#include "app/report/printed_words.hpp"
#include "app/report/result_words.hpp"
#include "app/study/evidence_list.hpp"
#include "scenarios/explain/names.hpp"
#include "scenarios/explain/old_names.hpp"
#include "scenarios/own_files.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::app {
namespace {

using Explanations = std::vector<scenarios::Explanation>;
using scenarios::Topic;

void tell(const scenarios::Explanation& explanation, Console& console) {
    console.out(explanation.name + " (" + console.pick(scenarios::topic_phrase(explanation.topic)) +
                ")");
    console.out_paragraph(explanation.title, "  ");
    for (const LocalisedText& line : explanation.lines) { console.out_paragraph(line, "  "); }
}

Json to_json(const scenarios::Explanation& explanation, Language language) {
    Json lines = Json::array();
    for (const LocalisedText& line : explanation.lines) { lines.push(line.in(language)); }
    return Json::object({{"name", explanation.name},
                         {"topic", scenarios::topic_phrase(explanation.topic).en},
                         {"title", explanation.title.in(language)},
                         {"lines", std::move(lines)}});
}

bool is_in(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

[[noreturn]] void refuse(const std::string& name, const scenarios::Catalogue& catalogue,
                         const scenarios::DataRoot& root) {
    if (const auto told = scenarios::told_of_old_name(name)) {
        throw PhrasedError(ExitCode::usage, *told);
    }
    std::vector<std::string> known = scenarios::explainable_names(catalogue);
    const std::vector<std::string> shipped = scenarios::names_in(root, "");
    known.insert(known.end(), shipped.begin(), shipped.end());
    const std::vector<std::string> targets = target_names(root);
    known.insert(known.end(), targets.begin(), targets.end());
    for (const Outcome& each : outcomes()) { known.push_back(each.key); }
    for (const ResultWord& each : result_words()) { known.push_back(each.key); }
    for (const PrintedWord& each : printed_words()) { known.push_back(each.key); }
    const std::string meant = scenarios::nearest(name, known);
    LocalisedText message{"nothing is called '" + name + "'; ", "niets heet '" + name + "'; "};
    if (!meant.empty()) {
        message.en += "did you mean '" + meant + "'? ";
        message.nl += "bedoelt u '" + meant + "'? ";
    }
    throw PhrasedError(ExitCode::usage, {message.en + "what there is: afweging list",
                                         message.nl + "wat er is: afweging list"});
}

/// That a file of one's own has the name of one of the program, and is left aside.
LocalisedText same_name_note(const std::string& path) {
    return filled({"Note: your file {0} has the same name and is not read; give it another one.",
                   "Let op: uw bestand {0} heeft dezelfde naam en wordt niet gelezen; geef het een "
                   "andere."},
                  {path});
}

/// Adds what has the name among files of one's own where the command is given. Returns a note when
/// the program has a file of that name: then that one is explained.
LocalisedText add_own(const std::string& name, const scenarios::DataRoot& root,
                      scenarios::Catalogue& catalogue) {
    const scenarios::Shelf shelf{root, {"", root}};
    scenarios::Problems problems;
    const scenarios::Position whole{problems.add_source({name, {}}), 0, 0, 1};
    const scenarios::NamedFile file{name.substr(0, name.find('.')), whole};
    const scenarios::Evidence& evidence = catalogue.evidence;
    LocalisedText note;
    for (const std::string kind : {"instruments", "municipalities", "policies"}) {
        const std::vector<std::string> own = shelf.own.files(kind, file.name);
        if (own.empty()) {
            continue;
        }
        if (is_in(scenarios::names_in(root, kind), file.name)) {
            note = same_name_note(own.front());
        } else if (kind == "municipalities") {
            if (auto town = scenarios::read_municipality(shelf, file, evidence, problems)) {
                catalogue.municipalities.push_back(*std::move(town));
            }
        } else if (kind == "policies") {
            if (auto policy = scenarios::read_policy(shelf, file, problems)) {
                catalogue.policies.push_back(*std::move(policy));
            }
        } else if (auto one = scenarios::read_own_instrument(file, shelf, evidence, problems)) {
            scenarios::add_instruments(catalogue, {*std::move(one)});
        }
    }
    problems.throw_if_any();
    return note;
}

/// Whether somebody may have meant this text: in either language, in capitals or not.
bool is_called(const LocalisedText& text, const std::string& asked) {
    const std::string name = scenarios::comparable_name(asked);
    return name == scenarios::comparable_name(text.en) ||
           name == scenarios::comparable_name(text.nl);
}

/// Adds the scenario of the program with that name, label or question.
void add_scenario(const std::string& asked, const scenarios::DataRoot& root, Explanations& found) {
    for (const scenarios::ShippedScenario& each : scenarios::list_shipped(root)) {
        if (is_called(each.name, asked) || is_called(each.label, asked) ||
            is_called(each.question, asked)) {
            scenarios::Explanation e{each.name, Topic::scenario, each.label, {}};
            if (!each.question.empty()) {
                e.lines.push_back(each.question);
            }
            e.lines.push_back(
                filled({"What it holds: afweging check {0}", "Wat erin staat: afweging check {0}"},
                       {shell_word(each.name)}));
            found.push_back(std::move(e));
        }
    }
}

/// A label up to its first comma: "maanden onder het minimum".
LocalisedText short_label(const LocalisedText& label) {
    return {label.en.substr(0, label.en.find(',')), label.nl.substr(0, label.nl.find(','))};
}

/// The key of the row of the tables with that label; else the name itself.
std::string row_called(const std::string& name) {
    for (const Outcome& each : outcomes()) {
        if (is_called(each.label, name) || is_called(short_label(each.label), name)) {
            return each.key;
        }
    }
    return name;
}

/// Adds the row of the tables with that key, where it is worked out from several measures, and
/// what such a row does not hold.
void add_outcome(const std::string& name, Explanations& found) {
    for (const Outcome& each : outcomes()) {
        if (!is_called(each.key, name)) {
            continue;
        }
        if (!each.meaning.empty()) {
            found.push_back({each.key, Topic::measure, each.label, {each.meaning}});
        }
        for (scenarios::Explanation& one : found) {
            if (one.topic == Topic::measure && one.name == each.key) {
                one.lines.push_back(what_it_lacks(each.key));
                break;
            }
        }
    }
}

/// Adds the word of results and of --json with that name.
void add_result_word(const std::string& name, Explanations& found) {
    for (const ResultWord& each : result_words()) {
        if (is_called({each.key, each.dutch}, name)) {
            found.push_back({each.key, Topic::result_word, each.meaning, {}});
        }
    }
}

/// Adds what tables of compare, cohort and trial call so.
void add_printed_word(const std::string& name, Explanations& found) {
    for (const PrintedWord& each : printed_words()) {
        if (is_called(each.label, name) || is_called(each.key, name)) {
            Explanations one = {{each.key, Topic::result_word, each.meaning, {}}};
            scenarios::add_new(found, std::move(one));
        }
    }
}

/// The trial of the program with that label.
void add_trial(const std::string& asked, const scenarios::DataRoot& root, Explanations& found) {
    for (const std::string& name : scenarios::names_in(root, "trials")) {
        const scenarios::Trial trial = scenarios::read_trial(name, root);
        if (is_called(trial.label, asked)) {
            found.push_back({name,
                             Topic::scenario,
                             trial.label,
                             {filled({"What it finds: afweging trial {0} --seed 1",
                                      "Wat eruit komt: afweging trial {0} --seed 1"},
                                     {shell_word(name)})}});
        }
    }
}

/// A line about part of something, as "werkloont.starts", "WerkLoont: starters" or
/// "rijk.balance"; else nothing.
Explanations of_part(const std::string& asked, scenarios::Catalogue& catalogue,
                     const scenarios::DataRoot& root) {
    for (const std::string between : {": ", "."}) {
        const std::size_t place = asked.rfind(between);
        if (place == std::string::npos || place == 0) {
            continue;
        }
        const std::string what = asked.substr(place + between.size());
        Explanations found;
        for (const PrintedWord& each : printed_words()) {
            const bool part = each.key == "starts" || each.key == "spent" ||
                              each.key == "receives" || each.key == "pays" || each.key == "balance";
            if (part && (is_called(each.label, what) || is_called(each.key, what))) {
                found.push_back({each.key, Topic::result_word, each.meaning, {}});
            }
        }
        if (!found.empty()) {
            scenarios::add_new(found, explanations_of(asked.substr(0, place), catalogue, root));
            return found;
        }
    }
    return {};
}

}  // namespace

Explanations explanations_of(const std::string& asked, scenarios::Catalogue& catalogue,
                             const scenarios::DataRoot& root) {
    const std::string name = row_called(asked);
    const LocalisedText note = add_own(scenarios::bare_name(name), root, catalogue);
    Explanations found = scenarios::explain(name, catalogue);
    add_outcome(name, found);
    add_result_word(name, found);
    add_printed_word(name, found);
    add_calibrated(root, found);
    for (scenarios::Explanation& each : found) {
        if (!note.empty() && (each.topic == Topic::instrument ||
                              each.topic == Topic::municipality || each.topic == Topic::policy)) {
            each.lines.push_back(note);
        }
    }
    add_scenario(name, root, found);
    if (found.empty()) {
        found = of_part(asked, catalogue, root);
    }
    if (found.empty()) {
        add_trial(name, root, found);
        add_target(name, root, found);
    }
    if (found.empty()) {
        refuse(name, catalogue, root);
    }
    return found;
}

Explanations explanations_of(const std::string& asked) {
    const std::string name = row_called(asked);
    Explanations built_in = scenarios::explain_built_in(name);
    add_outcome(name, built_in);
    add_result_word(name, built_in);
    add_printed_word(name, built_in);
    if (!built_in.empty() && built_in.front().topic == Topic::error) {
        return built_in;
    }
    const scenarios::DataRoot root = data_root();
    scenarios::Problems problems;
    scenarios::Catalogue catalogue = scenarios::load_catalogue(root, problems);
    if (!problems.empty() && !built_in.empty()) {
        return built_in;
    }
    problems.throw_if_any();
    return explanations_of(asked, catalogue, root);
}

ExitCode perform_explain(const Arguments& arguments, Console& console) {
    std::vector<std::string> words;
    Parser parser("explain", "afweging explain distance.base_hazard", console);
    parser
        .option({"NAME", "NAAM"}, words,
                {"parameter, instrument, municipality, measure, scenario, key of a scenario, "
                 "evidence id, error code or term",
                 "parameter, instrument, gemeente, uitkomst, scenario, sleutel van een scenario, "
                 "bewijs, foutcode of begrip"})
        ->required();
    parser.parse(arguments);
    std::string name;  // a term may have several words: sociaal minimum
    for (const std::string& word : words) { name += (name.empty() ? "" : " ") + word; }
    Json json = Json::array();
    for (const scenarios::Explanation& explanation : explanations_of(name)) {
        tell(explanation, console);
        json.push(to_json(explanation, console.language()));
    }
    console.set_result(Json::object({{"explanations", std::move(json)}}));
    return ExitCode::ok;
}

}  // namespace afweging::app
