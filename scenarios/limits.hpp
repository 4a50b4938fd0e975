// SPDX-License-Identifier: EUPL-1.2
// How large a run may be, whoever asks: a file, the command line or a page.
#pragma once

#include <cstdint>

namespace afweging::scenarios {

inline constexpr std::uint32_t most_months = 600;
inline constexpr std::uint32_t most_replicates = 100'000;
inline constexpr std::uint32_t most_draws = 10'000;
/// Draws unless somebody says otherwise: the fewest from which numbers that carry doubt are named.
inline constexpr std::uint32_t usual_draws = 30;
/// Replicates in each draw unless somebody says otherwise: luck is measured over all draws
/// together.
inline constexpr std::uint32_t replicates_in_a_draw = 4;
/// Clients below which rates are not tested against those of a larger municipality.
inline constexpr std::uint32_t least_clients = 50;
/// Clients to simulate: more than the Netherlands has inhabitants.
inline constexpr std::uint32_t most_people = 20'000'000;

}  // namespace afweging::scenarios
