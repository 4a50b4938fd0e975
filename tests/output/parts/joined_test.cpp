// SPDX-License-Identifier: EUPL-1.2
// Two pieces of a run in memory are the run.
#include "output/parts/joined.hpp"

#include "output/digest.hpp"
#include "tests/output/sample.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::output;

namespace {

/// Every value another one, by the number of its draw and replicate.
Values piece(sim::DrawRange draws, std::uint32_t first_replicate, std::uint32_t replicates) {
    Values values(sample::layout(), replicates, 3, draws);
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        const std::uint32_t draw = draws.first + world / replicates;
        const std::uint32_t replicate = first_replicate + world % replicates;
        for (std::uint32_t month = 0; month < 3; ++month) {
            std::int64_t next = draw * 1'000'000 + replicate * 10'000 + month * 100;
            for (std::int64_t& value : values.record(world, month)) { value = next++; }
        }
    }
    return values;
}

}  // namespace

TEST_CASE("more draws and more replicates go where they are in a run in one go",
          "[output][parts]") {
    const Values whole = piece({1, 5}, 0, 4);
    CHECK(digest(with_more_draws(piece({1, 2}, 0, 4), piece({3, 3}, 0, 4))) == digest(whole));
    CHECK(digest(with_more_replicates(piece({1, 5}, 0, 3), piece({1, 5}, 3, 1))) == digest(whole));
    // The twin: in the other order it is another run.
    CHECK(digest(with_more_replicates(piece({1, 5}, 3, 1), piece({1, 5}, 0, 3))) != digest(whole));
}
