// SPDX-License-Identifier: EUPL-1.2
// Values of numbers and of studies, from draws.
#include "app/deciding/worth.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "app/data.hpp"
#include "app/progress_line.hpp"
#include "calibration/fit/target_runs.hpp"
#include "calibration/inference/distributions.hpp"
#include "calibration/targets/read_targets.hpp"
#include "scenarios/draws.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::app {
namespace {

namespace deciding = calibration::deciding;
using calibration::Target;
using calibration::inference::Matrix;
using calibration::inference::Vector;
using deciding::NumberSet;

/// Less those of the first plan, turned where less is wanted.
Matrix beside_first(const Matrix& values, double sign) {
    Matrix beside = values;
    for (std::size_t i = 0; i < values.rows(); ++i) {
        for (std::size_t p = 0; p < values.columns(); ++p) {
            beside(i, p) = sign * (values(i, p) - values(i, 0));
        }
    }
    return beside;
}

/// Draws as rows, numbers as columns.
Matrix known_numbers(const Swept& all) {
    Matrix known(all.draws, all.numbers.size());
    for (std::size_t j = 0; j < all.numbers.size(); ++j) {
        for (std::size_t i = 0; i < all.draws; ++i) { known(i, j) = all.numbers[j].values[i]; }
    }
    return known;
}

/// Worlds of studies: few people, for a result at a draw is told with the error of its own size.
constexpr calibration::RunSizes study_sizes{.seed = 1,
                                            .people = 1500,
                                            .replicates = 1,
                                            .months = 61,
                                            .trial_people = 3000,
                                            .trial_replicates = 2};

std::vector<Target> effects_of_trials(const std::vector<std::string>& keys) {
    std::vector<Target> found;
    std::vector<std::string> known;
    for (Target& each : calibration::read_targets(data_root())) {
        const bool is_effect = each.report.source == calibration::ReportSource::trial &&
                               (each.report.arm == "difference" || each.report.arm == "effect");
        if (is_effect) {
            known.push_back(each.key);
            if (keys.empty() || std::find(keys.begin(), keys.end(), each.key) != keys.end()) {
                found.push_back(std::move(each));
            }
        }
    }
    for (const std::string& key : keys) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            throw PhrasedError(ExitCode::usage,
                               {"there is no study '{0}'; nearest: '{1}' (afweging list targets)",
                                "er is geen onderzoek '{0}'; het meest lijkt '{1}' (afweging list "
                                "targets)"},
                               {key, scenarios::nearest(key, known)});
        }
    }
    return found;
}

/// The numbers in doubt that the scenarios of studies read. A draw gives a number the same value
/// there as in a plan: it is found by seed, draw and name.
class NumbersOfStudies {
public:
    explicit NumbersOfStudies(const std::vector<Target>& studies) {
        for (const Target& study : studies) {
            const scenarios::Trial trial = scenarios::read_trial(study.report.trial, data_root());
            std::vector<scenarios::NumberInDoubt> numbers;
            for (const scenarios::NumberInDoubt& each :
                 scenarios::numbers_in_doubt(trial.scenario, trial.scenario.setting.length)) {
                const bool is_plain =
                    std::any_of(trial.scenario.numbers.begin(), trial.scenario.numbers.end(),
                                [&](const scenarios::ParameterEntry& entry) {
                                    return entry.key == each.key && entry.low < entry.high;
                                });
                const bool is_new = std::find(keys_.begin(), keys_.end(), each.key) == keys_.end();
                if (is_plain && is_new) {
                    keys_.push_back(each.key);
                }
                numbers.push_back(each);
            }
            of_scenario_.push_back(std::move(numbers));
        }
    }
    [[nodiscard]] const std::vector<std::string>& keys() const { return keys_; }
    /// In the order of the keys.
    [[nodiscard]] Vector at(const scenarios::RunRequest& request, std::uint32_t draw) const {
        std::map<std::string, double> value;
        for (const std::vector<scenarios::NumberInDoubt>& numbers : of_scenario_) {
            const std::vector<double> values =
                scenarios::values_of_draw(numbers, request.seed, draw, request.posterior.get());
            for (std::size_t j = 0; j < numbers.size(); ++j) {
                value.emplace(numbers[j].key, values[j]);
            }
        }
        Vector all;
        for (const std::string& key : keys_) { all.push_back(value.at(key)); }
        return all;
    }

private:
    std::vector<std::string> keys_;
    std::vector<std::vector<scenarios::NumberInDoubt>> of_scenario_;
};

/// What a smaller study shows, and one whose design leaves bias, is what the larger one and the
/// lottery show with noise on top: neither is worth more than they are. Studies stand by design,
/// the lottery first, and then by size.
void keep_in_order(std::vector<StudyWorth>& found, std::size_t designs, std::size_t sizes) {
    for (std::size_t first = 0; first < found.size(); first += designs * sizes) {
        for (std::size_t design = 0; design < designs; ++design) {
            for (std::size_t size = 0; size < sizes; ++size) {
                double& value = found[first + design * sizes + size].value.value;
                if (size > 0) {
                    value = std::max(value, found[first + design * sizes + size - 1].value.value);
                }
                value = std::min(value, design > 0 ? found[first + size].value.value : value);
            }
        }
    }
}

}  // namespace

