// SPDX-License-Identifier: EUPL-1.2
// One name, one run: the second is told so, with the exit code of a file that exists.
#include "output/reservation.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>

#include "output/atomic_file.hpp"
#include "sim/error.hpp"
#include "tests/output/sample.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::output;

namespace {

ExitCode reserving(const std::string& path) {
    try {
        const Reservation held(path);
    } catch (const Error& error) { return error.code(); }
    return ExitCode::ok;
}

}  // namespace

TEST_CASE("a name is held until its holder lets go, however its folder is written", "[output]") {
    const sample::Folder folder;
    const std::string path = folder.file("r.h5");
    const std::filesystem::path whole(path);
    std::optional<Reservation> held(path);
    CHECK(reserving(path) == ExitCode::usage);
    CHECK(reserving((whole.parent_path() / "." / "r.h5").string()) == ExitCode::usage);
    CHECK(reserving(folder.file("other.h5")) == ExitCode::ok);
    CHECK(folder.names().empty());
    held.reset();
    CHECK(reserving(path) == ExitCode::ok);
    CHECK(reserving("/no/such/folder/r.h5") == ExitCode::ok);
}

TEST_CASE("a process that is killed lets go of its name and leaves nothing", "[output]") {
    const sample::Folder folder;
    const std::string path = folder.file("r.h5");
    int ready[2];
    REQUIRE(pipe(ready) == 0);
    const pid_t child = fork();
    if (child == 0) {
        const Reservation held(path);
        if (write(ready[1], "x", 1) != 1) {
            _exit(1);
        }
        pause();
    }
    char byte = 0;
    REQUIRE(read(ready[0], &byte, 1) == 1);
    CHECK(reserving(path) == ExitCode::usage);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    CHECK(reserving(path) == ExitCode::ok);
    CHECK(folder.names().empty());
    close(ready[0]);
    close(ready[1]);
}

TEST_CASE("a file that somebody else made in the meantime is left, with the code for that",
          "[output]") {
    const sample::Folder folder;
    const std::string path = folder.file("r.h5");
    AtomicFile mine(path, Overwrite::refuse);
    mine.write("mine");
    std::ofstream(path) << "theirs";
    try {
        mine.commit();
        FAIL("the file was replaced");
    } catch (const PhrasedError& error) {
        CHECK(error.code() == ExitCode::usage);
        CHECK(error.phrase().nl.find("intussen door een andere opdracht gemaakt") !=
              std::string::npos);
    }
    CHECK(std::filesystem::file_size(path) == 6);
}
