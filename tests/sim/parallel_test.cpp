// SPDX-License-Identifier: EUPL-1.2
#include "sim/parallel.hpp"

#include <atomic>
#include <stdexcept>
#include <vector>

#include "tests/support/catch.hpp"

using namespace afweging::sim;

TEST_CASE("every task runs once, on any number of threads", "[sim][parallel]") {
    const unsigned threads = GENERATE(1U, 2U, 3U, 4U, 5U, 6U, 7U);
    const std::size_t n = GENERATE(0U, 1U, 2U, 5U, 1000U, 20000U);
    std::vector<int> visits(n, 0);
    parallel_for(threads, n, [&](std::size_t i) { ++visits[i]; });
    CHECK(visits == std::vector<int>(n, 1));
}

TEST_CASE("loops nest", "[sim][parallel]") {
    const unsigned outer = GENERATE(1U, 2U, 7U);
    const unsigned inner = GENERATE(1U, 2U, 7U);
    std::vector<std::vector<int>> visits(23, std::vector<int>(41, 0));
    parallel_for(outer, visits.size(), [&](std::size_t i) {
        parallel_for(inner, visits[i].size(), [&](std::size_t j) { ++visits[i][j]; });
    });
    CHECK(visits == std::vector<std::vector<int>>(23, std::vector<int>(41, 1)));
}

TEST_CASE("loops in a task with threads of its own run every task once", "[sim][parallel]") {
    const unsigned outer = GENERATE(1U, 2U, 3U);
    const unsigned inner = GENERATE(1U, 2U, 4U);
    std::vector<std::vector<int>> visits(11, std::vector<int>(300, 0));
    parallel_for(outer, visits.size(), [&](std::size_t i) {
        with_threads(inner, [&](std::size_t) {
            for (int times = 0; times < 3; ++times) {
                parallel_for(inner, visits[i].size(), [&](std::size_t j) { ++visits[i][j]; });
            }
        });
    });
    CHECK(visits == std::vector<std::vector<int>>(11, std::vector<int>(300, 3)));
}

TEST_CASE("no more tasks run at once than there are threads", "[sim][parallel]") {
    const unsigned threads = GENERATE(1U, 2U, 3U);
    std::atomic<int> running{0};
    std::atomic<int> most{0};
    parallel_for(threads, 200, [&](std::size_t) {
        const int now = ++running;
        int seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now)) {}
        for (int spin = 0; spin < 1000; ++spin) {
            std::atomic_signal_fence(std::memory_order_seq_cst);
        }
        --running;
    });
    CHECK(most >= 1);
    CHECK(most <= static_cast<int>(threads));
}

TEST_CASE("what a task throws comes out", "[sim][parallel]") {
    const unsigned threads = GENERATE(1U, 2U, 7U);
    const auto fails = [](std::size_t i) {
        if (i == 13) {
            throw std::runtime_error("thirteen");
        }
    };
    CHECK_THROWS_WITH(parallel_for(threads, 100, fails), "thirteen");
}

TEST_CASE("there is at least one processor", "[sim][parallel]") { CHECK(available_threads() >= 1); }
