// SPDX-License-Identifier: EUPL-1.2
// File by file and table by table; what does not go together is told where it stands.
#include "calibration/targets/read_targets.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "calibration/targets/read_report.hpp"
#include "scenarios/catalogue/conflicts.hpp"
#include "scenarios/read/disk.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::calibration {
namespace {

namespace fs = std::filesystem;
using scenarios::Need;
using scenarios::ProblemCode;
using scenarios::TableReader;

constexpr scenarios::Range any_number{-1e9, 1e9, "units of the target", "40.7"};
/// A normal distribution has 95 % within this many standard errors.
constexpr double reach_95 = 1.96;

void misfit(TableReader& table, std::string_view key, const LocalisedText& why) {
    table.problems().add(ProblemCode::does_not_fit, table.position_of(key),
                         {table.path_of(key), why});
}

/// Either standard_error, or a band of 95 %: its width over twice 1.96.
double read_error(TableReader& table, double observed) {
    const auto error = table.number("standard_error", any_number);
    const auto low = table.number("low", any_number);
    const auto high = table.number("high", any_number);
    if (error.has_value() == (low.has_value() && high.has_value()) ||
        low.has_value() != high.has_value()) {
        misfit(table,
               error ? "standard_error"
               : low ? "low"
                     : "observed",
               {"give standard_error, or low and high, and not both",
                "geef standard_error, of low en high, en niet allebei"});
        return 1;
    }
    if (error) {
        if (*error <= 0) {
            misfit(table, "standard_error", {"it must lie above 0", "die moet boven 0 liggen"});
        }
        return *error;
    }
    if (!(*low < *high && *low <= observed && observed <= *high)) {
        misfit(table, "low",
               {"low lies below high, and observed between them",
                "low ligt onder high, en observed ertussen"});
    }
    return (*high - *low) / (2 * reach_95);
}

template <class Kind, std::size_t N>
Kind word(TableReader& table, std::string_view key, const std::array<sim::KindLabel, N>& labels) {
    return static_cast<Kind>(table.word(key, keys_of(labels), Need::required).value_or(0));
}

/// Where a file is that somebody wrote; none: it is shipped.
using Folder = std::optional<std::string>;

/// Of a shipped target the facts that it is; of an own one where its figure comes from.
void read_origin(TableReader& table, const scenarios::Evidence& evidence, const Folder& folder,
                 Target& target) {
    target.evidence = table.texts("evidence");
    target.with = table.texts("with");
    check_facts(table, "evidence", target.evidence, evidence);
    check_facts(table, "with", target.with, evidence);
    if (folder) {
        static_cast<void>(table.text("source", Need::required, "own trial of 2025"));
    } else if (target.evidence.empty()) {
        misfit(table, "evidence",
               {"name the fact, for example [\"S003\"]", "noem het feit, bijvoorbeeld [\"S003\"]"});
    }
}

Target read_one(const scenarios::Node& node, const std::string& key,
                const scenarios::DataRoot& root, const scenarios::Evidence& evidence,
                scenarios::Problems& problems, const Folder& folder = std::nullopt) {
    TableReader table(node, key, problems);
    Target target;
    target.key = key;
    target.label = {table.text("en", Need::required).value_or(""),
                    table.text("nl", Need::required).value_or("")};
    read_origin(table, evidence, folder, target);
    target.observed = table.number("observed", any_number, Need::required).value_or(0);
    target.standard_error = read_error(table, target.observed);
    target.error_from = word<TargetError>(table, "error_from", target_error_labels);
    target.unit = {table.text("unit", Need::required, "percent").value_or(""),
                   table.text("unit_nl", Need::required, "procent").value_or("")};
    target.design = word<scenarios::DesignClass>(table, "design", scenarios::design_class_labels);
    target.study = table.text("study", Need::required, "werkloont").value_or("");
    target.reason = table.text("reason", Need::required).value_or("");
    target.prior_saw = table.texts("prior_saw");
    target.report = read_report(table.table("report", Need::required), root, folder);
    table.finish();
    return target;
}

/// What names are held against, and where problems go.
struct Reading {
    const scenarios::DataRoot& root;
    const scenarios::Evidence& evidence;
    scenarios::Problems& problems;
};

void sort_by_key(std::vector<Target>& targets) {
    std::sort(targets.begin(), targets.end(),
              [](const Target& a, const Target& b) { return a.key < b.key; });
}

/// The tables of these files, sorted by key; `shown`: what messages call the folder.
std::vector<Target> read_files(const std::string& folder, const std::vector<std::string>& files,
                               const std::string& shown, const Reading& with) {
    std::vector<Target> all;
    for (const std::string& name : files) {
        const auto source =
            scenarios::read_file({(fs::path(folder) / name).string(), shown + "/" + name,
                                  ExitCode::data, ExitCode::data},
                                 with.problems);
        const auto file = source ? scenarios::parse_toml(*source, with.problems) : std::nullopt;
        for (std::size_t i = 0; file && i < file->members.size(); ++i) {
            const auto& [key, node] = file->members[i];
            const bool twice =
                std::any_of(all.begin(), all.end(), [&](const Target& t) { return t.key == key; });
            if (twice) {
                with.problems.add(ProblemCode::defined_twice, node.key_at,
                                  {key, shown + "/*.toml"});
            } else {
                all.push_back(read_one(node, key, with.root, with.evidence, with.problems));
            }
        }
    }
    sort_by_key(all);
    return all;
}

}  // namespace

