// SPDX-License-Identifier: EUPL-1.2
// What is said of a study in parts: its cost, and the page in its folder.
#include <cmath>

#include "app/cluster/scripts.hpp"
#include "app/report/numbers.hpp"
#include "app/report/sentences.hpp"
#include "app/resources.hpp"

namespace afweging::app {
namespace {

LocalisedText rounded(double value) {
    const int decade =
        value > 0 ? std::max(-2, static_cast<int>(std::floor(std::log10(value))) - 1) : 0;
    return {format_rounded(value, decade, Language::en),
            format_rounded(value, decade, Language::nl)};
}

LocalisedText exact(std::uint64_t value) {
    return {format_exact(static_cast<std::int64_t>(value), 0, Language::en),
            format_exact(static_cast<std::int64_t>(value), 0, Language::nl)};
}

/// Cores that have nothing to do are paid for all the same.
LocalisedText idle_cores(const ShardedStudy& study) {
    if (study.cost.side_by_side >= study.cores) {
        return {};
    }
    return filled(
        {"A part does at most {0} runs side by side, so {1} of its {2} cores are idle: "
         "fewer --shards or --cores cost less.",
         "Een deel doet hoogstens {0} runs naast elkaar, dus {1} van zijn {2} kernen doen "
         "niets: minder --shards of --cores kost minder."},
        {exact(study.cost.side_by_side), exact(study.cores - study.cost.side_by_side),
         exact(study.cores)});
}

constexpr const char* page_en = R"(# @TITLE@

@COST@
| to | type here |
|---|---|
| do all on this machine | `sh parallel.sh` |
| do all with Slurm | `sh submit.sh` |
| do all with Snakemake | `snakemake --cores 16` |
| do one part by hand | `sh shard.sh 1` |
| put all together | `sh merge.sh` (exit code 75: parts are still missing) |

The result is @RESULT@. Before you start:

- The program `afweging` must be on PATH on every machine, or set `AFWEGING` to its full path. It must be the same build.
- All machines see this folder@FILES@. Or copy the files of `@PARTS@/` into one folder before `sh merge.sh`.
- Slurm: account and partition by `SBATCH_ACCOUNT` and `SBATCH_PARTITION`. Cores, memory and time stand at the head of `job.slurm`.
- After a kill, a lost machine or a full disk: the same command again. What is there and right is left; what is damaged is done again.
@ROUNDS@- What each part said is in `log/`.
)";

constexpr const char* page_nl = R"(# @TITLE@

@COST@
| om | typ hier |
|---|---|
| alles op deze machine te doen | `sh parallel.sh` |
| alles met Slurm te doen | `sh submit.sh` |
| alles met Snakemake te doen | `snakemake --cores 16` |
| met de hand een deel te doen | `sh shard.sh 1` |
| alles samen te voegen | `sh merge.sh` (exitcode 75: er ontbreken nog delen) |

De uitkomst is @RESULT@. Voor u begint:

- Het programma `afweging` moet op elke machine in PATH staan, of zet `AFWEGING` op het volledige pad. Het moet overal dezelfde versie zijn.
- Alle machines zien deze map@FILES@. Of kopieer de bestanden van `@PARTS@/` naar een map voor u `sh merge.sh` geeft.
- Slurm: account en partitie met `SBATCH_ACCOUNT` en `SBATCH_PARTITION`. Kernen, geheugen en tijd staan boven in `job.slurm`.
- Na een kill, een machine die uitvalt of een volle schijf: dezelfde opdracht opnieuw. Wat er goed staat blijft; wat beschadigd is, wordt opnieuw gedaan.
@ROUNDS@- Wat elk deel zei, staat in `log/`.
)";

LocalisedText rounds_in_words(const ShardedStudy& study) {
    if (study.study == Study::calibrate) {
        return {
            "- A wave needs all runs of the wave before it, so all parts are given several "
            "times; `submit.sh`, `parallel.sh` and Snakemake do so by themselves.\n",
            "- Een golf heeft alle runs van de golf ervoor nodig, dus alle delen worden "
            "meermaals gegeven; `submit.sh`, `parallel.sh` en Snakemake doen dat zelf.\n"};
    }
    return {
        "- A part is done whole or not at all; one that does not fit in its time needs more "
        "`--time` or more `--shards`.\n",
        "- Een deel wordt helemaal gedaan of niet; past het niet in zijn tijd, kies dan meer "
        "`--time` of meer `--shards`.\n"};
}

/// Files of one's own are called by their way from the folder.
LocalisedText own_files(const ShardedStudy& study) {
    std::string all;
    for (const std::string& name : study.names) {
        if (name.find('/') != std::string::npos) {
            all += ", `" + name + '`';
        }
    }
    return all.empty() ? LocalisedText() : filled({"{0}", "{0}"}, {all});
}

std::string result_of(const ShardedStudy& study) {
    if (study.study == Study::calibrate) {
        return "`posterior.h5`";
    }
    std::string all;
    for (const std::string& stem : study.stems) {
        all += (all.empty() ? "`" : ", `") + stem + ".h5`";
    }
    return all + (study.study == Study::compare ? ", `comparison.txt`, `tables/`" : "");
}

}  // namespace

std::vector<LocalisedText> cost_in_words(const ShardedStudy& study) {
    const Cost& cost = study.cost;
    const bool calibrates = study.study == Study::calibrate;
    std::vector<LocalisedText> all;
    all.push_back(filled(
        {"{0} runs of about {1} seconds on one core: {2} core hours, as timed on this machine.",
         "{0} runs van ongeveer {1} seconden op een kern: {2} kernuren, zoals gemeten op deze "
         "machine."},
        {exact(cost.runs), rounded(cost.seconds), rounded(cost.core_hours())}));
    all.push_back(
        filled({"{0} parts of {1} cores; a part takes {2}{3} and asks for {4} and {5} GB.",
                "{0} delen van {1} kernen; een deel kost {2}{3} en vraagt {4} en {5} GB."},
               {exact(study.shards), exact(study.cores), duration_in_words(cost.part_seconds),
                calibrates ? LocalisedText{" in its longest round", " in zijn langste ronde"}
                           : LocalisedText(),
                study.time, exact(cost.memory_gb)}));
    if (calibrates) {
        all.push_back(filled({"All parts are given in {0} rounds or more.",
                              "Alle delen worden in {0} rondes of meer gegeven."},
                             {exact(cost.rounds)}));
    }
    if (const LocalisedText idle = idle_cores(study); !idle.empty()) {
        all.push_back(idle);
    }
    return all;
}

ScriptFile page_of(const ShardedStudy& study, Language language) {
    std::string title = study.study == Study::run       ? "afweging run"
                        : study.study == Study::compare ? "afweging compare"
                                                        : "afweging calibrate";
    for (const std::string& name : study.names) { title += ' ' + name; }
    std::string cost;
    for (const LocalisedText& sentence : cost_in_words(study)) {
        cost += sentence.in(language) + '\n';
    }
    return {"README.md", with_words(language == Language::nl ? page_nl : page_en,
                                    {{"TITLE", title + study.words},
                                     {"COST", cost},
                                     {"RESULT", result_of(study)},
                                     {"PARTS", study.study == Study::calibrate ? "runs" : "parts"},
                                     {"FILES", own_files(study).in(language)},
                                     {"ROUNDS", rounds_in_words(study).in(language)}})};
}

}  // namespace afweging::app
