// SPDX-License-Identifier: EUPL-1.2
// A plan run again from its texts, and the page made of results.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/interrupt.hpp"
#include "app/proof/held_scenario.hpp"
#include "app/proof/proof.hpp"
#include "output/results.hpp"
#include "scenarios/posterior/posterior.hpp"

namespace afweging::app {

/// How plans are run again.
struct AgainRequest {
    unsigned threads = 1;
    std::shared_ptr<const scenarios::Posterior> posterior = nullptr;  ///< of the draws; may be null
};

/// What came of all plans.
struct Again {
    std::vector<output::Results> runs;
    std::vector<output::Results> lives;   ///< of each but the first; empty where they were not seen
    std::vector<output::Results> models;  ///< likewise: in other models

    [[nodiscard]] std::vector<Found> found() const;
};

/// Runs every plan, side by side where their lives were seen. Throws ReadError, and Error (data,
/// limit, interrupted).
[[nodiscard]] Again run_again(const Proof& proof, const AgainRequest& request,
                              const Console& console, const Interrupt& interrupt);

/// The page of these results. The same results give the same bytes.
[[nodiscard]] std::string report_of(const std::vector<Found>& plans,
                                    const std::string& evidence_csv, Language language);

/// Throws Error (usage) of results that are not those of a run alone: cohorts, lives, models.
void require_a_run(const output::Results& results);

/// The evidence file that lies with the program.
[[nodiscard]] std::string evidence_file();

}  // namespace afweging::app
