// SPDX-License-Identifier: EUPL-1.2
// For Slurm: an array of parts, and after it a small job that puts them together or submits again.
#include <algorithm>
#include <cctype>

#include "app/cluster/scripts.hpp"

namespace afweging::app {
namespace {

constexpr const char* job_form = R"(#!/bin/sh
# Every part is a task of this array. Submit it with: sh submit.sh
#SBATCH --job-name=@JOB@
#SBATCH --array=1-@SHARDS@
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=@CORES@
#SBATCH --mem=@MEMORY@G
#SBATCH --time=@TIME@
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=log/part-%a.txt
#SBATCH --signal=B:USR1@120
cd "${SLURM_SUBMIT_DIR:-.}"
THREADS="${SLURM_CPUS_PER_TASK:-1}"
export THREADS
sh shard.sh "$SLURM_ARRAY_TASK_ID" &
part=$!
# Two minutes before the end of its time, and when it must make room, the part is asked to stop.
trap 'kill -s USR1 "$part" 2>/dev/null' USR1 TERM
while :; do
  code=0
  wait "$part" || code=$?
  if [ "$code" -le 128 ] || ! kill -0 "$part" 2>/dev/null; then break; fi
done
@STOPPED@exit "$code"
)";

/// A calibration keeps every run, so that it goes on where it was; a run keeps a part or nothing.
constexpr const char* goes_on = R"(# Stopped: what was done stays, and it goes on in a new turn.
if [ "$code" -eq 75 ]; then
  scontrol requeue "$SLURM_JOB_ID"
fi
)";

constexpr const char* starts_again =
    R"(# Stopped by its time (75): a part is done in one turn. Give more --time, or more parts.
)";

constexpr const char* next_form = R"(#!/bin/sh
# After the parts: puts them together, or submits another round when some are missing.
#SBATCH --job-name=@JOB@-next
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=@CORES@
#SBATCH --mem=@MEMORY@G
#SBATCH --time=@TIME@
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=log/next.txt
cd "${SLURM_SUBMIT_DIR:-.}"
THREADS="${SLURM_CPUS_PER_TASK:-1}"
export THREADS
code=0
sh merge.sh || code=$?
if [ "$code" -ne 75 ]; then
  exit "$code"
fi
if [ -n "${ROUNDS_LEFT:-}" ]; then # these were submitted with the first: sh submit.sh N
  [ "$ROUNDS_LEFT" -eq 0 ] || code=0
  exit "$code"
fi
before=$(cat log/done.txt 2>/dev/null || echo 0)
now=$(sh done.sh)
if [ "$now" -le "$before" ]; then
  echo "nothing was done in this round: see log/part-*.txt; then again: sh submit.sh" >&2
  exit 75
fi
echo "$now" >log/done.txt
NEXT_ROUND=yes sh submit.sh
)";

constexpr const char* submit_form = R"(#!/bin/sh
# Submits all parts and a small job after them, which submits another round while parts are missing.
# Where jobs may not submit jobs: sh submit.sh N submits N rounds at once; those that are too many
# find nothing to do. --account and --partition: SBATCH_ACCOUNT and SBATCH_PARTITION.
set -eu
here=$(dirname "$0")
cd "$here"
mkdir -p log
[ -n "${NEXT_ROUND:-}" ] || rm -f log/done.txt
rounds=${1:-1}
after=
while [ "$rounds" -gt 0 ]; do
  rounds=$((rounds - 1))
  array=$(sbatch --parsable ${after:+--dependency="afterany:$after"} job.slurm)
  array=${array%%;*}
  if [ -n "${1:-}" ]; then
    after=$(ROUNDS_LEFT=$rounds sbatch --parsable --dependency="afterany:$array" next.slurm)
  else
    after=$(sbatch --parsable --dependency="afterany:$array" next.slurm)
  fi
  after=${after%%;*}
  echo "submitted: parts $array, then $after"
done
)";

/// What Slurm shows as a name: nothing that a shell or a queue could stumble over.
std::string job_name(const ShardedStudy& study) {
    std::string name = study.stems[0];
    std::replace_if(
        name.begin(), name.end(),
        [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-'; }, '-');
    return name;
}

}  // namespace

std::vector<ScriptFile> slurm_scripts(const ShardedStudy& study) {
    const bool calibrates = study.study == Study::calibrate;
    // Four chains on the emulator; putting files together is the work of one core.
    const unsigned next_cores = calibrates ? std::min(4U, study.cores) : 1U;
    return {{"job.slurm", with_words(job_form, {{"STOPPED", calibrates ? goes_on : starts_again},
                                                {"JOB", job_name(study)},
                                                {"SHARDS", std::to_string(study.shards)},
                                                {"CORES", std::to_string(study.cores)},
                                                {"MEMORY", std::to_string(study.cost.memory_gb)},
                                                {"TIME", study.time}})},
            {"next.slurm", with_words(next_form, {{"JOB", job_name(study)},
                                                  {"CORES", std::to_string(next_cores)},
                                                  {"MEMORY", std::to_string(study.cost.whole_gb)},
                                                  {"TIME", study.time}})},
            {"submit.sh", submit_form}};
}

}  // namespace afweging::app
