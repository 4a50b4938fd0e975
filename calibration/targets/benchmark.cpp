// SPDX-License-Identifier: EUPL-1.2
// Reading the kinds, holding their names against what there is, and random effects of each.
#include "calibration/targets/benchmark.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "calibration/targets/read_report.hpp"
#include "calibration/targets/read_targets.hpp"
#include "scenarios/catalogue/conflicts.hpp"
#include "scenarios/read/disk.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/table_reader.hpp"
#include "scenarios/study/table_words.hpp"

namespace afweging::calibration {
namespace {

using scenarios::Need;
using scenarios::TableReader;

bool in_points(const std::string& unit) {
    return unit == "pp" || unit == "percentage points" || unit == "points";
}

/// Adds the effect, or says why it is none.
void add_effect(TableReader& table, std::string_view key, const MeasuredEffect& one,
                const std::string& unit, BenchmarkKind& kind) {
    const bool again =
        std::any_of(kind.effects.begin(), kind.effects.end(),
                    [&](const MeasuredEffect& each) { return each.study == one.study; });
    if (!in_points(unit) || !(one.standard_error > 0)) {
        scenarios::misfit(table, key,
                          filled({"{0} is no difference in points with a standard error",
                                  "{0} is geen verschil in procentpunten met een standaardfout"},
                                 {one.source}));
    } else if (again) {
        scenarios::misfit(table, key,
                          filled({"{0}: give one effect of each study; {1} has one already",
                                  "{0}: geef van elk onderzoek één effect; {1} heeft er al een"},
                                 {one.source, one.study}));
    } else {
        kind.effects.push_back(one);
    }
}

void read_target_effects(TableReader& table, const std::vector<Target>& targets,
                         BenchmarkKind& kind) {
    const std::vector<std::string> names = table.texts("targets");
    std::vector<std::string> known;
    for (const Target& each : targets) { known.push_back(each.key); }
    check_names(table, "targets", names, known);
    for (const Target& each : targets) {
        if (std::find(names.begin(), names.end(), each.key) != names.end()) {
            add_effect(table, "targets",
                       {each.study, each.key, each.observed, each.standard_error, each.design},
                       each.unit.en, kind);
        }
    }
}

void read_fact_effects(TableReader& table, const scenarios::Evidence& evidence,
                       BenchmarkKind& kind) {
    const std::vector<std::string> ids = table.texts("facts");
    scenarios::check_facts(table, "facts", ids, evidence);
    for (const std::string& id : ids) {
        const auto found = evidence.find(id);
        if (found == evidence.end()) {
            continue;
        }
        const scenarios::EvidenceRow& row = found->second;
        add_effect(table, "facts",
                   {row.reference, id, std::strtod(row.value.c_str(), nullptr),
                    row.used.standard_error.value_or(0), row.used.design_class},
                   row.unit, kind);
    }
}

BenchmarkKind read_one(const scenarios::Node& node, const std::string& key,
                       const scenarios::DataRoot& root, const scenarios::Evidence& evidence,
                       const std::vector<Target>& targets, scenarios::Problems& problems) {
    TableReader table(node, key, problems);
    BenchmarkKind kind;
    kind.key = key;
    kind.label = {table.text("en", Need::required).value_or(""),
                  table.text("nl", Need::required).value_or("")};
    kind.instruments = table.texts("instruments");
    check_names(table, "instruments", kind.instruments, scenarios::names_in(root, "instruments"));
    read_target_effects(table, targets, kind);
    read_fact_effects(table, evidence, kind);
    table.finish();
    return kind;
}

}  // namespace

std::vector<BenchmarkKind> read_benchmark(const scenarios::DataRoot& root,
                                          const scenarios::Evidence& evidence,
                                          const std::vector<Target>& targets,
                                          scenarios::Problems& problems) {
    const std::string path =
        (std::filesystem::path(root.evidence).parent_path() / "benchmark.toml").string();
    std::vector<BenchmarkKind> kinds;
    if (!scenarios::exists(path)) {
        return kinds;
    }
    const auto source =
        scenarios::read_file({path, "benchmark.toml", ExitCode::data, ExitCode::data}, problems);
    const auto file = source ? scenarios::parse_toml(*source, problems) : std::nullopt;
    for (std::size_t i = 0; file && i < file->members.size(); ++i) {
        const auto& [key, node] = file->members[i];
        kinds.push_back(read_one(node, key, root, evidence, targets, problems));
    }
    return kinds;
}

std::vector<BenchmarkKind> read_benchmark(const scenarios::DataRoot& root) {
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    const std::vector<Target> targets = read_targets(root, evidence, problems);
    std::vector<BenchmarkKind> kinds = read_benchmark(root, evidence, targets, problems);
    problems.throw_if_any();
    return kinds;
}

std::vector<MeasuredEffect> all_effects(const std::vector<BenchmarkKind>& kinds) {
    std::vector<MeasuredEffect> all;
    for (const BenchmarkKind& kind : kinds) {
        for (const MeasuredEffect& one : kind.effects) {
            const bool again = std::any_of(all.begin(), all.end(), [&](const MeasuredEffect& each) {
                return each.study == one.study;
            });
            if (!again) {
                all.push_back(one);
            }
        }
    }
    return all;
}

std::optional<inference::RandomEffects> benchmark_of(const std::vector<MeasuredEffect>& effects,
                                                     const std::string& without) {
    inference::Vector values;
    inference::Vector errors;
    for (const MeasuredEffect& each : effects) {
        if (without.empty() || each.study != without) {
            values.push_back(each.effect);
            errors.push_back(each.standard_error);
        }
    }
    return values.empty() ? std::nullopt : std::optional(inference::random_effects(values, errors));
}

const BenchmarkKind* kind_of_study(const std::vector<BenchmarkKind>& kinds,
                                   const std::string& study) {
    for (const BenchmarkKind& kind : kinds) {
        for (const MeasuredEffect& each : kind.effects) {
            if (each.study == study) {
                return &kind;
            }
        }
    }
    return nullptr;
}

}  // namespace afweging::calibration
