// SPDX-License-Identifier: EUPL-1.2
#include "sim/check.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <string>

#include "tests/support/catch.hpp"

namespace {

/// Runs f in a child process; what it wrote to standard error, and the signal that ended it (0: it
/// returned).
struct Ending {
    std::string message;
    int signal;
};

template <class F>
Ending ending_of(F f) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL);  // Catch2's own handler would report a failed test
        dup2(ends[1], STDERR_FILENO);
        f();
        _exit(0);
    }
    close(ends[1]);
    Ending ending{{}, 0};
    char buffer[256];
    for (ssize_t n = read(ends[0], buffer, sizeof buffer); n > 0;
         n = read(ends[0], buffer, sizeof buffer)) {
        ending.message.append(buffer, static_cast<std::size_t>(n));
    }
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    ending.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return ending;
}

}  // namespace

TEST_CASE("a failed validation aborts in every build and says what and where", "[sim][check]") {
    const Ending ending = ending_of([] {
        const int people_in = 2;
        AFWEGING_VALIDATE(people_in == 3);
    });
    CHECK(ending.signal == SIGABRT);
    CHECK_THAT(ending.message, Catch::Contains("validation failed: people_in == 3"));
    CHECK_THAT(ending.message, Catch::Contains("check_test.cpp:"));
}

TEST_CASE("a validation that holds says nothing", "[sim][check]") {
    const Ending ending = ending_of([] { AFWEGING_VALIDATE(1 + 1 == 2); });
    CHECK(ending.signal == 0);
    CHECK(ending.message.empty());
}

TEST_CASE("contracts abort where they are on, and cost nothing where they are off",
          "[sim][check]") {
    int evaluated = 0;
    AFWEGING_EXPECTS(++evaluated >= 0);
    AFWEGING_ENSURES(++evaluated >= 0);
    const Ending ending = ending_of([] { AFWEGING_EXPECTS(1 + 1 == 3); });
#if defined(AFWEGING_CONTRACTS) && AFWEGING_CONTRACTS
    CHECK(evaluated == 2);
    CHECK(ending.signal == SIGABRT);
    CHECK_THAT(ending.message, Catch::Contains("precondition failed"));
#else
    CHECK(evaluated == 0);
    CHECK(ending.signal == 0);
#endif
}
