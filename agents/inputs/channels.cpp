// SPDX-License-Identifier: EUPL-1.2
// From instruments to a table by channel.
#include "agents/inputs/channels.hpp"

#include <algorithm>

namespace afweging::agents {

ChannelTable channel_table(const std::vector<Instrument>& instruments) {
    ChannelTable table;
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        for (std::size_t c = 0; c < channel_count; ++c) {
            table.strength[c][j + 1] = instruments[j].channels[c];
            table.largest[c] = std::max(table.largest[c], instruments[j].channels[c]);
        }
    }
    return table;
}

}  // namespace afweging::agents
