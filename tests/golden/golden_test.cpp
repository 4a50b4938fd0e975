// SPDX-License-Identifier: EUPL-1.2
// Small worlds told month by month, against the text on file. AFWEGING_BLESS=1 rewrites it.
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "tests/golden/chronicle.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;

namespace {

std::string folder_of(const std::string& name) {
    return std::string(AFWEGING_SOURCE_DIR) + "/tests/golden/" + name;
}

std::string live(const std::string& name) {
    const std::string folder = folder_of(name);
    const TextWorld text = read_text_world(folder + "/world.txt");
    return chronicle(text, setting_of(folder, text));
}

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void write_file(const std::string& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

/// The first line in which two texts differ, as a diff would show it.
std::string first_difference(const std::string& expected, const std::string& found) {
    std::istringstream a(expected);
    std::istringstream b(found);
    std::string was;
    std::string is;
    for (int line = 1;; ++line) {
        const bool more_a = static_cast<bool>(std::getline(a, was));
        const bool more_b = static_cast<bool>(std::getline(b, is));
        if (!more_a && !more_b) {
            return "";
        }
        if (!more_a || !more_b || was != is) {
            return "line " + std::to_string(line) + "\n- " + (more_a ? was : "(end)") + "\n+ " +
                   (more_b ? is : "(end)");
        }
    }
}

void check_world(const std::string& name) {
    const std::string found = live(name);
    const std::string golden = folder_of(name) + "/expected.txt";
    if (std::getenv("AFWEGING_BLESS") != nullptr) {
        write_file(golden, found);
    }
    const std::string expected = read_file(golden);
    if (expected == found) {
        SUCCEED();
        return;
    }
    const std::string kept = std::string(AFWEGING_BINARY_DIR) + "/golden-" + name + ".txt";
    write_file(kept, found);
    FAIL("another life in " << golden << ", " << first_difference(expected, found)
                            << "\nall of it: diff -u " << golden << ' ' << kept);
}

}  // namespace

TEST_CASE("missed forms become fines, fines become debts, debts become stress", "[golden]") {
    check_world("money");
}

TEST_CASE("two places of WerkLoont, a waiting list, and who is not eligible", "[golden]") {
    check_world("werkloont");
}

TEST_CASE("debt help from admission over stabilisation and plan to write-off", "[golden]") {
    check_world("debt-help");
}

TEST_CASE("jobs are found and lost, by way of WW or straight back to bijstand", "[golden]") {
    check_world("jobs");
}

TEST_CASE("talks lift people on the ladder, stress pushes them down", "[golden]") {
    check_world("ladder");
}

TEST_CASE("must differ: a fine of one euro more shows in the text", "[golden]") {
    const std::string folder = folder_of("money");
    const TextWorld text = read_text_world(folder + "/world.txt");
    agents::Setting setting = setting_of(folder, text);
    const std::string before = chronicle(text, setting);
    for (agents::StatuteRow& row : setting.statute.rows) { row.fine += 100; }
    CHECK(chronicle(text, setting) != before);
}

TEST_CASE("a mistake in the text of a world is refused with its line", "[golden]") {
    const std::string path = std::string(AFWEGING_BINARY_DIR) + "/wrong-world.txt";
    for (const char* line : {"tell shoe_size", "who income", "tell age", "shows status",
                             "silent rain", "who debt\nAnna", "who debt\nAnna many"}) {
        write_file(path, std::string("seed 1\nmonths 3\n") + line + '\n');
        INFO(line);
        const auto read_and_settle = [&path] {
            const TextWorld text = read_text_world(path);
            agents::World world;
            settle(world, text);
        };
        CHECK_THROWS(read_and_settle());
    }
}
