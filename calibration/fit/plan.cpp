// SPDX-License-Identifier: EUPL-1.2
// Table by table, all problems at once.
#include "calibration/fit/plan.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "calibration/fit/plan_meanings.hpp"
#include "calibration/targets/read_report.hpp"
#include "calibration/targets/read_targets.hpp"
#include "scenarios/limits.hpp"
#include "scenarios/read/expected_forms.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/table_reader.hpp"
#include "scenarios/study/study_files.hpp"
#include "scenarios/study/table_words.hpp"

namespace afweging::calibration {
namespace {

namespace fs = std::filesystem;
using scenarios::Need;
using scenarios::ProblemCode;
using scenarios::TableReader;

constexpr scenarios::Range share{0, 2, "share of what was observed", "0.1"};

std::uint32_t whole(TableReader& table, std::string_view key, const scenarios::Range& range,
                    std::uint32_t otherwise) {
    scenarios::usual_number(table, key, otherwise);
    return static_cast<std::uint32_t>(table.whole(key, range).value_or(otherwise));
}

void read_waves(TableReader& table, Plan& plan) {
    constexpr std::size_t most_waves = 50;
    constexpr scenarios::Range runs{10, 100000, "runs", "500"};
    const LocalisedText form{"give the runs of each wave, whole numbers, as [400, 400, 400]",
                             "geef de runs van elke golf, hele getallen, als [400, 400, 400]"};
    expect_numbers(table, "waves", scenarios::AskedForm::wholes, runs, most_waves);
    const scenarios::Node* found = table.value("waves", form, Need::required);
    if (found == nullptr) {
        return;
    }
    bool fits = found->kind == scenarios::Node::Kind::list && !found->items.empty() &&
                found->items.size() <= most_waves;
    for (const scenarios::Node& each : fits ? found->items : std::vector<scenarios::Node>{}) {
        const auto number =
            scenarios::checked_number(each, table.path_of("waves"), runs, table.problems());
        fits = fits && (!number || each.kind == scenarios::Node::Kind::whole);
        plan.waves.push_back(static_cast<std::size_t>(number.value_or(runs.low)));
    }
    if (!fits) {
        scenarios::misfit(table, "waves", form);
    }
}

void read_runs(TableReader table, Plan& plan) {
    RunSizes& sizes = plan.sizes;
    const scenarios::Range people{100, scenarios::most_people, "persons", "4000"};
    const scenarios::Range replicates{2, 10000, "replicates", "2"};
    sizes.people = whole(table, "people", people, sizes.people);
    sizes.replicates = whole(table, "replicates", replicates, sizes.replicates);
    sizes.months = whole(table, "months", {61, scenarios::most_months, "months", "72"}, 72);
    sizes.trial_people = whole(table, "trial_people", people, sizes.trial_people);
    sizes.trial_replicates = whole(table, "trial_replicates", replicates, sizes.trial_replicates);
    read_waves(table, plan);
    plan.checks = whole(table, "checks", {10, 10000, "runs", "60"}, 60);
    plan.draws = whole(table, "draws", {100, 10000, "draws", "1000"}, 1000);
    table.finish();
}

void read_errors(TableReader table, ErrorShares& errors) {
    usual_number(table, "discrepancy", errors.discrepancy);
    usual_number(table, "correlation", errors.correlation);
    errors.discrepancy = table.number("discrepancy", share).value_or(errors.discrepancy);
    errors.correlation =
        table.number("correlation", {0, 0.99, "fraction", "0.5"}).value_or(errors.correlation);
    const auto shape = table.word("shape", {"normal", "student_t4"});
    errors.shape = static_cast<inference::ErrorShape>(shape.value_or(0));
    TableReader bias = table.table("bias");
    for (std::size_t k = 0; k < scenarios::design_class_count; ++k) {
        errors.bias[k] = bias.number(scenarios::design_class_labels[k].key, share).value_or(0);
    }
    bias.finish();
    table.finish();
}

/// A number that is fitted twice, or a target that counts twice, is a slip.
void require_different(TableReader& table, std::string_view key,
                       const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto end = names.begin() + static_cast<std::ptrdiff_t>(i);
        // Told at the second of them, not again at a third.
        if (std::count(names.begin(), end, names[i]) == 1) {
            scenarios::misfit(
                table, key,
                filled({"'{0}' is there twice", "'{0}' staat er twee keer"}, {names[i]}));
        }
    }
}

constexpr scenarios::Range run_count{100, 1000000, "runs", "4000"};

void read_model(TableReader table, PlannedModel& model) {
    if (!table.keys().empty()) {
        const auto chains = table.whole("chains", {4, 1000, "chains", "40"}, Need::required);
        const auto steps = table.whole("steps", {10, 2000, "steps", "60"}, Need::required);
        model.chains = static_cast<std::size_t>(chains.value_or(0));
        model.steps = static_cast<std::size_t>(steps.value_or(0));
        model.warm_up = whole(table, "warm_up", {0, 1000, "steps", "5"}, 5);
    }
    if (model.runs() > most_model_runs) {
        const std::string runs = std::to_string(model.runs());
        scenarios::misfit(table, "steps",
                          filled({"chains x (1 + warm_up + steps) is {0} runs; at most {1}",
                                  "chains x (1 + warm_up + steps) is {0} runs; hoogstens {1}"},
                                 {runs, std::to_string(most_model_runs)}));
    }
    table.finish();
}

void read_abc(TableReader table, const std::vector<std::string>& numbers, PlannedAbc& abc) {
    const bool is_there = !table.keys().empty();
    abc.numbers = table.texts("numbers");
    check_names(table, "numbers", abc.numbers, numbers);
    require_different(table, "numbers", abc.numbers);
    if (is_there && (abc.numbers.empty() || abc.numbers.size() > 3)) {
        scenarios::misfit(table, "numbers",
                          {"name one to three of the numbers of [fit]: ABC is of no use with more",
                           "noem er een tot drie van [fit]: met meer is ABC onbruikbaar"});
    }
    abc.particles = whole(table, "particles", {100, 10000, "particles", "1000"}, 1000);
    abc.is_on_model = table.word("on", {"emulator", "model"}).value_or(0) == 1;
    abc.most_runs = whole(table, "runs", run_count, abc.is_on_model ? 4000 : 100000);
    table.finish();
}

/// Which targets: those that are shipped, and those in files of somebody's own, seen from `folder`.
void read_targets_of(TableReader& fit, const PlanBase& base, Plan& plan) {
    const auto& [root, shipped, folder] = base;
    std::vector<std::string> known;
    for (const Target& each : shipped) { known.push_back(each.key); }
    const std::vector<std::string> files = fit.texts("targets");
    require_different(fit, "targets", files);
    for (const std::string& name : files) {
        std::string text;
        const std::string path = (folder / name).lexically_normal().string();
        for (Target& each : read_own_targets(path, root, fit.problems(), text)) {
            known.push_back(each.key);
            plan.own_targets.push_back(std::move(each));
        }
        plan.text += "\n### targets/" + fs::path(name).filename().string() + '\n' + text;
    }
    plan.left_out = fit.texts("leave_out");
    plan.used = fit.texts("use");
    check_names(fit, "leave_out", plan.left_out, known);
    check_names(fit, "use", plan.used, known);
    require_different(fit, "targets", known);
    require_different(fit, "leave_out", plan.left_out);
    require_different(fit, "use", plan.used);
    if (fit.problems().all().empty() && targets_of(plan, shipped).empty()) {
        scenarios::misfit(fit, plan.used.empty() ? "leave_out" : "use",
                          {"no target is left that a command reports: there is nothing to fit to",
                           "er blijft geen doel over dat een opdracht meldt: er is niets om op bij "
                           "te stellen"});
    }
}

Plan tables_of(TableReader& file, const PlanBase& base) {
    Plan plan;
    TableReader head = file.table("plan", Need::required);
    plan.name = head.text("name", Need::required, "eigen").value_or("");
    plan.label = {head.text("label_en", Need::required).value_or(""),
                  head.text("label_nl", Need::required).value_or("")};
    const scenarios::Range seeds{0, 9e15, "seed", "1"};
    plan.sizes.seed =
        static_cast<std::uint64_t>(head.whole("seed", seeds, Need::required).value_or(1));
    head.finish();
    read_runs(file.table("runs", Need::required), plan);
    TableReader fit = file.table("fit", Need::required);
    plan.numbers = fit.texts("numbers");
    if (plan.numbers.empty()) {
        scenarios::misfit(fit, "numbers",
                          {"name at least one, for example [\"search.base_hazard\"]",
                           "noem er minstens een, bijvoorbeeld [\"search.base_hazard\"]"});
    }
    require_different(fit, "numbers", plan.numbers);
    read_targets_of(fit, base, plan);
    fit.finish();
    read_errors(file.table("errors"), plan.errors);
    TableReader screening = file.table("screening");
    plan.trajectories = whole(screening, "trajectories", {0, 1000, "trajectories", "10"}, 0);
    screening.finish();
    read_model(file.table("model"), plan.model);
    read_abc(file.table("abc"), plan.numbers, plan.abc);
    file.finish();
    return plan;
}

}  // namespace

