// SPDX-License-Identifier: EUPL-1.2
// The mechanics of a run: replicates times months. The content of a month: agents/month.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>

#include "sim/dice/dice.hpp"
#include "sim/month.hpp"
#include "sim/progress.hpp"
#include "sim/recorder.hpp"

namespace afweging::sim {

/// How much is simulated. Nothing has a default: who runs, chooses.
struct RunPlan {
    std::uint64_t seed;
    std::uint32_t first_replicate;  ///< replicates first_replicate .. first_replicate + replicates - 1
    std::uint32_t replicates;       ///< >= 1
    Month start;                    ///< first simulated calendar month
    Months length;                  ///< >= 1
    unsigned threads;               ///< >= 1; no result depends on it
};

/// One world in motion.
class Replicate {
public:
    virtual ~Replicate() = default;
    /// Simulates the next month on at most `threads` threads and returns its record, valid until
    /// the next call.
    virtual std::span<const std::int64_t> next_month(unsigned threads) = 0;
};

/// Makes worlds. Must be usable from several threads at once.
class Model {
public:
    virtual ~Model() = default;
    [[nodiscard]] virtual std::unique_ptr<Replicate> replicate(const Dice& dice,
                                                               unsigned threads) const = 0;
};

enum class RunOutcome { finished, stopped };

/// Runs every replicate for every month and hands each month to the recorder. Replicates run in
/// parallel when there are at least as many as threads; otherwise one after the other, each on
/// all threads. Stops between months when asked.
[[nodiscard]] RunOutcome run(const Model& model, const RunPlan& plan, Recorder& recorder,
                             Progress& progress, const std::stop_token& stop);

}  // namespace afweging::sim
