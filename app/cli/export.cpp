// SPDX-License-Identifier: EUPL-1.2
// afweging export: results as tables for spreadsheets.
#include <filesystem>

#include "app/cli/parse.hpp"
#include "app/disclosure/export_release.hpp"
#include "app/report/numbers.hpp"
#include "app/report/sentences.hpp"
#include "app/tables/export_tables.hpp"
#include "output/export_csv.hpp"
#include "output/results.hpp"

namespace afweging::app {
namespace {

/// The words on the command line.
struct ExportWords {
    std::string file;
    std::string against;
    std::string folder;
    std::string disclosure;
    std::string ledger;
    bool csv = false;
    bool effects = false;
    bool tables = false;
    bool by_replicate = false;
    bool dutch = false;
    bool force = false;
};

void add_options(Parser& parser, ExportWords& words, const Console& console) {
    parser.option({"FILE", "BESTAND"}, words.file, {"results (.h5)", "resultaten (.h5)"})
        ->required();
    parser.flag("--csv", words.csv,
                {"tables of mean, p10 and p90 over replicates, by month and group",
                 "tabellen van gemiddelde, p10 en p90 over herhalingen, per maand en groep"});
    parser.flag("--tabellen,--tables", words.tables,
                {"the municipality's own tables by year, for Excel: volumes, budgets and balances",
                 "de eigen tabellen van de gemeente per jaar, voor Excel: volumes, budgetten en "
                 "saldi"});
    parser
        .option(
            "--disclosure", words.disclosure,
            {"tables that may leave a closed environment, and a check of them: by the rules cbs",
             "tabellen die een gesloten omgeving uit mogen, en een controle ervan: volgens de "
             "regels cbs"})
        ->type_name(console.pick({"RULES", "REGELS"}))
        ->check(parser.one_of({"cbs"}));
    parser
        .option("--ledger", words.ledger,
                {"of --disclosure: the ledger of what went out before (else in the folder)",
                 "van --disclosure: het register van wat er eerder uitging (anders in de map)"})
        ->type_name(console.pick({"FILE", "BESTAND"}));
    parser.flag(
        "--effects", words.effects,
        {"of --disclosure: differences with exports of the same people under another policy "
         "are effects, and may be small",
         "van --disclosure: verschillen met exports van dezelfde mensen onder ander beleid "
         "zijn effecten, en mogen klein zijn"});
    parser
        .option("--against", words.against,
                {"the difference with these results, replicate by replicate: FILE less OTHER",
                 "het verschil met deze resultaten, per herhaling: BESTAND min ANDER"})
        ->type_name(console.pick({"OTHER", "ANDER"}));
    parser.flag("--by-replicate", words.by_replicate,
                {"also every replicate on its own lines; too long for Excel",
                 "ook elke herhaling op eigen regels; te lang voor Excel"});
    parser.flag("--nl", words.dutch,
                {"for a Dutch Excel: semicolons, decimal commas, Dutch words",
                 "voor een Nederlandse Excel: puntkomma's, komma's, Nederlandse woorden"});
    parser
        .option("-o,--output", words.folder,
                {"folder for the tables (else the name of FILE)",
                 "map voor de tabellen (anders de naam van BESTAND)"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    parser.flag("--force", words.force, {"replace what is there", "vervang wat er al staat"});
    parser.note(difference_convention());
}

output::CsvTarget target_of(const ExportWords& words) {
    const std::string stem = std::filesystem::path(words.file).stem();
    const std::string other = std::filesystem::path(words.against).stem();
    const std::string name = other.empty() ? stem : stem + "-vs-" + other;
    return {words.folder.empty() ? name : words.folder,
            words.dutch ? output::CsvDialect::dutch : output::CsvDialect::international,
            words.force ? output::Overwrite::replace : output::Overwrite::refuse};
}

/// One of the kinds of tables, and by replicate only what has replicates.
void require_sense(const ExportWords& words) {
    const bool disclosure = !words.disclosure.empty();
    if ((words.csv ? 1 : 0) + (words.tables ? 1 : 0) + (disclosure ? 1 : 0) != 1) {
        throw PhrasedError(
            ExitCode::usage,
            {"say what is wanted: --csv, --tabellen or --disclosure cbs, one of them",
             "zeg wat u wilt: --csv, --tabellen of --disclosure cbs, een ervan"});
    }
    if (disclosure && (words.by_replicate || !words.against.empty())) {
        throw PhrasedError(ExitCode::usage,
                           {"--disclosure does not go with --by-replicate and --against: single "
                            "worlds stay inside, and of two results each is exported",
                            "--disclosure gaat niet samen met --by-replicate en --against: losse "
                            "werelden blijven binnen, en van twee resultaten exporteert u elk"});
    }
    if (!disclosure && (words.effects || !words.ledger.empty())) {
        throw PhrasedError(ExitCode::usage, {"--ledger and --effects go with --disclosure",
                                             "--ledger en --effects horen bij --disclosure"});
    }
    if (words.by_replicate && words.tables) {
        throw PhrasedError(ExitCode::usage, {"--by-replicate does not go with --tabellen",
                                             "--by-replicate gaat niet samen met --tabellen"});
    }
    if (words.by_replicate && !words.against.empty()) {
        throw PhrasedError(
            ExitCode::usage,
            {"--by-replicate does not go with --against: a difference has a summary "
             "only",
             "--by-replicate gaat niet samen met --against: een verschil heeft alleen "
             "een samenvatting"});
    }
}

std::vector<output::CsvFile> write_csv(const ExportWords& words) {
    const output::Results results = output::read_results(words.file);
    if (!words.against.empty()) {
        return output::export_difference_csv(results, output::read_results(words.against),
                                             target_of(words));
    }
    return output::export_csv(
        results,
        words.by_replicate ? output::CsvTables::summary_and_replicates : output::CsvTables::summary,
        target_of(words));
}

void warn_of_length(const output::CsvFile& file, const Console& console) {
    if (file.rows < output::spreadsheet_lines) {
        return;
    }
    const auto count = [&](std::uint64_t number) {
        return format_exact(static_cast<std::int64_t>(number), 0, console.language());
    };
    console.say(filled({"{0} has {1} rows; Excel shows {2} and drops the rest without a word.",
                        "{0} heeft {1} regels; Excel toont er {2} en laat de rest stil weg."},
                       {file.path, count(file.rows + 1), count(output::spreadsheet_lines)}));
}

std::vector<output::CsvFile> write_release(const ExportWords& words, Console& console) {
    using output::disclosure::SamePeople;
    output::CsvTarget target = target_of(words);
    if (words.folder.empty()) {
        target.folder = "disclosure";
    }
    const ReleaseMade made =
        export_release({.file = words.file,
                        .ledger = words.ledger,
                        .target = std::move(target),
                        .same = words.effects ? SamePeople::effects : SamePeople::compared});
    const auto count = [&](std::size_t number) {
        return format_exact(static_cast<std::int64_t>(number), 0, console.language());
    };
    console.say(
        filled({"{0} numbers are told; hidden are {1} of few people, {2} to keep those hidden "
                "and {3} that differ by few people from an earlier export.",
                "{0} getallen staan in de tabellen; weggelaten zijn er {1} over weinig mensen, "
                "{2} om die verborgen te houden en {3} die weinig mensen verschillen van een "
                "eerdere export."},
               {count(made.verdicts.told), count(made.verdicts.primary),
                count(made.verdicts.complementary), count(made.verdicts.differencing)}));
    if (made.verdicts.differencing > 0 && !words.effects) {
        console.say(
            {"Of the same people under another policy? With --effects small effects may be told.",
             "Van dezelfde mensen onder ander beleid? Met --effects mogen kleine effecten erin."});
    }
    console.say(filled({"Only the folder '{0}' may leave; all else stays inside.",
                        "Alleen de map '{0}' mag naar buiten; al het andere blijft binnen."},
                       {made.folder}));
    return made.files;
}

std::vector<output::CsvFile> write_kind(const ExportWords& words, Console& console) {
    if (!words.disclosure.empty()) {
        return write_release(words, console);
    }
    if (words.tables) {
        return export_tables({.file = words.file,
                              .against = words.against,
                              .target = target_of(words),
                              .language = words.dutch ? Language::nl : console.language()});
    }
    return write_csv(words);
}

}  // namespace

ExitCode perform_export(const Arguments& arguments, Console& console) {
    ExportWords words;
    Parser parser("export", "afweging export basis.h5 --csv --nl -o tabellen", console);
    add_options(parser, words, console);
    parser.parse(arguments);
    require_sense(words);
    const std::vector<output::CsvFile> written = write_kind(words, console);
    // All of them stand: also those whose names cannot be printed any more.
    for (const output::CsvFile& file : written) { console.wrote(file.path); }
    Json paths = Json::array();
    Json tables = Json::array();
    for (const output::CsvFile& file : written) {
        console.out(file.path);
        warn_of_length(file, console);
        paths.push(file.path);
        tables.push(Json::object({{"file", file.path}, {"rows", file.rows}}));
    }
    console.set_result(
        Json::object({{"written", std::move(paths)}, {"tables", std::move(tables)}}));
    return ExitCode::ok;
}

}  // namespace afweging::app
