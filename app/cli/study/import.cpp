// SPDX-License-Identifier: EUPL-1.2
// afweging import: a municipality's own totals into a municipality file, and the model beside them.
#include <algorithm>
#include <optional>

#include "app/cli/draw_options.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/cli/run_options.hpp"
#include "app/data.hpp"
#include "app/interrupt.hpp"
#include "app/job.hpp"
#include "app/new_file.hpp"
#include "app/scratch_folder.hpp"
#include "app/study/import_report.hpp"
#include "calibration/own_figures/own_choices.hpp"
#include "calibration/own_figures/own_municipality.hpp"
#include "scenarios/making/commented_text.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::app {
namespace {

using calibration::OwnFigures;
using calibration::OwnFit;
using calibration::OwnMunicipality;

struct ImportWords {
    std::vector<std::string> files;
    std::string name;
    std::string label;
    std::string from = "nederland";
    std::string map;
    std::vector<std::string> columns;
    std::vector<std::string> ignore;
    std::string region;
    std::optional<std::uint32_t> inhabitants;
    std::optional<std::uint32_t> number;
    std::string source;
    std::string folder;
    bool force = false;
    bool no_run = false;
    std::optional<std::uint64_t> seed;
    scenarios::RunRequest request{};
    DrawWords draws;
};

void add_table_options(Parser& parser, ImportWords& words, const Console& console) {
    parser
        .option({"FILES", "BESTANDEN"}, words.files,
                {"tables of totals by month, quarter or year (.csv)",
                 "tabellen met totalen per maand, kwartaal of jaar (.csv)"})
        ->required();
    parser
        .option("--name", words.name,
                {"name of the municipality file", "naam van het gemeentebestand"})
        ->required()
        ->type_name(console.pick({"NAME", "NAAM"}));
    parser
        .option("--map", words.map,
                {"file that says which column holds what (.toml), for the next time",
                 "bestand dat zegt welke kolom wat bevat (.toml), voor de volgende keer"})
        ->type_name(console.pick({"FILE", "BESTAND"}));
    parser
        .option("--column", words.columns,
                {"which column holds what: stock=\"Our column\"; may be repeated",
                 "welke kolom wat bevat: stock=\"Onze kolom\"; mag vaker"})
        ->type_name(console.pick({"KEY=COLUMN", "SLEUTEL=KOLOM"}))
        ->allow_extra_args(false);
    parser
        .option("--ignore", words.ignore,
                {"a column to pass over; may be repeated", "een kolom om over te slaan; mag vaker"})
        ->type_name(console.pick({"COLUMN", "KOLOM"}))
        ->allow_extra_args(false);
    parser
        .option("--region", words.region,
                {"of a table by region: which one", "van een tabel per regio: welke"})
        ->type_name(console.pick({"NAME", "NAAM"}));
}

void add_file_options(Parser& parser, ImportWords& words, const Console& console) {
    parser.option(
        "--label", words.label,
        {"what it is called (else made of the name)", "hoe zij heet (anders gemaakt van de naam)"});
    parser
        .option("--from", words.from,
                {"municipality that all else is taken over from (else nederland)",
                 "gemeente waar al het andere van komt (anders nederland)"})
        ->type_name(console.pick({"NAME", "NAAM"}));
    parser.option("--inhabitants", words.inhabitants,
                  {"inhabitants (else as many for each client as in --from)",
                   "inwoners (anders zoveel per cliënt als in --from)"},
                  {1, 20000000});
    parser.option("--number", words.number, {"CBS code", "CBS-code"}, {0, 65535});
    parser.option("--source", words.source,
                  {"where these totals were published", "waar deze totalen zijn gepubliceerd"});
    parser
        .option("--folder", words.folder,
                {"folder of your scenarios (else this one)", "map van uw scenario's (anders deze)"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    add_force_flag(parser, words.force);
}

ImportWords parse(const Arguments& arguments, const Console& console) {
    ImportWords words;
    Parser parser("import", "afweging import maandcijfers.csv --name onze-stad --seed 1", console);
    add_table_options(parser, words, console);
    add_file_options(parser, words, console);
    parser.flag("--no-run", words.no_run,
                {"only the file: do not run the model beside the figures",
                 "alleen het bestand: reken het model er niet naast"});
    parser.option("--seed", words.seed,
                  {"which luck, a whole number: needed to make the same run again",
                   "welk toeval, een geheel getal: nodig om de run te kunnen herhalen"});
    parser.option("--replicates", words.request.replicates,
                  {"how often, each time with other luck", "hoe vaak, elke keer met ander toeval"},
                  {1, scenarios::most_replicates});
    words.request.threads = sim::available_threads();
    parser.option("--threads", words.request.threads,
                  {"at most so many threads; no result depends on it",
                   "hoogstens zoveel draden; maakt voor de uitkomst niet uit"},
                  {1, most_threads});
    add_draw_options(parser, words.draws);
    parser.note({"Only totals: a table about persons is refused.",
                 "Alleen totalen: een tabel over personen wordt geweigerd."});
    parser.parse(arguments);
    if (!words.no_run && !words.seed) {
        throw PhrasedError(ExitCode::usage,
                           {"--seed is missing: the model is run beside your figures; or give "
                            "--no-run",
                            "--seed ontbreekt: het model wordt naast uw cijfers gerekend; of geef "
                            "--no-run"});
    }
    words.request.seed = words.seed.value_or(0);
    return words;
}

/// Those of the map; what the command line says goes before it: "stock=Our column".
calibration::OwnChoices choices_of(const ImportWords& words) {
    scenarios::Problems problems;
    calibration::OwnChoices choices;
    if (!words.map.empty()) {
        choices = calibration::read_own_choices(words.map, problems);
        problems.throw_if_any();
    }
    choices.ignore.insert(choices.ignore.end(), words.ignore.begin(), words.ignore.end());
    choices.region = words.region.empty() ? choices.region : words.region;
    for (const std::string& given : words.columns) {
        const std::size_t at = given.find('=');
        const std::string key = given.substr(0, at);
        const std::vector<std::string> keys = calibration::measure_keys();
        const auto found = std::find(keys.begin(), keys.end(), key);
        if (at == std::string::npos || at + 1 == given.size() || found == keys.end()) {
            const std::string near = scenarios::nearest(key, keys);
            throw PhrasedError(
                ExitCode::usage,
                {"--column: '{0}' is not KEY=COLUMN; KEY is one of: {1}; for example {2}=\"Our "
                 "column\"",
                 "--column: '{0}' is niet SLEUTEL=KOLOM; SLEUTEL is een van: {1}; bijvoorbeeld "
                 "{2}=\"Onze kolom\""},
                {given, scenarios::joined(keys), near.empty() ? "stock" : near});
        }
        choices.columns[static_cast<calibration::OwnMeasure>(found - keys.begin())] =
            given.substr(at + 1);
    }
    return choices;
}

/// All that was read, and what follows from it.
struct Imported {
    scenarios::MunicipalityTable base;
    OwnFigures figures;
    OwnFit fit;
    OwnMunicipality asked;
    std::string text;
};

/// A name from the command line, as problems point to it.
scenarios::NamedFile named(const std::string& word, scenarios::Problems& problems) {
    return {word, scenarios::Position{problems.add_source({word, {}, ExitCode::io}), 0, 0, 1}};
}

/// The file as a scenario would read it: problems in it are told before it is written.
void require_readable(const ImportWords& words, const std::string& text,
                      const scenarios::DataRoot& root) {
    const ScratchFolder scratch;
    scratch.write("municipalities/" + words.name + ".toml", text);
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    static_cast<void>(scenarios::read_municipality(
        {root, {scratch.path(), root}}, named(words.name, problems), evidence, problems));
    problems.throw_if_any();
}

Imported import(const ImportWords& words, const scenarios::DataRoot& root, Language language) {
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    const auto base = scenarios::read_municipality({root, {words.folder, root}},
                                                   named(words.from, problems), evidence, problems);
    problems.throw_if_any();
    Imported imported{*base, {}, {}, {}, {}};
    imported.figures = calibration::read_own_figures(words.files, choices_of(words), problems);
    problems.throw_if_any();
    calibration::check_own_figures(imported.figures, problems);
    problems.throw_if_any();
    imported.fit = calibration::fit_own_figures(imported.figures, base->municipality);
    if (words.inhabitants && *words.inhabitants < imported.fit.margins.front().value) {
        throw PhrasedError(ExitCode::usage,
                           {"--inhabitants {0} is fewer than the {1} people on bijstand in the "
                            "table",
                            "--inhabitants {0} is minder dan de {1} mensen in de bijstand in de "
                            "tabel"},
                           {std::to_string(*words.inhabitants),
                            scenarios::value_phrase(imported.fit.margins.front().value)});
    }
    constexpr std::uint32_t first_own_number = 10000;  // CBS codes have four digits
    constexpr std::uint32_t own_numbers = 50000;
    imported.asked = {words.name,
                      words.label.empty() ? scenarios::label_of_key(words.name) : words.label,
                      words.from,
                      static_cast<std::uint16_t>(words.number.value_or(
                          first_own_number + static_cast<std::uint32_t>(
                                                 scenarios::hash_of(words.name) % own_numbers))),
                      words.inhabitants,
                      words.source,
                      language};
    imported.text = calibration::municipality_text(imported.asked, imported.fit, *base);
    require_readable(words, imported.text, root);
    return imported;
}

/// The last years in a row, none before the law that is known.
std::vector<std::int32_t> years_to_run(const std::vector<std::int32_t>& years, sim::Month first) {
    std::vector<std::int32_t> row;
    for (const std::int32_t year : years) {
        if (!row.empty() && row.back() + 1 != year) {
            row.clear();
        }
        if (sim::Month::of(year, 1) >= first) {
            row.push_back(year);
        }
    }
    return row;
}

/// Runs basis for the municipality as it was when the first year began.
output::Results run_years(const ImportWords& words, const Imported& imported,
                          const std::vector<std::int32_t>& years, const Console& console) {
    const OwnFit then =
        calibration::as_it_began(imported.figures, years, imported.fit, imported.base.municipality);
    const ScratchFolder scratch;
    scratch.write("municipalities/" + words.name + ".toml",
                  calibration::municipality_text(imported.asked, then, imported.base));
    const auto months = std::to_string(12 * (years.back() - years.front() + 1));
    scratch.write("own-years.toml",
                  "extends = \"basis\"\n[scenario]\nname = \"own-years\"\n"
                  "[run]\nmunicipality = \"" +
                      words.name + "\"\nstart = \"" + std::to_string(years.front()) +
                      "-01\"\nmonths = " + months + "\n");
    scenarios::RunRequest request = words.request;
    choose_draws(words.draws, Unsaid::draws, request);
    const Job job = make_job(scratch.path() + "/own-years.toml", request);
    const Interrupt interrupt;
    return simulate(job, console, interrupt);
}

/// The model beside the figures, or why it cannot be; how was counted goes into `notes` too.
Json tell_beside(const ImportWords& words, const Imported& imported, Json& notes,
                 Console& console) {
    const sim::Month first = scenarios::read_scenario("basis", data_root()).law_known.first;
    const std::vector<std::int32_t> years = years_to_run(imported.fit.years, first);
    if (years.empty()) {
        console.out_paragraph(filled(
            {"No year can be held beside the model: it needs a whole calendar year of stock, "
             "inflow "
             "and outflow, from {0} on.",
             "Er is geen jaar om naast het model te leggen: daarvoor is een heel kalenderjaar met "
             "bestand, instroom en uitstroom nodig, vanaf {0}."},
            {std::to_string(first.year())}));
        return Json::array();
    }
    const output::Results results = run_years(words, imported, years, console);
    const agents::Margins& base = imported.base.municipality;
    const std::vector<BesideLine> lines = beside_own(imported.figures, years, results, base);
    const std::vector<LocalisedText> counted = how_counted(imported.figures, base);
    for (const LocalisedText& text : counted) { notes.push(text.in(console.language())); }
    print_beside(console, lines, results, counted);
    return to_json(lines, console.language());
}

}  // namespace

ExitCode perform_import(const Arguments& arguments, Console& console) {
    const ImportWords words = parse(arguments, console);
    const scenarios::DataRoot root = data_root();
    check_new_name(NewKind::municipality, words.name, root);
    const Imported imported = import(words, root, console.language());
    const std::string path =
        write_new_file(NewKind::municipality, words.folder, words.name, imported.text,
                       words.force ? output::Overwrite::replace : output::Overwrite::refuse);
    console.wrote(path);
    console.out(LocalisedText{"Written: " + path, "Geschreven: " + path});
    print_fit(console, imported.fit, imported.base);
    Json notes = Json::array();
    if (const auto gap = calibration::stock_gap(imported.figures)) {
        console.out("");
        console.out_paragraph(told(*gap));
        notes.push(told(*gap).in(console.language()));
    }
    Json beside = Json::array();
    if (!words.no_run) {
        beside = tell_beside(words, imported, notes, console);
    }
    const std::string there = words.folder.empty() ? "" : " --folder " + shell_word(words.folder);
    const std::string next =
        "afweging new scenario mijn-plan" + there + " --municipality " + words.name;
    console.out("");
    console.out(LocalisedText{"Then make a plan for it:", "Maak er dan een plan voor:"});
    console.out("  " + next);
    console.set_result(Json::object({{"written", path},
                                     {"margins", to_json(imported.fit)},
                                     {"notes", std::move(notes)},
                                     {"beside", std::move(beside)},
                                     {"next", next}}));
    return ExitCode::ok;
}

}  // namespace afweging::app
