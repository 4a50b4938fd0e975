// SPDX-License-Identifier: EUPL-1.2
// What each key of a plan means. Form: docs/formats/plan.md
#include "calibration/fit/plan_meanings.hpp"

#include "calibration/targets/read_targets.hpp"

namespace afweging::calibration {
namespace {

using scenarios::KeyMeaning;

std::vector<KeyMeaning> of_runs() {
    return {
        {"plan", {"What the plan is called.", "Hoe het plan heet."}},
        {"plan.name", {"The name.", "De naam."}},
        {"plan.label_nl", {"The name in Dutch.", "De naam in het Nederlands."}},
        {"plan.label_en", {"The name in English.", "De naam in het Engels."}},
        {"plan.seed", {"The luck of all worlds.", "Het toeval van alle werelden."}},
        {"runs", {"How many runs, and how large.", "Hoeveel doorrekeningen, en hoe groot."}},
        {"runs.people", {"People in runs and cohorts.", "Mensen in doorrekeningen en cohorten."}},
        {"runs.replicates",
         {"How often each is repeated with other luck.",
          "Hoe vaak elk wordt herhaald met ander "
          "toeval."}},
        {"runs.months",
         {"Months of runs and cohorts.",
          "Maanden van doorrekeningen en "
          "cohorten."}},
        {"runs.trial_people", {"People in trials.", "Mensen in onderzoeken."}},
        {"runs.trial_replicates",
         {"How often a trial is repeated.", "Hoe vaak een onderzoek wordt herhaald."}},
        {"runs.waves", {"Runs of each wave.", "Doorrekeningen van elke golf."}},
        {"runs.checks",
         {"Draws of the posterior at which the model itself is run.",
          "Trekkingen uit de posterior waarbij het model zelf wordt doorgerekend."}},
        {"runs.draws",
         {"Rows of the posterior that are kept.", "Rijen van de posterior die bewaard blijven."}},
    };
}

std::vector<KeyMeaning> of_fit() {
    return {
        {"fit", {"What is fitted to what.", "Wat er wordt bijgesteld, en op wat."}},
        {"fit.numbers", {"Keys of numbers with a prior.", "Sleutels van getallen met een prior."}},
        {"fit.targets", {"Files with targets of your own.", "Bestanden met eigen doelen."}},
        {"fit.use",
         {"Keys of the targets that are used; left out: all.",
          "Sleutels van de doelen die meetellen; weggelaten: alle."}},
        {"fit.leave_out",
         {"Keys of targets that are not used.", "Sleutels van doelen die niet meetellen."}},
        {"errors", {"What is believed of errors.", "Wat er over fouten wordt aangenomen."}},
        {"errors.discrepancy",
         {"Deviation of a target from a perfect run, as a share of what was observed.",
          "Afwijking van een doel bij een perfecte doorrekening, als deel van wat is "
          "waargenomen."}},
        {"errors.correlation",
         {"Correlation of that within a study.", "Samenhang daarvan binnen een onderzoek."}},
        {"errors.shape",
         {"normal, or student_t4 (thick tails).", "normal, of student_t4 (dikke staarten)."}},
        {"errors.bias",
         {"Deviation of the bias that is left, by class of designs.",
          "Afwijking door vertekening die overblijft, per klasse van ontwerpen."}},
        {"errors.bias.*",
         {"Of this class, as a share of what was observed.",
          "Van deze klasse, als deel van wat is waargenomen."}},
    };
}

std::vector<KeyMeaning> of_checks() {
    return {
        {"screening", {"Screening on the model itself.", "Voorselectie op het model zelf."}},
        {"screening.trajectories",
         {"So many times (numbers + 1) runs; 0: none.",
          "Zoveel keer (getallen + 1) doorrekeningen; 0: geen."}},
        {"model",
         {"The model itself from the emulated posterior; left out: not done.",
          "Het model zelf vanaf de benaderde posterior; weggelaten: niet gedaan."}},
        {"model.chains", {"Chains.", "Ketens."}},
        {"model.steps",
         {"Steps that are kept of each chain.",
          "Stappen die van elke keten "
          "bewaard blijven."}},
        {"model.warm_up", {"Steps before those.", "Stappen daarvoor."}},
        {"abc",
         {"ABC-SMC as a cross-check; left out: not done.",
          "ABC-SMC als controle; weggelaten: niet gedaan."}},
        {"abc.numbers",
         {"One to three of the numbers of [fit].", "Een tot drie van de getallen van [fit]."}},
        {"abc.particles", {"Particles.", "Deeltjes."}},
        {"abc.on", {"emulator, or model.", "emulator (de benadering), of model (het model zelf)."}},
        {"abc.runs", {"At most so many evaluations.", "Hoogstens zoveel berekeningen."}},
    };
}

}  // namespace

scenarios::ToldFile told_plan(const scenarios::DataRoot& root) {
    const std::vector<Target> shipped = read_targets(root);
    const scenarios::Probe probe{
        .read = [&](const scenarios::Node& file, scenarios::Problems& found) {
            (void)read_plan_tables(file, {root, shipped, "."}, found);
        }};
    scenarios::ToldFile told{.asked = scenarios::ask(probe), .meanings = of_runs()};
    for (const auto& part : {of_fit(), of_checks()}) {
        told.meanings.insert(told.meanings.end(), part.begin(), part.end());
    }
    return told;
}

}  // namespace afweging::calibration
