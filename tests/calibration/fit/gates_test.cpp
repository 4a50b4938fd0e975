// SPDX-License-Identifier: EUPL-1.2
// Each gate fails on what is planted, by name, and on nothing else.
#include "calibration/fit/gates.hpp"

#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "tests/calibration/fit/made_calibration.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

Gate gate_of(const Calibrated& found, GateKind kind) {
    for (const Gate& each : gates_of(found)) {
        if (each.kind == kind) {
            return each;
        }
    }
    return {};
}

struct Planted {
    GateKind kind;
    std::string failing;
    std::function<void(Calibrated&)> plant;
};

std::vector<Planted> all_planted() {
    return {
        {GateKind::space, "all", [](Calibrated& c) { c.empty = true; }},
        {GateKind::r_hat, "jobs.early_risk", [](Calibrated& c) { c.chains.r_hat[1] = 1.02; }},
        {GateKind::bulk_draws, "exits.other", [](Calibrated& c) { c.chains.bulk[0] = 399; }},
        {GateKind::tail_draws, "jobs.early_risk", [](Calibrated& c) { c.chains.tail[1] = 20; }},
        {GateKind::monte_carlo_error, "exits.other",
         [](Calibrated& c) { c.chains.monte_carlo_error[0] = 0.25; }},
        {GateKind::acceptance, "all", [](Calibrated& c) { c.chain_acceptance[2] = 0.3; }},
        {GateKind::left_out, "b", [](Calibrated& c) { c.waves[0].fits[1].within_three = 0.9; }},
        {GateKind::q2, "a",
         [](Calibrated& c) {
             c.waves[0].fits[0].q2 = 0.5;
             c.waves[0].fits[0].deviation = 0.4;  // misses more than a third of 0.6
         }},
        {GateKind::model_acceptance, "all", [](Calibrated& c) { c.model->acceptance = 0.02; }},
        {GateKind::shift, "exits.other",
         [](Calibrated& c) { c.model->shift[0] = 0.15; }},  // beyond 0.1 by 2.5 errors
        {GateKind::width, "jobs.early_risk", [](Calibrated& c) { c.model->width[1] = 0.8; }},
        {GateKind::abc_shift, "exits.other", [](Calibrated& c) { c.abc->adjusted.mean[0] = 0.7; }},
        {GateKind::abc_width, "exits.other",
         [](Calibrated& c) { c.abc->adjusted.deviation[0] = 0.9; }}};
}

}  // namespace

TEST_CASE("Where nothing is wrong every gate passes", "[calibration]") {
    const Calibrated found = tests::made_calibration();
    CHECK(found.gates.size() == gate_count);
    for (const Gate& each : found.gates) {
        INFO(gate_labels[static_cast<std::size_t>(each.kind)].key);
        CHECK(each.outcome == GateOutcome::passed);
        CHECK(each.failing.empty());
    }
    CHECK_FALSE(any_failed(found.gates));
}

TEST_CASE("A planted fault fails its own gate, by name, and no other", "[calibration]") {
    for (const Planted& each : all_planted()) {
        INFO(gate_labels[static_cast<std::size_t>(each.kind)].key);
        Calibrated found = tests::made_calibration();
        each.plant(found);
        for (const Gate& gate : gates_of(found)) {
            const bool is_planted = gate.kind == each.kind;
            CHECK((gate.outcome == GateOutcome::failed) == is_planted);
            if (is_planted) {
                CHECK(gate.failing == std::vector<std::string>{each.failing});
                CHECK(gate.of == each.failing);
            }
        }
        CHECK(any_failed(gates_of(found)));
    }
}

TEST_CASE("A value that is no number fails", "[calibration]") {
    Calibrated found = tests::made_calibration();
    found.chains.r_hat[1] = NAN;
    CHECK(gate_of(found, GateKind::r_hat).outcome == GateOutcome::failed);
    CHECK(gate_of(found, GateKind::r_hat).of == "jobs.early_risk");
    found.model->shift[0] = NAN;
    CHECK(gate_of(found, GateKind::shift).outcome == GateOutcome::failed);
}

TEST_CASE("An emulator that misses nothing that matters is excused of its Q2", "[calibration]") {
    Calibrated found = tests::made_calibration();
    found.waves[0].fits[0].q2 = 0.1;  // misses 0.087 of a spread of 0.6
    CHECK(gate_of(found, GateKind::q2).outcome == GateOutcome::passed);
}

TEST_CASE("Too few draws of the model leave the agreement undecided", "[calibration]") {
    Calibrated found = tests::made_calibration();
    found.model->shift_error = {0.2, 0.2};
    CHECK(gate_of(found, GateKind::shift).outcome == GateOutcome::undecided);
    found.model->shift[0] = 0.3;  // within the error
    CHECK(gate_of(found, GateKind::shift).outcome == GateOutcome::undecided);
    found.model->shift[0] = 0.6;  // beyond it, but so few draws do not know their error
    CHECK(gate_of(found, GateKind::shift).outcome == GateOutcome::undecided);
    found.model->shift_error = {0.09, 0.09};
    CHECK(gate_of(found, GateKind::shift).outcome == GateOutcome::failed);
    found.model->check.tail[0] = 100;
    CHECK(gate_of(found, GateKind::model_draws).outcome == GateOutcome::undecided);
    found = tests::made_calibration();
    found.model->shift[0] = 0.12;  // beyond the limit, not by two errors
    CHECK(gate_of(found, GateKind::shift).outcome == GateOutcome::undecided);
    found.model->width = {1.01, 1.12};
    CHECK(gate_of(found, GateKind::width).outcome == GateOutcome::undecided);
}

TEST_CASE("What is not a gate is told by name: conflicts, luck, what is not known",
          "[calibration]") {
    Calibrated found = tests::made_calibration();
    CHECK(conflicts_of(found).empty());
    CHECK(lucky_targets_of(found).empty());
    CHECK(not_identified(found) == std::vector<std::size_t>{1});
    found.prior.targets[1].z = -3.5;
    found.luck[0] = 0.6;
    CHECK(conflicts_of(found) == std::vector<std::size_t>{1});
    CHECK(lucky_targets_of(found) == std::vector<std::size_t>{0});
    CHECK_FALSE(any_failed(gates_of(found)));
}
