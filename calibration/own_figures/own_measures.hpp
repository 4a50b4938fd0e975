// SPDX-License-Identifier: EUPL-1.2
// What a municipality's own totals may hold, and the names that columns have elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/kind.hpp"

namespace afweging::calibration {

// KIND(key, English, Dutch).
// clang-format off
#define AFWEGING_OWN_MEASURES(KIND)                                                      \
    KIND(stock, "persons on bijstand, at the end", "personen in de bijstand, aan het eind") \
    KIND(households, "benefits (households), at the end", "uitkeringen (huishoudens), aan het eind") \
    KIND(inflow, "inflow", "instroom")                                                   \
    KIND(re_entry, "of it back within a year", "waarvan binnen een jaar terug")          \
    KIND(outflow, "outflow", "uitstroom")                                                \
    KIND(outflow_to_work, "outflow to work", "uitstroom naar werk")                      \
    KIND(outflow_to_education, "outflow to education", "uitstroom naar een opleiding")   \
    KIND(women, "women among them", "onder hen vrouwen")                                 \
    KIND(part_time, "with earnings beside bijstand", "met inkomsten naast de bijstand")  \
    KIND(from_18_to_26, "aged 18 to 26", "van 18 tot en met 26 jaar")                    \
    KIND(from_27_to_44, "aged 27 to 44", "van 27 tot en met 44 jaar")                    \
    KIND(from_45_to_54, "aged 45 to 54", "van 45 tot en met 54 jaar")                    \
    KIND(from_55, "aged 55 and older", "van 55 jaar en ouder")                           \
    KIND(paid_bijstand, "paid on bijstand [EUR]", "betaald aan bijstand [euro]")         \
    KIND(paid_reintegration, "paid on re-integration [EUR]", "betaald aan re-integratie [euro]")
// clang-format on
AFWEGING_KIND(OwnMeasure, own_measure, AFWEGING_OWN_MEASURES)

/// Whether it is a count at the end of a period, whether it is summed over a year, and whether it
/// is money.
[[nodiscard]] bool is_state(OwnMeasure measure);
[[nodiscard]] bool is_money(OwnMeasure measure);

/// Small letters, one blank between words, without a unit in brackets at the end: "instroom" of
/// " Instroom (aantal)".
[[nodiscard]] std::string plain_name(std::string_view column);

/// The measure that a column of this name holds: its key, what it is called here, or the name that
/// CBS StatLine, or a municipality's own export, is known to give it.
[[nodiscard]] std::optional<OwnMeasure> measure_called(std::string_view column);

/// Whether CBS StatLine calls its outflow so, "Uitstromers": without who reaches the AOW age.
[[nodiscard]] bool is_outflow_of_cbs(std::string_view column);

/// The keys.
[[nodiscard]] std::vector<std::string> measure_keys();

/// The key of the measure whose name is nearest; "" when none is near.
[[nodiscard]] std::string nearest_name(std::string_view column);
[[nodiscard]] std::string key_of(OwnMeasure measure);

/// What a column says beside figures: when, of which region, or of which group.
enum class OwnLabel : std::uint8_t { none, period, region, group };
[[nodiscard]] OwnLabel label_called(std::string_view column);

/// Whether a cell of a column of groups stands for all of them: "Totaal mannen en vrouwen".
[[nodiscard]] bool is_total(std::string_view cell);

}  // namespace afweging::calibration
