// SPDX-License-Identifier: EUPL-1.2
// The sections of a report, one after the other.
#include "app/report/page/sections/sections.hpp"
#include "app/report/page/shell.hpp"

namespace afweging::app::page {

namespace {

/// Under a table that is taken along: what it was made with, and of which texts.
LocalisedText cite(const ReportInput& input) {
    const output::Provenance& p = input.plans.back().results->provenance;
    return filled(
        {"Afweging {0}, scenario {1} (sha256 {2}), seed {3}; ranges: 8 of 10 worlds",
         "Afweging {0}, scenario {1} (sha256 {2}), seed {3}; bereik: 8 van de 10 werelden"},
        {input.version, p.scenario_name, p.scenario_sha256.substr(0, 16), std::to_string(p.seed)});
}

}  // namespace

std::string report_page(const ReportInput& input) {
    Figures figures(input.language);
    Html content = heading_section(input);
    content += answer_section(input, figures);
    content += limits_section(input);
    content += changes_section(input);
    content += tradeoff_section(input, figures);
    content += time_section(input, figures);
    content += flow_section(input, figures);
    content += budget_section(input, figures);
    content += saving_section(input, figures);
    content += group_section(input, figures);
    content += parts_section(input, figures);
    content += story_section(input, figures);
    content += driver_section(input, figures);
    content += tables_section(input);
    content += source_section(input);
    content += check_section(input);
    content += closing_section(input);
    const Shell shell{
        input.language, filled({"Afweging: {0}"}, {input.plans.back().scenario->label}),
        input.script,   input.style,
        input.sha256,   cite(input)};
    return whole_page(shell, content, figures, &input.proof);
}

}  // namespace afweging::app::page
