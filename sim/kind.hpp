// SPDX-License-Identifier: EUPL-1.2
// A kind from one list: its codes, its number and its words follow from the rows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace afweging::sim {

/// What something is called: a key in files, and words in both languages.
struct KindLabel {
    std::string_view key;
    std::string_view en;
    std::string_view nl;
};

#define AFWEGING_KIND_CODE(key, en, nl) key,
#define AFWEGING_KIND_ONE(key, en, nl) +1
#define AFWEGING_KIND_LABEL(key, en, nl) ::afweging::sim::KindLabel{#key, en, nl},

/// AFWEGING_KIND(Status, status, LIST) defines enum class Status, status_count and status_labels;
/// LIST(KIND) has a row KIND(key, English, Dutch) for each code.
#define AFWEGING_KIND(Kind, name, LIST)                                                  \
    enum class Kind : std::uint8_t { LIST(AFWEGING_KIND_CODE) };                         \
    inline constexpr std::size_t name##_count = 0 LIST(AFWEGING_KIND_ONE);               \
    inline constexpr std::array<::afweging::sim::KindLabel, name##_count> name##_labels{ \
        {LIST(AFWEGING_KIND_LABEL)}};

}  // namespace afweging::sim
