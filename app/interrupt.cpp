// SPDX-License-Identifier: EUPL-1.2
// One thread waits for the signals that end a run.
#include "app/interrupt.hpp"

#include <cstdlib>

#include "sim/error.hpp"

namespace afweging::app {

void take_failed_writes_as_errors() {
    for (const int signal : {SIGPIPE, SIGXFSZ}) { std::signal(signal, SIG_IGN); }
}

Interrupt::Interrupt() {
    sigemptyset(&signals_);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGUSR1}) {
        struct sigaction now {};
        sigaction(signal, nullptr, &now);
        if (now.sa_handler != SIG_IGN || signal == SIGUSR1) {
            sigaddset(&signals_, signal);
        }
    }
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    waiter_ = std::thread([this] { wait_for_signals(); });
}

Interrupt::~Interrupt() {
    over_ = true;
    // Wakes the waiter: the signal goes to that thread only.
    pthread_kill(waiter_.native_handle(), SIGUSR1);
    waiter_.join();
    if (source_.stop_requested()) {
        // The run has been stopped and the program is about to say so: one more Ctrl-C must not
        // end it by the signal instead of with its exit code.
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGUSR1}) {
            std::signal(signal, SIG_IGN);
        }
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void Interrupt::wait_for_signals() {
    for (;;) {
        int signal = 0;
        sigwait(&signals_, &signal);
        if (over_) {
            return;
        }
        if (!source_.request_stop()) {
            std::_Exit(static_cast<int>(ExitCode::interrupted));
        }
    }
}

}  // namespace afweging::app
