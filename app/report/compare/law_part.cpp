// SPDX-License-Identifier: EUPL-1.2
// Two steps from one plan to the other.
#include "app/report/compare/law_part.hpp"

#include "app/report/outcomes.hpp"
#include "output/compare.hpp"

namespace afweging::app {

std::vector<LawPart> law_parts(const output::Results& a, const output::Results& under_law,
                               const output::Results& b) {
    output::require_comparable(a, under_law, output::FirstMonth::any);
    output::require_comparable(under_law, b);
    std::vector<LawPart> parts;
    for (const Outcome& each : outcomes()) {
        const auto step = [&](const output::Results& from, const output::Results& to) {
            return output::summarise(difference_over(from, to, each, whole_run(a.values)));
        };
        parts.push_back(
            {{each.key, each.label, step(a, b)}, step(a, under_law), step(under_law, b)});
    }
    return parts;
}

}  // namespace afweging::app
