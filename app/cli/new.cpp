// SPDX-License-Identifier: EUPL-1.2
// afweging new: a file of one's own to begin with, beside the scenarios of one's own.
#include <algorithm>
#include <filesystem>

#include "agents/measures/labels.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/cli/run_options.hpp"
#include "app/data.hpp"
#include "app/new_file.hpp"
#include "app/schema/schema_line.hpp"
#include "app/version.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/making/named_amount.hpp"
#include "scenarios/making/new_instrument.hpp"
#include "scenarios/making/new_municipality.hpp"
#include "scenarios/making/new_scenario.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::app {
namespace {

using scenarios::Shelf;

/// The words on the command line.
struct NewWords {
    std::string kind;
    std::string name;
    std::string from;
    std::string label;
    std::string folder;
    bool force = false;
    std::string slot;
    std::optional<std::uint32_t> clients;
    std::optional<std::uint32_t> inhabitants;
    std::optional<std::uint32_t> entrants;
    std::optional<std::uint32_t> number;
    std::string source;
    std::string municipality;
    std::vector<std::string> instruments;
    std::vector<std::string> budgets;
};

const std::vector<std::string> for_instrument = {"--slot"};
const std::vector<std::string> for_municipality = {"--clients", "--inhabitants", "--entrants",
                                                   "--number", "--source"};
const std::vector<std::string> for_scenario = {"--municipality", "--instrument", "--budget"};

void add_common_options(Parser& parser, NewWords& words, const Console& console) {
    parser
        .option({"KIND", "SOORT"}, words.kind,
                {"instrument, municipality or scenario", "instrument, gemeente of scenario"})
        ->required()
        ->check(console.language() == Language::nl
                    ? parser.one_of({"instrument", "gemeente", "scenario"}, {"municipality"})
                    : parser.one_of({"instrument", "municipality", "scenario"}, {"gemeente"}));
    parser
        .option({"NAME", "NAAM"}, words.name,
                {"name of the file without .toml: small letters, digits and hyphens",
                 "naam van het bestand zonder .toml: kleine letters, cijfers en streepjes"})
        ->required();
    parser
        .option("--from", words.from,
                {"begin with this one (else examples, the country, or basis)",
                 "begin met deze (anders voorbeelden, het hele land, of basis)"})
        ->type_name(console.pick({"NAME", "NAAM"}));
    parser.option("--label", words.label,
                  {"what people read in tables (else the name)",
                   "wat mensen in tabellen lezen (anders de naam)"});
    parser
        .option("--folder", words.folder,
                {"folder of your scenarios (else where you are)",
                 "map van uw scenario's (anders waar u bent)"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    add_force_flag(parser, words.force);
}

void add_kind_options(Parser& parser, NewWords& words, const Console& console) {
    parser
        .option("--slot", words.slot,
                {"instrument: what sort (else programme): programme, debt, contact, aftercare, "
                 "money, office or outreach",
                 "instrument: welk soort (anders programme): programme, debt, contact, aftercare, "
                 "money, office of outreach"})
        ->type_name(console.pick({"SORT", "SOORT"}))
        ->check(parser.one_of(scenarios::slot_words()));
    parser.option("--clients", words.clients,
                  {"municipality: people with bijstand", "gemeente: mensen in de bijstand"},
                  {1, 5000000});
    parser.option("--inhabitants", words.inhabitants,
                  {"municipality: inhabitants", "gemeente: inwoners"}, {1, 20000000});
    parser.option("--entrants", words.entrants,
                  {"municipality: people who enter bijstand in a year",
                   "gemeente: mensen die in een jaar de bijstand in komen"},
                  {0, 5000000});
    parser.option("--number", words.number, {"municipality: CBS code", "gemeente: CBS-code"},
                  {0, 65535});
    parser.option("--source", words.source,
                  {"municipality: where these totals were published",
                   "gemeente: waar deze totalen zijn gepubliceerd"});
    parser
        .option("--municipality", words.municipality,
                {"scenario: for this municipality", "scenario: voor deze gemeente"})
        ->type_name(console.pick({"NAME", "NAAM"}));
    parser
        .option("--instrument", words.instruments,
                {"scenario: add this one, with EUR a year: fietsenplan:100000; may be repeated",
                 "scenario: voeg dit toe, met euro per jaar: fietsenplan:100000; mag vaker"})
        ->type_name(console.pick({"KEY:EUR", "SLEUTEL:EURO"}))
        ->allow_extra_args(false);
    parser
        .option("--budget", words.budgets,
                {"scenario: total of a pot in EUR a year: reintegration:2500000 or "
                 "income_security:900000; may be repeated",
                 "scenario: totaal van een pot in euro per jaar: re-integratie:2500000 of "
                 "bestaanszekerheid:900000; mag vaker"})
        ->type_name(console.pick({"POT:EUR", "POT:EURO"}))
        ->allow_extra_args(false);
}

NewKind kind_of(const std::string& word) {
    return word == "instrument" ? NewKind::instrument
           : word == "scenario" ? NewKind::scenario
                                : NewKind::municipality;
}

void refuse_other_options(Parser& parser, NewKind kind) {
    const LocalisedText why{"{0} does not go with this kind of file; see: afweging new --help",
                            "{0} hoort niet bij dit soort bestand; kijk met: afweging new --help"};
    if (kind != NewKind::instrument) {
        parser.refuse_given(for_instrument, why);
    }
    if (kind != NewKind::municipality) {
        parser.refuse_given(for_municipality, why);
    }
    if (kind != NewKind::scenario) {
        parser.refuse_given(for_scenario, why);
    }
}

/// A name from the command line, as problems point to it; no such file ends as one that cannot be
/// opened.
scenarios::NamedFile named(const std::string& word, scenarios::Problems& problems) {
    return {word, scenarios::Position{problems.add_source({word, {}, ExitCode::io}), 0, 0, 1}};
}

/// A name and an amount. example: a name to type where none can be read
scenarios::NamedAmount amount_of(const std::string& given, const std::string& option,
                                 const std::string& example) {
    if (const auto amount = scenarios::named_amount(given)) {
        return *amount;
    }
    throw PhrasedError(ExitCode::usage,
                       {"{0}: '{1}' is not a name, a colon and whole euros a year, as {2}",
                        "{0}: '{1}' is niet een naam, een dubbele punt en hele euro's per jaar, "
                        "zoals {2}"},
                       {option, given, scenarios::amount_meant(given, example)});
}

scenarios::OwnPot pot_of(const std::string& given, Language language) {
    const std::string name = given.substr(0, given.rfind(':'));
    const auto pot = scenarios::pot_called(name);
    const std::string usual = language == Language::nl ? "re-integratie" : "reintegration";
    if (pot) {
        return {*pot, amount_of(given, "--budget", usual).euros};
    }
    std::string known;
    for (const agents::KindLabel& label : agents::pot_labels) {
        known += (known.empty() ? "" : ", ") + std::string(label.key);
    }
    throw PhrasedError(ExitCode::usage,
                       {"--budget: there is no pot '{0}'; expected one of: {1}; for example {2}",
                        "--budget: er is geen pot '{0}'; verwacht een van: {1}; bijvoorbeeld {2}"},
                       {name, known, usual + ":2500000"});
}

std::string made_instrument(const NewWords& words, const Shelf& shelf, Language language) {
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(shelf.root, problems);
    scenarios::NewInstrument asked{.key = words.name, .label = words.label, .language = language};
    if (!words.from.empty()) {
        asked.from = named(words.from, problems);
    }
    if (!words.slot.empty()) {
        const auto& slots = scenarios::slot_words();
        asked.slot = static_cast<agents::Slot>(std::find(slots.begin(), slots.end(), words.slot) -
                                               slots.begin());
    }
    const auto text = scenarios::new_instrument(asked, shelf, evidence, problems);
    problems.throw_if_any();
    return text.value_or("");
}

std::string made_municipality(const NewWords& words, const Shelf& shelf, Language language) {
    if (words.clients && words.inhabitants && *words.clients > *words.inhabitants) {
        throw PhrasedError(
            ExitCode::usage,
            {"--clients {0} is more than --inhabitants {1}",
             "--clients {0} is meer dan --inhabitants {1}"},
            {scenarios::value_phrase(*words.clients), scenarios::value_phrase(*words.inhabitants)});
    }
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(shelf.root, problems);
    scenarios::NewMunicipality asked{
        .key = words.name,
        .label = words.label,
        .from = named(words.from.empty() ? "nederland" : words.from, problems),
        .clients = words.clients,
        .inhabitants = words.inhabitants,
        .entrants = words.entrants,
        .source = words.source,
        .language = language};
    if (words.from.empty() && !words.clients && !words.inhabitants) {
        asked.inhabitants = 100000;  // to be filled in: a town of the country
    }
    if (words.number) {
        asked.number = static_cast<std::uint16_t>(*words.number);
    }
    const auto text = scenarios::new_municipality(asked, shelf, evidence, problems);
    problems.throw_if_any();
    return text.value_or("");
}

/// How the new file names what it extends. A file must lie in its folder or below it.
std::string extended_as(const NewWords& words) {
    const std::string from = words.from.empty() ? "basis" : words.from;
    const bool path = from.find('/') != std::string::npos || from.ends_with(".toml");
    if (!path) {
        return from;
    }
    namespace fs = std::filesystem;
    const std::string below =
        fs::absolute(from)
            .lexically_normal()
            .lexically_relative(
                fs::absolute(words.folder.empty() ? "." : words.folder).lexically_normal())
            .string();
    if (below.empty() || below.starts_with("..")) {
        throw PhrasedError(
            ExitCode::usage,
            {"--from: '{0}' is not in the folder of the new scenario, or below it",
             "--from: '{0}' ligt niet in de map van het nieuwe scenario, of daaronder"},
            {from});
    }
    return below;
}

/// The instruments to add, read; of one that takes part already it is said.
std::vector<scenarios::AddedInstrument> added_instruments(const NewWords& words, const Shelf& shelf,
                                                          const scenarios::Scenario& base,
                                                          const scenarios::Evidence& evidence,
                                                          scenarios::Problems& problems) {
    std::vector<scenarios::AddedInstrument> added;
    for (const std::string& given : words.instruments) {
        const scenarios::NamedAmount amount = amount_of(given, "--instrument", "fietsenplan");
        const auto& there = base.setting.instruments;
        if (std::any_of(there.begin(), there.end(),
                        [&](const auto& each) { return each.key == amount.name; })) {
            throw PhrasedError(
                ExitCode::usage,
                {"--instrument: '{0}' takes part already; change its budget in the "
                 "new file",
                 "--instrument: '{0}' doet al mee; verander het budget in het nieuwe "
                 "bestand"},
                {amount.name});
        }
        if (auto one = scenarios::read_instrument(shelf, named(amount.name, problems), evidence,
                                                  problems)) {
            added.push_back({*std::move(one), amount.euros});
        }
    }
    return added;
}

std::string made_scenario(const NewWords& words, const Shelf& shelf, Language language) {
    const std::string from = words.from.empty() ? "basis" : words.from;
    const std::string extends = extended_as(words);
    const scenarios::Scenario base = scenarios::read_scenario(from, shelf.root);
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(shelf.root, problems);
    scenarios::NewScenario asked{.name = words.name,
                                 .label = words.label,
                                 .extends = extends,
                                 .municipality = words.municipality,
                                 .language = language,
                                 .written_with = version()};
    if (!words.municipality.empty()) {
        const auto town = scenarios::read_municipality(shelf, named(words.municipality, problems),
                                                       evidence, problems);
        const std::uint32_t clients = town ? town->municipality.clients : 1;
        asked.size = static_cast<double>(clients) / base.setting.municipality.clients;
    }
    asked.added = added_instruments(words, shelf, base, evidence, problems);
    for (const std::string& given : words.budgets) {
        asked.pots.push_back(pot_of(given, language));
    }
    problems.throw_if_any();
    return scenarios::new_scenario(asked, base);
}

std::string made(NewKind kind, const NewWords& words, const Shelf& shelf, Language language) {
    switch (kind) {
        case NewKind::instrument:
            return made_instrument(words, shelf, language);
        case NewKind::municipality:
            return made_municipality(words, shelf, language);
        case NewKind::scenario:
            return made_scenario(words, shelf, language);
    }
    return {};
}

/// What to give next: a look at what was made, then what uses it.
std::vector<std::string> next_commands(NewKind kind, const NewWords& words,
                                       const std::string& path) {
    const std::string there = words.folder.empty() ? "" : " --folder " + shell_word(words.folder);
    const std::string plan = "afweging new scenario mijn-plan" + there;
    switch (kind) {
        case NewKind::instrument:
            return {plan + " --instrument " + words.name + ":100000"};
        case NewKind::municipality:
            return {plan + " --municipality " + words.name};
        case NewKind::scenario:
            return {"afweging check " + shell_word(path),
                    "afweging run " + shell_word(path) + " --seed 1"};
    }
    return {};
}

void tell(NewKind kind, const NewWords& words, const std::string& path, Console& console) {
    console.out(LocalisedText{"Written: " + path, "Geschreven: " + path});
    console.out_paragraph(
        {"Open it in a text editor. Each line says what it means. Lines with # touching a word "
         "count when you take the # away.",
         "Open het in Kladblok of een ander programma voor platte tekst. Bij elke regel staat "
         "wat "
         "hij betekent. Een regel met # tegen een woord aan telt mee als u de # weghaalt."});
    console.out(
        kind == NewKind::scenario
            ? LocalisedText{"Then check it and work it out:", "Controleer het en reken het door:"}
            : LocalisedText{"Then make a scenario that uses it, and check that:",
                            "Maak dan een scenario dat het gebruikt, en controleer dat:"});
    Json next = Json::array();
    for (const std::string& command : next_commands(kind, words, path)) {
        console.out("  " + command);
        next.push(command);
    }
    console.set_result(Json::object({{"kind", words.kind},
                                     {"name", words.name},
                                     {"written", path},
                                     {"next", std::move(next)}}));
}

}  // namespace

ExitCode perform_new(const Arguments& arguments, Console& console) {
    NewWords words;
    Parser parser("new", "afweging new instrument fietsenplan --from werkfit", console);
    add_common_options(parser, words, console);
    add_kind_options(parser, words, console);
    parser.note(
        {"Instruments come in the folder instruments, municipalities in municipalities, "
         "both beside your scenario: there it is found.",
         "Een instrument komt in de map instruments, een gemeente in municipalities, allebei "
         "naast uw scenario: daar vindt het programma ze."});
    parser.parse(arguments);
    const NewKind kind = kind_of(words.kind);
    words.kind = kind == NewKind::municipality ? "municipality" : words.kind;
    refuse_other_options(parser, kind);
    if (!words.slot.empty() && !words.from.empty()) {
        throw PhrasedError(ExitCode::usage,
                           {"--slot does not go with --from: a copy has the slot of what it is of",
                            "--slot gaat niet samen met --from: een kopie is van hetzelfde soort"});
    }
    const scenarios::DataRoot root = data_root();
    check_new_name(kind, words.name, root);
    const Shelf shelf{root, {words.folder, root}};
    const std::string text =
        schema_line(kind, words.folder) + made(kind, words, shelf, console.language());
    const std::string path =
        write_new_file(kind, words.folder, words.name, text,
                       words.force ? output::Overwrite::replace : output::Overwrite::refuse);
    console.wrote(path);
    tell(kind, words, path, console);
    return ExitCode::ok;
}

}  // namespace afweging::app
