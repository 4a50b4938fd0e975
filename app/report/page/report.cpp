// SPDX-License-Identifier: EUPL-1.2
// The sections of a report, one after the other.
#include "app/report/page/sections/sections.hpp"
#include "app/report/page/shell.hpp"

namespace afweging::app::page {

namespace {

/// Under a table that is taken along: what it was made with, and of which texts.
LocalisedText cite(const ReportInput& input) {
    return filled({"Afweging {0}, {1}; ranges: 8 of 10 worlds",
                   "Afweging {0}, {1}; bereik: 8 van de 10 werelden"},
                  {input.version, plans_cited(input)});
}

/// "Afweging: Basis / Basisbaan": every plan, in the order of the report.
LocalisedText title(const ReportInput& input) {
    LocalisedText labels = input.plans.front().scenario->label;
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        labels = filled({"{0} / {1}"}, {labels, input.plans[i].scenario->label});
    }
    return filled({"Afweging: {0}"}, {labels});
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
    const Shell shell{input.language, title(input), input.script,
                      input.style,    input.sha256, cite(input)};
    return whole_page(shell, content, figures, &input.proof);
}

}  // namespace afweging::app::page
