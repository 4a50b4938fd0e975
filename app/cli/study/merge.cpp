// SPDX-License-Identifier: EUPL-1.2
// afweging merge: parts of a run put together again.
#include <filesystem>

#include "app/cli/draw_options.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/cli/run_options.hpp"
#include "app/cluster/problems.hpp"
#include "app/numbers/choice.hpp"
#include "app/report/documents.hpp"
#include "app/resources.hpp"
#include "output/digest.hpp"
#include "output/parts/merge.hpp"
#include "output/write_results.hpp"

namespace afweging::app {
namespace {

struct MergeWords {
    std::vector<std::string> parts;
    KeptFile file;
    std::optional<std::uint32_t> draws, first_draw, replicates, first_replicate;

    /// What the parts must be together; empty when nobody said.
    [[nodiscard]] std::optional<output::Span> expected() const {
        if (draws) {
            return output::Span{first_draw.value_or(1), *draws};
        }
        return replicates ? std::optional(output::Span{first_replicate.value_or(0), *replicates})
                          : std::nullopt;
    }
};

MergeWords parse(const Arguments& arguments, const Console& console) {
    MergeWords words;
    Parser parser("merge", "afweging merge parts/basis.*.h5 --draws 1000 -o basis.h5", console);
    parser
        .option({"PARTS", "DELEN"}, words.parts,
                {"results of parts (.h5), in any order",
                 "resultaten van delen (.h5), in elke "
                 "volgorde"})
        ->required();
    add_output_option(parser, words.file,
                      {"write the whole here (.h5)", "schrijf het geheel hier (.h5)"}, console);
    add_force_flag(parser, words.file.force);
    parser.option("--draws", words.draws,
                  {"refuse unless it is so many draws", "weiger als het niet zoveel trekkingen is"},
                  {1, scenarios::most_draws});
    parser.option("--first-draw", words.first_draw,
                  {"number of the first of them (else 1)", "nummer van de eerste (anders 1)"},
                  {1, scenarios::most_draws});
    parser.option(
        "--replicates", words.replicates,
        {"refuse unless it is so many replicates", "weiger als het niet zoveel herhalingen is"},
        {1, scenarios::most_replicates});
    parser.option("--first-replicate", words.first_replicate,
                  {"number of the first of them (else 0)", "nummer van de eerste (anders 0)"});
    parser.parse(arguments);
    Complaints all;
    if (words.file.path.empty()) {
        all.add({"--output is missing: where does the whole go?",
                 "--output ontbreekt: waar komt het geheel?"});
    }
    if (words.draws && words.replicates) {
        all.add({"parts are cut along draws or along replicates: give --draws or --replicates",
                 "delen zijn gesneden naar trekkingen of naar herhalingen: geef --draws of "
                 "--replicates"});
    }
    if ((words.first_draw && !words.draws) || (words.first_replicate && !words.replicates)) {
        all.add({"--first-draw goes with --draws, and --first-replicate with --replicates",
                 "--first-draw hoort bij --draws, en --first-replicate bij --replicates"});
    }
    all.throw_if_any(ExitCode::usage);
    return words;
}

/// Where the draws of the parts came from, unless that is what a run has unasked. A file of draws
/// is known by its name and hash alone, so that it is left to fill in.
std::string numbers_word(const output::Provenance& p) {
    if (p.draws.plain()) {
        return "";
    }
    if (p.posterior_sha256.empty()) {
        return " --numbers priors";
    }
    return p.posterior_sha256 == load_shipped_posterior()->sha256
               ? ""
               : " --numbers " + shell_word(p.posterior + ".csv");
}

/// The command that does what is missing: the words of a part with these draws or replicates.
std::string command_for(const output::PartsFound& found, const output::Span& missing) {
    const output::Provenance& p = found.parts.front().provenance;
    const auto word = [](const char* option, std::uint64_t value) {
        return ' ' + std::string(option) + ' ' + std::to_string(value);
    };
    std::string command = "afweging run " + shell_word(p.scenario_name) + word("--seed", p.seed);
    if (found.along == output::CutAlong::draws) {
        command += missing.count == 1
                       ? word("--draw", missing.first)
                       : word("--draws", missing.count) + word("--first-draw", missing.first);
        command += word("--replicates", p.replicates);
        command += p.first_replicate > 0 ? word("--first-replicate", p.first_replicate) : "";
    } else {
        command += word("--replicates", missing.count) + word("--first-replicate", missing.first);
        command += p.draws.first > 0 ? word("--draw", p.draws.first) : "";
    }
    return command + numbers_word(p) + word("--months", p.months) + word("--people", p.people) +
           " -o " + std::to_string(missing.first) + ".h5";
}

/// Draws were expected of parts that were cut along replicates, or the other way round.
void refuse_other_cut(const output::PartsFound& found, const MergeWords& words) {
    const bool drawn = found.along == output::CutAlong::draws;
    if (!found.parts.empty() && (drawn ? words.replicates.has_value() : words.draws.has_value())) {
        throw PhrasedError(
            ExitCode::usage,
            drawn ? LocalisedText{"these parts were cut along their draws: give --draws, not "
                                  "--replicates",
                                  "deze delen zijn gesneden naar trekkingen: geef --draws, niet "
                                  "--replicates"}
                  : LocalisedText{"these parts were cut along their replicates: give --replicates, "
                                  "not --draws",
                                  "deze delen zijn gesneden naar herhalingen: geef --replicates, "
                                  "niet --draws"});
    }
}

void refuse_wrong(const output::PartsFound& found) {
    Complaints all;
    for (const LocalisedText& each : found.wrong) { all.add(each); }
    all.throw_if_any(found.code);
}

/// Exit code 75: nothing is wrong, and it can be given again.
void refuse_missing(const output::PartsFound& found) {
    Complaints all;
    for (const output::Span& each : found.missing) {
        all.add(filled(found.along == output::CutAlong::draws
                           ? LocalisedText{"draws {0} to {1} are missing; do them with: {2}",
                                           "trekkingen {0} tot en met {1} ontbreken; maak ze met: "
                                           "{2}"}
                           : LocalisedText{"replicates {0} to {1} are missing; do them with: {2}",
                                           "herhalingen {0} tot en met {1} ontbreken; maak ze met: "
                                           "{2}"},
                       {std::to_string(each.first), std::to_string(each.end() - 1),
                        command_for(found, each)}));
    }
    all.throw_if_any(ExitCode::interrupted);
}

/// Of the results alone: no world runs.
void require_memory_for(const output::PartsFound& found, std::uint64_t record_size) {
    const output::Provenance whole = output::provenance_of_whole(found);
    require_memory(memory_need({.people = 0,
                                .bytes_per_person = 0,
                                .replicates = whole.replicates * whole.draws.count,
                                .months = whole.months,
                                .record_size = record_size,
                                .threads = 1,
                                .kept = Kept::in_a_file}),
                   available_memory());
}

/// Whether the file holds the whole already; false also when it cannot be read.
bool is_there(const std::string& path, const output::Results& whole) {
    if (!std::filesystem::exists(path)) {
        return false;
    }
    try {
        const output::Results there = output::read_results(path);
        return there.provenance == whole.provenance &&
               output::digest(there.values) == output::digest(whole.values);
    } catch (const Error&) { return false; }
}

}  // namespace

ExitCode perform_merge(const Arguments& arguments, Console& console) {
    const MergeWords words = parse(arguments, console);
    const output::Reservation held(words.file.path);
    const output::PartsFound found = output::look_at_parts(words.parts, words.expected());
    refuse_other_cut(found, words);
    refuse_wrong(found);
    refuse_missing(found);
    require_memory_for(
        found, output::read_results(found.parts.front().path).values.layout().record_size());
    const output::Results whole = output::merge_parts(found);
    const bool already = is_there(words.file.path, whole);
    if (!already) {
        output::write_results(words.file.path, whole.values, whole.provenance,
                              words.file.overwrite());
        console.wrote(words.file.path);
    }
    const std::string count = std::to_string(found.parts.size());
    console.out_paragraph(filled(
        already ? LocalisedText{"{0} parts are in {1} already.", "{0} delen staan al in {1}."}
                : LocalisedText{"{0} parts are in {1}.", "{0} delen staan in {1}."},
        {count, words.file.path}));
    const output::Provenance& p = whole.provenance;
    console.set_result(Json::object({{"file", words.file.path},
                                     {"parts", found.parts.size()},
                                     {"first_draw", p.draws.first},
                                     {"draws", p.draws.count},
                                     {"first_replicate", p.first_replicate},
                                     {"replicates", p.replicates},
                                     {"was_there", already},
                                     {"digest", output::digest(whole.values)}}));
    return ExitCode::ok;
}

}  // namespace afweging::app
