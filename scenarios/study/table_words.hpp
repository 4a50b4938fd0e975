// SPDX-License-Identifier: EUPL-1.2
// What the readers of a trial file share.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/table_reader.hpp"
#include "sim/kind.hpp"

namespace afweging::scenarios {

/// The keys of a kind, in the order of its codes.
template <std::size_t N>
[[nodiscard]] Words words_of(const std::array<sim::KindLabel, N>& labels) {
    Words words;
    for (const sim::KindLabel& each : labels) { words.emplace_back(each.key); }
    return words;
}

/// Says that a value does not go with the rest of its file.
inline void misfit(TableReader& table, std::string_view key, const LocalisedText& why) {
    table.problems().add(ProblemCode::does_not_fit, table.position_of(key),
                         {table.path_of(key), why});
}

}  // namespace afweging::scenarios
