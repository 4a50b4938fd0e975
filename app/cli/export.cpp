// SPDX-License-Identifier: EUPL-1.2
// afweging export: results as tables for spreadsheets.
#include <filesystem>

#include "app/cli/parse.hpp"
#include "output/export_csv.hpp"
#include "output/results.hpp"

namespace afweging::app {

ExitCode perform_export(const Arguments& arguments, Console& console) {
    std::string file;
    std::string folder;
    bool csv = false;
    bool dutch = false;
    bool force = false;
    Parser parser("export", "afweging export basis.h5 --csv --nl -o tabellen", console);
    parser.option({"FILE", "BESTAND"}, file, {"results (.h5)", "resultaten (.h5)"})->required();
    parser.flag("--csv", csv, {"comma-separated tables", "tabellen als CSV"})->required();
    parser.flag("--nl", dutch,
                {"for a Dutch Excel: semicolons, decimal commas, Dutch words",
                 "voor een Nederlandse Excel: puntkomma's, komma's, Nederlandse woorden"});
    parser
        .option("-o,--output", folder,
                {"folder for the tables (else the name of FILE)",
                 "map voor de tabellen (anders de naam van BESTAND)"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    parser.flag("--force", force, {"replace what is there", "vervang wat er al staat"});
    parser.parse(arguments);
    if (folder.empty()) {
        folder = std::filesystem::path(file).stem();
    }
    const output::Results results = output::read_results(file);
    const std::vector<std::string> written = output::export_csv(
        results, folder, dutch ? output::CsvDialect::dutch : output::CsvDialect::international,
        force ? output::Overwrite::replace : output::Overwrite::refuse);
    for (const std::string& path : written) {
        console.wrote(path);
        console.out(path);
    }
    console.set_result(Json::object({{"written", Json::texts(written)}}));
    return ExitCode::ok;
}

}  // namespace afweging::app
