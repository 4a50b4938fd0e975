// SPDX-License-Identifier: EUPL-1.2
// The draws that make a person, and how they become shares, categories and normals.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "agents/kinds/draws.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::agents {

/// All set-up draws of one person: a pure function of (seed, replicate, id, month of arrival).
class StartDraws {
public:
    StartDraws(sim::PhiloxKey key, std::uint64_t id, std::uint32_t month) {
        std::array<std::uint64_t, room> self;
        std::array<std::uint32_t, room> blocks;
        self.fill(id);
        for (std::uint32_t k = 0; k < room; ++k) {
            blocks[k] = purpose::first_start_purpose / 4 + k;
        }
        sim::fill_scattered_draws(key, self.data(), room, month, blocks.data(), words_[0].data(),
                                  room);
    }

    /// Uniform on [0, 1).
    [[nodiscard]] float uniform(sim::Purpose p) const { return sim::to_uniform(word(p)); }

    /// Standard normal by inverse distribution function.
    [[nodiscard]] float normal(sim::Purpose p) const;

    /// Exponential with mean 1.
    [[nodiscard]] float exponential(sim::Purpose p) const;

    /// Category k with chance shares[k]; the last one takes what rounding leaves.
    [[nodiscard]] std::uint8_t category(sim::Purpose p, std::span<const double> shares) const;

private:
    [[nodiscard]] std::uint32_t word(sim::Purpose p) const {
        return words_[p % 4][(p - purpose::first_start_purpose) / 4];
    }

    /// Blocks are drawn eight at a time.
    static constexpr std::uint32_t room = (purpose::start_blocks + 7) / 8 * 8;
    std::array<std::array<std::uint32_t, room>, 4> words_{};
};

}  // namespace afweging::agents
