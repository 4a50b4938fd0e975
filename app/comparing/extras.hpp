// SPDX-License-Identifier: EUPL-1.2
// What compare tells beside differences: chances, parts, who gains and loses, other models.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/comparison_csv.hpp"
#include "app/cli/plans.hpp"
#include "app/report/compare/chances.hpp"
#include "app/report/compare/stopping.hpp"
#include "output/reservation.hpp"

namespace afweging::app {

/// Of one other plan beside the first.
struct ComparedMore {
    std::vector<OutcomeChances> chances;
    std::optional<output::Results> lives;   ///< of plans that were run together
    std::optional<output::Results> models;  ///< likewise
};

/// How plans are run.
struct HowToRun {
    output::Overwrite overwrite = output::Overwrite::refuse;
    std::vector<WantedError> until;  ///< empty: what was asked and no more
    std::uint32_t model_replicates = 0;
};

struct RunTogether {
    std::vector<ComparedMore> more;   ///< of each plan but the first
    std::vector<LocalisedText> until;  ///< what it took
};

/// Runs what has not been run, together where all are scenarios, and keeps what is to be kept.
[[nodiscard]] RunTogether run_plans(std::vector<Plan>& plans, const HowToRun& how,
                                    Console& console, const Interrupt& interrupt);

/// Beside the results of a plan: "MAP/plan.lives.h5", "MAP/plan.models.h5".
[[nodiscard]] std::string lives_file(const Plan& plan);
[[nodiscard]] std::string models_file(const Plan& plan);

/// Holds all files that are to be kept until the end; nobody else writes there.
[[nodiscard]] std::vector<std::unique_ptr<output::Reservation>> reserve_files(
    const std::vector<Plan>& plans, const HowToRun& how);

void tell_more(const ComparedMore& more, Console& console);
/// Adds chances, parts, fates and models to the document of a comparison; null where not known.
void add_more(Json& document, const ComparedMore& more, Language language);
/// chances, parts, fates and models, as far as they are known.
[[nodiscard]] std::vector<CsvSheet> sheets_of(const std::string& plan, const ComparedMore& more,
                                              const output::CsvStyle& style);

}  // namespace afweging::app
