// SPDX-License-Identifier: EUPL-1.2
// The worlds of the truth, the runs of each fitted model, and what is known of their luck.
#include <algorithm>
#include <cmath>

#include "calibration/inference/designs.hpp"
#include "calibration/inference/distributions.hpp"
#include "calibration/validation/stored_posterior.hpp"
#include "calibration/validation/wrong_coverage.hpp"

namespace afweging::calibration {

using inference::Emulator;
using inference::Likelihood;
using inference::Luck;
using inference::LuckFor;
using inference::Matrix;
using inference::Runs;
using inference::Vector;

namespace {

/// Whose luck a pair has: kinds of pairs share none.
constexpr std::uint64_t luck_of_truth = 1'000'000;
constexpr std::uint64_t luck_of_right = 2'000'000;
constexpr std::uint64_t luck_of_same = 3'000'000;
constexpr std::uint64_t luck_of_runs = 4'000'000;

/// Columns without a gap in any of these; contrasts always stay.
std::vector<std::size_t> whole_columns(const std::vector<const Matrix*>& all) {
    std::vector<std::size_t> kept;
    for (std::size_t k = 0; k < all.front()->columns(); ++k) {
        const bool whole = std::all_of(all.begin(), all.end(), [&](const Matrix* m) {
            const Vector column = m->column(k);
            return std::all_of(column.begin(), column.end(),
                               [](double x) { return std::isfinite(x); });
        });
        if (whole) {
            kept.push_back(k);
        }
    }
    return kept;
}

Matrix columns_of(const Matrix& from, const std::vector<std::size_t>& kept) {
    Matrix some(from.rows(), kept.size());
    for (std::size_t i = 0; i < from.rows(); ++i) {
        for (std::size_t k = 0; k < kept.size(); ++k) { some(i, k) = from(i, kept[k]); }
    }
    return some;
}

Vector deviations_of(const Matrix& rows) {
    Vector all;
    for (std::size_t k = 0; k < rows.columns(); ++k) {
        all.push_back(inference::deviation_of(rows.column(k)));
    }
    return all;
}

/// A study sees the world with its published error; the world's own luck is part of that, and
/// only what is missing of it is added.
Truths seen_of(const Matrix& said, const std::vector<Target>& targets, const Vector& luck,
               std::uint64_t seed) {
    const std::size_t k_all = targets.size();
    Truths truths{Matrix(said.rows(), k_all), Matrix(said.rows(), said.columns() - k_all)};
    for (std::size_t w = 0; w < said.rows(); ++w) {
        Luck drawn(seed, LuckFor::abc_data, w);
        for (std::size_t k = 0; k < k_all; ++k) {
            const double error = targets[k].standard_error;
            const double missing = std::max(0.0, error * error - luck[k] * luck[k]);
            truths.observed(w, k) = said(w, k) + std::sqrt(missing) * drawn.normal();
        }
        for (std::size_t c = 0; c < truths.contrasts.columns(); ++c) {
            truths.contrasts(w, c) = said(w, k_all + c);
        }
    }
    return truths;
}

Matrix natural_of(const std::vector<inference::Prior>& priors, const Matrix& z) {
    inference::Problem problem;
    problem.priors = priors;
    return problem.natural_rows(z);
}

/// Everything of one case, in the columns that are kept.
struct Case {
    Matrix runs, same, truth, right;
    std::vector<Target> targets;
};

class Wrong {
public:
    Wrong(const WrongModel& model, const ErrorShares& errors, RunStore& store, const Work& work)
        : model_(model), errors_(errors), store_(store), work_(work) {}

    WrongReport run() {
        WrongReport report;
        for (const FittedNumber& each : model_.numbers()) { report.numbers.push_back(each.key); }
        report.left_out = model_.left_out();
        report.contrasts = plan_.contrasts;
        report.pairs = planned_pairs(plan_);
        report.targets = model_.targets().size();
        for (std::size_t c = 0; c < plan_.cases.size(); ++c) { add(c, report); }
        return report;
    }

private:
    [[nodiscard]] std::size_t numbers() const { return priors_.size(); }

    Matrix pairs(const Matrix& z, std::uint64_t luck, const std::vector<std::string>& without) {
        return wrong_runs(model_, store_, work_, natural_of(priors_, z), luck, without);
    }

