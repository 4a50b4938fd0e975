// SPDX-License-Identifier: EUPL-1.2
// Memory is counted before a run starts.
#include "app/resources.hpp"

#include <limits>

#include "sim/error.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::app;

TEST_CASE("worlds side by side are counted, and results twice", "[app][resources]") {
    const RunSize size{.people = 1000,
                       .bytes_per_person = 200,
                       .replicates = 10,
                       .months = 12,
                       .record_size = 100,
                       .threads = 4};
    CHECK(memory_need(size).worlds == 1000U * 200 * 4);
    CHECK(memory_need(size).results == 10U * 12 * 100 * 16);
    RunSize few = size;
    few.replicates = 2;
    CHECK(memory_need(few).worlds == 1000U * 200 * 2);
}

TEST_CASE("a size beyond all bounds is refused, not wrapped around", "[app][resources]") {
    const RunSize size{.people = std::numeric_limits<std::uint64_t>::max(),
                       .bytes_per_person = 200,
                       .replicates = std::numeric_limits<std::uint32_t>::max(),
                       .months = std::numeric_limits<std::uint32_t>::max(),
                       .record_size = 10000,
                       .threads = 64};
    try {
        require_memory(memory_need(size), available_memory());
        FAIL("not refused");
    } catch (const afweging::Error& error) { CHECK(error.code() == afweging::ExitCode::limit); }
}

TEST_CASE("what fits is let through", "[app][resources]") {
    CHECK_NOTHROW(require_memory({.worlds = 50, .results = 50}, 100));
    CHECK_THROWS_AS(require_memory({.worlds = 51, .results = 50}, 100), afweging::Error);
    CHECK(available_memory() > 1000000);
}
