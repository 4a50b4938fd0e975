// SPDX-License-Identifier: EUPL-1.2
// The smallest model that uses all of the kernel: columns, chunks, dice, integer sums, threads.
#include "tests/exact/kernel/two_state_chain.hpp"

#include <algorithm>
#include <vector>

#include "sim/dice/dice.hpp"
#include "sim/parallel.hpp"
#include "sim/table/column.hpp"

namespace afweging::tests {

namespace {

using Tally = std::vector<std::int64_t>;

class TwoStateWorld final : public sim::Replicate {
public:
    TwoStateWorld(const TwoStateChain& chain, const sim::Dice& dice)
        : chain_(chain), dice_(dice), months_in_(sim::padded(chain.people), 0) {}

    std::span<const std::int64_t> next_month(unsigned threads) override {
        std::vector<Tally> tallies(months_in_.size() / sim::chunk_size, Tally(1 + spell_cells));
        sim::parallel_for(threads, tallies.size(),
                          [&](std::size_t chunk) { visit(chunk, tallies[chunk]); });
        Tally total(1 + spell_cells);
        for (const Tally& tally : tallies) {
            for (std::size_t c = 0; c < total.size(); ++c) { total[c] += tally[c]; }
        }
        ++month_;
        record_ = total;
        return record_;
    }

private:
    void visit(std::size_t chunk, Tally& tally) {
        const std::size_t first = chunk * sim::chunk_size;
        std::uint64_t entities[sim::chunk_size];
        std::uint32_t words[4 * sim::chunk_size];
        const std::uint64_t step = chain_.fault == DrawFault::shared_by_neighbours ? 32 : 1;
        for (std::size_t i = 0; i < sim::chunk_size; ++i) { entities[i] = (first + i) / step; }
        const std::uint32_t month = chain_.fault == DrawFault::same_luck_each_month ? 0 : month_;
        sim::fill_draws(dice_.key(), entities, sim::chunk_size, month, 0, words, sim::chunk_size);
        for (std::size_t i = 0; i < std::min(sim::chunk_size, chain_.people - first); ++i) {
            move(months_in_[first + i], sim::to_uniform(words[i]), tally);
        }
    }

    // months_in counts the months of the present stay; 0 is out.
    void move(std::uint32_t& months_in, float u, Tally& tally) const {
        if (months_in == 0) {
            months_in = u < chain_.enter ? 1 : 0;
        } else if (u < chain_.leave) {
            ++tally[std::min<std::size_t>(months_in, spell_cells)];
            months_in = 0;
        } else {
            ++months_in;
        }
        tally[0] += months_in != 0 ? 1 : 0;
    }

    TwoStateChain chain_;
    sim::Dice dice_;
    std::uint32_t month_ = 0;
    sim::Column<std::uint32_t> months_in_;
    std::vector<std::int64_t> record_;
};

}  // namespace

std::unique_ptr<sim::Replicate> TwoStateModel::replicate(const sim::Dice& dice, unsigned) const {
    return std::make_unique<TwoStateWorld>(chain_, dice);
}

}  // namespace afweging::tests
