// SPDX-License-Identifier: EUPL-1.2
// afweging report: one page for a council note.
#include <algorithm>
#include <filesystem>

#include "app/cli/draw_options.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/plans.hpp"
#include "app/cli/run_options.hpp"
#include "app/proof/again.hpp"
#include "app/proof/held_files.hpp"
#include "app/web/pages.hpp"
#include "output/sha256.hpp"

namespace afweging::app {
namespace {

/// A page that mail and SharePoint take.
constexpr std::size_t most_bytes = 2 * 1024 * 1024;

struct ReportWords {
    std::vector<std::string> plans;
    std::optional<std::uint64_t> seed;
    KeptFile file;
    scenarios::RunRequest request{};
    DrawWords draws;
};

[[noreturn]] void refuse(const LocalisedText& why, const std::vector<LocalisedText>& what = {}) {
    throw PhrasedError(ExitCode::usage, why, what);
}

bool all_are_results(const ReportWords& words) {
    return std::all_of(words.plans.begin(), words.plans.end(), names_results);
}

/// Names of the scenarios that the texts of a plan build upon, without its own.
std::vector<std::string> builds_upon(const std::string& path) {
    std::vector<std::string> names;
    for (const HeldFile& file : held_files(output::read_results(path).provenance.scenario_text)) {
        if (file.name.find('/') == std::string::npos) {
            names.push_back(std::filesystem::path(file.name).stem().string());
        }
    }
    names.erase(names.begin());
    return names;
}

/// The results in a folder: the one that the others build upon first, then by name.
std::vector<std::string> results_in(const std::string& folder) {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".h5") {
            paths.push_back(entry.path().string());
        }
    }
    if (paths.empty()) {
        refuse({"there are no results (.h5) in {0}", "er zijn geen resultaten (.h5) in {0}"},
               {folder});
    }
    const auto name = [](const std::string& path) {
        return std::filesystem::path(path).stem().string();
    };
    std::sort(paths.begin(), paths.end(), [&](const std::string& a, const std::string& b) {
        return name(a) < name(b);
    });
    std::vector<std::string> upon;
    for (const std::string& path : paths) {
        const std::vector<std::string> names = builds_upon(path);
        upon.insert(upon.end(), names.begin(), names.end());
    }
    std::stable_partition(paths.begin(), paths.end(), [&](const std::string& path) {
        return std::find(upon.begin(), upon.end(), name(path)) != upon.end();
    });
    return paths;
}

/// A folder stands for the results in it.
void open_folder(ReportWords& words) {
    std::error_code ignored;
    if (words.plans.size() == 1 && std::filesystem::is_directory(words.plans.front(), ignored)) {
        words.plans = results_in(words.plans.front());
    }
}

void require_sense(Parser& parser, const ReportWords& words) {
    if (words.plans.empty()) {
        refuse({"report needs a plan or more; see: afweging report --help",
                "report vraagt om een plan of meer; kijk met: afweging report --help"});
    }
    if (all_are_results(words)) {
        parser.refuse_given({"--seed", "--replicates", "--first-replicate", "--months", "--people",
                             "--draws", "--draw", "--first-draw", "--numbers"},
                            {"{0} is for scenarios; all of these are results already",
                             "{0} hoort bij scenario's; dit zijn allemaal al resultaten"});
    } else if (!words.seed) {
        refuse({"--seed is missing: scenarios are run, and which luck they have must be said; see: "
                "afweging report --help",
                "--seed ontbreekt: er worden scenario's doorgerekend, en u kiest het toeval; kijk "
                "met: afweging report --help"});
    }
}

ReportWords parse(const Arguments& arguments, const Console& console) {
    ReportWords words;
    Parser parser("report", "afweging report basis mijn-plan.toml --seed 1 -o rapport.html",
                  console);
    parser.option({"PLANS", "PLANNEN"}, words.plans,
                  {"one or more, the first of which the others are compared with: results (.h5), a "
                   "folder with results, or scenarios",
                   "een of meer; de andere worden met het eerste vergeleken: resultaten (.h5), een "
                   "map met resultaten, of scenario's"});
    parser.option("--seed", words.seed,
                  {"which luck, a whole number: needed to run scenarios",
                   "welk toeval, een geheel getal: nodig om scenario's door te rekenen"});
    add_output_option(parser, words.file, {"the page (.html)", "de pagina (.html)"}, console);
    parser.require("--output", true);
    add_force_flag(parser, words.file.force);
    add_size_options(parser, words.request);
    add_draw_options(parser, words.draws);
    parser.note({"The page holds all that makes it again: afweging verify FILE. In English with "
                 "--lang en.",
                 "In de pagina zit alles om haar opnieuw te maken: afweging verify BESTAND. In het "
                 "Engels met --lang en."});
    parser.parse(arguments);
    open_folder(words);
    require_sense(parser, words);
    words.request.seed = words.seed.value_or(0);
    return words;
}

void write(const ReportWords& words, const std::string& page, Console& console) {
    if (page.size() > most_bytes) {
        throw PhrasedError(ExitCode::limit,
                           {"the page would be larger than 2 MB: take fewer plans",
                            "de pagina zou groter worden dan 2 MB: neem minder plannen"});
    }
    output::AtomicFile file(words.file.path, words.file.overwrite());
    file.write(page);
    file.commit();
    console.wrote(words.file.path);
}

void tell(const ReportWords& words, const std::vector<Plan>& plans, const std::string& page,
          Console& console) {
    const std::string& path = words.file.path;
    const std::string hash = output::sha256_hex(page);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        console.out(filled({"{0}: {1}"}, {std::string(1, static_cast<char>('A' + i)),
                                          title_of(plans[i])}));
    }
    console.out(filled({"Report: {0} ({1} kB); open this file in your browser",
                        "Rapport: {0} ({1} kB); open dit bestand in uw browser"},
                       {path, std::to_string((page.size() + 1023) / 1024)}));
    console.out(LocalisedText{"To check it: afweging verify " + path,
                              "Zo controleert u het: afweging verify " + path});
    if (!has_pages()) {
        console.out_paragraph({"This program was built without pages (node): the report has its text "
                               "and tables, but no figures.",
                               "Dit programma is zonder pagina's gebouwd (node): het rapport heeft "
                               "zijn tekst en tabellen, maar geen figuren."});
    }
    console.set_result(Json::object({{"file", path},
                                     {"bytes", page.size()},
                                     {"sha256", hash},
                                     {"plans", plans.size()},
                                     {"figures", has_pages()}}));
}

}  // namespace

ExitCode perform_report(const Arguments& arguments, Console& console) {
    const ReportWords words = parse(arguments, console);
    const Interrupt interrupt;
    std::vector<Plan> plans = plans_of(words.plans, words.draws, words.request);
    require_pairs(plans);
    const auto held = words.file.reserve();
    std::vector<const output::Results*> results;
    for (Plan& plan : plans) {
        run(plan, words.file.overwrite(), console, interrupt);
        results.push_back(&*plan.results);
    }
    const std::string page = report_of(results, evidence_file(), console.language());
    write(words, page, console);
    tell(words, plans, page, console);
    return ExitCode::ok;
}

}  // namespace afweging::app
