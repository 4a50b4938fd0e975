// SPDX-License-Identifier: EUPL-1.2
// Prints which step of the month reads (r), writes (w), adds to (+) and draws (d) what, as the page
// docs/model/steps.md: read off the types of the steps themselves.
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/agents/steps/row.hpp"

#include <steps.hpp>

namespace {

using namespace afweging;
using steps::Row;
using steps::row_of;

std::string words(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) { all += (all.empty() ? "`" : ", `") + name + "`"; }
    return all;
}

void print_steps(const std::vector<Row>& rows) {
    std::puts("| step | reads | writes | adds to | draws |\n|---|---|---|---|---|");
    for (const Row& row : rows) {
        std::printf("| `%s` | %s | %s | %s | %s |\n", row.step.c_str(), words(row.reads).c_str(),
                    words(row.writes).c_str(), words(row.adds).c_str(), words(row.draws).c_str());
    }
}

void print_columns(const std::vector<Row>& rows) {
    std::map<std::string, std::pair<std::vector<std::string>, std::vector<std::string>>> columns;
    for (const Row& row : rows) {
        for (const std::string& name : row.reads) { columns[name].first.push_back(row.step); }
        for (const std::string& name : row.writes) { columns[name].second.push_back(row.step); }
    }
    std::puts("| column | written by | read by |\n|---|---|---|");
    for (const auto& [name, steps] : columns) {
        std::printf("| `%s` | %s | %s |\n", name.c_str(), words(steps.second).c_str(),
                    words(steps.first).c_str());
    }
}

}  // namespace

int main() {
#define AFWEGING_STEP_ROW(step) row_of(#step, &agents::isa_base::step),
#define AFWEGING_BETWEEN_ROW(step) row_of(#step, &agents::step),
    const std::vector<Row> rows = {AFWEGING_STEPS(AFWEGING_STEP_ROW, AFWEGING_BETWEEN_ROW)};
#undef AFWEGING_STEP_ROW
#undef AFWEGING_BETWEEN_ROW
    std::puts(
        "# Steps of the month and the columns they touch\n\n"
        "This page is written by the program `step_matrix` from the types of the steps: what is "
        "not "
        "listed here does not compile. Run `./run bless` after a change and commit both.\n\n"
        "The order of the steps is that of `agents/month.cpp`. `People` are the columns of "
        "[state](state.md), `MonthColumns` what the steps of a month tell each other, `Notes` the "
        "same within a phase, `Proposals` what settle takes up, `ThreadBooks` the totals of a "
        "thread. A name without `::` is handed to the step as a whole: `AdmissionBooks` are the "
        "places, budgets and proposals of the month, `JobQueues` the work space of the lottery of "
        "vacancies. All else that a step is handed it can only read.\n\n## By step\n");
    print_steps(rows);
    std::puts("\n## By column\n");
    print_columns(rows);
    return 0;
}
