// SPDX-License-Identifier: EUPL-1.2
#include "calibration/validation/wrong_plan.hpp"

#include <filesystem>

#include "agents/measures/layout.hpp"
#include "calibration/targets/read_report.hpp"
#include "calibration/targets/read_targets.hpp"
#include "scenarios/catalogue/mechanisms.hpp"
#include "scenarios/limits.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/table_reader.hpp"
#include "scenarios/study/table_words.hpp"

namespace afweging::calibration {
namespace {

namespace fs = std::filesystem;
using scenarios::Need;
using scenarios::Range;
using scenarios::TableReader;

std::string scenario_in(TableReader& table, std::string_view key, const scenarios::DataRoot& root) {
    const std::string name = table.text(key, Need::required, "basis").value_or("");
    if (!name.empty()) {
        check_names(table, key, {name}, scenarios::names_in(root, ""));
    }
    return name;
}

std::size_t count_in(TableReader& table, std::string_view key, std::size_t otherwise) {
    const Range counts{0, 10000, "worlds", "200"};
    return static_cast<std::size_t>(
        table.whole(key, counts).value_or(static_cast<std::int64_t>(otherwise)));
}

void read_sizes(TableReader table, const scenarios::DataRoot& root, WrongPlan& plan) {
    plan.base = scenario_in(table, "base", root);
    plan.policy = scenario_in(table, "policy", root);
    plan.seed = static_cast<std::uint64_t>(
        table.whole("seed", {0, 9e9, "seed", "1"}, Need::required).value_or(1));
    plan.people = static_cast<std::uint32_t>(
        table.whole("people", {100, scenarios::most_people, "persons", "3000"}).value_or(3000));
    plan.months = static_cast<std::uint32_t>(
        table.whole("months", {61, scenarios::most_months, "months", "61"}).value_or(61));
    plan.worlds = count_in(table, "worlds", plan.worlds);
    plan.runs = count_in(table, "runs", plan.runs);
    plan.right_worlds = count_in(table, "right_worlds", plan.right_worlds);
    plan.same = count_in(table, "same", plan.same);
    plan.repeats = count_in(table, "repeats", plan.repeats);
    plan.numbers = table.texts("numbers");
    if (plan.repeats == 0 || plan.same < 2) {
        scenarios::misfit(table, plan.repeats == 0 ? "repeats" : "same",
                          {"luck needs at least one repeat, and two at the same values",
                           "voor het toeval is minstens één herhaling nodig, en twee bij dezelfde "
                           "waarden"});
    }
    table.finish();
}

LocalisedText label_in(TableReader& table) {
    return {table.text("en", Need::required).value_or(""),
            table.text("nl", Need::required).value_or("")};
}

WrongCase read_case(TableReader table, const std::string& key,
                    const std::vector<std::string>& mechanisms) {
    WrongCase one{key, label_in(table), table.texts("mechanisms")};
    check_names(table, "mechanisms", one.mechanisms, mechanisms);
    if (one.mechanisms.empty()) {
        scenarios::misfit(table, "mechanisms",
                          {"name at least one, for example [\"lock_in\"]",
                           "noem er minstens een, bijvoorbeeld [\"lock_in\"]"});
    }
    table.finish();
    return one;
}

Contrast read_contrast(TableReader table, const std::string& key, const WrongPlan& plan) {
    Contrast one{key, label_in(table), {}};
    std::vector<std::string> measures;
    for (const sim::Dataset& each : agents::layout({}).datasets) { measures.push_back(each.path); }
    const Range months{1, static_cast<double>(plan.months), "months", "36"};
    one.report.source = ReportSource::run;
    one.report.group = "all";
    one.report.scenario = plan.base;
    one.report.sum = table.texts("sum");
    check_names(table, "sum", one.report.sum, measures);
    one.report.first_month =
        static_cast<std::int32_t>(table.whole("first_month", months, Need::required).value_or(1));
    one.report.last_month =
        static_cast<std::int32_t>(table.whole("last_month", months, Need::required).value_or(1));
    one.report.scale =
        table.number("scale", {-10000, 10000, "units of the contrast", "100"}, Need::required)
            .value_or(1);
    if (one.report.sum.empty()) {
        scenarios::misfit(table, "sum",
                          {"name a measure, for example [\"series/stock\"]",
                           "noem een uitkomst, bijvoorbeeld [\"series/stock\"]"});
    }
    if (one.report.first_month > one.report.last_month) {
        scenarios::misfit(table, "last_month",
                          {"it lies before first_month", "die ligt voor first_month"});
    }
    table.finish();
    return one;
}

WrongPlan read(TableReader& file, const scenarios::DataRoot& root) {
    WrongPlan plan;
    read_sizes(file.table("wrong", Need::required), root, plan);
    std::vector<std::string> mechanisms;
    for (const auto& each : scenarios::read_mechanisms(root, file.problems())) {
        mechanisms.push_back(each.key);
    }
    TableReader cases = file.table("cases", Need::required);
    for (const std::string& key : cases.keys()) {
        plan.cases.push_back(read_case(cases.table(key), key, mechanisms));
    }
    TableReader contrasts = file.table("contrasts", Need::required);
    for (const std::string& key : contrasts.keys()) {
        plan.contrasts.push_back(read_contrast(contrasts.table(key), key, plan));
    }
    file.finish();
    return plan;
}

}  // namespace

WrongPlan read_wrong_plan(const std::string& path, const scenarios::DataRoot& root) {
    scenarios::Problems problems;
    const std::string shipped = (fs::path(validation_folder(root)) / "wrong.toml").string();
    const auto source = scenarios::read_file(
        path.empty() ? scenarios::FileName{.path = shipped, .shown = "validation/wrong.toml"}
                     : scenarios::FileName{.path = path, .shown = path, .unopened = ExitCode::io},
        problems);
    const auto node = source ? scenarios::parse_toml(*source, problems) : std::nullopt;
    WrongPlan plan;
    if (node) {
        TableReader file(*node, "", problems);
        plan = read(file, root);
    }
    problems.throw_if_any();
    return plan;
}

std::size_t planned_pairs(const WrongPlan& plan) {
    return plan.repeats * (plan.worlds + (plan.cases.empty() ? 0 : plan.right_worlds)) +
           plan.cases.size() * (plan.runs + plan.same);
}

}  // namespace afweging::calibration