    /// Targets of the first pair of each world, contrasts averaged over repeats.
    Matrix worlds(const Matrix& z, std::uint64_t luck, const std::vector<std::string>& without) {
        Matrix all = pairs(z, luck, without);
        const auto repeats = static_cast<double>(plan_.repeats);
        const std::size_t first = model_.targets().size();
        for (std::size_t r = 1; r < plan_.repeats; ++r) {
            const Matrix more = pairs(z, luck + 10'000 * r, without);
            for (std::size_t w = 0; w < all.rows(); ++w) {
                for (std::size_t c = first; c < all.columns(); ++c) { all(w, c) += more(w, c); }
            }
        }
        for (std::size_t w = 0; w < all.rows(); ++w) {
            for (std::size_t c = first; c < all.columns(); ++c) { all(w, c) /= repeats; }
        }
        return all;
    }

    /// Cases with the same mechanisms off share no luck by accident of their order.
    Case simulated(std::size_t number) {
        const std::vector<std::string>& without = plan_.cases[number].mechanisms;
        const std::uint64_t shift = 10'000 * number;
        Case one;
        if (number == 0) {
            truth_ = worlds(inference::to_standard(
                                inference::uniform_points(plan_.worlds, numbers(), plan_.seed + 1)),
                            luck_of_truth, {});
            one.right = worlds(inference::to_standard(inference::uniform_points(
                                   plan_.right_worlds, numbers(), plan_.seed + 2)),
                               luck_of_right, without);
        }
        one.truth = truth_;
        Matrix modes(plan_.same, numbers());
        for (std::size_t i = 0; i < plan_.same; ++i) {
            for (std::size_t j = 0; j < numbers(); ++j) { modes(i, j) = model_.numbers()[j].mode; }
        }
        one.same = wrong_runs(model_, store_, work_, modes, luck_of_same + shift, without);
        one.runs = pairs(design(), luck_of_runs + shift, without);
        keep_whole(one);
        return one;
    }

    [[nodiscard]] Matrix design() const {
        return inference::to_standard(
            inference::latin_hypercube(plan_.runs, numbers(), plan_.seed));
    }

    void keep_whole(Case& one) const {
        std::vector<const Matrix*> all{&one.runs, &one.same, &one.truth};
        if (one.right.rows() > 0) {
            all.push_back(&one.right);
        }
        const std::vector<std::size_t> kept = whole_columns(all);
        for (Matrix* each : {&one.runs, &one.same, &one.truth, &one.right}) {
            *each = columns_of(*each, kept);
        }
        for (const std::size_t k : kept) {
            if (k < model_.targets().size()) {
                one.targets.push_back(model_.targets()[k]);
            }
        }
    }

    void add(std::size_t number, WrongReport& report) {
        const Case one = simulated(number);
        const Vector luck = deviations_of(one.same);
        Runs runs{one.runs, Matrix(one.runs.rows(), one.runs.columns())};
        for (std::size_t i = 0; i < runs.means.rows(); ++i) {
            for (std::size_t k = 0; k < luck.size(); ++k) {
                runs.variances(i, k) = luck[k] * luck[k];
            }
        }
        const Emulator emulator(design(), runs, {}, work_.threads);
        const Foreteller by{emulator, one.targets.size(), true_luck(luck, emulator)};
        ErrorShares none = errors_;
        none.discrepancy = 0;
        const WrongCase& wrong = plan_.cases[number];
        const auto told = [&](const Matrix& said, const ErrorShares& errors, std::string key,
                              const LocalisedText& label, const LocalisedText& belief) {
            CoverageReport found =
                cover(by, likelihood(errors, one.targets, luck),
                      seen_of(said, one.targets, luck, plan_.seed), plan_.seed, work_.threads);
            found.key = std::move(key);
            found.label = label;
            found.belief = belief;
            report.all.push_back(std::move(found));
        };
        const LocalisedText believed{"errors of the plan", "fouten van het plan"};
        told(one.truth, errors_, wrong.key, wrong.label, believed);
        told(one.truth, none, wrong.key + "_no_discrepancy", wrong.label,
             {"no discrepancy", "geen modelfout"});
        if (one.right.rows() > 0) {
            ErrorShares exact = none;
            exact.bias = {};
            told(one.right, exact, "right", {"nothing is wrong", "er is niets mis"},
                 {"sampling error alone", "alleen steekproeffouten"});
        }
    }

    /// What is left of luck in the average of repeats. Few pairs at the same values say it roughly:
    /// it is not more than what many runs leave unexplained.
    [[nodiscard]] Vector true_luck(const Vector& luck, const Emulator& emulator) const {
        Vector left;
        for (std::size_t k = 0; k < luck.size(); ++k) {
            left.push_back(std::min(luck[k], emulator.fits()[k].deviation) /
                           std::sqrt(static_cast<double>(plan_.repeats)));
        }
        return left;
    }

    /// Of real data the shares of what was observed; a world's luck may be more than the error.
    [[nodiscard]] static Likelihood likelihood(const ErrorShares& errors,
                                               const std::vector<Target>& targets,
                                               const Vector& luck) {
        std::vector<Target> seen = targets;
        for (std::size_t k = 0; k < seen.size(); ++k) {
            seen[k].standard_error = std::max(seen[k].standard_error, luck[k]);
        }
        return likelihood_of(errors, seen);
    }

    const WrongModel& model_;
    const ErrorShares& errors_;
    RunStore& store_;
    const Work& work_;
    const WrongPlan& plan_ = model_.plan();
    Matrix truth_;  ///< the same worlds for all cases
    std::vector<inference::Prior> priors_ = priors_of(model_.numbers());
};

}  // namespace

WrongReport run_wrong(const WrongModel& model, const ErrorShares& errors, RunStore& store,
                      const Work& work) {
    return Wrong(model, errors, store, work).run();
}

}  // namespace afweging::calibration