Plan read_plan_tables(const scenarios::Node& file, const PlanBase& base,
                      scenarios::Problems& problems) {
    TableReader tables(file, "", problems);
    return tables_of(tables, base);
}

scenarios::StudyFiles plan_files(const scenarios::DataRoot& root) {
    const fs::path evidence = fs::path(root.evidence).parent_path();
    return {.folder = (evidence / ".." / "plans").lexically_normal().string(),
            .shown = "plans",
            .table = "plan",
            .one = {"shipped plan", "meegeleverd plan"},
            .all = {"the shipped plans are", "de meegeleverde plannen zijn"}};
}

std::size_t planned_runs(const Plan& plan) {
    std::size_t all = plan.checks + plan.model.runs() +
                      plan.trajectories * (plan.numbers.size() + 1) +
                      (plan.abc.is_on_model ? plan.abc.most_runs : 0);
    for (const std::size_t each : plan.waves) { all += each; }
    return all;
}

std::size_t planned_rounds(const Plan& plan) {
    const std::size_t steps =
        plan.model.chains == 0 ? 0 : 1 + plan.model.warm_up + plan.model.steps;
    return plan.waves.size() + (plan.trajectories > 0 ? 1 : 0) + steps +
           (plan.abc.is_on_model ? 2 : 0) + 1;
}

