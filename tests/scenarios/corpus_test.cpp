// SPDX-License-Identifier: EUPL-1.2
// Every bad file is refused with the right exit code, the right words, within a second.
#include <algorithm>
#include <ctime>
#include <sstream>

#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using namespace afweging;
using namespace afweging::tests;

namespace {

struct BadFile {
    std::string file;
    int code = 0;
    std::string fragment;
};

std::filesystem::path corpus() {
    return std::filesystem::path(AFWEGING_SOURCE_DIR) / "tests" / "scenarios" / "corpus";
}

/// Reads a scenario of the corpus, or basis with a bad file of its folder among the shipped ones.
/// Municipalities that it may extend come along; an instrument is read because the scenario names
/// it.
Ending reading_of(const std::string& file) {
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(file).parent_path();
    if (folder.empty()) {
        return reading((corpus() / file).string(), shipped());
    }
    const DataCopy copy;
    const auto put = [&](const fs::path& from, const fs::path& name) {
        fs::copy(from, copy.path() / folder / name, fs::copy_options::overwrite_existing);
    };
    if (folder == "municipalities") {
        for (const auto& each : fs::directory_iterator(corpus() / folder)) {
            put(each.path(), each.path().filename());
        }
        const Folder own;
        const std::string name = fs::path(file).stem().string();
        return reading(own.file("x.toml", on_basis("[run]\nmunicipality = \"" + name + "\"\n")),
                       copy.root());
    }
    put(corpus() / file, folder == "statute" ? fs::path("nl.toml") : fs::path(file).filename());
    return folder == "instruments" ? reading_with(fs::path(file).stem().string(), copy.root())
                                   : reading("basis", copy.root());
}

/// No escape sequences, no C1 controls and no direction marks reach whoever reads the message.
bool is_fit_for_a_terminal(const std::string& text) {
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 || c == '\n';
    });
    return plain && !contains(text, "\xE2\x80\xAE") && !contains(text, "\xC2\x9B");
}

std::vector<BadFile> bad_files() {
    std::vector<BadFile> files;
    std::istringstream lines(text_of(corpus() / "expected.txt"));
    for (std::string line; std::getline(lines, line);) {
        const std::size_t first = line.find(" | ");
        if (line.starts_with('#') || first == std::string::npos) {
            continue;
        }
        const std::size_t second = line.find(" | ", first + 3);
        files.push_back(
            {line.substr(0, first), std::stoi(line.substr(first + 3)), line.substr(second + 3)});
    }
    return files;
}

}  // namespace

TEST_CASE("every file of the corpus is refused as expected within a second",
          "[scenarios][corpus]") {
    const std::vector<BadFile> files = bad_files();
    REQUIRE(files.size() >= 100);
    for (const BadFile& bad : files) {
        INFO(bad.file);
        const std::clock_t start = std::clock();
        const Ending ending = reading_of(bad.file);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        CHECK(static_cast<int>(ending.code) == bad.code);
        INFO(ending.text);
        CHECK(contains(ending.text, bad.fragment));
        CHECK(ending.text.ends_with("Nothing was written.\n"));
        CHECK(ending.dutch.ends_with("Er is niets weggeschreven.\n"));
        CHECK(seconds < 1);
        CHECK(is_fit_for_a_terminal(ending.text + ending.dutch));
    }
}

TEST_CASE("every file of the corpus is refused in Dutch without a word of English",
          "[scenarios][corpus]") {
    for (const BadFile& bad : bad_files()) {
        const Ending ending = reading_of(bad.file);
        INFO(ending.dutch);
        CHECK(english_in(ending.dutch).empty());
        CHECK(dutch_in(ending.text).empty());
    }
    CHECK_FALSE(english_in("this is not TOML").empty());
}

TEST_CASE("every file of the corpus is spoken of in expected.txt", "[scenarios][corpus]") {
    const std::string expected = text_of(corpus() / "expected.txt");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus())) {
        const std::string name = std::filesystem::relative(entry.path(), corpus()).string();
        INFO(name);
        CHECK((entry.is_directory() || name == "expected.txt" || contains(name, "chain-") ||
               contains(expected, name + " | ")));
    }
}
