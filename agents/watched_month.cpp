// SPDX-License-Identifier: EUPL-1.2
// A month of which somebody is told step by step: the same steps, the same numbers.
#include <cstddef>
#include <vector>

#include "agents/month_context.hpp"
#include "agents/simulation.hpp"

namespace afweging::agents {
namespace {

using Phase = void (*)(World&, const MonthContext&, ThreadTally&, std::size_t);

/// All chunks on this thread; one of them in a way of its own: seen(tally, chunk).
template <class Seen>
void visit(World& world, const MonthContext& c, std::vector<ThreadTally>& tallies, Phase phase,
           std::size_t seen_chunk, const Seen& seen) {
    constexpr std::size_t room = most_counted / sim::chunk_size;
    for (std::size_t chunk = 0; chunk < world.proposals.size(); ++chunk) {
        ThreadTally& tally = tallies[chunk / room];
        if (chunk == seen_chunk) {
            seen(tally, chunk);
        } else {
            phase(world, c, tally, chunk);
        }
    }
}

}  // namespace

std::span<const std::int64_t> MunicipalityReplicate::next_month(StepWatch& watch,
                                                                std::uint32_t row) {
    begin_month();
    const MonthContext c = month_context(setting_, dice_, world_, office_);
    const std::size_t own = row / sim::chunk_size;
    watch.part_begins(MonthPart::propose);
    agents::visit(world_, c, threads_, phases_.propose, own,
                  [&](ThreadTally& tally, std::size_t chunk) {
                      phases_.watched.propose(world_, c, tally, chunk, watch);
                  });
    watch.part_ends();
    watch.part_begins(MonthPart::settle);
    phases_.watched.settle(world_, c, watch);
    watch.part_ends();
    watch.part_begins(MonthPart::commit);
    agents::visit(world_, c, threads_, phases_.commit, own,
                  [&](ThreadTally& tally, std::size_t chunk) {
                      phases_.watched.commit(world_, c, tally, chunk, watch);
                  });
    watch.part_ends();
    fold(threads_, world_.tally);
    take_caseloads();
    watch.part_begins(MonthPart::close);
    const std::span<const std::int64_t> record = end_month(c);
    watch.part_ends();
    return record;
}

}  // namespace afweging::agents
