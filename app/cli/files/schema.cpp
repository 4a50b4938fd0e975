// SPDX-License-Identifier: EUPL-1.2
// afweging schema: what may stand in a file, for editors and programs.
#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/cli/run_options.hpp"
#include "app/data.hpp"
#include "app/schema/schema_kinds.hpp"
#include "output/atomic_file.hpp"

namespace afweging::app {
namespace {

std::vector<std::string> kind_names(Language language) {
    std::vector<std::string> names;
    for (const SchemaKind& each : schema_kinds()) {
        names.push_back(language == Language::nl ? each.dutch : each.head.kind);
    }
    return names;
}

void list_kinds(Console& console) {
    Json list = Json::array();
    for (const SchemaKind& each : schema_kinds()) {
        const std::string name = console.language() == Language::nl ? each.dutch : each.head.kind;
        console.out("  " + left_aligned(name, 14) + console.pick(each.what));
        list.push(Json::object({{"kind", each.head.kind}, {"file", schema_file(each)}}));
    }
    console.out(LocalisedText{"One of them: afweging schema scenario. All, in files: -o FOLDER.",
                              "Een ervan: afweging schema scenario. Alle, in bestanden: -o MAP."});
    console.set_result(Json::object({{"kinds", std::move(list)}}));
}

/// Writes schemas into the folder, whole files or none.
void write_all(const std::vector<const SchemaKind*>& kinds, const std::string& folder,
               output::Overwrite overwrite, Console& console) {
    const auto path_of = [&](const SchemaKind& kind) {
        return (std::filesystem::path(folder) / schema_file(kind)).string();
    };
    for (const SchemaKind* each : kinds) { output::check_destination(path_of(*each), overwrite); }
    for (const SchemaKind* each : kinds) {
        const std::string path = path_of(*each);
        output::AtomicFile file(path, overwrite);
        file.write(schema_text(*each, data_root(), console.language()));
        file.commit();
        console.wrote(path);
        console.out(filled({"Written: {0}", "Geschreven: {0}"}, {path}));
    }
    console.out_paragraph(
        {"Files that 'afweging new' makes in that folder from now on name their schema; in a file "
         "of your own the first line does that: #:schema ./scenario.schema.json",
         "Bestanden die u daarna in die map maakt met 'afweging new' noemen hun schema; in een "
         "bestand van uzelf doet de eerste regel dat: #:schema ./scenario.schema.json"});
    console.set_result(Json::object({{"written", Json::texts(console.written())}}));
}

}  // namespace

ExitCode perform_schema(const Arguments& arguments, Console& console) {
    std::string name;
    std::string folder;
    bool force = false;
    const Language other = console.language() == Language::nl ? Language::en : Language::nl;
    Parser parser("schema", "afweging schema scenario", console);
    parser
        .option({"KIND", "SOORT"}, name,
                {"scenario, instrument, municipality, trial, plan or sweep (else: which there are)",
                 "scenario, instrument, gemeente, onderzoek, plan of verkenning (anders: welke er "
                 "zijn)"})
        ->check(parser.one_of(kind_names(console.language()), kind_names(other)));
    parser
        .option("-o,--output", folder,
                {"write the schema into this folder, or all of them",
                 "schrijf het schema in deze map, of alle schema's"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    add_force_flag(parser, force);
    parser.note(
        {"A JSON Schema (draft 2020-12): editors use it to complete keys, to explain them "
         "and to underline what is wrong.",
         "Een JSON Schema (draft 2020-12): editors vullen er sleutels mee aan, leggen ze "
         "uit en strepen fouten aan."});
    parser.parse(arguments);
    const SchemaKind* kind = schema_kind(name);
    if (!folder.empty()) {
        std::vector<const SchemaKind*> kinds;
        for (const SchemaKind& each : schema_kinds()) {
            if (kind == nullptr || kind == &each) {
                kinds.push_back(&each);
            }
        }
        write_all(kinds, folder, force ? output::Overwrite::replace : output::Overwrite::refuse,
                  console);
    } else if (kind == nullptr) {
        list_kinds(console);
    } else if (console.json()) {
        console.set_result(json_schema(kind->told(data_root()), kind->head, console.language()));
    } else {
        print(schema_text(*kind, data_root(), console.language()));
    }
    return ExitCode::ok;
}

}  // namespace afweging::app
