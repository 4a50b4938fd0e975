// SPDX-License-Identifier: EUPL-1.2
// All black-box checks of a scenario, and how they are told.
#pragma once

#include <functional>
#include <vector>

#include "app/report/json.hpp"
#include "app/verifying/check.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app::verifying {

struct Done {
    const Check* check;
    Finding finding;
};

/// Performs every check in turn, and hands each over when it is done. Throws Error (interrupted).
[[nodiscard]] std::vector<Done> perform_all(Lab& lab, const std::function<void(const Done&)>& tell);

struct Counts {
    std::size_t good = 0;
    std::size_t wrong = 0;
    std::size_t not_applicable = 0;
};
[[nodiscard]] Counts counts_of(const std::vector<Done>& all);

/// "good", "WRONG", "n/a"
[[nodiscard]] LocalisedText word_of(Verdict verdict);
/// What the checks together say.
[[nodiscard]] LocalisedText conclusion(const Counts& counts);
[[nodiscard]] Json to_json(const std::vector<Done>& all, const Lab& lab, Language language);

}  // namespace afweging::app::verifying
