// SPDX-License-Identifier: EUPL-1.2
// What the rules of disclosure control say, where they come from, and words for verdicts.
#pragma once

#include <string>
#include <vector>

#include "output/disclosure/problem.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// A rule as a page tells it. Its source says whether it was read or recalled, or that it is ours.
struct RuleText {
    std::string key;
    LocalisedText says;
    LocalisedText source;
};
[[nodiscard]] std::vector<RuleText> rule_texts(const output::disclosure::Rules& rules);

/// "ok", "primary", "complementary", "differencing".
[[nodiscard]] std::string verdict_word(output::disclosure::Verdict verdict);
/// The key of the rule, as in rule_texts; empty for none.
[[nodiscard]] std::string reason_word(output::disclosure::Reason reason);

}  // namespace afweging::app
