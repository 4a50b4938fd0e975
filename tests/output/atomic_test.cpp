// SPDX-License-Identifier: EUPL-1.2
// A full disk or a sudden death never leaves half a result.
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <thread>

#include "output/digest.hpp"
#include "output/results.hpp"
#include "output/write_results.hpp"
#include "sim/error.hpp"
#include "tests/output/sample.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::output;

namespace {

constexpr int not_possible_here = 99;

Provenance provenance_of(const MemoryRecorder& run) {
    Provenance p = sample::provenance();
    p.first_replicate = run.first_replicate();
    p.replicates = run.values().replicates();
    p.months = run.values().months();
    return p;
}

// What the process would exit with if it were the program.
int exit_code_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) { return static_cast<int>(error.code()); } catch (...) {
        return static_cast<int>(ExitCode::bug);
    }
    return static_cast<int>(ExitCode::ok);
}

// Runs an action in a process of its own and gives its exit code, or -1 when it died of a signal.
int in_child(const std::function<int()>& action) {
    const pid_t child = fork();
    if (child == 0) {
        _exit(action());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int write_with_limit(const std::string& path, rlim_t bytes, Overwrite overwrite) {
    return in_child([&] {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, bytes};
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0) {
            return not_possible_here;
        }
        return exit_code_of(
            [&] { write_results(path, sample::run(), sample::provenance(), overwrite); });
    });
}

// A disk of 64 kB over a folder, for this process only.
bool mount_small_disk(const std::string& folder) {
    return unshare(CLONE_NEWNS) == 0 &&
           mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=64k") == 0;
}

// Writes until it is killed.
[[noreturn]] void write_for_ever(const std::string& path, const MemoryRecorder& run) {
    for (;;) { write_results(path, run, provenance_of(run), Overwrite::replace); }
}

}  // namespace

TEST_CASE("a file that may not grow ends with exit code 5 and nothing half-written", "[output]") {
    const sample::Folder folder;
    write_results(folder.file("whole.h5"), sample::run(), sample::provenance(), Overwrite::refuse);
    const auto size = static_cast<rlim_t>(std::filesystem::file_size(folder.file("whole.h5")));
    const std::string path = folder.file("r.h5");
    if (write_with_limit(path, size, Overwrite::refuse) == not_possible_here) {
        WARN("SKIPPED: this system sets no limit on file sizes");
        return;
    }
    std::filesystem::remove(path);
    for (const rlim_t limit :
         {rlim_t{0}, rlim_t{1}, rlim_t{4096}, size / 2, size - 100, size - 1}) {
        CAPTURE(limit);
        CHECK(write_with_limit(path, limit, Overwrite::refuse) == static_cast<int>(ExitCode::io));
        CHECK(folder.names() == std::vector<std::string>{"whole.h5"});
        CHECK(write_with_limit(folder.file("whole.h5"), limit, Overwrite::replace) ==
              static_cast<int>(ExitCode::io));
        CHECK(read_results(folder.file("whole.h5")).provenance == sample::provenance());
    }
    CHECK(write_with_limit(path, size, Overwrite::refuse) == static_cast<int>(ExitCode::ok));
    CHECK(read_results(path).provenance == sample::provenance());
}

TEST_CASE("a full disk ends with exit code 5 and an empty folder", "[output]") {
    const sample::Folder folder;
    const MemoryRecorder run = sample::large_run(20, 60);  // 86 kB that do not compress
    const int code = in_child([&] {
        const bool mounted = unshare(CLONE_NEWNS) == 0 &&
                             mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                             mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=64k") == 0;
        if (!mounted) {
            return not_possible_here;
        }
        const int result = exit_code_of([&] {
            write_results(folder.file("r.h5"), run, provenance_of(run), Overwrite::refuse);
        });
        return folder.names().empty() ? result : 100;
    });
    if (code == not_possible_here) {
        WARN("SKIPPED: mounting a small disk needs root; the limit on file sizes is tested");
        return;
    }
    CHECK(code == static_cast<int>(ExitCode::io));
}

