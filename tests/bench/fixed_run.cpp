// SPDX-License-Identifier: EUPL-1.2
// The run whose instructions count_instructions.sh counts: basis, 4,000 clients, 12 months, the
// baseline instruction set, one thread.
#include <cstdio>

#include "tests/bench/model_run.hpp"

int main() {
    using namespace afweging;
    const agents::Setting setting = bench::model_setting("basis", {4000, 12});
    const bench::ModelRun run = bench::run_model(setting, sim::Isa::base, 1);
    std::printf("%.0f person-months\n", run.person_months);
    return 0;
}
