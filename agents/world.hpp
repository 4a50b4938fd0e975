// SPDX-License-Identifier: EUPL-1.2
// The world of one replicate: people, klantmanagers, gemeente, labour market, last month's totals.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agents/measures/tally.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/gemeente.hpp"
#include "agents/state/labour_market.hpp"
#include "agents/state/people.hpp"

namespace afweging::agents {

struct World {
    People people;
    MonthColumns now;
    std::vector<Proposals> proposals;         ///< by chunk
    std::vector<PlaceCandidate> place_queue;  ///< work space of settle
    std::vector<PlaceCandidate*> pot_queue;   ///< the same
    std::vector<PlaceCandidate*> pot_turns;   ///< the same
    std::vector<Klantmanager> klantmanagers;
    Gemeente gemeente;
    LabourMarket market;
    ByMarketSegment expected_applicants{};  ///< as employers have come to expect
    MonthTally tally;
    std::vector<InstrumentMonth> instruments;
    std::array<PotMonth, pot_count> pots;
    std::int32_t month = 0;  ///< index of the month to come
};

/// A chunk of the world in one phase. books: of the thread that visits it
AFWEGING_RULE MonthChunk chunk_of(World& world, std::size_t number, Notes& notes,
                                  ThreadBooks& books) {
    return MonthChunk({.people = world.people,
                       .now = world.now,
                       .notes = notes,
                       .proposals = world.proposals[number],
                       .books = books,
                       .first = number * chunk_size});
}

}  // namespace afweging::agents
