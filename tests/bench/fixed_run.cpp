// SPDX-License-Identifier: EUPL-1.2
// The run whose instructions count_instructions.sh counts: basis, 4,000 clients, 12 months, the
// baseline instruction set, one thread. To look closer: afweging-fixed-run CLIENTS MONTHS LEVEL,
// with level 0 (baseline), 1 (v3) or 2 (v4).
#include <cstdio>
#include <cstdlib>

#include "tests/bench/model_run.hpp"

int main(int argc, char** argv) {
    using namespace afweging;
    const auto number = [&](int at, unsigned long usual) {
        return static_cast<std::uint32_t>(argc > at ? std::strtoul(argv[at], nullptr, 10) : usual);
    };
    const agents::Setting setting = bench::model_setting("basis", {number(1, 4000), number(2, 12)});
    const bench::ModelRun run = bench::run_model(setting, static_cast<sim::Isa>(number(3, 0)), 1);
    std::printf("%.0f person-months\n", run.person_months);
    std::fprintf(stderr, "%.0f client-months, %.4f CPU-seconds, digest %016llx\n",
                 run.client_months, run.cpu_seconds, static_cast<unsigned long long>(run.digest));
    return 0;
}
