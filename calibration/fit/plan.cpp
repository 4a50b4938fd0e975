// SPDX-License-Identifier: EUPL-1.2
// Table by table, all problems at once.
#include "calibration/fit/plan.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "calibration/targets/read_report.hpp"
#include "calibration/targets/read_targets.hpp"
#include "scenarios/limits.hpp"
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
    return static_cast<std::uint32_t>(table.whole(key, range).value_or(otherwise));
}

void read_waves(TableReader& table, Plan& plan) {
    const auto waves = table.per_year("waves", {10, 100000, "runs", "500"});
    for (const double each : waves.value_or(std::vector<double>{})) {
        plan.waves.push_back(static_cast<std::size_t>(each));
    }
    if (plan.waves.empty()) {
        scenarios::misfit(table, "waves",
                          {"give the runs of each wave, for example [400, 400, 400]",
                           "geef de runs van elke golf, bijvoorbeeld [400, 400, 400]"});
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

Plan read(TableReader& file, const std::vector<std::string>& targets) {
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
    plan.left_out = fit.texts("leave_out");
    check_names(fit, "leave_out", plan.left_out, targets);
    fit.finish();
    read_errors(file.table("errors"), plan.errors);
    file.finish();
    return plan;
}

std::vector<std::string> keys_of_targets(const scenarios::DataRoot& root) {
    std::vector<std::string> keys;
    for (const Target& each : read_targets(root)) { keys.push_back(each.key); }
    return keys;
}

}  // namespace

scenarios::StudyFiles plan_files(const scenarios::DataRoot& root) {
    const fs::path evidence = fs::path(root.evidence).parent_path();
    return {.folder = (evidence / ".." / "plans").lexically_normal().string(),
            .shown = "plans",
            .table = "plan",
            .one = {"shipped plan", "meegeleverd plan"},
            .all = {"the shipped plans are", "de meegeleverde plannen zijn"}};
}

std::size_t planned_runs(const Plan& plan) {
    std::size_t all = plan.checks;
    for (const std::size_t each : plan.waves) { all += each; }
    return all;
}

Plan read_plan(const std::string& path_or_name, const scenarios::DataRoot& root) {
    scenarios::Problems problems;
    const auto name = scenarios::find_study(path_or_name, plan_files(root), problems);
    const auto source = name ? scenarios::read_file(*name, problems) : std::nullopt;
    const auto node = source ? scenarios::parse_toml(*source, problems) : std::nullopt;
    Plan plan;
    if (source && node) {
        TableReader file(*node, "", problems);
        plan = read(file, keys_of_targets(root));
        plan.text = problems.source(*source).text;
    }
    problems.throw_if_any();
    return plan;
}

std::vector<Target> targets_of(const Plan& plan, const std::vector<Target>& all) {
    std::vector<Target> kept;
    for (const Target& each : all) {
        const bool out =
            std::find(plan.left_out.begin(), plan.left_out.end(), each.key) != plan.left_out.end();
        if (!out && each.report.source != ReportSource::none) {
            kept.push_back(each);
        }
    }
    return kept;
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
