// SPDX-License-Identifier: EUPL-1.2
// One part, all parts together, and how much is done, as a plain shell reads it.
#include "app/cli/print.hpp"
#include "app/cluster/scripts.hpp"

namespace afweging::app {
namespace {

/// Where scripts stand, and which program they call.
constexpr const char* script_head = R"(set -eu
here=$(dirname "$0")
cd "$here"
AFWEGING="${AFWEGING:-afweging}"
)";

constexpr const char* shard_form = R"(#!/bin/sh
# One part: sh shard.sh K, K from 1 to @SHARDS@. Give it again after a kill: what is there and right is
# left, what is damaged is done again. AFWEGING is the program, THREADS how many it may use.
@HEAD@mkdir -p @FOLDER@
exec "$AFWEGING" @COMMAND@ --shard "$1/@SHARDS@" @KEPT@ \
  ${THREADS:+--threads "$THREADS"}
)";

/// Names of parts that are there, for one file; `exit 75` when one is missing.
constexpr const char* merge_form = R"(#!/bin/sh
# Puts all parts together. Exit code 75 while parts are missing; give it again as often as you like.
@HEAD@missing=
k=1
while [ "$k" -le @SHARDS@ ]; do
@LOOK@  k=$((k + 1))
done
if [ -n "$missing" ]; then
  echo "missing parts:$missing. Do each with: sh shard.sh K" >&2
  exit 75
fi
@MERGE@)";

constexpr const char* calibrate_form = R"(#!/bin/sh
# Reads the runs of all parts. Exit code 75 while runs are missing: then give all parts again.
@HEAD@[ ! -e posterior.h5 ] || exit 0
exec "$AFWEGING" calibrate @NAME@ --runs runs --no-runs -o posterior.h5 \
  ${THREADS:+--threads "$THREADS"}
)";

constexpr const char* done_form = R"(#!/bin/sh
# How much is done, as a number.
set -eu
here=$(dirname "$0")
cd "$here"
@COUNT@
)";

std::string joined_names(const ShardedStudy& study) {
    std::string all;
    for (const std::string& name : study.names) { all += ' ' + shell_word(name); }
    return all;
}

std::string shard_script(const ShardedStudy& study) {
    const bool calibrates = study.study == Study::calibrate;
    std::string command = study.study == Study::run ? "run" : "compare";
    std::string kept = "-o parts";
    if (calibrates) {
        command = "calibrate";
        kept = "--runs runs";
    } else if (study.study == Study::run) {
        kept = "-o parts/" + shell_word(study.stems[0]) + ".\"$1\"-of-" +
               std::to_string(study.shards) + ".h5";
    }
    return with_words(shard_form, {{"HEAD", script_head},
                                   {"FOLDER", calibrates ? "runs" : "parts"},
                                   {"COMMAND", command + joined_names(study) + study.words},
                                   {"KEPT", kept},
                                   {"SHARDS", std::to_string(study.shards)}});
}

std::string merge_script(const ShardedStudy& study) {
    if (study.study == Study::calibrate) {
        return with_words(calibrate_form,
                          {{"HEAD", script_head}, {"NAME", shell_word(study.names[0])}});
    }
    const std::string of = "-of-" + std::to_string(study.shards) + ".h5";
    std::string look;
    std::string merge;
    std::string whole;
    for (const std::string& stem : study.stems) {
        const std::string name = shell_word(stem);
        look += "  [ -e parts/" + name + ".\"$k\"" + of + " ] || { missing=\"$missing $k\"; " +
                "k=$((k + 1)); continue; }\n";
        merge += "\"$AFWEGING\" merge parts/" + name + ".*" + of + study.whole_words + " -o " +
                 shell_word(stem + ".h5") + '\n';
        whole += ' ' + shell_word(stem + ".h5");
    }
    if (study.study == Study::compare) {
        merge += "\"$AFWEGING\" compare" + whole +
                 " --csv tables --force >comparison.txt.part\n"
                 "mv comparison.txt.part comparison.txt\n";
    }
    return with_words(merge_form, {{"HEAD", script_head},
                                   {"LOOK", look},
                                   {"MERGE", merge},
                                   {"SHARDS", std::to_string(study.shards)}});
}

}  // namespace

std::string with_words(std::string form,
                       const std::vector<std::pair<std::string, std::string>>& words) {
    for (const auto& [name, text] : words) {
        const std::string slot = '@' + name + '@';
        for (std::size_t at = form.find(slot); at != std::string::npos;
             at = form.find(slot, at + text.size())) {
            form.replace(at, slot.size(), text);
        }
    }
    return form;
}

std::vector<ScriptFile> shell_scripts(const ShardedStudy& study) {
    const std::string count = study.study == Study::calibrate
                                  ? "cat runs/*.runs 2>/dev/null | grep -c '^run ' || true"
                                  : "ls parts/*.h5 2>/dev/null | wc -l";
    return {{"shard.sh", shard_script(study)},
            {"merge.sh", merge_script(study)},
            {"done.sh", with_words(done_form, {{"COUNT", count}})}};
}

}  // namespace afweging::app
