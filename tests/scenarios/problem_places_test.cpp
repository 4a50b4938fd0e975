// SPDX-License-Identifier: EUPL-1.2
// Every problem names the file that it was found in.
#include <functional>
#include <sstream>

#include "scenarios/catalogue/catalogue.hpp"
#include "scenarios/catalogue/municipality.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

using Reader = std::function<void(const Node&, Problems&)>;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) { lines.push_back(line + "\n"); }
    return lines;
}

/// Leaves out each line of the file in turn, behind another file that is in order, and counts how
/// often something was missed.
int check_places(const std::string& file, const Reader& read) {
    const std::vector<std::string> lines = lines_of(text_of(shipped().folder + "/" + file));
    int missed = 0;
    for (std::size_t left_out = 0; left_out < lines.size(); ++left_out) {
        std::string text;
        for (std::size_t i = 0; i < lines.size(); ++i) { text += i == left_out ? "" : lines[i]; }
        Problems problems;
        problems.add_source({"first.toml", "", ExitCode::scenario});
        const std::size_t source = problems.add_source({file, text, ExitCode::data});
        if (const auto node = parse_toml(source, problems)) {
            read(*node, problems);
        }
        missed += problems.empty() ? 0 : 1;
        for (const Problem& problem : problems.all()) {
            INFO("without line " << left_out + 1 << ": " << lines[left_out]);
            CHECK(problems.source(problem.at.source).name == file);
        }
    }
    return missed;
}

Evidence evidence() {
    Problems problems;
    return read_evidence(shipped(), problems);
}

}  // namespace

TEST_CASE("what is missing in a data file is told of that file, whatever was read before",
          "[scenarios][read]") {
    const Evidence known = evidence();
    CHECK(check_places("instruments/werkloont.toml", [&](const Node& node, Problems& problems) {
              (void)read_instrument(node, "werkloont", known, problems);
          }) > 50);
    CHECK(check_places("municipalities/nederland.toml", [&](const Node& node, Problems& problems) {
              (void)read_municipality(node, "nederland", known, problems);
          }) > 50);
    CHECK(check_places("statute/nl.toml", [&](const Node& node, Problems& problems) {
              (void)read_statute(node, known, problems);
          }) > 50);
}

TEST_CASE("a file of one line is told all that it misses, at its own name", "[scenarios][read]") {
    Problems problems;
    problems.add_source({"first.toml", "", ExitCode::scenario});
    const std::size_t source =
        problems.add_source({"stuk.toml", "key = \"stuk\"\n", ExitCode::scenario});
    const auto node = parse_toml(source, problems);
    REQUIRE(node);
    (void)read_instrument(*node, "stuk", evidence(), problems);
    CHECK(contains(problems.text(Language::en), "'per_start' is missing in [cost]"));
    CHECK_FALSE(contains(problems.text(Language::en), "first.toml"));
}

TEST_CASE("a parameter that no file has is told of the folder", "[scenarios][read]") {
    const DataCopy copy;
    REQUIRE(copy.replace("parameters/distance.toml", "[distance.base_hazard]",
                         "[distance.base_hazzard]"));
    CHECK(contains(reading("basis", copy.root()).text, "AFW-1221  parameters/\n"));
}

TEST_CASE("what is missing in a table of several scenarios is told of the first of them",
          "[scenarios][read]") {
    const Folder folder;
    folder.file("below.toml", "[scenario]\nname = \"below\"\n[run]\nmonths = 12\n");
    const std::string above = folder.file(
        "above.toml",
        "extends = \"below.toml\"\n[scenario]\nname = \"above\"\n[run]\nreplicates = 2\n");
    CHECK(contains(reading(above, shipped()).text, "above.toml:4:2\n"));
}
