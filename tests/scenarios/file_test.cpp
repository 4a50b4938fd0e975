// SPDX-License-Identifier: EUPL-1.2
// What is not a small regular file is refused at once.
#include <sys/stat.h>

#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
namespace fs = std::filesystem;

namespace {

const std::string good = on_basis("[levers]\ncaseload = 90\n");

Ending ending_of(const fs::path& path) { return reading(path.string(), shipped()); }

}  // namespace

TEST_CASE("a directory, a device and a missing file are told apart", "[scenarios][files]") {
    const Folder folder;
    CHECK(contains(ending_of(folder.path() / "none.toml").text, "AFW-1001"));
    CHECK(contains(ending_of(folder.path() / "").text, "AFW-1002"));
    CHECK(contains(ending_of("/dev/zero").text, "AFW-1004"));
    CHECK(ending_of("/dev/zero").code == ExitCode::io);
    CHECK(ending_of(folder.path() / "none.toml").code == ExitCode::io);
    CHECK(ending_of(folder.path() / "").code == ExitCode::io);
    CHECK(ending_of("no-such-name").code == ExitCode::io);
}

TEST_CASE("a symbolic link is refused, the file itself is read", "[scenarios][files]") {
    const Folder folder;
    const std::string file = folder.file("real.toml", good);
    fs::create_symlink(file, folder.path() / "link.toml");
    CHECK(contains(ending_of(folder.path() / "link.toml").text, "AFW-1003"));
    CHECK(ending_of(file).code == ExitCode::ok);
}

TEST_CASE("a pipe that nobody writes to does not make the reader wait", "[scenarios][files]") {
    const Folder folder;
    REQUIRE(::mkfifo((folder.path() / "pipe.toml").c_str(), 0600) == 0);
    CHECK(contains(ending_of(folder.path() / "pipe.toml").text, "AFW-1004"));
}

TEST_CASE("a file of one megabyte is read and one byte more is refused", "[scenarios][files]") {
    const Folder folder;
    const std::string padding(1024 * 1024 - good.size(), '#');
    CHECK(ending_of(folder.file("full.toml", good + padding)).code == ExitCode::ok);
    CHECK(contains(ending_of(folder.file("over.toml", good + padding + "#")).text, "AFW-1005"));
}

TEST_CASE("ten thousand keys are read and one more is refused", "[scenarios][files]") {
    const Folder folder;
    std::string text = "[levers]\n";
    for (int i = 0; i < 10000; ++i) { text += "k" + std::to_string(i) + " = 1\n"; }
    CHECK(contains(ending_of(folder.file("a.toml", text)).text, "and another"));
    CHECK(contains(ending_of(folder.file("b.toml", text + "k = 1\n")).text, "AFW-1012"));
}

TEST_CASE("a byte order mark and carriage returns are no problem", "[scenarios][files]") {
    const Folder folder;
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : good) { windows += c == '\n' ? "\r\n" : std::string(1, c); }
    CHECK(ending_of(folder.file("windows.toml", windows)).code == ExitCode::ok);
}

TEST_CASE("extends may go into a folder below, not through a link out of it",
          "[scenarios][files]") {
    const Folder outside;
    (void)outside.file("base.toml", on_basis(""));
    const Folder folder;
    fs::create_directory(folder.path() / "below");
    (void)folder.file("below/base.toml", on_basis(""));
    fs::create_directory_symlink(outside.path(), folder.path() / "link");
    const std::string tail = "\n[scenario]\nname = \"y\"\n";
    const std::string inside = folder.file("inside.toml", "extends = \"below/base.toml\"" + tail);
    const std::string leaving = folder.file("leaving.toml", "extends = \"link/base.toml\"" + tail);
    CHECK(ending_of(inside).code == ExitCode::ok);
    CHECK(contains(ending_of(leaving).text, "AFW-1014"));
}

TEST_CASE("a file without permission is refused", "[scenarios][files]") {
    const Folder folder;
    const std::string file = folder.file("closed.toml", good);
    fs::permissions(file, fs::perms::none);
    if (::geteuid() != 0) {
        CHECK(contains(ending_of(file).text, "AFW-1006"));
    }
}
