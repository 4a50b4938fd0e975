// SPDX-License-Identifier: EUPL-1.2
// What is asked of a run, and what follows from it before anything runs. Apart from
// run_scenario.hpp, for a page has no stop tokens.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "scenarios/posterior/posterior.hpp"
#include "scenarios/scenario.hpp"
#include "sim/draw_range.hpp"
#include "sim/isa.hpp"
#include "sim/recorder.hpp"

namespace afweging::scenarios {

/// What is asked of a run beside the scenario. A seed has no default.
struct RunRequest {
    std::uint64_t seed;
    std::uint32_t first_replicate = 0;
    std::optional<std::uint32_t> replicates = std::nullopt;  ///< else the scenario's
    std::optional<std::uint32_t> months = std::nullopt;      ///< else the scenario's
    std::optional<std::uint32_t> people =
        std::nullopt;        ///< clients; else the scenario's, else the municipality's
    sim::DrawRange draws{};  ///< of the numbers in doubt
    /// What draws of calibrated numbers are rows of; null: all are drawn from their priors.
    std::shared_ptr<const Posterior> posterior = nullptr;
    unsigned threads = 1;            ///< no result depends on it
    sim::Isa isa = sim::best_isa();  ///< nor on the instruction set
};

/// The setting that a request leads to: months taken over, municipality scaled to `people`.
/// Throws Error (usage) when a number of the request is out of range.
[[nodiscard]] agents::Setting setting_of(const Scenario& scenario, const RunRequest& request);

/// The same in one draw of its numbers in doubt.
[[nodiscard]] agents::Setting setting_of_draw(const Scenario& scenario, const RunRequest& request,
                                              std::uint32_t draw);

/// The setting for another number of clients. Budgets, pots, places and who is in an instrument or
/// waits at the start go along (places as fractions); inhabitants, shares, costs, caseload stay.
[[nodiscard]] agents::Setting scaled(const agents::Setting& setting, std::uint32_t people);

/// What scaling does, in words; empty when nothing is scaled.
[[nodiscard]] LocalisedText scaling_in_words(const Scenario& scenario, const RunRequest& request);

/// What a run of the scenario reports.
[[nodiscard]] sim::Layout layout_of(const Scenario& scenario);

/// How many replicates a run has. Throws Error (usage) when that is none.
[[nodiscard]] std::uint32_t replicates_of(const Scenario& scenario, const RunRequest& request);

}  // namespace afweging::scenarios
