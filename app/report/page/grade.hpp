// SPDX-License-Identifier: EUPL-1.2
// How well a number is founded, in locks from 0 to 5. Not a mark of a plan.
#pragma once

#include <cstddef>

#include "scenarios/catalogue/passport.hpp"

namespace afweging::app::page {

/// law: 5. Assumed or recalled: 0. Else by the best fact that the number names: lottery 3, register
/// 3, quasi-experiment 2, review 2, matched 1, survey 1, before and after 1, rule or plan 1,
/// judgement 0; one more when its confidence is high, and one more when two facts or more support
/// it. At least 1 of what was measured, at most 5. Page: docs/formats/report.md
[[nodiscard]] int grade_of(const scenarios::Passport& passport,
                           const scenarios::Evidence& evidence);

/// Of what was measured by this design: facts that support it, how sure they are not counted.
/// facts: >= 1
[[nodiscard]] int grade_of(scenarios::DesignClass design, std::size_t facts);

/// "3 van 5".
[[nodiscard]] LocalisedText grade_in_words(int grade);

}  // namespace afweging::app::page
