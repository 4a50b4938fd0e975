// SPDX-License-Identifier: EUPL-1.2
// Ctrl-C and its relatives, turned into a stop request.
#pragma once

#include <pthread.h>

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace afweging::app {

/// A reader that stops and a file that becomes too large are told by the write that fails (EPIPE,
/// EFBIG) and not by a signal that ends the program without a word. For the start of main.
void take_failed_writes_as_errors();

/// While this lives, the first SIGINT, SIGTERM, SIGHUP or SIGUSR1 asks the run to stop between two
/// months; the second ends the process at once with exit code 75. Both are safe: a file appears
/// under its name only when it is whole.
///
/// The signals are blocked in every thread and waited for by one, so there is no handler and no
/// global state. Make it before any other thread. A signal that was ignored stays ignored.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }
    [[nodiscard]] bool asked() const { return source_.stop_requested(); }

private:
    void wait_for_signals();

    sigset_t signals_{};
    sigset_t before_{};
    std::stop_source source_;
    std::atomic<bool> over_ = false;
    std::thread waiter_;
};

}  // namespace afweging::app
