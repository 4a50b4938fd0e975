// SPDX-License-Identifier: EUPL-1.2
// Killed, interrupted, out of disk, out of memory: no file that reads as a result and is none.
#include <sys/mount.h>

#include <algorithm>
#include <csignal>
#include <random>

#include "output/results.hpp"
#include "sim/error.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sanitizer.hpp"

using namespace std::chrono_literals;
using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

/// A run of a tenth of a second or so that writes its results.
Words short_run(const std::string& file) {
    return {"run",          "basis", "--seed",    "3", "--people", "1500", "--months", "12",
            "--replicates", "4",     "--threads", "2", "-o",       file,   "--draws",  "0"};
}

/// A run that nobody waits for.
Words endless_run(const std::string& file) {
    return {"run",          "basis", "--seed",    "3", "--people", "20000", "--months", "120",
            "--replicates", "200",   "--threads", "2", "-o",       file,    "--draws",  "0"};
}

bool is_whole(const std::string& file) {
    try {
        const afweging::output::Results results = afweging::output::read_results(file);
        return results.values.replicates() == 4 && results.values.months() == 12;
    } catch (const afweging::Error&) { return false; }
}

std::chrono::microseconds duration_of(const Words& words) {
    const auto start = std::chrono::steady_clock::now();
    REQUIRE(call(words).code == 0);
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                                 start);
}

}  // namespace

TEST_CASE("kill -9 at 100 random moments leaves a whole result or none", "[app][survival]") {
    const TemporaryFolder folder;
    // The shortest of some: one run alone may have waited for a busy machine, and moments drawn
    // from that would come after the end of the others.
    auto whole = duration_of(short_run(folder.file("timing0.h5")));
    for (const std::string file : {"timing1.h5", "timing2.h5", "timing3.h5"}) {
        whole = std::min(whole, duration_of(short_run(folder.file(file))));
    }
    std::mt19937 luck(20250101);  // of the test, not of the model
    int killed = 0;
    for (int i = 0; i < 100; ++i) {
        const std::chrono::microseconds delay(luck() %
                                              static_cast<unsigned>(whole.count() * 11 / 10));
        const std::string file = folder.file("result" + std::to_string(i) + ".h5");
        const Ended ended = call(short_run(file), {.signals = {{delay, SIGKILL}}});
        killed += ended.signal == SIGKILL ? 1 : 0;
        CAPTURE(i, delay.count(), ended.code);
        CHECK(std::filesystem::exists(file) == is_whole(file));
        if (ended.code == 0) {
            CHECK(is_whole(file));
        }
    }
    CHECK(killed > 50);  // or the moments were no moments of the run
    for (const std::string& name : folder.names()) {
        CAPTURE(name);
        CHECK((name.starts_with("result") || name.starts_with("timing") ||
               !is_whole(folder.file(name))));
    }
}

TEST_CASE("Ctrl-C stops a run with exit code 75 and leaves no file", "[app][survival]") {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGUSR1}) {
        const TemporaryFolder folder;
        const Ended ended =
            call(endless_run(folder.file("never.h5")), {.signals = {{300ms, signal}}});
        CAPTURE(signal, ended.err);
        CHECK(ended.code == 75);
        CHECK(ended.out.empty());
        CHECK_THAT(ended.err, Contains("niets weggeschreven"));
        CHECK(folder.names().empty());
    }
}

TEST_CASE("a second Ctrl-C ends the program at once", "[app][survival]") {
    const TemporaryFolder folder;
    for (const auto later : {0ms, 1ms, 2ms, 5ms, 20ms}) {
        const Ended ended = call(endless_run(folder.file("never.h5")),
                                 {.signals = {{300ms, SIGINT}, {later, SIGINT}}});
        CHECK(ended.signal == 0);  // also when the second comes while the first is answered
        CHECK(ended.code == 75);
        CHECK(folder.names().empty());
    }
}

TEST_CASE("a file size limit ends with exit code 5 and nothing half-written", "[app][survival]") {
    for (const std::uint64_t most : {0U, 1U, 4096U, 20000U}) {
        if (most == 0 && afweging::tests::under_sanitizer) {
            continue;  // what it writes itself is already too much
        }
        const TemporaryFolder folder;
        const Ended ended = call(short_run(folder.file("full.h5")), {.largest_file = most});
        CAPTURE(most, ended.err);
        CHECK(ended.signal == 0);
        CHECK(ended.code == 5);
        CHECK_THAT(ended.err,
                   Contains("het bestand wordt te groot") && Contains("Maak ruimte op de schijf"));
        CHECK(folder.names().empty());
    }
}

TEST_CASE("a reader that stops ends the program quietly with exit code 141", "[app][survival]") {
    const TemporaryFolder folder;
    for (const Words& words : {Words{"list", "measures"}, Words{"list", "measures", "--json"},
                               Words{"--help"}, short_run(folder.file("kept.h5"))}) {
        const Ended ended = call(words, {.reader = afweging::tests::Reader::gone});
        CAPTURE(words[0], ended.err);
        CHECK(ended.signal == 0);
        CHECK(ended.code == 141);
        CHECK(ended.err.empty());
    }
    CHECK(is_whole(folder.file("kept.h5")));  // written before its table is told
    const Ended wrong = call({"frobnicate", "--json"}, {.reader = afweging::tests::Reader::gone});
    CHECK(wrong.code == 2);
}

TEST_CASE("a full disk ends with exit code 5 and nothing half-written", "[app][survival]") {
    const TemporaryFolder folder;
    if (mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=32k") != 0) {
        WARN("not allowed to make a small disk here; the test of the file size limit stands");
        return;
    }
    const Ended ended = call(short_run(folder.file("full.h5")));
    const std::vector<std::string> left = folder.names();
    umount(folder.path().c_str());
    CAPTURE(ended.err);
    CHECK(ended.code == 5);
    CHECK(left.empty());
}

TEST_CASE("a run that does not fit in memory is refused before it starts", "[app][survival]") {
    const TemporaryFolder folder;
    const Ended huge =
        call({"run", "basis", "--seed", "1", "--people", "6000000", "--threads", "1000",
              "--replicates", "1000", "--draws", "0", "-o", folder.file("huge.h5")});
    CHECK(huge.code == 6);
    if (!afweging::tests::under_sanitizer) {
        const Ended limited =
            call(endless_run(folder.file("large.h5")), {.address_space = 500000000});
        CHECK(limited.code == 6);
    }
    CHECK(folder.names().empty());
}

TEST_CASE("a destination that cannot be written is refused before the run", "[app][survival]") {
    const TemporaryFolder folder;
    CHECK(call(endless_run(folder.file("no/such/folder.h5"))).code == 5);
    CHECK(call(short_run("/proc/result.h5")).code == 5);
    REQUIRE(call(short_run(folder.file("there.h5"))).code == 0);
    const Ended again = call(short_run(folder.file("there.h5")));
    CHECK(again.code == 2);
    CHECK(is_whole(folder.file("there.h5")));
    Words forced = short_run(folder.file("there.h5"));
    forced.emplace_back("--force");
    CHECK(call(forced).code == 0);
}
