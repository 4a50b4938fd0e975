// SPDX-License-Identifier: EUPL-1.2
// The words of the files for the kinds of the model, and months in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "agents/inputs/outlook.hpp"
#include "agents/inputs/policy.hpp"
#include "scenarios/read/table_reader.hpp"
#include "sim/month.hpp"

namespace afweging::scenarios {

using Words = std::vector<std::string>;

// Each in the order of its enum.
[[nodiscard]] const Words& status_words();
[[nodiscard]] const Words& household_words();
[[nodiscard]] const Words& schooling_words();
[[nodiscard]] const Words& health_words();
[[nodiscard]] const Words& distance_words();
[[nodiscard]] const Words& route_words();
[[nodiscard]] const Words& housing_words();
[[nodiscard]] const Words& debt_help_words();
[[nodiscard]] const Words& earlier_bijstand_words();
[[nodiscard]] const Words& exempt_words();
[[nodiscard]] const Words& slot_words();
[[nodiscard]] const Words& had_slot_words();  ///< of which somebody can have had something
[[nodiscard]] const Words& pot_words();
[[nodiscard]] const Words& obligation_words();
[[nodiscard]] const Words& duty_words();
[[nodiscard]] const Words& allocation_words();
/// Those that one instrument may have of its own: questions are of all instruments.
[[nodiscard]] const Words& own_allocation_words();
[[nodiscard]] const Words& choice_rule_words();
[[nodiscard]] const Words& feature_words();
[[nodiscard]] const Words& fines_words();
[[nodiscard]] const Words& law_path_words();

/// Statuses that `statuses` may name: those in which people can come up for anything. Who has not
/// arrived, withdrew, went from WW to work or left long ago never does (docs/model/come_up.md).
[[nodiscard]] const Words& admissible_status_words();

/// A channel as the files call it: name, unit and range.
struct ChannelWord {
    std::string_view key;
    Range range;
};
/// In the order of agents::Channel.
[[nodiscard]] const std::vector<ChannelWord>& channel_words();

/// "2025-01". Adds a problem and is empty when the text is something else; years 1990..2100.
[[nodiscard]] std::optional<sim::Month> month_of(std::string_view text, Position at,
                                                 const std::string& name, Problems& problems);
[[nodiscard]] std::string month_text(sim::Month month);

}  // namespace afweging::scenarios
