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
    REQUIRE(read_line(line_of("abc", 7, a_run(0.1)), read));
    CHECK(read.plan == "abc");
    CHECK(read.number == 7);
    CHECK(read.run.at == std::vector<double>{0.1, -0.0});
    CHECK(std::signbit(read.run.at[1]));
    CHECK(read.run.means[0] == 1.0 / 3);
    CHECK(std::isnan(read.run.means[1]));
    CHECK(read.run.variances == std::vector<double>{0.25, 4});
}

TEST_CASE("A line that was cut off or changed is no run", "[calibration]") {
    const std::string line = line_of("abc", 7, a_run(0.1));
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
        first.put(0, a_run(0.5));
        first.put(2, a_run(0.7));
        RunStore second(path, "plan", "part-2-of-2");
        second.put(1, a_run(0.6));
    }
    std::ofstream(path + "/part-1-of-2.runs", std::ios::app) << "\nrun plan 3 3fe0";  // killed
    RunStore again(path, "plan", "main");
    CHECK(again.size() == 3);
    const std::vector<double> at{0.6, -0.0};
    REQUIRE(again.find(1, at) != nullptr);
    CHECK(again.find(1, at)->means[0] == 1.0 / 3);
    CHECK(again.find(3, at) == nullptr);
    again.put(3, a_run(0.8));
    CHECK(RunStore(path, "plan", "x").size() == 4);
}

TEST_CASE("A run of another plan, or done at other values, is refused", "[calibration]") {
    const tests::Folder folder;
    const std::string path = folder.path().string();
    RunStore store(path, "plan", "main");
    store.put(0, a_run(0.5));
    CHECK_THROWS_AS(RunStore(path, "other", "main"), PhrasedError);
    const std::vector<double> elsewhere{0.51, -0.0};
    CHECK_THROWS_AS(static_cast<void>(store.find(0, elsewhere)), PhrasedError);
    std::ofstream(path + "/b.runs") << line_of("plan", 0, a_run(0.9)) << '\n';
    CHECK_THROWS_AS(RunStore(path, "plan", "main"), PhrasedError);
}
