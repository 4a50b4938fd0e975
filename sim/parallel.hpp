// SPDX-License-Identifier: EUPL-1.2
// Threads, hidden behind one function. parallel.cpp is the only file that knows oneTBB.
#pragma once

#include <cstddef>

namespace afweging::sim {

/// A callable by reference: no allocation, no copy; lives only for the call it is passed to.
class TaskRef {
public:
    template <class F>
    // NOLINTNEXTLINE(google-explicit-constructor): passing a lambda is the point
    TaskRef(const F& f)
        : object_(&f),
          call_([](const void* object, std::size_t i) { (*static_cast<const F*>(object))(i); }) {}
    void operator()(std::size_t i) const { call_(object_, i); }

private:
    const void* object_;
    void (*call_)(const void*, std::size_t);
};

/// Calls task(0) .. task(n - 1), each once, on at most `threads` threads, and waits for all.
/// Tasks must write to different places; the order is not defined. threads = 1 is a plain loop.
/// Nested calls are allowed.
void parallel_for(unsigned threads, std::size_t n, TaskRef task);

/// Calls task(0) on this thread. The loops inside it that ask for `threads` share that many, which
/// are called together once instead of at every loop: for many short loops in a task of another.
void with_threads(unsigned threads, TaskRef task);

/// Processors this process may use; at least 1.
[[nodiscard]] unsigned available_threads();

}  // namespace afweging::sim
