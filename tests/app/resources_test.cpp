// SPDX-License-Identifier: EUPL-1.2
// Memory is counted before a run starts.
#include "app/resources.hpp"

#include <limits>

#include "sim/error.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::app;

TEST_CASE("worlds side by side are counted, and results twice when they are written",
          "[app][resources]") {
    const RunSize size{.people = 1000,
                       .bytes_per_person = 200,
                       .replicates = 10,
                       .months = 12,
                       .record_size = 100,
                       .threads = 4};
    CHECK(memory_need(size).worlds == 1000U * 200 * 4);
    CHECK(memory_need(size).results == 10U * 12 * 100 * 16);
    RunSize shown = size;
    shown.kept = Kept::in_memory;
    CHECK(memory_need(shown).results == 10U * 12 * 100 * 8);
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
    const std::uint64_t million = 1'000'000;
    const MemoryNeed need{.worlds = 50 * million, .results = 50 * million};
    CHECK_NOTHROW(require_memory(need, need.total()));
    CHECK_THROWS_AS(require_memory(need, need.total() - 1), afweging::Error);
    CHECK(available_memory() > million);
}

TEST_CASE("the program itself is counted", "[app][resources]") {
    CHECK(MemoryNeed{}.total() == program_bytes);
    CHECK(MemoryNeed{.worlds = 400'000'000, .results = 7}.total() == program_bytes + 400'000'007);
}

TEST_CASE("memory is told with the mark of the language", "[app][resources]") {
    CHECK(in_words(1).nl == "1 MB");
    CHECK(in_words(42'000'000).nl == "42 MB");
    CHECK(in_words(1'250'000'000).nl == "1,3 GB");
    CHECK(in_words(1'250'000'000).en == "1.3 GB");
    CHECK(in_words(999'700'000).en == "1.0 GB");
}
