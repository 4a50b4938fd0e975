// SPDX-License-Identifier: EUPL-1.2
// Strengths of all channels, as the steps of a month look them up.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Strength of a channel when two activities act at the same time: of what leaves a share, the
/// shares multiply; the rest adds up. Which is which: AFWEGING_CHANNELS.
///
/// Status:   assumed
/// Page:     docs/model/programme.md
AFWEGING_RULE float strength_together(Channel c, float a, float b) {
    return row_of(c).together == Together::multiplies ? 1.0F - (1.0F - a) * (1.0F - b) : a + b;
}

/// Strength of each channel by slot value (instrument + 1; 0 = none and from_before_the_run: always
/// 0), and by Activity: of two activities what they come to together.
struct ChannelTable {
    std::array<std::array<float, activity_values>, channel_count> strength{};
    std::array<float, channel_count> largest{};

    [[nodiscard, gnu::always_inline]] inline const float* of(Channel c) const {
        return strength[static_cast<std::size_t>(c)].data();
    }

    /// The largest strength of a channel for anybody, at least 0.
    [[nodiscard, gnu::always_inline]] inline float most(Channel c) const {
        return largest[static_cast<std::size_t>(c)];
    }
};

[[nodiscard]] ChannelTable channel_table(const std::vector<Instrument>& instruments);

}  // namespace afweging::agents