std::string targets_folder(const scenarios::DataRoot& root) {
    return (fs::path(root.evidence).parent_path() / ".." / "targets").lexically_normal().string();
}

std::string validation_folder(const scenarios::DataRoot& root) {
    return (fs::path(root.evidence).parent_path() / ".." / "validation")
        .lexically_normal()
        .string();
}

std::vector<Target> read_targets(const scenarios::DataRoot& root,
                                 const scenarios::Evidence& evidence,
                                 scenarios::Problems& problems) {
    std::vector<std::string> files;
    for (const std::string& entry : scenarios::entries_in(targets_folder(root))) {
        if (fs::path(entry).extension() == ".toml") {
            files.push_back(fs::path(entry).filename().string());
        }
    }
    return read_files(targets_folder(root), files, "targets", {root, evidence, problems});
}

std::vector<Target> read_validation_facts(const scenarios::DataRoot& root) {
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    std::vector<Target> all = read_files(validation_folder(root), {"facts.toml"}, "validation",
                                         {root, evidence, problems});
    problems.throw_if_any();
    return all;
}

std::vector<Target> read_targets(const scenarios::DataRoot& root) {
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    std::vector<Target> all = read_targets(root, evidence, problems);
    problems.throw_if_any();
    return all;
}

std::vector<Target> read_own_targets(const std::string& path, const scenarios::DataRoot& root,
                                     scenarios::Problems& problems, std::string& text) {
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    const std::vector<Target> shipped = read_targets(root, evidence, problems);
    const auto source =
        scenarios::read_file({.path = path,
                              .shown = path,
                              .unopened = ExitCode::io,
                              .recorded = "targets/" + fs::path(path).filename().string()},
                             problems);
    const auto file = source ? scenarios::parse_toml(*source, problems) : std::nullopt;
    std::vector<Target> own;
    const std::string folder = fs::path(path).parent_path().string();
    for (std::size_t i = 0; file && i < file->members.size(); ++i) {
        const auto& [key, node] = file->members[i];
        if (std::any_of(shipped.begin(), shipped.end(),
                        [&](const Target& each) { return each.key == key; })) {
            problems.add(ProblemCode::defined_twice, node.key_at,
                         {key, std::string("targets/*.toml")});
        }
        own.push_back(read_one(node, key, root, evidence, problems, folder));
    }
    text = file ? problems.source(*source).text : "";
    std::sort(own.begin(), own.end(),
              [](const Target& a, const Target& b) { return a.key < b.key; });
    return own;
}

}  // namespace afweging::calibration
