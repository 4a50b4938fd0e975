// SPDX-License-Identifier: EUPL-1.2
// One timed replicate of the full model.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "agents/setting.hpp"
#include "sim/isa.hpp"
#include "tests/bench/bench.hpp"

namespace afweging::bench {

/// How much of a scenario to run; else what the scenario says.
struct ModelSize {
    std::optional<std::uint32_t> clients = std::nullopt;
    std::optional<std::uint32_t> months = std::nullopt;
};

/// The setting of a shipped scenario.
[[nodiscard]] agents::Setting model_setting(const std::string& scenario, const ModelSize& size);

/// Clients of the model that take about as long as `people` of the reference cohort.
[[nodiscard]] std::uint32_t model_clients(const Options& options);

struct ModelRun {
    double client_months = 0;  ///< on bijstand at the end of a month
    double person_months = 0;  ///< in the world and below pension age
    double last_clients = 0;   ///< on bijstand at the end of the last month
    double cpu_seconds = 0;    ///< months only, without set-up
    double wall_seconds = 0;
    std::uint64_t digest = 0;  ///< of all records
};

/// Runs all months of a replicate.
[[nodiscard]] ModelRun run_model(const agents::Setting& setting, sim::Isa isa, unsigned threads,
                                 std::uint64_t seed = 20260101);

}  // namespace afweging::bench
