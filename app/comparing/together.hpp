// SPDX-License-Identifier: EUPL-1.2
// Plans run side by side, so that everybody can be seen in both; and in other models.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/console.hpp"
#include "app/interrupt.hpp"
#include "app/job.hpp"
#include "app/report/compare/stopping.hpp"
#include "output/results.hpp"

namespace afweging::app {

/// What plans gave side by side.
struct Together {
    std::vector<output::Results> runs;   ///< of each plan what simulate() gives
    std::vector<output::Results> lives;  ///< of each but the first: beside the first
};

/// The jobs have the same draws, replicates and months. Throws Error (limit) before the start when
/// memory falls short, and Error (interrupted) when the run was stopped.
[[nodiscard]] Together simulate_together(const std::vector<const Job*>& jobs,
                                         const Console& console, const Interrupt& interrupt);

/// The same, and more draws or replicates until every wanted error is small enough, or the most is
/// run. The requests of the jobs are those of the whole then. errors: what was found at the end
[[nodiscard]] Together simulate_until(const std::vector<Job*>& jobs,
                                      const std::vector<WantedError>& wanted,
                                      std::vector<KnownError>& errors, const Console& console,
                                      const Interrupt& interrupt);

/// What stands between the texts of both plans in counts that are of two: "### KIND of N months:
/// compared with". The months of such counts are one; those of the runs stand here.
[[nodiscard]] std::string beside_mark(std::string_view kind, std::uint32_t months);
inline constexpr std::string_view lives_kind = "paired lives";
inline constexpr std::string_view models_kind = "other models";

/// Replicates of other models unless somebody says otherwise.
inline constexpr std::uint32_t usual_model_replicates = 6;
inline constexpr std::uint32_t most_model_replicates = 1000;

/// Of each plan but the first its differences in the model as it is and in the others (layout
/// models/, app/report/compare/model_columns.hpp), at the best values. A model in which one of the
/// plans cannot be, since its file sets the number, is left out. `only`: keys of models; empty:
/// all.
[[nodiscard]] std::vector<output::Results> simulate_models(
    const std::vector<const Job*>& jobs, std::uint32_t replicates, const Console& console,
    const Interrupt& interrupt, const std::vector<std::string>& only = {});

}  // namespace afweging::app
