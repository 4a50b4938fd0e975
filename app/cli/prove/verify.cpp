// SPDX-License-Identifier: EUPL-1.2
// afweging verify: made again from what it holds, and compared.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <system_error>

#include "app/cli/parse.hpp"
#include "app/cli/plans.hpp"
#include "app/cli/run_options.hpp"
#include "app/numbers/choice.hpp"
#include "app/proof/again.hpp"
#include "app/proof/results_again.hpp"
#include "app/version.hpp"
#include "output/digest.hpp"
#include "output/sha256.hpp"

namespace afweging::app {
namespace {

constexpr std::size_t most_bytes = 16 * 1024 * 1024;

struct VerifyWords {
    std::string path;
    std::string numbers;  ///< a file of draws; empty: those of the program
    unsigned threads = 1;
};

/// What came of it: empty where all is equal.
struct Verdict {
    std::vector<LocalisedText> unequal;
    std::size_t files = 0;
    std::string sha256;
};

VerifyWords parse(const Arguments& arguments, const Console& console) {
    VerifyWords words;
    words.threads = sim::available_threads();
    Parser parser("verify", "afweging verify rapport.html", console);
    parser
        .option({"FILE", "BESTAND"}, words.path,
                {"a report (.html) or results (.h5), also those of cohorts, lives and other models",
                 "een rapport (.html) of resultaten (.h5), ook die van cohorten, levens en andere "
                 "modellen"})
        ->required();
    parser.option(
        "--numbers", words.numbers,
        {"the file of afweging calibrate --freeze that draws are rows of, where it is not "
         "the one that comes with the program",
         "het bestand van afweging calibrate --freeze waar trekkingen rijen van zijn, als "
         "dat niet het meegeleverde is"});
    parser.option("--threads", words.threads,
                  {"at most so many threads; no result depends on it",
                   "hoogstens zoveel draden; maakt voor de uitkomst niet uit"},
                  {1, most_threads});
    parser.note(
        {"It reads nothing but the file and the program: scenarios that lie on the disk play "
         "no part. Ends with 7 when it is not equal.",
         "Er wordt niets gelezen dan het bestand en het programma: scenario's op de schijf "
         "doen niet mee. Eindigt met 7 als het niet gelijk is."});
    parser.parse(arguments);
    return words;
}

std::string bytes_in(const std::string& path) {
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown)) {
        throw PhrasedError(ExitCode::io,
                           {"{0} is a folder: give a report (.html) or results (.h5) in it",
                            "{0} is een map: geef een rapport (.html) of resultaten (.h5) daarin"},
                           {path});
    }
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file) {
        throw PhrasedError(ExitCode::io, {"cannot read {0}", "kan {0} niet lezen"}, {path});
    }
    if (bytes.size() > most_bytes) {
        throw PhrasedError(
            ExitCode::data,
            {"{0} is larger than any report", "{0} is groter dan een rapport kan zijn"}, {path});
    }
    return bytes;
}

LocalisedText plan_words(std::size_t plan) {
    return {std::string("plan ") + static_cast<char>('A' + plan % 26)};
}

/// That another program made it; empty when it is this one.
LocalisedText other_version(const std::string& made) {
    return made == version()
               ? LocalisedText()
               : filled(
                     {"It was made with Afweging {0}, and this is {1}: numbers and words may "
                      "differ "
                      "for that alone (afweging list changes). Use version {0} to be sure.",
                      "Het is gemaakt met Afweging {0}, en dit is {1}: alleen daardoor al kunnen "
                      "getallen en woorden anders zijn (afweging list veranderingen). Neem versie "
                      "{0} "
                      "om het zeker te weten."},
                     {made, version()});
}

/// The draws of a plan; empty `why` when they are there.
struct Draws {
    std::shared_ptr<const scenarios::Posterior> posterior;
    LocalisedText why;
};
Draws draws_of(const std::string& name, const std::string& sha256, const std::string& numbers) {
    if (sha256.empty()) {
        return {};
    }
    Draws draws{numbers.empty() ? load_shipped_posterior() : load_posterior(numbers), {}};
    if (draws.posterior->sha256 != sha256) {
        draws.why = filled(
            {"Its numbers are rows of posterior '{0}' (sha256 {1}), and what is here is another "
             "(sha256 {2}). Give the file that it was made with: --numbers FILE.",
             "De getallen zijn rijen van posterior '{0}' (sha256 {1}), en hier is een andere "
             "(sha256 "
             "{2}). Geef het bestand waarmee het is gemaakt: --numbers BESTAND."},
            {name, sha256.substr(0, 12), draws.posterior->sha256.substr(0, 12)});
    }
    return draws;
}

