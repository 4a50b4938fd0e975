// SPDX-License-Identifier: EUPL-1.2
// Instruments closed, without effects and without prices.
#include "app/verifying/lines.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::app::verifying {
namespace {

using agents::Instrument;
using scenarios::ParameterEntry;
using scenarios::Scenario;

std::string table_of(const Instrument& instrument) {
    return "levers.instruments." + instrument.key + '.';
}

/// Amounts of each year, multiplied, as TOML has them. [EUR]
std::string euros_times(const std::vector<std::int64_t>& cents, double factor) {
    std::string text;
    for (const std::int64_t each : cents) {
        const double euros = std::round(static_cast<double>(each) / 100 * factor);
        text += (text.empty() ? "" : ", ") + scenarios::number_text(euros);
    }
    return '[' + text + ']';
}

/// The numbers of an instrument that are channels: what it does.
std::vector<const ParameterEntry*> effects_of(const Scenario& scenario, const std::string& key) {
    std::vector<const ParameterEntry*> all;
    for (const ParameterEntry& number : scenario.numbers) {
        const auto is_channel = [&](const scenarios::ChannelWord& word) {
            return number.key == key + '.' + std::string(word.key);
        };
        const auto& words = scenarios::channel_words();
        if (std::any_of(words.begin(), words.end(), is_channel)) {
            all.push_back(&number);
        }
    }
    return all;
}

}  // namespace

std::vector<Line> closed(const Scenario& scenario) {
    std::vector<Line> lines;
    for (const Instrument& instrument : scenario.setting.instruments) {
        lines.push_back({table_of(instrument) + "active", "false"});
        if (instrument.running_at_start > 0) {
            lines.push_back({table_of(instrument) + "running_at_start", "0"});
        }
        if (instrument.waiting_at_start > 0) {
            lines.push_back({table_of(instrument) + "waiting_at_start", "0"});
        }
    }
    return lines;
}

std::string programme_without_job(const Scenario& scenario) {
    for (const Instrument& instrument : scenario.setting.instruments) {
        const auto effects = effects_of(scenario, instrument.key);
        const bool may_be_zero =
            std::all_of(effects.begin(), effects.end(), [](const ParameterEntry* number) {
                return number->smallest <= 0 && number->largest >= 0;
            });
        const auto& shut = scenario.closed;
        const bool is_open = std::find(shut.begin(), shut.end(), instrument.key) == shut.end();
        if (instrument.slot == agents::Slot::programme && !agents::employs(instrument) && is_open &&
            may_be_zero) {
            return instrument.key;
        }
    }
    return {};
}

std::vector<Line> without_effects(const Scenario& scenario, const std::string& instrument) {
    std::vector<Line> lines;
    for (const ParameterEntry* number : effects_of(scenario, instrument)) {
        if (number->value != 0) {  // what a mechanism that is off holds at 0 cannot be set
            lines.push_back(number_line(number->key, 0));
        }
    }
    return lines;
}

std::vector<Line> without_prices(const Scenario& scenario) {
    std::vector<Line> lines;
    for (const ParameterEntry& number : scenario.numbers) {
        if (number.key.ends_with(".cost_per_start") || number.key.ends_with(".cost_per_month") ||
            number.key == "office.staff_cost") {
            lines.push_back(number_line(number.key, 0));
        }
    }
    return lines;
}

std::vector<Line> budgets_times(const Scenario& scenario, double factor) {
    std::vector<Line> lines;
    for (const Instrument& instrument : scenario.setting.instruments) {
        if (!instrument.budget_cents.empty()) {
            lines.push_back({table_of(instrument) + "budget_eur_per_year",
                             euros_times(instrument.budget_cents, factor)});
        }
    }
    for (std::size_t p = 0; !lines.empty() && p < agents::pot_count; ++p) {
        const auto& cents = scenario.setting.policy.pot_budget_cents[p];
        // What the Rijk pays for bijstand limits nothing.
        if (!cents.empty() && static_cast<agents::Pot>(p) != agents::Pot::buig) {
            lines.push_back(
                {"levers.pots." + std::string(agents::pot_labels[p].key) + ".budget_eur_per_year",
                 euros_times(cents, factor)});
        }
    }
    return lines;
}

double value_of(const Scenario& scenario, const std::string& key) {
    const auto found = std::find_if(scenario.numbers.begin(), scenario.numbers.end(),
                                    [&](const ParameterEntry& each) { return each.key == key; });
    if (found == scenario.numbers.end()) {
        throw DoesNotApply{
            filled({"this scenario does not read {0}", "dit scenario leest {0} niet"}, {key})};
    }
    return found->value;
}

}  // namespace afweging::app::verifying
