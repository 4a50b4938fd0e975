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

/// How a plan is run again.
struct AgainRequest {
    unsigned threads = 1;
    std::shared_ptr<const scenarios::Posterior> posterior = nullptr;  ///< of the draws; may be null
};

/// Runs the plan of that index. Throws ReadError, and Error (data, limit, interrupted).
[[nodiscard]] output::Results run_again(const Proof& proof, std::size_t plan,
                                        const AgainRequest& request, const Console& console,
                                        const Interrupt& interrupt);

/// The page of these results. The same results give the same bytes.
[[nodiscard]] std::string report_of(const std::vector<const output::Results*>& plans,
                                    const std::string& evidence_csv, Language language);

/// The evidence file that lies with the program.
[[nodiscard]] std::string evidence_file();

}  // namespace afweging::app