/// The first measure that differs, as told.
LocalisedText first_difference(std::size_t plan, const ProvenPlan& before,
                               const ProvenPlan& after) {
    for (const auto& [name, hash] : after.measures) {
        const auto same =
            std::find(before.measures.begin(), before.measures.end(), MeasureHash{name, hash});
        if (same == before.measures.end()) {
            return filled({"{0}: the first measure that differs is {1}",
                           "{0}: de eerste uitkomst die verschilt is {1}"},
                          {plan_words(plan), name});
        }
    }
    return filled({"{0}: the hash of its results differs", "{0}: het controlegetal verschilt"},
                  {plan_words(plan)});
}

/// Where two pages part.
LocalisedText first_byte(const std::string& a, const std::string& b) {
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto at = static_cast<std::size_t>(x - a.begin());
    const auto line = static_cast<std::size_t>(std::count(a.begin(), x, '\n')) + 1;
    constexpr std::size_t shown = 40;
    const std::size_t from = at < shown / 2 ? 0 : at - shown / 2;
    return filled(
        {"The results are the same, but the page is not: from byte {0} (line {1}) it has "
         "\"{2}\", where this program writes \"{3}\".",
         "De resultaten zijn gelijk, maar de pagina niet: vanaf byte {0} (regel {1}) staat "
         "er \"{2}\", waar dit programma \"{3}\" schrijft."},
        {std::to_string(at), std::to_string(line), a.substr(from, shown),
         b.substr(std::min(from, b.size()), shown)});
}

/// Whether this error says that what a file holds is no scenario of the program any more.
bool is_of_its_texts(const Error& error) {
    return error.code() == ExitCode::data || error.code() == ExitCode::scenario ||
           error.code() == ExitCode::usage;
}

LocalisedText not_to_be_run(const Error& error) {
    return filled({"What it holds cannot be run: {0}", "Wat erin zit is niet door te rekenen: {0}"},
                  {told(error)});
}

/// Runs all plans again; empty when what it holds cannot be run, which is told in `verdict`. Plans
/// that came out otherwise are told there too.
std::optional<Again> again(const Proof& proof, const VerifyWords& words, Verdict& verdict,
                           const Console& console, const Interrupt& interrupt) {
    AgainRequest request{words.threads, {}};
    for (const ProvenPlan& plan : proof.plans) {
        Draws draws = draws_of(plan.posterior, plan.posterior_sha256, words.numbers);
        if (!draws.why.empty()) {
            verdict.unequal.push_back(draws.why);
            return std::nullopt;
        }
        request.posterior = draws.posterior ? draws.posterior : request.posterior;
    }
    std::optional<Again> made;
    try {
        made = run_again(proof, request, console, interrupt);
    } catch (const Error& error) {
        if (!is_of_its_texts(error)) {
            throw;
        }
        verdict.unequal.push_back(not_to_be_run(error));
        return std::nullopt;
    }
    const Proof anew = proof_of(made->found(), "", version(), proof.language);
    for (std::size_t i = 0; i < anew.plans.size(); ++i) {
        if (anew.plans[i].digest != proof.plans[i].digest) {
            verdict.unequal.push_back(first_difference(i, proof.plans[i], anew.plans[i]));
        } else if (anew.plans[i].lives != proof.plans[i].lives) {
            verdict.unequal.push_back(filled({"{0}: the lives beside those of plan A differ",
                                              "{0}: de levens naast die van plan A verschillen"},
                                             {plan_words(i)}));
        } else if (anew.plans[i].models_digest != proof.plans[i].models_digest) {
            verdict.unequal.push_back(filled({"{0}: its differences in other models differ",
                                              "{0}: de verschillen in andere modellen wijken af"},
                                             {plan_words(i)}));
        }
    }
    return made;
}

Verdict verify_report(const VerifyWords& words, const Console& console,
                      const Interrupt& interrupt) {
    const std::string page = bytes_in(words.path);
    const Proof proof = read_proof(page);
    Verdict verdict{{}, proof.files.size(), output::sha256_hex(page)};
    const std::optional<Again> found = again(proof, words, verdict, console, interrupt);
    if (found && verdict.unequal.empty()) {
        const std::string made = report_of(found->found(), evidence_of(proof), proof.language);
        if (made != page) {
            verdict.unequal.push_back(first_byte(page, made));
        }
    }
    const LocalisedText version_note = other_version(proof.version);
    if (!verdict.unequal.empty() && !version_note.empty()) {
        verdict.unequal.insert(verdict.unequal.begin(), version_note);
    }
    return verdict;
}

