// SPDX-License-Identifier: EUPL-1.2
// What crosses the border of the program when something is wrong with what came in or goes out.
#pragma once

#include <stdexcept>
#include <string>

namespace afweging {

/// Exit codes of every command. Documented in docs/guide/exit-codes.md.
enum class ExitCode : int {
    ok = 0,
    bug = 1,
    usage = 2,
    scenario = 3,
    data = 4,
    io = 5,
    limit = 6,
    gate = 7,     // a result is there, and a check of it fails
    blocked = 8,  // disclosure control keeps the tables inside
    interrupted = 75,
    output_closed = 141,  // what a shell says of a program that SIGPIPE ends
};

/// Base of all errors that a user can meet. The message reads: problem (why) suggestion.
class Error : public std::runtime_error {
public:
    Error(ExitCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
    [[nodiscard]] ExitCode code() const noexcept { return code_; }

private:
    ExitCode code_;
};

}  // namespace afweging
