// SPDX-License-Identifier: EUPL-1.2
// Whether a part is there is asked of the file itself: its seal, and where it comes from.
#include "app/cluster/part_run.hpp"

#include <filesystem>
#include <utility>

#include "output/reservation.hpp"
#include "output/results.hpp"
#include "output/write_results.hpp"

namespace afweging::app {
namespace {

bool is_there(const std::string& path, const output::Provenance& expected,
              output::Overwrite overwrite, const Console& console) {
    if (overwrite == output::Overwrite::replace || !std::filesystem::exists(path)) {
        return false;
    }
    try {
        if (output::read_results(path).provenance == expected) {
            return true;
        }
    } catch (const Error& error) {
        if (error.code() != ExitCode::data) {
            throw;
        }
        console.say(filled(
            {"'{0}' is damaged and is done again.", "'{0}' is beschadigd en wordt opnieuw gedaan."},
            {path}));
        return false;
    }
    throw PhrasedError(ExitCode::usage,
                       {"'{0}' is there already and is of another run (other words, program or "
                        "scenario); give it another name, or replace it with --force",
                        "'{0}' bestaat al en is van een andere run (andere keuzes, ander programma "
                        "of scenario); kies een andere naam, of vervang het met --force"},
                       {path});
}

LocalisedText which(const output::Provenance& p) {
    const bool drawn = !p.draws.plain();
    const std::uint64_t first = drawn ? p.draws.first : p.first_replicate;
    const std::uint64_t count = drawn ? p.draws.count : p.replicates;
    return filled(
        {"{0} {1} to {2}", "{0} {1} tot en met {2}"},
        {drawn ? LocalisedText{"draws", "trekkingen"} : LocalisedText{"replicates", "herhalingen"},
         std::to_string(first), std::to_string(first + count - 1)});
}

}  // namespace

Json do_part(Job job, const Shard& shard, const std::string& path, output::Overwrite overwrite,
             Console& console, const Interrupt& interrupt) {
    take_part(job, shard);
    job.kept = Kept::in_a_file;
    const output::Reservation held(path);
    const output::Provenance expected = provenance_of(job, size_of(job));
    const bool already = is_there(path, expected, overwrite, console);
    if (!already) {
        output::check_destination(path, output::Overwrite::replace);
        const output::Results results = simulate(job, console, interrupt);
        output::write_results(path, results.values, results.provenance, output::Overwrite::replace,
                              job.request.threads);
        console.wrote(path);
    }
    console.out_paragraph(
        filled(already ? LocalisedText{"Part {0} of {1} of {2}, {3}, is in {4} already.",
                                       "Deel {0} van {1} van {2}, {3}, staat al in {4}."}
                       : LocalisedText{"Part {0} of {1} of {2}, {3}, is in {4}.",
                                       "Deel {0} van {1} van {2}, {3}, staat in {4}."},
               {std::to_string(shard.index + 1), std::to_string(shard.count),
                expected.scenario_name, which(expected), path}));
    return Json::object({{"file", path},
                         {"scenario", expected.scenario_name},
                         {"first_draw", expected.draws.first},
                         {"draws", expected.draws.count},
                         {"first_replicate", expected.first_replicate},
                         {"replicates", expected.replicates},
                         {"was_there", already}});
}

Json parts_json(const Shard& shard, std::vector<Json> parts) {
    return Json::object({{"shard", shard.index + 1},
                         {"shards", shard.count},
                         {"parts", Json::array(std::move(parts))}});
}

}  // namespace afweging::app
