// SPDX-License-Identifier: EUPL-1.2
// Results of every kind made again from the texts that they hold.
#pragma once

#include <cstdint>
#include <string>

#include "app/cli/cohort_words.hpp"
#include "app/console.hpp"
#include "app/interrupt.hpp"
#include "app/proof/again.hpp"
#include "output/results.hpp"

namespace afweging::app {

/// What the counts in a file are of.
enum class HeldKind {
    run,               ///< a run
    run_with_cohorts,  ///< and who entered in it, followed
    cohorts,           ///< those alone
    lives,             ///< of a plan, life by life beside another
    models,            ///< differences of a plan with another in other models
};

/// The texts in results, taken apart by what they are.
struct HeldRun {
    HeldKind kind = HeldKind::run;
    std::string plan;             ///< files of the plan
    std::string beside;           ///< of the other plan; empty: there is none
    std::uint32_t months = 0;     ///< of the run, also where the counts have months of their own
    CohortQuestion cohorts = {};  ///< of cohorts
};

/// Throws Error (data) where the length of the run is not told, as of earlier versions, and Error
/// (usage) of results of a trial.
[[nodiscard]] HeldRun held_run(const output::Provenance& provenance);

/// The same results: with the models that are in them. Throws ReadError, and Error (data, usage,
/// limit, interrupted).
[[nodiscard]] output::Results made_again(const output::Results& kept, const HeldRun& held,
                                         const AgainRequest& again, const Console& console,
                                         const Interrupt& interrupt);

}  // namespace afweging::app
