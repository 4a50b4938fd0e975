// SPDX-License-Identifier: EUPL-1.2
// A replicate is the same alone, in another order, and in a batch.
#include <algorithm>

#include "output/results.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::TemporaryFolder;

namespace {

afweging::output::Results run(const TemporaryFolder& folder, unsigned first, unsigned count) {
    const std::string file = folder.file(std::to_string(first) + ".h5");
    const auto ended = call({"run", "basis", "--seed", "11", "--people", "1500", "--months", "8",
                             "--replicates", std::to_string(count), "--first-replicate",
                             std::to_string(first), "--draws", "0", "-o", file, "--force"});
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    return afweging::output::read_results(file);
}

}  // namespace

TEST_CASE("each replicate alone, last one first, equals that of the batch", "[app][bits]") {
    const TemporaryFolder folder;
    auto batch = run(folder, 0, 4);
    for (unsigned replicate = 4; replicate-- > 0;) {
        auto alone = run(folder, replicate, 1);
        CHECK(alone.provenance.first_replicate == replicate);
        for (std::uint32_t month = 0; month < 8; ++month) {
            CAPTURE(replicate, month);
            CHECK(std::ranges::equal(alone.values.record(0, month),
                                     batch.values.record(replicate, month)));
        }
    }
    CHECK_FALSE(std::ranges::equal(batch.values.record(0, 7), batch.values.record(1, 7)));
}
