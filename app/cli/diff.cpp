// SPDX-License-Identifier: EUPL-1.2
// afweging diff: what differs between two scenarios, in words.
#include "scenarios/diff.hpp"

#include <algorithm>
#include <utility>

#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/cli/run_options.hpp"
#include "app/data.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::app {
namespace {

using scenarios::Problem;
using scenarios::Problems;

/// Adds what is wrong in another reading. What both met, in a file that both extend or in the
/// program's own, counts once.
void add_all(Problems& to, const Problems& from) {
    const std::size_t first = to.source_count();
    for (std::size_t i = 0; i < from.source_count(); ++i) { to.add_source(from.source(i)); }
    for (const Problem& problem : from.all()) {
        const auto same = [&](const Problem& known) {
            return known.code == problem.code && known.at.line == problem.at.line &&
                   known.at.column == problem.at.column &&
                   to.source(known.at.source).name == from.source(problem.at.source).name;
        };
        const std::vector<Problem>& told = to.all();
        if (std::none_of(told.begin(), told.end(), same)) {
            scenarios::Position at = problem.at;
            at.source += first;
            to.add(problem.code, at, problem.details);
        }
    }
}

/// Both scenarios, or what is wrong with either of them. Each is read by itself: where there are
/// problems already, a file is not looked at to its end.
std::pair<scenarios::Scenario, scenarios::Scenario> read_both(const std::string& a,
                                                              const std::string& b,
                                                              const scenarios::DataRoot& root) {
    Problems problems;
    Problems of_other;
    auto one = scenarios::read_scenario(a, root, problems);
    auto other = scenarios::read_scenario(b, root, of_other);
    add_all(problems, of_other);
    problems.throw_if_any();
    return {*std::move(one), *std::move(other)};
}

}  // namespace

ExitCode perform_diff(const Arguments& arguments, Console& console) {
    std::string a;
    std::string b;
    Parser parser("diff", "afweging diff basis werkloont", console);
    parser.option("A", a, scenario_meaning())->required();
    parser.option("B", b, scenario_meaning())->required();
    parser.parse(arguments);
    const auto [one, other] = read_both(a, b, data_root());
    const auto found = scenarios::differences(one, other);
    print_differences(console, found);
    if (found.empty()) {
        console.out(LocalisedText{"No difference: both give the same run.",
                                  "Geen verschil: beide geven dezelfde run."});
    }
    console.set_result(Json::object({{"differences", to_json(found, console.language())}}));
    return ExitCode::ok;
}

}  // namespace afweging::app
