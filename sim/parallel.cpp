// SPDX-License-Identifier: EUPL-1.2
// Threads by oneTBB; the only file that knows it.
#include "sim/parallel.hpp"

#include <algorithm>

#include <tbb/blocked_range.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>

namespace afweging::sim {

namespace {

// Up to this many tasks per thread, each task is handed out by itself: few tasks are long ones.
constexpr std::size_t few_tasks_per_thread = 64;

void spread(unsigned threads, std::size_t n, TaskRef task) {
    const tbb::blocked_range<std::size_t> range(0, n, 1);
    const auto body = [task](const tbb::blocked_range<std::size_t>& part) {
        for (std::size_t i = part.begin(); i != part.end(); ++i) { task(i); }
    };
    if (n <= few_tasks_per_thread * threads) {
        tbb::parallel_for(range, body, tbb::simple_partitioner{});
    } else {
        tbb::parallel_for(range, body, tbb::auto_partitioner{});
    }
}

}  // namespace

void parallel_for(unsigned threads, std::size_t n, TaskRef task) {
    if (threads <= 1 || n <= 1) {
        for (std::size_t i = 0; i < n; ++i) { task(i); }
        return;
    }
    if (tbb::this_task_arena::max_concurrency() <= static_cast<int>(threads)) {
        // Isolated: a thread that waits here must not pick up a task of an enclosing loop.
        tbb::this_task_arena::isolate([&] { spread(threads, n, task); });
        return;
    }
    tbb::task_arena arena(static_cast<int>(threads));
    arena.execute([&] { spread(threads, n, task); });
}

void with_threads(unsigned threads, TaskRef task) {
    // More than there are processors makes oneTBB complain to the user.
    const int most = std::min(static_cast<int>(threads), tbb::info::default_concurrency());
    if (most <= 1) {
        task(0);
        return;
    }
    tbb::task_arena arena(most);
    arena.execute([&] { task(0); });
}

}  // namespace afweging::sim
