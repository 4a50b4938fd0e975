// SPDX-License-Identifier: EUPL-1.2
// What a sweep and its frontier say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/deciding/sweep_run.hpp"
#include "app/report/compare/chances.hpp"
#include "app/report/json.hpp"
#include "calibration/deciding/frontier.hpp"
#include "output/csv_parts.hpp"

namespace afweging::app {

/// An outcome that somebody wants more or less of.
struct Objective {
    const SweptOutcome* outcome = nullptr;
    Direction direction = Direction::more;
};

/// Outcomes by their keys. Throws Error (usage) on a key that is none, with the nearest.
[[nodiscard]] std::vector<const SweptOutcome*> outcomes_called(
    const Swept& all, const std::vector<std::string>& keys);
/// The same as objectives: of an outcome that has no direction of its own "less" or "more" is given
/// behind a colon (paid_staff:less). Throws Error (usage).
[[nodiscard]] std::vector<Objective> objectives_called(const Swept& all,
                                                       const std::vector<std::string>& words);

/// "35 plannen, elk 30 trekkingen van 4 herhalingen van 36 maanden, 2.230 mensen ..."
[[nodiscard]] LocalisedText sweep_in_words(const Swept& all);

/// A grid of differences from the first plan: plans as rows, outcomes as columns.
[[nodiscard]] std::vector<std::string> lines_of_sweep(const Swept& all,
                                                      const std::vector<const SweptOutcome*>& told,
                                                      Language language, std::size_t width);

/// The same plan in two models: for each outcome a column as the model is and one without
/// displacement. Both have the same plans.
[[nodiscard]] std::vector<std::string> lines_of_models(const Swept& all, const Swept& without,
                                                       const std::vector<const SweptOutcome*>& told,
                                                       Language language, std::size_t width);

/// Of a sweep of one lever: between which values the mean difference of an outcome changes sign, by
/// a straight line between them; empty where it never does.
[[nodiscard]] std::vector<LocalisedText> tipping_values(
    const SweepFile& sweep, const std::vector<SweepPlan>& plans, const Swept& all,
    const std::vector<const SweptOutcome*>& told);

/// Two objectives and who is on the frontier.
struct Frontier {
    Objective x;
    Objective y;
    std::vector<calibration::deciding::FrontierPoint>
        points;                                             ///< by plan; as wanted: more is better
    std::vector<calibration::deciding::FrontierBand> band;  ///< by levels of x
};
[[nodiscard]] Frontier frontier_of(const Swept& all, const Objective& x, const Objective& y);

void tell_frontier(const Swept& all, const Frontier& frontier, Console& console);

/// plans (name, label, values, differences by outcome: mean, low, high, shown).
[[nodiscard]] Json to_json(const SweepFile& sweep, const std::vector<SweepPlan>& plans,
                           const Swept& all, Language language);
/// x, y, direction of each; points (plan, x, y, on_frontier, chance); band (level, low, middle,
/// high, draws). Values are those of the outcomes, not turned round.
[[nodiscard]] Json to_json(const Swept& all, const Frontier& frontier);

/// plans.csv (plan, label, a column for each lever) and outcomes.csv (outcome, plan, world's draw,
/// value of the draw, unit).
void write_sweep(const SweepFile& sweep, const std::vector<SweepPlan>& plans, const Swept& all,
                 const output::CsvStyle& style, output::CsvFolder& folder);

}  // namespace afweging::app
