// SPDX-License-Identifier: EUPL-1.2
// afweging explain: what a name means and where its number comes from.
#include "scenarios/explain.hpp"
#include "app/cli/parse.hpp"
#include "app/data.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::app {
namespace {

void tell(const scenarios::Explanation& explanation, Console& console) {
    console.out(explanation.name + " (" + console.pick(scenarios::topic_phrase(explanation.topic)) +
                ")");
    console.out_paragraph(explanation.title, "  ");
    for (const Phrase& line : explanation.lines) { console.out_paragraph(line, "  "); }
}

Json to_json(const scenarios::Explanation& explanation, Language language) {
    Json lines = Json::array();
    for (const Phrase& line : explanation.lines) { lines.push(line.in(language)); }
    return Json::object({{"name", explanation.name},
                         {"topic", scenarios::topic_phrase(explanation.topic).en},
                         {"title", explanation.title.in(language)},
                         {"lines", std::move(lines)}});
}

[[noreturn]] void refuse(const std::string& name, const scenarios::Catalogue& catalogue,
                         const Console& console) {
    const std::string meant = scenarios::nearest(name, scenarios::explainable_names(catalogue));
    std::string message = console.pick({"nothing is called '", "niets heet '"}) + name + "'; ";
    if (!meant.empty()) {
        message += console.pick({"did you mean '", "bedoelt u '"}) + meant + "'? ";
    }
    message += console.pick({"what there is: afweging list", "wat er is: afweging list"});
    throw Error(ExitCode::usage, message);
}

}  // namespace

ExitCode perform_explain(const Arguments& arguments, Console& console) {
    std::string name;
    Parser parser("explain", "afweging explain search.base_hazard", console);
    parser
        .option("NAME", name,
                {"parameter, instrument, measure, key of a scenario, evidence id or error code",
                 "parameter, instrument, uitkomst, sleutel van een scenario, bewijs of foutcode"})
        ->required();
    parser.parse(arguments);
    const scenarios::Catalogue catalogue = scenarios::load_catalogue(data_root());
    const std::vector<scenarios::Explanation> found = scenarios::explain(name, catalogue);
    if (found.empty()) {
        refuse(name, catalogue, console);
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
