// SPDX-License-Identifier: EUPL-1.2
// Runs on disk: whole lines only, of one plan only, in any order.
#include "calibration/fit/run_store.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

#include "sim/localised_text.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

StoredRun a_run(double at) {
    return {{at, -0.0}, {1.0 / 3, std::numeric_limits<double>::quiet_NaN()}, {0.25, 4}};
}

}  // namespace

TEST_CASE("A run comes back to the last bit, nought below nought and none too", "[calibration]") {
    ReadLine read;
    REQUIRE(read_line(line_of("abc", a_run(0.1)), read));
    CHECK(read.model == "abc");
    CHECK(read.run.at == std::vector<double>{0.1, -0.0});
    CHECK(std::signbit(read.run.at[1]));
    CHECK(read.run.means[0] == 1.0 / 3);
    CHECK(std::isnan(read.run.means[1]));
    CHECK(read.run.variances == std::vector<double>{0.25, 4});
}

TEST_CASE("A line that was cut off or changed is no run", "[calibration]") {
    const std::string line = line_of("abc", a_run(0.1));
    for (std::size_t length = 0; length < line.size(); ++length) {
        ReadLine read;
        CHECK_FALSE(read_line(line.substr(0, length), read));
    }
    std::string changed = line;
    changed[20] = changed[20] == '0' ? '1' : '0';
    ReadLine read;
    CHECK_FALSE(read_line(changed, read));
}

TEST_CASE("Runs are found again after a kill, whatever file they are in", "[calibration]") {
    const tests::Folder folder;
    const std::string path = folder.path().string();
    {
        RunStore first(path, "plan", "part-1-of-2");
        first.put(a_run(0.5));
        first.put(a_run(0.7));
        RunStore second(path, "plan", "part-2-of-2");
        second.put(a_run(0.6));
    }
    std::ofstream(path + "/part-1-of-2.runs", std::ios::app) << "\nrun plan 3fe0";  // killed
    RunStore again(path, "plan", "main");
    CHECK(again.size() == 3);
    const std::vector<double> at{0.6, -0.0};
    REQUIRE(again.find(at) != nullptr);
    CHECK(again.find(at)->means[0] == 1.0 / 3);
    const std::vector<double> elsewhere{0.6, 0.0};
    CHECK(again.find(elsewhere) == nullptr);
    again.put(a_run(0.8));
    CHECK(RunStore(path, "plan", "x").size() == 4);
}

TEST_CASE("Where no folder can be is told, and is no fault of the program", "[calibration]") {
    const tests::Folder folder;
    const std::string file = folder.path().string() + "/file";
    std::ofstream(file) << "x";
    for (const std::string& nowhere : {file, file + "/below", std::string()}) {
        CHECK_THROWS_AS(RunStore(nowhere, "model", "main"), PhrasedError);
    }
}

TEST_CASE("A run of another model is refused, and one that contradicts another", "[calibration]") {
    const tests::Folder folder;
    const std::string path = folder.path().string();
    RunStore store(path, "model", "main");
    store.put(a_run(0.5));
    CHECK_THROWS_AS(RunStore(path, "other", "main"), PhrasedError);
    std::ofstream(path + "/b.runs") << line_of("model", a_run(0.5)) << '\n';
    CHECK(RunStore(path, "model", "main").size() == 1);  // twice the same is once
    StoredRun other = a_run(0.5);
    other.means[0] = 0.25;
    std::ofstream(path + "/c.runs") << line_of("model", other) << '\n';
    CHECK_THROWS_AS(RunStore(path, "model", "main"), PhrasedError);
}
