// SPDX-License-Identifier: EUPL-1.2
// Which of some plans is best on one named outcome, at a named price of it, and what knowing more
// would be worth.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/deciding/sweep_words.hpp"
#include "calibration/deciding/cost_effectiveness.hpp"
#include "calibration/deciding/selection.hpp"
#include "calibration/deciding/value_of_information.hpp"
#include "calibration/fit/plan.hpp"
#include "calibration/targets/target.hpp"
#include "scenarios/catalogue/evidence_kinds.hpp"

namespace afweging::app {

/// The outcome turned so that more is better, and what the municipality pays net (own_balance
/// turned round), both less those of the first plan, by draw and plan. [unit of the outcome, EUR]
[[nodiscard]] calibration::deciding::CostsAndEffects costs_and_effects(const Swept& all,
                                                                       const Objective& objective);

/// Plans that cannot be told from the best on the outcome with chance 0.95: over worlds at the best
/// values, over means of draws where there are several.
[[nodiscard]] std::vector<std::size_t> best_set(const Swept& all, const Objective& objective);

/// What knowing a number, or all numbers of one part of the model, is worth. Sorted by value.
struct NumberWorth {
    std::string key;  ///< "search.base_hazard", or "search.*"
    LocalisedText label;
    calibration::deciding::InformationValue value;  ///< [EUR]
};
/// Numbers one by one (the `most` that are worth most), and by the part before the first dot.
[[nodiscard]] std::vector<NumberWorth> worth_of_numbers(const Swept& all,
                                                        const calibration::inference::Matrix& worth,
                                                        std::size_t most);

/// A study that could be done: one that there is, done anew with as many people, or with other
/// numbers of them, by one of the designs.
struct StudyWorth {
    std::string target;
    LocalisedText label;
    scenarios::DesignClass design = scenarios::DesignClass::rct;
    double size = 1;  ///< of people, in those of the study that there was
    calibration::deciding::InformationValue value;  ///< [EUR]
};

/// What each study with a trial file would show at each draw (rows) by study (columns), in its
/// unit.
struct StudiesAtDraws {
    std::vector<calibration::Target> studies;
    calibration::inference::Matrix results;
};
/// The studies of these targets (empty: all effects of trials) run inside the model at the values
/// of each draw. Throws Error (usage) on a key that is none, with the nearest.
[[nodiscard]] StudiesAtDraws studies_at_draws(const Swept& all,
                                              const std::vector<std::string>& keys,
                                              const scenarios::RunRequest& request,
                                              const Console& console, const Interrupt& interrupt);

/// The value of each study, by lottery and by the other designs, of a quarter, as many and four
/// times as many people: its result at a draw, with the error of its size and what is left of the
/// bias of its design (`errors`), is what the choice is then made with. No study is worth more than
/// a larger one of its design, nor than the lottery of its size.
[[nodiscard]] std::vector<StudyWorth> worth_of_studies(const StudiesAtDraws& studies,
                                                       const calibration::inference::Matrix& worth,
                                                       const calibration::ErrorShares& errors,
                                                       std::uint64_t seed);

}  // namespace afweging::app
