// SPDX-License-Identifier: EUPL-1.2
// From instruments to a table by channel.
#include "agents/inputs/channels.hpp"

#include <algorithm>

namespace afweging::agents {

namespace {

/// Adds what a second activity makes of the first.
void add_pairs(ChannelTable& table, std::size_t instruments) {
    for (std::size_t c = 0; c < channel_count; ++c) {
        auto& strength = table.strength[c];
        for (std::size_t j = 1; j <= instruments; ++j) {
            const auto second = static_cast<std::uint8_t>(j);
            for (std::size_t k = 0; k <= instruments; ++k) {
                const float both =
                    strength_together(static_cast<Channel>(c), strength[k], strength[j]);
                strength[activity_of(1, second) + k] = both;
                table.largest[c] = std::max(table.largest[c], both);
            }
        }
    }
}

}  // namespace

ChannelTable channel_table(const std::vector<Instrument>& instruments) {
    ChannelTable table;
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        for (std::size_t c = 0; c < channel_count; ++c) {
            table.strength[c][j + 1] = instruments[j].channels[c];
            table.largest[c] = std::max(table.largest[c], instruments[j].channels[c]);
        }
    }
    if constexpr (programme_places == 2) {
        add_pairs(table, instruments.size());
    }
    return table;
}

}  // namespace afweging::agents
