// SPDX-License-Identifier: EUPL-1.2
// Which channels the model reads of an instrument, by slot. For people: docs/formats/instrument.md
#pragma once

#include <array>
#include <cstdint>

#include "agents/inputs/instrument.hpp"
#include "sim/phrase.hpp"

namespace afweging::scenarios {

/// What kind of place an instrument gives: its slot, and for a programme whether it employs.
enum class PlaceKind : std::uint8_t { activity, job, debt, contact, aftercare, money, office };
inline constexpr std::size_t place_kind_count = 7;

[[nodiscard]] PlaceKind place_kind(const agents::Instrument& instrument);

/// Whether the month does anything with this channel of such an instrument.
[[nodiscard]] bool reads(PlaceKind kind, agents::Channel channel);

/// "slot programme with 'wage_support'", for messages.
[[nodiscard]] Phrase place_kind_phrase(PlaceKind kind);

}  // namespace afweging::scenarios