deciding::CostsAndEffects costs_and_effects(const Swept& all, const Objective& objective) {
    const double sign = objective.direction == Direction::less ? -1.0 : 1.0;
    return {beside_first(by_draw(all, *find_outcome(all, "own_balance")), -1.0),
            beside_first(by_draw(all, *objective.outcome), sign)};
}

std::vector<std::size_t> best_set(const Swept& all, const Objective& objective) {
    return deciding::not_told_apart(costs_and_effects(all, objective).effects, 0.05);
}

std::vector<NumberWorth> worth_of_numbers(const Swept& all, const Matrix& worth, std::size_t most) {
    std::vector<NumberSet> sets;
    std::map<std::string, NumberSet> parts;
    for (std::size_t j = 0; j < all.numbers.size(); ++j) {
        const std::string& key = all.numbers[j].key;
        sets.push_back({key, {j}});
        const std::string part = key.substr(0, key.find('.')) + ".*";
        parts[part].name = part;
        parts[part].columns.push_back(j);
    }
    const Matrix known = known_numbers(all);
    const std::vector<deciding::InformationValue> values =
        deciding::value_of_knowing(worth, known, sets);
    std::vector<NumberWorth> found;
    for (std::size_t j = 0; j < sets.size(); ++j) {
        found.push_back({sets[j].name, {all.numbers[j].en, all.numbers[j].nl}, values[j]});
    }
    const auto more = [](const NumberWorth& a, const NumberWorth& b) {
        return a.value.value > b.value.value;
    };
    std::stable_sort(found.begin(), found.end(), more);
    found.resize(std::min(found.size(), most));
    return found;
}

StudiesAtDraws studies_at_draws(const Swept& all, const std::vector<std::string>& keys,
                                const scenarios::RunRequest& request, const Console& console,
                                const Interrupt& interrupt) {
    StudiesAtDraws studies{effects_of_trials(keys), {}};
    const NumbersOfStudies numbers(studies.studies);
    calibration::RunSizes sizes = study_sizes;
    sizes.seed = request.seed;
    const calibration::TargetRuns model(data_root(), studies.studies, numbers.keys(), sizes);
    studies.results = Matrix(all.draws, studies.studies.size());
    ProgressLine progress(console, all.draws, 0);
    for (std::size_t i = 0; i < all.draws; ++i) {
        if (interrupt.asked()) {
            throw PhrasedError(ExitCode::interrupted,
                               {"stopped before the end", "gestopt voor het einde"});
        }
        const auto draw = request.draws.first + static_cast<std::uint32_t>(i);
        const std::vector<calibration::ModelSide> sides = model.at(numbers.at(request, draw));
        for (std::size_t s = 0; s < sides.size(); ++s) { studies.results(i, s) = sides[s].value; }
        progress.month_done(0, 0);
    }
    return studies;
}

std::vector<StudyWorth> worth_of_studies(const StudiesAtDraws& studies, const Matrix& worth,
                                         const calibration::ErrorShares& errors,
                                         std::uint64_t seed) {
    using scenarios::DesignClass;
    constexpr std::array designs{DesignClass::rct, DesignClass::matched, DesignClass::before_after};
    constexpr std::array sizes{0.25, 1.0, 4.0};
    std::vector<StudyWorth> found;
    Matrix known(worth.rows(), studies.studies.size() * designs.size() * sizes.size());
    std::vector<NumberSet> sets;
    for (std::size_t s = 0; s < studies.studies.size(); ++s) {
        const Target& study = studies.studies[s];
        for (const DesignClass design : designs) {
            for (const double size : sizes) {
                const double luck = study.standard_error / std::sqrt(size);
                const double bias =
                    errors.bias[static_cast<std::size_t>(design)] * calibration::size_of(study);
                const std::size_t column = sets.size();
                for (std::size_t i = 0; i < worth.rows(); ++i) {
                    // The same luck for every size and design of a study: they differ in the
                    // spread.
                    calibration::inference::Luck luck_of(seed,
                                                         calibration::inference::LuckFor::resample,
                                                         s, static_cast<std::uint32_t>(i));
                    const double error = luck * luck_of.normal();
                    known(i, column) = studies.results(i, s) + error + bias * luck_of.normal();
                }
                sets.push_back({study.key, {column}});
                found.push_back({study.key, study.label, design, size, {}});
            }
        }
    }
    const std::vector<deciding::InformationValue> values =
        deciding::value_of_knowing(worth, known, sets);
    for (std::size_t k = 0; k < found.size(); ++k) { found[k].value = values[k]; }
    keep_in_order(found, designs.size(), sizes.size());
    return found;
}

}  // namespace afweging::app
