// SPDX-License-Identifier: EUPL-1.2
// The sections of a report, one after the other.
#include "app/report/page/sections/sections.hpp"
#include "app/report/page/shell.hpp"

namespace afweging::app::page {

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
    const Shell shell{input.language,
                      filled({"Afweging: {0}"}, {input.plans.back().scenario->label}),
                      input.script, input.style, input.sha256};
    return whole_page(shell, content, figures, &input.proof);
}

}  // namespace afweging::app::page
