// SPDX-License-Identifier: EUPL-1.2
// A copy of the world for one row: slow, and for watched months alone. Bits are the same in each
// instruction set, so the lowest one will do.
#include "agents/watched_offers.hpp"

#include <algorithm>
#include <optional>

namespace afweging::agents {

std::optional<std::uint32_t> StepWatch::hears_offers_of() const { return {}; }

void StepWatch::offered(std::size_t /*instrument*/, Answer /*answer*/) {}

void tell_offers(const World& world, const MonthContext& c, const OfferContext& desk,
                 std::size_t number, const Notes& notes, StepWatch& watch) {
    const std::size_t first = number * sim::chunk_size;
    const std::optional<std::uint32_t> row = watch.hears_offers_of();
    if (!row || *row - first >= sim::chunk_size || notes.reasons[*row - first] == 0) {
        return;
    }
    People people = world.people;
    MonthColumns now = world.now;
    Notes alone = notes;
    std::fill(alone.reasons.begin(), alone.reasons.end(), std::uint8_t{0});
    alone.reasons[*row - first] = notes.reasons[*row - first];
    Proposals proposals;
    ThreadBooks books;
    const MonthChunk chunk({people, now, alone, proposals, books, first});
    isa_base::offers(chunk, desk, c.rates.offers, c.rates.priority, MonthLuck{c.dice, c.t});
    for (std::size_t j = 0; j < c.setting.instruments.size(); ++j) {
        if (proposals.offers[j] > 0 && c.setting.instruments[j].slot != Slot::money) {
            const bool declined = books.offer_counts[j].declined > 0;
            watch.offered(j, declined ? Answer::declined : Answer::accepted);
        }
    }
}

}  // namespace afweging::agents
