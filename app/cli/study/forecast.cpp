// SPDX-License-Identifier: EUPL-1.2
// afweging forecast: figures forecast before they are published, and scored after.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "app/cli/parse.hpp"
#include "app/cli/study/subword.hpp"
#include "app/data.hpp"
#include "app/study/forecast_report.hpp"
#include "calibration/forecasts/forecast.hpp"
#include "output/atomic_file.hpp"
#include "output/digest.hpp"
#include "output/reservation.hpp"

namespace afweging::app {
namespace {

using calibration::Chain;
using calibration::Entry;
using calibration::Forecast;

const std::vector<std::string> subwords{"add", "observe", "score", "check"};

struct ForecastWords {
    std::string figures, results, name;  ///< words that stand alone
    std::string file, day, published, value, source, head;
};

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) {
        throw PhrasedError(ExitCode::io, {"'{0}' cannot be read", "'{0}' is niet te lezen"},
                           {path});
    }
    return text.str();
}

/// The chain of a file; a broken one is refused with all that is wrong.
Chain whole_chain(const std::string& path, const std::string& text) {
    Chain chain = calibration::read_chain(text);
    if (chain.faults.empty()) {
        return chain;
    }
    constexpr std::size_t most_told = 10;  // of some other file every line is a fault
    const std::vector<LocalisedText> faults = faults_in_words(chain);
    LocalisedText all;
    for (std::size_t i = 0; i < std::min(faults.size(), most_told); ++i) {
        all.en += "; " + faults[i].en;
        all.nl += "; " + faults[i].nl;
    }
    if (faults.size() > most_told) {
        const std::string more = std::to_string(faults.size() - most_told);
        all.en += "; and " + more + " more";
        all.nl += "; en nog " + more;
    }
    throw PhrasedError(ExitCode::data, {"'{0}' is not whole{1}", "'{0}' is niet heel{1}"},
                       {path, all});
}

std::string shipped_file() {
    return (std::filesystem::path(data_root().evidence).parent_path() / ".." / "forecasts" /
            "forecasts.txt")
        .lexically_normal()
        .string();
}

