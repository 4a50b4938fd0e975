// SPDX-License-Identifier: EUPL-1.2
// People who move between out and in, independently, at constant chances.
#pragma once

#include <cstdint>

#include "sim/model.hpp"

namespace afweging::tests {

/// How the chain takes its draws: as it should, or with a fault that a test must notice.
enum class DrawFault { none, same_luck_each_month, shared_by_neighbours };

struct TwoStateChain {
    std::size_t people;
    float enter;  ///< chance per month of moving in
    float leave;  ///< chance per month of moving out
    DrawFault fault = DrawFault::none;
};

/// All start out. A month's record: the number in, followed by the number whose stay ended this
/// month after exactly 1, 2, ..., spell_cells - 1 months or longer (the last cell).
inline constexpr std::size_t spell_cells = 12;

class TwoStateModel final : public sim::Model {
public:
    explicit TwoStateModel(const TwoStateChain& chain) : chain_(chain) {}
    [[nodiscard]] std::unique_ptr<sim::Replicate> replicate(const sim::Dice& dice,
                                                            unsigned threads) const override;

private:
    TwoStateChain chain_;
};

}  // namespace afweging::tests
