// SPDX-License-Identifier: EUPL-1.2
// For one machine or a handful: GNU parallel with a plain loop in its place, and Snakemake.
#include "app/cluster/scripts.hpp"

namespace afweging::app {
namespace {

constexpr const char* parallel_form = R"(#!/bin/sh
# All parts with GNU parallel, JOBS at a time (1); where that is not installed one after another.
# Then all together; round after round while parts are missing and something is done.
set -eu
here=$(dirname "$0")
cd "$here"
mkdir -p log
JOBS="${JOBS:-1}"
THREADS="${THREADS:-$((($(nproc) + JOBS - 1) / JOBS))}"
export THREADS
before=0
while :; do
  if command -v parallel >/dev/null 2>&1; then
    seq 1 @SHARDS@ | parallel --jobs "$JOBS" --joblog log/parallel.txt sh shard.sh {} || true
  else
    for k in $(seq 1 @SHARDS@); do sh shard.sh "$k" || true; done
  fi
  code=0
  sh merge.sh || code=$?
  now=$(sh done.sh)
  if [ "$code" -ne 75 ] || [ "$now" -le "$before" ]; then exit "$code"; fi
  before=$now
done
)";

constexpr const char* snake_form = R"(# snakemake --cores 16, or with a profile of your cluster
rule whole:
    input: @WHOLE@

rule part:
    output: @PARTS@
    threads: @CORES@
    resources: mem_mb=@MEMORY@000
    shell: "THREADS={threads} sh shard.sh {wildcards.k}"

rule merge:
    input: expand([@PARTS@], k=range(1, @SHARDS@ + 1))
    output: @WHOLE@
    resources: mem_mb=@WHOLE_MEMORY@000
    shell: "sh merge.sh"
)";

/// Parts of a round ask for the round before it; whether one more is needed is known after each.
constexpr const char* snake_calibrate_form =
    R"(# snakemake --cores 16, or with a profile of your cluster
def last_round(wildcards):
    number = 1
    while True:
        with open(checkpoints.look.get(number=number).output[0]) as file:
            if file.read().split()[0] == "whole":
                return file.name
        number += 1

rule whole:
    input: last_round

rule part:
    input: lambda w: [] if int(w.number) == 1 else f"rounds/{int(w.number) - 1}/state"
    output: touch("rounds/{number}/{k}.done")
    threads: @CORES@
    resources: mem_mb=@MEMORY@000
    shell: "THREADS={threads} sh shard.sh {wildcards.k}"

checkpoint look:
    input: expand("rounds/{{number}}/{k}.done", k=range(1, @SHARDS@ + 1))
    output: "rounds/{number}/state"
    resources: mem_mb=@WHOLE_MEMORY@000
    shell:
        """
        code=0
        sh merge.sh || code=$?
        now=$(sh done.sh)
        before=$(cut -d ' ' -f 2 rounds/$(({wildcards.number} - 1))/state 2>/dev/null || echo 0)
        if [ "$code" -eq 0 ]; then echo "whole $now" >{output}
        elif [ "$code" -eq 75 ] && [ "$now" -gt "$before" ]; then echo "more $now" >{output}
        else exit "$code"; fi
        """
)";

/// "a", "b": texts of Python. `form` has @NAME@ for each.
std::string quoted(const std::vector<std::string>& names, const std::string& form) {
    std::string all;
    for (const std::string& name : names) {
        std::string safe;
        for (const char c : name) {
            safe += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
            safe += c == '{' || c == '}' ? std::string(1, c) : std::string();
        }
        all += (all.empty() ? "\"" : ", \"") + with_words(form, {{"NAME", safe}}) + '"';
    }
    return all;
}

std::string snakefile(const ShardedStudy& study) {
    const std::string shards = std::to_string(study.shards);
    std::vector<std::string> whole;
    for (const std::string& stem : study.stems) { whole.push_back(stem + ".h5"); }
    if (study.study == Study::compare) {
        whole.push_back("comparison.txt");
    }
    return with_words(study.study == Study::calibrate ? snake_calibrate_form : snake_form,
                      {{"WHOLE_MEMORY", std::to_string(study.cost.whole_gb)},
                       {"WHOLE", quoted(whole, "@NAME@")},
                       {"PARTS", quoted(study.stems, "parts/@NAME@.{k}-of-" + shards + ".h5")},
                       {"CORES", std::to_string(study.cores)},
                       {"MEMORY", std::to_string(study.cost.memory_gb)},
                       {"SHARDS", shards}});
}

}  // namespace

std::vector<ScriptFile> other_scripts(const ShardedStudy& study) {
    return {{"parallel.sh", with_words(parallel_form, {{"SHARDS", std::to_string(study.shards)}})},
            {"Snakefile", snakefile(study)}};
}

std::vector<ScriptFile> scripts_of(const ShardedStudy& study, Language language) {
    std::vector<ScriptFile> all = shell_scripts(study);
    for (ScriptFile& each : slurm_scripts(study)) { all.push_back(std::move(each)); }
    for (ScriptFile& each : other_scripts(study)) { all.push_back(std::move(each)); }
    all.push_back(page_of(study, language));
    return all;
}

}  // namespace afweging::app
