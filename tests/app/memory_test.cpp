// SPDX-License-Identifier: EUPL-1.2
// The memory that check promises is what a run takes.
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sanitizer.hpp"

using namespace afweging::tests;
using Words = std::vector<std::string>;

namespace {

std::uint64_t promised(Words size) {
    size.insert(size.begin(), {"check", "basis", "--json"});
    const std::string out = call(size).out;
    const std::string key = "\"memory_bytes\":";
    const std::size_t place = out.find(key);
    REQUIRE(place != std::string::npos);
    return std::stoull(out.substr(place + key.size()));
}

std::uint64_t taken(Words size) {
    size.insert(size.begin(), {"run", "basis", "--seed", "1"});
    const Ended ended = call(size);
    REQUIRE(ended.code == 0);
    return ended.peak_bytes;
}

}  // namespace

TEST_CASE("a run takes what check promises, and not half of it", "[app][memory]") {
    const std::vector<Words> sizes = {
        {"--people", "50", "--replicates", "1", "--months", "1", "--threads", "1", "--draws", "0"},
        {"--people", "50", "--replicates", "300", "--months", "36", "--threads", "2", "--draws",
         "0"},
        {"--people", "50", "--replicates", "3", "--months", "12", "--threads", "2", "--draws",
         "60"},
        {"--people", "60000", "--replicates", "2", "--months", "3", "--threads", "2", "--draws",
         "0"},
        {"--people", "200000", "--replicates", "1", "--months", "2", "--threads", "1", "--draws",
         "0"}};
    for (const Words& size : sizes) {
        INFO(size[1] << " people, " << size[3] << " replicates");
        const std::uint64_t most = promised(size);
        if (!under_sanitizer) {
            const std::uint64_t peak = taken(size);
            CHECK(peak <= most);
            CHECK(most <= 2 * peak);
        }
    }
}