TEST_CASE("where files cannot be nameless the same promises hold", "[output]") {
    const sample::Folder folder;
    const MemoryRecorder large = sample::large_run(20, 60);
    const auto write = [&](const MemoryRecorder& run, const Provenance& p, Overwrite overwrite) {
        return exit_code_of([&] { write_results(folder.file("r.h5"), run, p, overwrite); });
    };
    const int code = in_child([&] {
        // Without /proc a nameless file could not get a name.
        if (!mount_small_disk(folder.path()) || mount("tmpfs", "/proc", "tmpfs", 0, "") != 0) {
            return not_possible_here;
        }
        const bool as_promised =
            write(large, provenance_of(large), Overwrite::refuse) == 5 && folder.names().empty() &&
            write(sample::run(), sample::provenance(), Overwrite::refuse) == 0 &&
            write(sample::run(), sample::provenance(), Overwrite::refuse) == 2 &&
            write(large, provenance_of(large), Overwrite::replace) == 5 &&
            folder.names() == std::vector<std::string>{"r.h5"} &&
            read_results(folder.file("r.h5")).provenance == sample::provenance();
        return as_promised ? 0 : 1;
    });
    if (code == not_possible_here) {
        WARN("SKIPPED: hiding /proc needs root");
        return;
    }
    CHECK(code == 0);
}

TEST_CASE("the message of a full disk says what was not written and what to do", "[output]") {
    const sample::Folder folder;
    const int code = in_child([&] {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1000, 1000};
        setrlimit(RLIMIT_FSIZE, &limit);
        try {
            write_results(folder.file("r.h5"), sample::run(), sample::provenance(),
                          Overwrite::refuse);
        } catch (const Error& error) {
            const std::string message = error.what();
            const bool clear = message.find("r.h5' was not written") != std::string::npos &&
                               message.find("Make room on the disk") != std::string::npos;
            return clear ? 0 : 1;
        }
        return 2;
    });
    CHECK(code == 0);
}

TEST_CASE("a writer killed at 100 random moments never leaves a file that is not whole",
          "[output]") {
    const sample::Folder folder;
    const MemoryRecorder run = sample::large_run(40, 60);
    const std::string expected = digest(run.values());
    const std::string path = folder.file("r.h5");
    const auto begin = std::chrono::steady_clock::now();
    write_results(path, run, provenance_of(run), Overwrite::refuse);
    const auto duration = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - begin);

    std::uint64_t state = 20261122;
    int absent = 0;
    for (int i = 0; i < 100; ++i) {
        std::filesystem::remove(path);
        const pid_t child = fork();
        if (child == 0) {
            write_for_ever(path, run);
        }
        state = state * 6364136223846793005U + 1442695040888963407U;
        std::this_thread::sleep_for(duration * static_cast<int>(state >> 56U) / 100);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        if (!std::filesystem::exists(path)) {
            ++absent;
            continue;
        }
        const Results results = read_results(path);
        CHECK(digest(results.values) == expected);
    }
    CHECK(absent > 0);    // some died before the first was complete
    CHECK(absent < 100);  // and some after
    for (const std::string& name : folder.names()) {
        CHECK((name == "r.h5" || name.front() == '.'));
    }
}

TEST_CASE("replicates may be recorded from several threads at once", "[output]") {
    const Provenance p = sample::provenance();
    MemoryRecorder recorder(sample::layout(), p.first_replicate, p.replicates, p.months);
    std::vector<std::thread> threads;
    for (std::uint32_t i = 0; i < p.replicates; ++i) {
        threads.emplace_back([&recorder, &p, replicate = p.first_replicate + i] {
            std::vector<std::int64_t> record(sample::layout().record_size());
            for (std::uint32_t month = 0; month < p.months; ++month) {
                for (std::size_t cell = 0; cell < record.size(); ++cell) {
                    record[cell] = sample::value(replicate, month, cell);
                }
                recorder.record(replicate, month, record);
            }
        });
    }
    for (std::thread& thread : threads) { thread.join(); }
    CHECK(recorder.complete());
    CHECK(digest(recorder.values()) == digest(sample::run().values()));
}