Plan read_plan(const std::string& path_or_name, const scenarios::DataRoot& root) {
    scenarios::Problems problems;
    const auto name = scenarios::find_study(path_or_name, plan_files(root), problems);
    const auto source = name ? scenarios::read_file(*name, problems) : std::nullopt;
    const auto node = source ? scenarios::parse_toml(*source, problems) : std::nullopt;
    Plan plan;
    if (source && node) {
        const std::vector<Target> shipped = read_targets(root);
        plan =
            read_plan_tables(*node, {root, shipped, fs::path(name->path).parent_path()}, problems);
        plan.text.insert(0, problems.source(source.value_or(0)).text);
    }
    problems.throw_if_any();
    return plan;
}

std::vector<Target> targets_of(const Plan& plan, const std::vector<Target>& all) {
    const auto holds = [](const std::vector<std::string>& keys, const std::string& key) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    };
    std::vector<Target> candidates = all;
    candidates.insert(candidates.end(), plan.own_targets.begin(), plan.own_targets.end());
    std::sort(candidates.begin(), candidates.end(),
              [](const Target& a, const Target& b) { return a.key < b.key; });
    std::vector<Target> kept;
    for (const Target& each : candidates) {
        const bool used = plan.used.empty() || holds(plan.used, each.key);
        if (used && !holds(plan.left_out, each.key) && each.report.source != ReportSource::none) {
            kept.push_back(each);
        }
    }
    return kept;
}

TargetRuns target_runs_of(const Plan& plan, const scenarios::DataRoot& root) {
    return {root, targets_of(plan, read_targets(root)), plan.numbers, plan.sizes};
}

double size_of(const Target& target) {
    const double size = std::abs(target.observed);
    const bool percent = target.unit.en.starts_with("percent");
    return percent && size < 100 ? std::min(size, 100 - size) : size;
}

inference::Likelihood likelihood_of(const ErrorShares& errors, const std::vector<Target>& targets) {
    std::vector<inference::Fact> facts;
    inference::ErrorModel model;
    model.correlation = errors.correlation;
    model.shape = errors.shape;
    for (const Target& each : targets) {
        const double size = size_of(each);
        facts.push_back({.name = each.key,
                         .study = each.study,
                         .design = facts.size(),
                         .observed = each.observed,
                         .standard_error = each.standard_error});
        model.designs.push_back(
            {.name = each.key,
             .mean = 0,
             .deviation = errors.bias[static_cast<std::size_t>(each.design)] * size});
        model.discrepancy.push_back(errors.discrepancy * size);
    }
    return {facts, model};
}

}  // namespace afweging::calibration
