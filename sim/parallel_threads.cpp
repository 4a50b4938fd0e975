// SPDX-License-Identifier: EUPL-1.2
// Threads by std::thread: the back-end for ThreadSanitizer, which Debian's oneTBB confuses.
#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "sim/parallel.hpp"

namespace afweging::sim {

namespace {

/// The tasks of one call: handed out one by one; the first exception stops the rest.
class Queue {
public:
    Queue(std::size_t n, TaskRef task) : n_(n), task_(task) {}

    void work() {
        for (std::size_t i = next_++; i < n_; i = next_++) {
            try {
                task_(i);
            } catch (...) {
                next_ = n_;
                const std::lock_guard lock(mutex_);
                if (!failure_) {
                    failure_ = std::current_exception();
                }
                return;
            }
        }
    }

    void rethrow() const {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

private:
    std::size_t n_;
    TaskRef task_;
    std::atomic<std::size_t> next_{0};
    std::mutex mutex_;
    std::exception_ptr failure_;
};

}  // namespace

void parallel_for(unsigned threads, std::size_t n, TaskRef task) {
    if (threads <= 1 || n <= 1) {
        for (std::size_t i = 0; i < n; ++i) { task(i); }
        return;
    }
    Queue queue(n, task);
    {
        std::vector<std::jthread> helpers;
        const std::size_t count = std::min<std::size_t>(threads, n) - 1;
        for (std::size_t h = 0; h < count; ++h) {
            helpers.emplace_back([&queue] { queue.work(); });
        }
        queue.work();
    }
    queue.rethrow();
}

void with_threads(unsigned, TaskRef task) { task(0); }

}  // namespace afweging::sim
