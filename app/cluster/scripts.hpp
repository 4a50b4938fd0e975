// SPDX-License-Identifier: EUPL-1.2
// A study in parts as files for schedulers: Slurm, Snakemake, GNU parallel, or a plain loop.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/cluster/cost.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

enum class Study : std::uint8_t { run, compare, calibrate };

/// All that the files of a folder say.
struct ShardedStudy {
    Study study = Study::run;
    std::vector<std::string> names;  ///< of scenarios or of the plan, as called from the folder
    std::vector<std::string> stems;  ///< of the files of their results
    std::string words;               ///< options of every part, each with a space before it
    std::string whole_words;         ///< options of merge: what the parts must be together
    std::uint64_t shards = 1;
    unsigned cores = 16;
    std::string time;  ///< of a part, as Slurm reads it
    Cost cost;
};

/// A file, by its name in the folder.
struct ScriptFile {
    std::string name;
    std::string text;
};

/// The form with each @NAME@ replaced by the text of that name.
[[nodiscard]] std::string with_words(std::string form,
                                     const std::vector<std::pair<std::string, std::string>>& words);

/// shard.sh, merge.sh and done.sh: one part, putting all together (exit code 75 while some are
/// missing), and how much is done. All others call these three.
[[nodiscard]] std::vector<ScriptFile> shell_scripts(const ShardedStudy& study);

/// job.slurm (an array of parts), next.slurm (puts together or submits again) and submit.sh.
[[nodiscard]] std::vector<ScriptFile> slurm_scripts(const ShardedStudy& study);

/// parallel.sh and Snakefile.
[[nodiscard]] std::vector<ScriptFile> other_scripts(const ShardedStudy& study);

/// README.md: what is in the folder, what it costs, what to do.
[[nodiscard]] ScriptFile page_of(const ShardedStudy& study, Language language);

/// All of them.
[[nodiscard]] std::vector<ScriptFile> scripts_of(const ShardedStudy& study, Language language);

/// What it costs, a sentence each.
[[nodiscard]] std::vector<LocalisedText> cost_in_words(const ShardedStudy& study);

}  // namespace afweging::app
