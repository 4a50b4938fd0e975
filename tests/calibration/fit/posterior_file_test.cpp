// SPDX-License-Identifier: EUPL-1.2
// A posterior in a file and back: nothing is lost, and damage is seen.
#include "calibration/fit/posterior_file.hpp"

#include <fstream>
#include <iterator>
#include <string>

#include "calibration/fit/read_posterior.hpp"
#include "sim/localised_text.hpp"
#include "tests/calibration/fit/made_calibration.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Plan made_plan() {
    Plan plan;
    plan.name = "toets";
    plan.label = {"A test", "Een toets"};
    plan.text = "[plan]\n";
    return plan;
}

void write(const std::string& path, const Plan& plan, const Calibrated& found) {
    write_posterior(path, plan, found, "9.9.9", output::Overwrite::replace);
}

}  // namespace

TEST_CASE("A posterior that is read and written again has the same bytes", "[calibration]") {
    const tests::Folder folder;
    const std::string first = (folder.path() / "first.h5").string();
    const std::string second = (folder.path() / "second.h5").string();
    for (int variant = 0; variant < 3; ++variant) {
        Calibrated found = tests::made_calibration();
        if (variant > 0) {  // a plan without the stages that cost
            found.model.reset();
            found.abc.reset();
            found.screening.morris = {};
            found.gates = gates_of(found);
        }
        if (variant > 1) {
            found.profiles.clear();
            found.gates[1].failing = {"exits.other", "jobs.early_risk"};
            found.gates[1].outcome = GateOutcome::failed;
        }
        write(first, made_plan(), found);
        const StoredPosterior read = read_posterior(first);
        write(second, read.plan, read.found);
        CHECK(bytes_of(first) == bytes_of(second));
        CHECK(read.program == "9.9.9");
        CHECK(read.found.draws == found.draws);
        CHECK(read.found.plan_hash == found.plan_hash);
        CHECK(read.found.gates[1].failing == found.gates[1].failing);
        CHECK(read.found.model.has_value() == (variant == 0));
        CHECK(read.found.targets[1].label.nl == "b nl");
        CHECK(read.found.targets[0].design == scenarios::DesignClass::registers);
        CHECK(read.found.directions[0].weights == found.directions[0].weights);
        CHECK(read.found.prior.targets[0].p == found.prior.targets[0].p);
    }
}

TEST_CASE("A posterior that was changed or cut off is refused", "[calibration]") {
    const tests::Folder folder;
    const std::string path = (folder.path() / "posterior.h5").string();
    write(path, made_plan(), tests::made_calibration());
    std::string bytes = bytes_of(path);
    const auto put = [&](const std::string& changed) {
        std::ofstream(path, std::ios::binary | std::ios::trunc) << changed;
    };
    put(bytes.substr(0, bytes.size() / 2));
    CHECK_THROWS_AS(read_posterior(path), PhrasedError);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    put(bytes);
    CHECK_THROWS_AS(read_posterior(path), PhrasedError);
    CHECK_THROWS_AS(read_posterior((folder.path() / "none.h5").string()), PhrasedError);
}
