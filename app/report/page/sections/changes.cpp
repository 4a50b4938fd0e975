// SPDX-License-Identifier: EUPL-1.2
// What the plans do otherwise than the first, in words.
#include "app/report/page/sections/sections.hpp"
#include "scenarios/diff.hpp"

namespace afweging::app::page {
namespace {

Html changes_of(const ReportInput& input, std::size_t plan) {
    Html items;
    for (const scenarios::Difference& each : scenarios::differences(
             *input.plans.front().scenario, *input.plans[plan].scenario)) {
        if (each.part != scenarios::Part::run || each.key == "run.start") {
            items += element("li", given(each.sentence, input.language));
        }
    }
    return items.empty() ? paragraph(words({"Nothing differs from plan A.",
                                            "Er verschilt niets van plan A."},
                                           input.language))
                         : element("ul", items);
}

}  // namespace

Html changes_section(const ReportInput& input) {
    if (input.plans.size() < 2) {
        return {};
    }
    Html content;
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        content += element("h3", words(plan_name(input, i), input.language));
        content += changes_of(input, i);
    }
    return section("changes", {"What differs from plan A", "Wat er anders is dan in plan A"}, content,
                   input.language);
}

}  // namespace afweging::app::page
