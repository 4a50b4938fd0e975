// SPDX-License-Identifier: EUPL-1.2
// Names in two languages for everything that results speak of. Those of kinds stand with the kinds.
#pragma once

#include <span>
#include <string_view>

#include "sim/kind.hpp"

namespace afweging::agents {

using sim::KindLabel;

/// How a quantity is told. `meaning` is one sentence, `meaning_nl` the same in Dutch.
struct MeasureLabel {
    std::string_view key;
    std::string_view unit;
    std::string_view en;
    std::string_view nl;
    std::string_view meaning;
    std::string_view meaning_nl;
};

[[nodiscard]] std::span<const MeasureLabel> gauge_labels();       ///< by Gauge
[[nodiscard]] std::span<const MeasureLabel> event_labels();       ///< by Event
[[nodiscard]] std::span<const MeasureLabel> instrument_labels();  ///< by field of InstrumentMonth
[[nodiscard]] std::span<const MeasureLabel> pot_measure_labels();
[[nodiscard]] std::span<const MeasureLabel> market_labels();
[[nodiscard]] std::span<const MeasureLabel> ledger_labels();    ///< by line of the ledger
[[nodiscard]] std::span<const MeasureLabel> move_labels();      ///< from one status to another
[[nodiscard]] std::span<const MeasureLabel> standing_labels();  ///< by status
[[nodiscard]] std::span<const MeasureLabel> payer_labels();     ///< by Account
[[nodiscard]] std::span<const KindLabel> line_labels();         ///< by Line
[[nodiscard]] std::span<const KindLabel> account_labels();      ///< by Account

}  // namespace afweging::agents