/// The day that was given; else that of the clock, in UTC, and that is said.
std::string day_of(const std::string& word, const std::string& option, const Console& console) {
    if (!word.empty() && !calibration::is_day(word)) {
        throw PhrasedError(ExitCode::usage,
                           {"{0} is '{1}'; expected a day, for example 2026-11-28",
                            "{0} is '{1}'; verwacht: een dag, bijvoorbeeld 2026-11-28"},
                           {option, word});
    }
    if (!word.empty()) {
        return word;
    }
    const std::chrono::year_month_day today(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    const auto two = [](unsigned number) {
        return (number < 10 ? "-0" : "-") + std::to_string(number);
    };
    std::string day = std::to_string(static_cast<int>(today.year())) +
                      two(static_cast<unsigned>(today.month())) +
                      two(static_cast<unsigned>(today.day()));
    console.say(filled({"No --date: the clock of this computer says {0}.",
                        "Geen --date: de klok van deze computer zegt {0}."},
                       {day}));
    return day;
}

/// The text with these entries behind it, held against what all of them together mean.
std::string with_entries(const std::string& path, std::string text,
                         const std::vector<Entry>& entries) {
    std::string head = whole_chain(path, text).head;
    if (!text.empty() && text.back() != '\n') {
        text += '\n';
    }
    for (const Entry& each : entries) {
        const std::string line = calibration::line_of(each, head);
        head = line.substr(line.size() - head.size());
        text += line + '\n';
    }
    return text;
}

/// Appends the entries, all or none, and gives the forecasts of the whole file.
std::vector<Forecast> append(const std::string& path, const std::vector<Entry>& entries,
                             Console& console) {
    const output::Reservation held(path);
    const bool is_new = !std::filesystem::exists(path);
    const std::string text = with_entries(path, is_new ? "" : text_of(path), entries);
    std::vector<Forecast> all = calibration::forecasts_in(whole_chain(path, text));
    output::AtomicFile file(path, is_new ? output::Overwrite::refuse : output::Overwrite::replace);
    file.write(text);
    file.commit();
    console.wrote(path);
    return all;
}

void tell_head(Console& console, const std::string& head) {
    console.out(LocalisedText{"Hash of its last line: " + head,
                              "Controlegetal van de laatste regel: " + head});
}

void tell_written(Console& console, const std::string& path, const std::string& head) {
    console.out(LocalisedText{"Written: " + path, "Geschreven: " + path});
    tell_head(console, head);
}

void add_file_option(Parser& parser, ForecastWords& words, const Console& console) {
    parser
        .option("--file", words.file,
                {"file with forecasts (else the one that comes with the program)",
                 "bestand met voorspellingen (anders dat van het programma)"})
        ->type_name(console.pick({"FILE", "BESTAND"}));
}

void add_date_option(Parser& parser, ForecastWords& words, const Console& console) {
    parser
        .option("--date", words.day,
                {"day of today, like 2026-11-28 (else that of the clock)",
                 "dag van vandaag, zoals 2026-11-28 (anders die van de klok)"})
        ->type_name(console.pick({"DAY", "DAG"}));
}

ExitCode add(const Arguments& arguments, Console& console) {
    ForecastWords words;
    Parser parser("forecast add",
                  "afweging forecast add figures.toml drawn.h5 --file forecasts.txt", console);
    parser.describe({"registers what a run over draws says of figures to come",
                     "legt vast wat een run met trekkingen zegt van cijfers "
                     "die nog komen"});
    parser
        .option({"FIGURES", "CIJFERS"}, words.figures,
                {"which figures, and what the model must report for each (.toml)",
                 "welke cijfers, en wat het model voor elk moet melden (.toml)"})
        ->required();
    parser
        .option(
            {"RESULTS", "RESULTATEN"}, words.results,
            {"results of afweging run --draws (.h5)", "resultaten van afweging run --draws (.h5)"})
        ->required();
    add_file_option(parser, words, console);
    parser.require("--file", true);
    add_date_option(parser, words, console);
    parser.parse(arguments);
    const std::string day = day_of(words.day, "--date", console);
    const std::vector<calibration::Figure> figures =
        calibration::read_figures(words.figures, data_root());
    const output::Results results = output::read_results(words.results);
    const std::string digest = output::digest(results.values);
    std::vector<Entry> entries;
    for (const calibration::Figure& each : figures) {
        entries.push_back(calibration::entry_of(each, results, digest, day));
    }
    const std::vector<Forecast> all = append(words.file, entries, console);
    Json added = Json::array();
    for (std::size_t i = all.size() - entries.size(); i < all.size(); ++i) {
        tell_registered(console, all[i]);
        added.push(registered_json(all[i], console.language()));
    }
    const std::string head = calibration::read_chain(text_of(words.file)).head;
    tell_written(console, words.file, head);
    console.set_result(Json::object(
        {{"added", std::move(added)}, {"file", words.file}, {"day", day}, {"head", head}}));
    return ExitCode::ok;
}

ExitCode observe(const Arguments& arguments, Console& console) {
    ForecastWords words;
    Parser parser("forecast observe",
                  "afweging forecast observe outflow_2026 --value 22.1 --published 2027-05-20 "
                  "--source \"Divosa Benchmark\" --file forecasts.txt",
                  console);
    parser.describe({"enters what was published", "voert in wat er is gepubliceerd"});
    parser
        .option({"NAME", "NAAM"}, words.name,
                {"which forecast; they are listed by: afweging forecast score",
                 "welke voorspelling; ze staan in: afweging forecast score"})
        ->required();
    parser.option("--value", words.value, {"the figure as published", "het gepubliceerde cijfer"})
        ->required()
        ->type_name(console.pick({"NUMBER", "GETAL"}));
    parser
        .option("--published", words.published,
                {"day of publication, after that of the forecast",
                 "dag van publicatie, na die van de voorspelling"})
        ->required()
        ->type_name(console.pick({"DAY", "DAG"}));
    parser.option("--source", words.source, {"where it stands", "waar het staat"})->required();
    add_file_option(parser, words, console);
    parser.require("--file", true);
    add_date_option(parser, words, console);
    parser.parse(arguments);
    calibration::Observation observed;
    if (!calibration::number_of(words.value, observed.value)) {
        throw PhrasedError(ExitCode::usage,
                           {"--value is '{0}'; expected a number with a point, for example 22.1",
                            "--value is '{0}'; verwacht: een getal met een punt, bijvoorbeeld "
                            "22.1"},
                           {words.value});
    }
    if (words.source.empty()) {
        throw PhrasedError(ExitCode::usage, {"--source is empty; expected: where the figure stands",
                                             "--source is leeg; verwacht: waar het cijfer staat"});
    }
    observed.published = day_of(words.published, "--published", console);
    observed.entered = day_of(words.day, "--date", console);
    observed.source = words.source;
    const std::vector<Forecast> all =
        append(words.file, {calibration::entry_of(words.name, observed)}, console);
    tell_written(console, words.file, calibration::read_chain(text_of(words.file)).head);
    console.out("");
    tell_scores(console, all, observed.entered);
    return ExitCode::ok;
}

/// A whole file and its forecasts: the one that was given, else the one that ships.
struct ReadFile {
    std::string path;
    Chain chain;
    std::vector<Forecast> forecasts;
};

ReadFile read_file(const ForecastWords& words) {
    ReadFile file;
    file.path = words.file.empty() ? shipped_file() : words.file;
    file.chain = whole_chain(file.path, text_of(file.path));
    file.forecasts = calibration::forecasts_in(file.chain);
    return file;
}

ExitCode score(const Arguments& arguments, Console& console) {
    ForecastWords words;
    Parser parser("forecast score", "afweging forecast score --file forecasts.txt", console);
    parser.describe(
        {"how good forecasts were, misses first", "hoe goed voorspellingen waren, missers eerst"});
    add_file_option(parser, words, console);
    parser
        .option("--date", words.day,
                {"day of today: open forecasts that were expected before it are named",
                 "dag van vandaag: open voorspellingen die eerder waren verwacht, worden genoemd"})
        ->type_name(console.pick({"DAY", "DAG"}));
    parser.parse(arguments);
    const std::string today = words.day.empty() ? "" : day_of(words.day, "--date", console);
    tell_scores(console, read_file(words).forecasts, today);
    return ExitCode::ok;
}

ExitCode check(const Arguments& arguments, Console& console) {
    ForecastWords words;
    Parser parser("forecast check", "afweging forecast check --file forecasts.txt", console);
    parser.describe(
        {"whether nothing was changed or taken out", "of er niets is veranderd of weggehaald"});
    add_file_option(parser, words, console);
    parser
        .option("--head", words.head,
                {"hash of the last line at an earlier time: it must be in the file still",
                 "controlegetal van de laatste regel van eerder: moet er nog in staan"})
        ->type_name(console.pick({"HASH", "GETAL"}));
    parser.parse(arguments);
    const auto [path, chain, all] = read_file(words);
    const bool has_head = words.head.empty() || std::find(chain.hashes.begin(), chain.hashes.end(),
                                                          words.head) != chain.hashes.end();
    if (!has_head) {
        throw PhrasedError(
            ExitCode::data,
            {"'{0}' has no line with the hash {1}: lines were taken off its end, or "
             "all of it was written anew",
             "'{0}' heeft geen regel met controlegetal {1}: aan het eind zijn regels "
             "weggehaald, of alles is opnieuw geschreven"},
            {path, words.head});
    }
    console.out_paragraph(
        filled({"'{0}' is whole: {1} forecasts in {2} lines.",
                "'{0}' is heel: {1} voorspellingen in {2} regels."},
               {path, std::to_string(all.size()), std::to_string(chain.entries.size())}));
    tell_head(console, chain.head);
    console.set_result(Json::object({{"file", path},
                                     {"whole", true},
                                     {"forecasts", all.size()},
                                     {"lines", chain.entries.size()},
                                     {"head", chain.head}}));
    return ExitCode::ok;
}

}  // namespace

ExitCode perform_forecast(const Arguments& arguments, Console& console) {
    Arguments rest = arguments;
    const std::string word = take_subword(rest, subwords);
    if (word == "add") {
        return add(rest, console);
    }
    if (word == "observe") {
        return observe(rest, console);
    }
    if (word == "score") {
        return score(rest, console);
    }
    if (word == "check") {
        return check(rest, console);
    }
    std::string what;
    Parser parser("forecast", "afweging forecast score", console);
    Option* option = parser.option({"WHAT", "WAT"}, what,
                                   {"add, observe, score or check; afweging forecast add "
                                    "--help tells more",
                                    "add, observe, score of check; afweging forecast add "
                                    "--help vertelt meer"});
    option->required()->check(parser.one_of(subwords));
    parser.parse(rest);
    return ExitCode::ok;
}

}  // namespace afweging::app
