// SPDX-License-Identifier: EUPL-1.2
// The one table of renamed keys.
#include "scenarios/read/renamed_keys.hpp"

#include <array>
#include <optional>

namespace afweging::scenarios {
namespace {

/// Sorted by old name; tests/scenarios/renamed_keys_test.cpp holds it against the keys of today.
constexpr std::array<RenamedKey, 37> table_of_keys = {{
    {"capacity.accounts_half", "stress.accounts_half"},
    {"capacity.accounts_weight", "stress.accounts_weight"},
    {"capacity.bandwidth_tax", "stress.bandwidth_tax"},
    {"capacity.calm_savings", "stress.calm_savings"},
    {"capacity.debt_half", "stress.debt_half"},
    {"capacity.help_calms", "stress.help_calms"},
    {"capacity.minimum_shortfall", "stress.minimum_shortfall"},
    {"capacity.minimum_stress", "stress.minimum_stress"},
    {"capacity.speed", "stress.speed"},
    {"capacity.stress_base", "stress.base"},
    {"capacity.stress_debts", "stress.debts"},
    {"capacity.stress_housing", "stress.housing"},
    {"capacity.stress_shortfall", "stress.shortfall"},
    {"capacity.stress_volatility", "stress.volatility"},
    {"capacity.trust_gain", "trust.gain"},
    {"capacity.trust_loss", "trust.loss"},
    {"contact.caseload_elasticity", "office.caseload_elasticity"},
    {"contact.caseload_threshold", "office.caseload_threshold"},
    {"contact.favourite_spread", "office.favourite_spread"},
    {"contact.share_short_alone", "office.share_short_alone"},
    {"contact.short_need", "office.short_need"},
    {"contact.skill_spread", "office.skill_spread"},
    {"contact.staff_cost", "office.staff_cost"},
    {"contact.talk_minutes", "office.talk_minutes"},
    {"contact.talk_share", "office.talk_share"},
    {"ladder.confidence_gain", "self_efficacy.gain"},
    {"ladder.confidence_loss", "self_efficacy.loss"},
    {"ladder.confidence_return", "self_efficacy.recovery"},
    {"ladder.health_better", "health.better"},
    {"ladder.health_worse", "health.worse"},
    {"ladder.home_found", "home.found"},
    {"ladder.home_lost", "home.lost"},
    {"ladder.home_restored", "home.restored"},
    {"ladder.home_threatened", "home.threatened"},
    {"ladder.mental_by_stress", "health.mental_by_stress"},
    {"ladder.step_down", "ladder.down"},
    {"ladder.step_up", "ladder.up"},
}};

/// Takes the first part off.
std::string_view next_part(std::string_view& rest) {
    const std::size_t dot = rest.find('.');
    const std::string_view part = rest.substr(0, dot);
    rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
    return part;
}

/// What stands at "*" when the key has that form; "" when the form has no "*".
std::optional<std::string_view> matched(std::string_view key, std::string_view form) {
    std::string_view any;
    while (!key.empty() && !form.empty()) {
        const std::string_view part = next_part(key);
        const std::string_view wanted = next_part(form);
        if (wanted == "*") {
            any = part;
        } else if (part != wanted) {
            return std::nullopt;
        }
    }
    return key.empty() && form.empty() ? std::optional(any) : std::nullopt;
}

}  // namespace

std::span<const RenamedKey> renamed_keys() { return table_of_keys; }

std::string new_name_of(std::string_view key, std::span<const RenamedKey> table) {
    for (const RenamedKey& renamed : table) {
        if (const auto any = matched(key, renamed.old_key)) {
            std::string name(renamed.new_key);
            const std::size_t star = name.find('*');
            return star == std::string::npos ? name : name.replace(star, 1, *any);
        }
    }
    return {};
}

}  // namespace afweging::scenarios
