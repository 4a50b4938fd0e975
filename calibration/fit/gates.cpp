// SPDX-License-Identifier: EUPL-1.2
// Each gate looks for its worst, and names all that fail.
#include "calibration/fit/gates.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "calibration/fit/calibrated.hpp"

namespace afweging::calibration {
namespace {

using inference::Vector;

/// Looks at one value after another; the worst is the first by `is_worse`, NaN before all.
class Looker {
public:
    Looker(GateKind kind, double limit) {
        gate_.kind = kind;
        gate_.limit = limit;
        gate_.of = "all";
    }
    void look(const std::string& of, double value, bool passes, double badness) {
        if (!passes) {
            gate_.failing.push_back(of);
            gate_.outcome = GateOutcome::failed;
        }
        const double bad = std::isnan(badness) ? INFINITY : badness;
        if (is_first_ || bad > worst_) {
            worst_ = bad;
            gate_.of = of;
            gate_.value = value;
            is_first_ = false;
        }
    }
    void at_most(const std::string& of, double value) {
        look(of, value, value < gate_.limit, value);
    }
    void at_least(const std::string& of, double value) {
        look(of, value, value >= gate_.limit, -value);
    }
    /// Without a failure it still cannot be told.
    void cannot_tell() {
        if (gate_.outcome == GateOutcome::passed) {
            gate_.outcome = GateOutcome::undecided;
        }
    }
    [[nodiscard]] Gate take() { return std::move(gate_); }

private:
    Gate gate_;
    double worst_ = 0;
    bool is_first_ = true;
};

using Names = std::vector<std::string>;

Gate each_at_most(GateKind kind, double limit, const Names& names, const Vector& values) {
    Looker looker(kind, limit);
    for (std::size_t j = 0; j < names.size(); ++j) { looker.at_most(names[j], values[j]); }
    return looker.take();
}

Gate each_at_least(GateKind kind, double limit, const Names& names, const Vector& values) {
    Looker looker(kind, limit);
    for (std::size_t j = 0; j < names.size(); ++j) { looker.at_least(names[j], values[j]); }
    return looker.take();
}

Names keys_of(const std::vector<FittedNumber>& numbers) {
    Names keys;
    for (const FittedNumber& each : numbers) { keys.push_back(each.key); }
    return keys;
}

Gate space_gate(const Calibrated& found) {
    const inference::Wave& last = found.waves.back();
    Looker looker(GateKind::space, 0);
    looker.look("all", std::max(last.space_left, last.posterior_left), !found.empty, 0);
    return looker.take();
}

Gate acceptance_gate(const Calibrated& found) {
    Looker looker(GateKind::acceptance, least_acceptance);
    for (const double each : found.chain_acceptance) { looker.at_least("all", each); }
    Gate gate = looker.take();
    if (!gate.failing.empty()) {
        gate.failing = {"all"};
    }
    return gate;
}

Gate left_out_gate(const Calibrated& found) {
    Looker looker(GateKind::left_out, least_within_three);
    for (std::size_t k = 0; k < found.targets.size(); ++k) {
        looker.at_least(found.targets[k].key, found.waves.back().fits[k].within_three);
    }
    return looker.take();
}

/// What an emulator misses beyond the simulator's luck, as a share of what may part a target from
/// a perfect run.
double share_missed(const inference::EmulatorFit& fit, double spread) {
    return std::sqrt(std::max(0.0, fit.deviation * fit.deviation - fit.noise * fit.noise)) / spread;
}

Gate q2_gate(const Calibrated& found) {
    Looker looker(GateKind::q2, least_q2);
    for (std::size_t k = 0; k < found.targets.size(); ++k) {
        const inference::EmulatorFit& fit = found.waves.back().fits[k];
        const bool is_excused = share_missed(fit, found.spread[k]) <= missed_share;
        looker.look(found.targets[k].key, fit.q2, is_excused || fit.q2 >= least_q2,
                    is_excused ? -1.0 - fit.q2 : 1.0 - fit.q2);
    }
    return looker.take();
}

/// Values with Monte Carlo errors: `beyond` is how far over the limit (below 0: within it), `room`
/// what the limit is from nothing wrong.
struct Measured {
    double value, beyond, error, room;
};

Gate measured_gate(GateKind kind, double limit, const Names& names,
                   const std::function<Measured(std::size_t)>& at) {
    Looker looker(kind, limit);
    bool is_sure = true;
    for (std::size_t j = 0; j < names.size(); ++j) {
        const Measured one = at(j);
        const bool is_unclear = one.error > one.room || one.beyond <= 2 * one.error;
        looker.look(names[j], one.value, is_unclear, one.beyond);
        is_sure = is_sure && one.beyond < 0 && one.error <= one.room / 2;
    }
    if (!is_sure) {
        looker.cannot_tell();
    }
    return looker.take();
}

Measured width_at(const Vector& width, double error, double least, double most, std::size_t j) {
    return {width[j], std::max(width[j] - most, least - width[j]), error, most - 1};
}

void add_model_gates(const Calibrated& found, std::vector<Gate>& gates) {
    const ModelStage& model = *found.model;
    const Names numbers = keys_of(found.numbers);
    Looker acceptance(GateKind::model_acceptance, least_model_acceptance);
    acceptance.at_least("all", model.acceptance);
    gates.push_back(acceptance.take());
    Vector fewest(numbers.size());
    for (std::size_t j = 0; j < fewest.size(); ++j) {
        fewest[j] = std::min(model.check.bulk[j], model.check.tail[j]);
    }
    Gate draws = each_at_least(GateKind::model_draws, least_draws, numbers, fewest);
    if (draws.outcome == GateOutcome::failed) {
        draws.outcome = GateOutcome::undecided;
        draws.failing.clear();
    }
    gates.push_back(std::move(draws));
    gates.push_back(measured_gate(GateKind::shift, most_shift, numbers, [&](std::size_t j) {
        return Measured{model.shift[j], model.shift[j] - most_shift, model.shift_error[j],
                        most_shift};
    }));
    gates.push_back(measured_gate(GateKind::width, most_width, numbers, [&](std::size_t j) {
        return width_at(model.width, model.width_error[j], least_width, most_width, j);
    }));
}

void add_abc_gates(const Calibrated& found, std::vector<Gate>& gates) {
    const AbcStage& abc = *found.abc;
    Looker shift(GateKind::abc_shift, most_abc_shift);
    Looker width(GateKind::abc_width, most_abc_width);
    for (std::size_t i = 0; i < abc.numbers.size(); ++i) {
        const std::string& key = found.numbers[abc.numbers[i]].key;
        const double deviation = abc.engine.deviation[i];
        shift.at_most(key, std::fabs(abc.adjusted.mean[i] - abc.engine.mean[i]) / deviation);
        const double wide = abc.adjusted.deviation[i] / deviation;
        width.look(key, wide, wide >= least_abc_width && wide <= most_abc_width,
                   std::max(wide - most_abc_width, least_abc_width - wide));
    }
    gates.push_back(shift.take());
    gates.push_back(width.take());
}

}  // namespace

std::vector<Gate> gates_of(const Calibrated& found) {
    const Names numbers = keys_of(found.numbers);
    std::vector<Gate> gates{
        space_gate(found),
        each_at_most(GateKind::r_hat, most_r_hat, numbers, found.chains.r_hat),
        each_at_least(GateKind::bulk_draws, least_draws, numbers, found.chains.bulk),
        each_at_least(GateKind::tail_draws, least_draws, numbers, found.chains.tail),
        each_at_most(GateKind::monte_carlo_error, most_monte_carlo_error, numbers,
                     found.chains.monte_carlo_error),
        acceptance_gate(found),
        left_out_gate(found),
        q2_gate(found)};
    if (found.model) {
        add_model_gates(found, gates);
    }
    if (found.abc) {
        add_abc_gates(found, gates);
    }
    return gates;
}

bool any_failed(const std::vector<Gate>& gates) {
    return std::any_of(gates.begin(), gates.end(),
                       [](const Gate& each) { return each.outcome == GateOutcome::failed; });
}

std::vector<std::size_t> conflicts_of(const Calibrated& found) {
    std::vector<std::size_t> all;
    for (std::size_t k = 0; k < found.prior.targets.size(); ++k) {
        if (!(std::fabs(found.prior.targets[k].z) <= conflict_above)) {
            all.push_back(k);
        }
    }
    return all;
}

std::vector<std::size_t> lucky_targets_of(const Calibrated& found) {
    std::vector<std::size_t> all;
    for (std::size_t k = 0; k < found.luck.size(); ++k) {
        if (!(found.luck[k] <= luck_told_above)) {
            all.push_back(k);
        }
    }
    return all;
}

std::vector<std::size_t> not_identified(const Calibrated& found) {
    std::vector<std::size_t> all;
    for (std::size_t j = 0; j < found.contraction.size(); ++j) {
        if (!(found.contraction[j] >= identified_from)) {
            all.push_back(j);
        }
    }
    return all;
}

}  // namespace afweging::calibration
