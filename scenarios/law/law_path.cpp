// SPDX-License-Identifier: EUPL-1.2
// From what a scenario says of law and prices to rows and levels by month.
#include "scenarios/law/law_path.hpp"

#include "agents/law/indexation.hpp"

namespace afweging::scenarios {
namespace {

bool is_indexed(const Scenario& scenario) {
    return scenario.setting.outlook.law == agents::LawPath::indexed;
}

sim::Month last_month(const Scenario& scenario, sim::Months length) {
    return scenario.setting.start + sim::Months{length.count - 1};
}

/// Prices stand still where law does: before the first row, and after the last when it is frozen.
agents::PriceSpan price_span(const Scenario& scenario, sim::Months length) {
    const sim::Month end = last_month(scenario, length);
    return {.start = scenario.setting.start,
            .length = length,
            .after = scenario.law_known.first,
            .up_to = is_indexed(scenario) ? end : scenario.law_known.last};
}

}  // namespace

bool goes_beyond_law(const Scenario& scenario, sim::Months length) {
    return last_month(scenario, length) > scenario.law_known.last;
}

void follow_path(const Scenario& scenario, agents::Setting& setting) {
    const agents::IndexationParameters& growth = setting.parameters.indexation;
    if (is_indexed(scenario) && goes_beyond_law(scenario, setting.length)) {
        setting.statute =
            agents::indexed(setting.statute, {.last = scenario.law_known.last,
                                              .until = last_month(scenario, setting.length),
                                              .growth = growth,
                                              .stays = scenario.replaced_law});
    }
    setting.outlook.price_of_month =
        agents::price_path(price_span(scenario, setting.length), growth.price_growth);
}

agents::StatuteRow law_of_start(const Scenario& scenario) {
    agents::Setting setting = scenario.setting;
    setting.length.count = 1;
    follow_path(scenario, setting);
    return agents::in_force(setting.statute, setting.start);
}

bool reads_wage_growth(const Scenario& scenario, sim::Months length) {
    return is_indexed(scenario) && goes_beyond_law(scenario, length);
}

bool reads_price_growth(const Scenario& scenario, sim::Months length) {
    const bool follows = scenario.setting.outlook.price_level.empty();
    return reads_wage_growth(scenario, length) ||
           (follows && agents::price_path(price_span(scenario, length), 1.0).back() > 1);
}

}  // namespace afweging::scenarios
