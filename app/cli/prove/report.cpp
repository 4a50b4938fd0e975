// SPDX-License-Identifier: EUPL-1.2
// afweging report: one page for a council note.
#include <algorithm>
#include <filesystem>
#include <optional>

#include "app/cli/draw_options.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/plans.hpp"
#include "app/cli/print.hpp"
#include "app/cli/prove/page_name.hpp"
#include "app/cli/run_options.hpp"
#include "app/comparing/extras.hpp"
#include "app/comparing/together.hpp"
#include "app/proof/again.hpp"
#include "app/report/compare/effect_parts.hpp"
#include "app/report/compare/model_columns.hpp"
#include "app/versions/numbers_since.hpp"
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
    std::uint32_t model_replicates = usual_model_replicates;
};

[[noreturn]] void refuse(const LocalisedText& why, const std::vector<LocalisedText>& what = {}) {
    throw PhrasedError(ExitCode::usage, why, what);
}

bool all_are_results(const ReportWords& words) {
    return std::all_of(words.plans.begin(), words.plans.end(), names_results);
}

std::string beside(const std::string& path, const std::string& ending) {
    return path.substr(0, path.size() - std::string(".h5").size()) + ending;
}

/// The results of plans in a folder that compare wrote, by name; the first is what lives of the
/// others were seen beside.
std::vector<std::string> results_in(const std::string& folder) {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string stem = entry.path().stem().string();
        const bool beside = stem.ends_with(".lives") || stem.ends_with(".models");
        if (entry.path().extension() == ".h5" && !beside) {
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
    std::sort(paths.begin(), paths.end(),
              [&](const std::string& a, const std::string& b) { return name(a) < name(b); });
    std::stable_partition(paths.begin(), paths.end(), [](const std::string& path) {
        return !std::filesystem::exists(beside(path, ".lives.h5"));
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
                             "--draws", "--draw", "--first-draw", "--numbers", "--variants"},
                            {"{0} is for scenarios; all of these are results already",
                             "{0} hoort bij scenario's; dit zijn allemaal al resultaten"});
    } else if (!words.seed) {
        refuse(
            {"--seed is missing: scenarios are run, and which luck they have must be said; see: "
             "afweging report --help",
             "--seed ontbreekt: er worden scenario's doorgerekend, en u kiest het toeval; kijk "
             "met: afweging report --help"});
    } else if (std::any_of(words.plans.begin(), words.plans.end(), names_results)) {
        parser.refuse_given({"--variants"},
                            {"{0} is for scenarios; one of these is results already",
                             "{0} hoort bij scenario's; een van deze is al een resultaat"});
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
    const std::string usual = std::to_string(usual_model_replicates);
    parser.option("--variants", words.model_replicates,
                  {"replicates in other models, such as the one without displacement (else " +
                       usual + ": a quarter more time than the usual run; 0: leave them out)",
                   "herhalingen in andere modellen, zoals dat zonder verdringing (anders " + usual +
                       ": een kwart meer tijd dan de gewone run; 0: laat ze weg)"},
                  {0, most_model_replicates});
    parser.note(
        {"The page holds all that makes it again: afweging verify FILE. In English with "
         "--lang en.",
         "In de pagina zit alles om haar opnieuw te maken: afweging verify BESTAND. In het "
         "Engels met --lang en."});
    parser.parse(arguments);
    require_page_name(words.file.path);
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
        console.out(
            filled({"{0}: {1}"}, {std::string(1, static_cast<char>('A' + i)), title_of(plans[i])}));
    }
    console.out(filled({"Report: {0} ({1} kB); open this file in your browser",
                        "Rapport: {0} ({1} kB); open dit bestand in uw browser"},
                       {path, std::to_string((page.size() + 1023) / 1024)}));
    console.out(
        filled({"To check it: afweging verify {0}", "Zo controleert u het: afweging verify {0}"},
               {shell_word(path)}));
    if (!has_pages()) {
        console.out_paragraph(
            {"This program was built without pages (node): the report has its text "
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

namespace {

/// Counts that compare kept beside the results of a plan; none when they are of other runs.
std::optional<output::Results> kept_beside(const Plan& first, const Plan& plan,
                                           std::string_view kind, const std::string& ending) {
    const std::string path = plan.job ? std::string() : beside(plan.file, ending);
    if (path.empty() || !std::filesystem::exists(path)) {
        return std::nullopt;
    }
    output::Results counts = output::read_results(path);
    const output::Provenance& seen = counts.provenance;
    const output::Provenance& p = plan.results->provenance;
    const bool same = seen.seed == p.seed && seen.first_replicate == p.first_replicate &&
                      seen.people == p.people &&
                      seen.scenario_text == p.scenario_text + beside_mark(kind, p.months) +
                                                first.results->provenance.scenario_text;
    return same ? std::optional(std::move(counts)) : std::nullopt;
}

std::optional<output::Results> kept_lives(const Plan& first, const Plan& plan) {
    auto lives = kept_beside(first, plan, lives_kind, ".lives.h5");
    const output::Provenance& p = plan.results->provenance;
    const bool same = lives && are_paired_lives(*lives) && lives->provenance.draws == p.draws &&
                      lives->provenance.replicates == p.replicates &&
                      lives->provenance.posterior_sha256 == p.posterior_sha256;
    return same ? std::move(lives) : std::nullopt;
}

std::optional<output::Results> kept_models(const Plan& first, const Plan& plan) {
    auto models = kept_beside(first, plan, models_kind, ".models.h5");
    return models && are_model_columns(*models) ? std::move(models) : std::nullopt;
}

using CountsOfPlans = std::vector<std::optional<output::Results>>;

/// Of all plans or of none.
void drop_unless_all(CountsOfPlans& kept) {
    if (!std::all_of(kept.begin(), kept.end(), [](const auto& each) { return each.has_value(); })) {
        kept.clear();
    }
}

/// All plans were held against the same models, in as many replicates.
void drop_unless_alike(CountsOfPlans& models) {
    drop_unless_all(models);
    const bool alike = std::all_of(models.begin(), models.end(), [&](const auto& each) {
        return keys_of_models(*each) == keys_of_models(*models.front()) &&
               each->values.replicates() == models.front()->values.replicates();
    });
    if (!alike) {
        models.clear();
    }
}

/// What stands beside the runs of all plans but the first.
struct Beside {
    CountsOfPlans lives;
    CountsOfPlans models;
};

/// Runs what has not been run, and finds what stands beside it.
Beside run_all(std::vector<Plan>& plans, const ReportWords& words, Console& console,
               const Interrupt& interrupt) {
    Beside found;
    if (plans.size() == 1) {
        run(plans.front(), words.file.overwrite(), console, interrupt);
        return found;
    }
    RunTogether ran =
        run_plans(plans, {words.file.overwrite(), {}, words.model_replicates}, console, interrupt);
    for (std::size_t k = 1; k < plans.size(); ++k) {
        ComparedMore& more = ran.more[k - 1];
        found.lives.push_back(more.lives ? std::move(more.lives)
                                         : kept_lives(plans.front(), plans[k]));
        found.models.push_back(more.models ? std::move(more.models)
                                           : kept_models(plans.front(), plans[k]));
    }
    drop_unless_all(found.lives);
    drop_unless_alike(found.models);
    return found;
}

}  // namespace

ExitCode perform_report(const Arguments& arguments, Console& console) {
    const ReportWords words = parse(arguments, console);
    const Interrupt interrupt;
    std::vector<Plan> plans = plans_of(words.plans, words.draws, words.request);
    require_pairs(plans);
    tell_numbers_since(plans, console);
    const auto held = words.file.reserve();
    const Beside counts = run_all(plans, words, console, interrupt);
    const auto of = [](const CountsOfPlans& kept, std::size_t k) {
        return k > 0 && !kept.empty() ? &*kept[k - 1] : nullptr;
    };
    std::vector<Found> found;
    for (std::size_t k = 0; k < plans.size(); ++k) {
        found.push_back({&*plans[k].results, of(counts.lives, k), of(counts.models, k)});
    }
    const std::string page = report_of(found, evidence_file(), console.language());
    write(words, page, console);
    tell(words, plans, page, console);
    return ExitCode::ok;
}

}  // namespace afweging::app
