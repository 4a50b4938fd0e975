// SPDX-License-Identifier: EUPL-1.2
// What a check of the model as a black box is, and what came of it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "app/verifying/check_list.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app::verifying {

class Lab;

/// The five parts of TECH-VER.
enum class Part : std::uint8_t { input, flows, results, doubt, rest };
[[nodiscard]] LocalisedText name_of(Part part);

enum class Verdict : std::uint8_t { good, wrong, not_applicable };

struct Finding {
    Verdict verdict = Verdict::good;
    LocalisedText found;  ///< what happened, or why the check does not apply
};

/// Thrown by a check that a scenario gives no occasion for.
struct DoesNotApply {
    LocalisedText why;
};

struct Check {
    std::string key;
    Part part;
    LocalisedText changed;
    LocalisedText expected;
    std::function<Finding(Lab&)> perform;
};

/// All of check_list.hpp in its order, those that never apply at the end of their part.
[[nodiscard]] const std::vector<Check>& checks();

/// Performs a check; what it throws as DoesNotApply is its finding.
[[nodiscard]] Finding performed(const Check& check, Lab& lab);

#define AFWEGING_DECLARE_CHECK(key, part, ...) [[nodiscard]] Finding key(Lab& lab);
AFWEGING_TECH_VER(AFWEGING_DECLARE_CHECK)
#undef AFWEGING_DECLARE_CHECK

/// Good when it holds; `found` says what happened either way.
[[nodiscard]] inline Finding judged(bool holds, const LocalisedText& found) {
    return {holds ? Verdict::good : Verdict::wrong, found};
}

}  // namespace afweging::app::verifying