/// The first value that differs, as told; empty where none does.
LocalisedText first_value(const output::Values& before, const output::Values& after) {
    const auto& datasets = after.layout().datasets;
    const auto& held = before.layout().datasets;
    const auto same_name = [](const sim::Dataset& a, const sim::Dataset& b) {
        return a.path == b.path;
    };
    if (before.worlds() != after.worlds() || before.months() != after.months() ||
        !std::equal(held.begin(), held.end(), datasets.begin(), datasets.end(), same_name)) {
        return {"it holds other tables, or another number of months or replicates",
                "er zitten andere tabellen in, of een ander aantal maanden of herhalingen"};
    }
    for (std::size_t i = 0; i < datasets.size(); ++i) {
        for (std::uint32_t world = 0; world < after.worlds(); ++world) {
            for (std::uint32_t month = 0; month < after.months(); ++month) {
                const auto a = before.at(i, world, month);
                const auto b = after.at(i, world, month);
                const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
                if (x == a.end() && y == b.end()) {
                    continue;
                }
                const auto kept = x == a.end() ? std::string() : std::to_string(*x);
                const auto made = y == b.end() ? std::string() : std::to_string(*y);
                return filled(
                    {"the first that differs is {0} in month {1} of world {2}, value {3}: "
                     "the file has {4}, made again it is {5}",
                     "de eerste die verschilt is {0} in maand {1} van wereld {2}, waarde "
                     "{3}: in het bestand {4}, opnieuw gemaakt {5}"},
                    {datasets[i].path, std::to_string(month + 1), std::to_string(world + 1),
                     std::to_string(x - a.begin() + 1), kept, made});
            }
        }
    }
    return {};
}

/// What is not equal of results that were made again; empty where all is.
LocalisedText difference_of(const output::Results& kept, const output::Results& made) {
    if (output::digest(kept.values) != output::digest(made.values)) {
        const LocalisedText where = first_value(kept.values, made.values);
        return where.en.empty()
                   ? LocalisedText{"the hash of its results differs", "het controlegetal verschilt"}
                   : where;
    }
    output::Provenance before = kept.provenance;
    output::Provenance after = made.provenance;
    for (output::Provenance* each : {&before, &after}) {  // who made it is told elsewhere
        each->git_commit.clear();
        each->program_version.clear();
    }
    return before == after
               ? LocalisedText()
               : LocalisedText{
                     "The numbers are the same, but not what the file says of how they were made.",
                     "De getallen zijn gelijk, maar wat het bestand zegt over hoe ze zijn gemaakt "
                     "niet."};
}

Verdict verify_results(const VerifyWords& words, const Console& console,
                       const Interrupt& interrupt) {
    const output::Results kept = output::read_results(words.path);
    const output::Provenance& p = kept.provenance;
    const HeldRun held = held_run(p);
    Verdict verdict{{}, held_files(held.plan).size(), output::digest(kept.values)};
    if (!held.beside.empty()) {
        verdict.files += held_files(held.beside).size();
    }
    const Draws draws = draws_of(p.posterior, p.posterior_sha256, words.numbers);
    LocalisedText unequal = draws.why;
    if (unequal.en.empty()) {
        try {
            unequal = difference_of(
                kept, made_again(kept, held, {words.threads, draws.posterior}, console, interrupt));
        } catch (const Error& error) {
            if (!is_of_its_texts(error)) {
                throw;
            }
            unequal = not_to_be_run(error);
        }
    }
    if (!unequal.en.empty()) {
        const LocalisedText version_note = other_version(p.program_version);
        if (!version_note.empty()) {
            verdict.unequal.push_back(version_note);
        }
        verdict.unequal.push_back(unequal);
    }
    return verdict;
}

}  // namespace

ExitCode perform_verify(const Arguments& arguments, Console& console) {
    const VerifyWords words = parse(arguments, console);
    const Interrupt interrupt;
    const Verdict verdict = names_results(words.path) ? verify_results(words, console, interrupt)
                                                      : verify_report(words, console, interrupt);
    const bool equal = verdict.unequal.empty();
    if (equal) {
        console.out(filled({"EQUAL: {0} files, sha256 {1}", "GELIJK: {0} bestanden, sha256 {1}"},
                           {std::to_string(verdict.files), verdict.sha256}));
        console.out_paragraph({"Made again from the texts that it holds, byte for byte.",
                               "Opnieuw gemaakt uit de teksten die erin zitten, byte voor byte."});
    } else {
        console.out(LocalisedText{"NOT EQUAL", "NIET GELIJK"});
        for (const LocalisedText& why : verdict.unequal) { console.out_paragraph(why, "  - "); }
    }
    Json reasons = Json::array();
    for (const LocalisedText& why : verdict.unequal) { reasons.push(why.in(console.language())); }
    console.set_result(Json::object({{"equal", equal},
                                     {"files", verdict.files},
                                     {"sha256", verdict.sha256},
                                     {"unequal", std::move(reasons)}}));
    return equal ? ExitCode::ok : ExitCode::gate;
}

}  // namespace afweging::app
