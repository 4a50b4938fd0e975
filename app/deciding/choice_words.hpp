// SPDX-License-Identifier: EUPL-1.2
// What decide says: who is best, at which price, and what knowing more is worth.
#pragma once

#include <optional>
#include <vector>

#include "app/console.hpp"
#include "app/deciding/worth.hpp"
#include "app/report/json.hpp"

namespace afweging::app {

/// All that decide found.
struct ChoiceFound {
    Objective objective;
    std::vector<std::size_t> set;                          ///< plans not told apart from the best
    std::optional<calibration::deciding::Selected> until;  ///< of --within
    double within = 0;                                     ///< [unit of the outcome]
    double price = 0;                                      ///< EUR for a unit; 0: none was named
    calibration::deciding::CostsAndEffects of;
    std::vector<calibration::deciding::AtPrice> prices;
    calibration::deciding::InformationValue all_known;
    std::vector<NumberWorth> numbers;
    std::vector<StudyWorth> studies;
};

void tell_choice(const Swept& all, const ChoiceFound& found, Console& console);
[[nodiscard]] Json to_json(const Swept& all, const ChoiceFound& found, Language language);

/// The samples in the columns that R packages for such analyses read (docs/formats/sweep.md):
/// costs.csv and effects.csv (a row a draw, a column a plan), numbers.csv (a row a draw, a column a
/// number) and long.csv (sample, strategy, cost, effect).
void write_samples(const Swept& all, const ChoiceFound& found, output::CsvFolder& folder);

}  // namespace afweging::app
