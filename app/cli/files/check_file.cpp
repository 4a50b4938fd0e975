// SPDX-License-Identifier: EUPL-1.2
// By kind: the reader that would read it anyway.
#include "app/cli/files/check_file.hpp"

#include <filesystem>
#include <optional>

#include "app/data.hpp"
#include "app/deciding/sweep_file.hpp"
#include "app/mending/problem_json.hpp"
#include "app/schema/schema_kinds.hpp"
#include "calibration/fit/plan.hpp"
#include "scenarios/catalogue/instruments.hpp"
#include "scenarios/catalogue/municipality.hpp"
#include "scenarios/chain.hpp"
#include "scenarios/read/disk.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::app {
namespace {

namespace fs = std::filesystem;
using scenarios::Problems;

/// "instrument"; empty: a scenario, or nothing that can be told.
std::string kind_of_path(const std::string& path) {
    if (!scenarios::is_path(path) || !scenarios::exists(path)) {
        return {};
    }
    const std::string folder = fs::path(path).parent_path().filename().string();
    if (folder == "instruments" || folder == "municipalities") {
        return folder == "instruments" ? "instrument" : "municipality";
    }
    Problems unused;
    const auto source = scenarios::read_file({.path = path, .shown = path}, unused);
    const auto tree = source ? scenarios::parse_toml(*source, unused) : std::nullopt;
    for (const char* kind : {"trial", "plan", "sweep"}) {
        const bool map = tree && tree->find("columns") != nullptr;  // of data of one's own
        if (tree && !map && tree->find(kind) != nullptr) {
            return kind;
        }
    }
    return {};
}

/// An instrument or a municipality, which may extend one beside it or one of the program.
void read_extending(const std::string& kind, const std::string& path) {
    const scenarios::DataRoot root = data_root();
    Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    const std::string folder = fs::path(path).parent_path().parent_path().string();
    const scenarios::Shelf shelf{root, {folder.empty() ? "." : folder, root}};
    const std::size_t asked = problems.add_source({path, {}});
    const scenarios::NamedFile named{fs::path(path).stem().string(),
                                     scenarios::Position{asked, 0, 0, 1}};
    if (kind == "instrument") {
        (void)read_instrument(shelf, named, evidence, problems);
    } else {
        (void)read_municipality(shelf, named, evidence, problems);
    }
    problems.throw_if_any();
}

void read_as(const std::string& kind, const std::string& path) {
    if (kind == "trial") {
        (void)scenarios::read_trial(path, data_root());
    } else if (kind == "plan") {
        (void)calibration::read_plan(path, data_root());
    } else if (kind == "sweep") {
        (void)read_sweep(path, data_root());
    } else {
        read_extending(kind, path);
    }
}

}  // namespace

bool is_other_file(const std::string& word) { return !kind_of_path(word).empty(); }

void check_file(const std::string& path, Console& console) {
    const std::string kind = kind_of_path(path);
    read_as(kind, path);
    const SchemaKind& told = *schema_kind(kind);
    console.out(filled({"{0}: this file is valid ({1}).", "{0}: dit bestand klopt ({1})."},
                       {path, {told.head.kind, told.dutch}}));
    console.set_result(Json::object({{"file", path},
                                     {"kind", kind},
                                     {"problems_version", problems_version},
                                     {"problems", Json::array()}}));
}

}  // namespace afweging::app
