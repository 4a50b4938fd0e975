// SPDX-License-Identifier: EUPL-1.2
// afweging explain: what a name means and where its number comes from.
#include "scenarios/explain.hpp"
#include "app/cli/parse.hpp"
#include "app/data.hpp"
#include "scenarios/own_files.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/renamed_keys.hpp"

namespace afweging::app {
namespace {

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

[[noreturn]] void refuse(const std::string& name, const scenarios::Catalogue& catalogue) {
    if (const std::string now = scenarios::new_name_of(name); !now.empty()) {
        throw PhrasedError(ExitCode::usage,
                           {"'{0}' is now called '{1}'; see: afweging explain {1}",
                            "'{0}' heet nu '{1}'; kijk met: afweging explain {1}"},
                           {name, now});
    }
    const std::string meant = scenarios::nearest(name, scenarios::explainable_names(catalogue));
    LocalisedText message{"nothing is called '" + name + "'; ", "niets heet '" + name + "'; "};
    if (!meant.empty()) {
        message.en += "did you mean '" + meant + "'? ";
        message.nl += "bedoelt u '" + meant + "'? ";
    }
    throw PhrasedError(ExitCode::usage, {message.en + "what there is: afweging list",
                                         message.nl + "wat er is: afweging list"});
}

/// Adds what has the name among files of one's own where the command is given.
void add_own(const std::string& name, const scenarios::DataRoot& root,
             scenarios::Catalogue& catalogue) {
    const scenarios::Shelf shelf{root, {"", root}};
    scenarios::Problems problems;
    const scenarios::Position whole{problems.add_source({name, {}}), 0, 0, 1};
    const scenarios::NamedFile file{name.substr(0, name.find('.')), whole};
    const scenarios::Evidence& evidence = catalogue.evidence;
    if (auto own = scenarios::read_own_instrument(file, shelf, evidence, problems)) {
        scenarios::add_instruments(catalogue, {*std::move(own)});
    }
    if (!shelf.own.files("municipalities", file.name).empty()) {
        if (auto own = scenarios::read_municipality(shelf, file, evidence, problems)) {
            catalogue.municipalities.push_back(*std::move(own));
        }
    }
    problems.throw_if_any();
}

}  // namespace

ExitCode perform_explain(const Arguments& arguments, Console& console) {
    std::vector<std::string> words;
    Parser parser("explain", "afweging explain distance.base_hazard", console);
    parser
        .option({"NAME", "NAAM"}, words,
                {"parameter, instrument, municipality, measure, key of a scenario, evidence id, "
                 "error code or term",
                 "parameter, instrument, gemeente, uitkomst, sleutel van een scenario, bewijs, "
                 "foutcode of begrip"})
        ->required();
    parser.parse(arguments);
    std::string name;  // a term may have several words: sociaal minimum
    for (const std::string& word : words) { name += (name.empty() ? "" : " ") + word; }
    const scenarios::DataRoot root = data_root();
    scenarios::Catalogue catalogue = scenarios::load_catalogue(root);
    add_own(name, root, catalogue);
    const std::vector<scenarios::Explanation> found = scenarios::explain(name, catalogue);
    if (found.empty()) {
        refuse(name, catalogue);
    }
    Json json = Json::array();
    for (const scenarios::Explanation& explanation : found) {
        tell(explanation, console);
        json.push(to_json(explanation, console.language()));
    }
    console.set_result(Json::object({{"explanations", std::move(json)}}));
    return ExitCode::ok;
}

}  // namespace afweging::app
