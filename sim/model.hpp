// SPDX-License-Identifier: EUPL-1.2
// What the run loop asks of a model. Apart from run.hpp, for WebAssembly has no stop tokens.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "sim/dice/dice.hpp"

namespace afweging::sim {

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

}  // namespace afweging::sim
