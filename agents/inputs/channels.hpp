// SPDX-License-Identifier: EUPL-1.2
// Strengths of all channels, as the steps of a month look them up.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agents/inputs/instrument.hpp"

namespace afweging::agents {

/// Strength of each channel by slot value (instrument + 1; 0 = none and from_before_the_run: always
/// 0).
struct ChannelTable {
    std::array<std::array<float, slot_values>, channel_count> strength{};
    std::array<float, channel_count> largest{};

    [[nodiscard, gnu::always_inline]] inline const float* of(Channel c) const {
        return strength[static_cast<std::size_t>(c)].data();
    }

    /// The largest strength of a channel among all instruments, at least 0.
    [[nodiscard, gnu::always_inline]] inline float most(Channel c) const {
        return largest[static_cast<std::size_t>(c)];
    }
};

[[nodiscard]] ChannelTable channel_table(const std::vector<Instrument>& instruments);

}  // namespace afweging::agents
