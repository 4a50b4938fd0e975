// SPDX-License-Identifier: EUPL-1.2
// From instruments to a table by channel.
#include "agents/inputs/channels.hpp"

#include <algorithm>

#include "agents/inputs/pairs.hpp"

namespace afweging::agents {

namespace {

/// Adds what two activities come to that may run at the same time.
void add_pairs(ChannelTable& table, const std::vector<Instrument>& instruments) {
    const PairTable pairs = pair_table(instruments);
    for (std::size_t j = 1; j <= instruments.size(); ++j) {
        for (std::size_t k = 1; k < j; ++k) {
            const Activity both = pairs.of[j][k];
            if (both < slot_values) {
                continue;
            }
            for (std::size_t c = 0; c < channel_count; ++c) {
                auto& strength = table.strength[c];
                strength[both] =
                    strength_together(static_cast<Channel>(c), strength[k], strength[j]);
                table.largest[c] = std::max(table.largest[c], strength[both]);
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
    if (pairs_among(instruments) > 0) {
        add_pairs(table, instruments);
    }
    return table;
}

}  // namespace afweging::agents
