// SPDX-License-Identifier: EUPL-1.2
// Reads files by their readers and prints the code and the key of each problem, as JSON: one line a
// file. Standard input has a kind and a path on each line.
#include <filesystem>
#include <iostream>

#include "app/deciding/sweep_meanings.hpp"
#include "app/mending/broken_file.hpp"
#include "app/report/json.hpp"
#include "calibration/fit/plan_meanings.hpp"
#include "calibration/targets/read_targets.hpp"
#include "scenarios/catalogue/catalogue.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/study/trial_reader.hpp"

using namespace afweging;
using scenarios::Node;
using scenarios::Problems;

namespace {

const scenarios::DataRoot& root() {
    static const scenarios::DataRoot shipped =
        scenarios::DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios");
    return shipped;
}

const scenarios::Catalogue& catalogue() {
    static const scenarios::Catalogue all = [] {
        Problems problems;
        return scenarios::read_catalogue(root(), problems);
    }();
    return all;
}

const std::vector<calibration::Target>& targets() {
    static const std::vector<calibration::Target> all = calibration::read_targets(root());
    return all;
}

/// The tables of a file that has been parsed.
void read_tables(const std::string& kind, const std::string& path, const Node& file,
                 Problems& problems) {
    const std::filesystem::path place(path);
    const scenarios::Shelf shelf{root(), {place.parent_path().parent_path().string(), root()}};
    const scenarios::NamedFile named{place.stem().string(), scenarios::Position{}};
    const bool extends = file.find("extends") != nullptr;
    if (kind == "instrument" && extends) {
        (void)read_instrument(shelf, named, catalogue().evidence, problems);
    } else if (kind == "municipality" && extends) {
        (void)read_municipality(shelf, named, catalogue().evidence, problems);
    } else if (kind == "instrument") {
        (void)read_instrument(file, place.stem().string(), catalogue().evidence, problems);
    } else if (kind == "municipality") {
        (void)read_municipality(file, place.stem().string(), catalogue().evidence, problems);
    } else if (kind == "trial") {
        scenarios::Trial trial;
        scenarios::TableReader tables(file, "", problems);
        read_trial_tables(tables, catalogue().evidence, scenarios::ScenarioOfTrial::unknown, trial);
    } else if (kind == "plan") {
        (void)calibration::read_plan_tables(file, {root(), targets(), place.parent_path()},
                                            problems);
    } else {
        (void)app::read_sweep_tables(file, problems);
    }
}

void read(const std::string& kind, const std::string& path, Problems& problems) {
    if (kind == "scenario") {
        (void)scenarios::read_scenario(path, root(), catalogue(), problems);
        return;
    }
    const auto source = scenarios::read_file({.path = path, .shown = path}, problems);
    const auto node = source ? scenarios::parse_toml(*source, problems) : std::nullopt;
    if (node) {
        read_tables(kind, path, *node, problems);
    }
}

app::Json told(const Problems& problems) {
    app::ToldKinds kinds(root());
    app::Json list = app::Json::array();
    for (const scenarios::Problem& problem : problems.all()) {
        app::BrokenFile file{.name = {},
                             .text = app::SourceText(problems.source(problem.at.source).text),
                             .tree = {},
                             .kind = {}};
        Problems again;
        file.tree = scenarios::parse_toml(
            again.add_source({"x", problems.source(problem.at.source).text}), again);
        const app::Broken broken = app::broken_at(problem, file);
        list.push(app::Json::object({{"code", scenarios::code_text(problem.code)},
                                     {"pointer", broken.key.pointer()},
                                     {"said", sentence_of(problem, Language::en)}}));
    }
    return list;
}

}  // namespace

int main() {
    std::string kind;
    std::string path;
    while (std::cin >> kind && std::getline(std::cin >> std::ws, path)) {
        Problems problems;
        read(kind, path, problems);
        std::cout << told(problems).text() << '\n';
    }
    return 0;
}
