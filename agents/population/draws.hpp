// SPDX-License-Identifier: EUPL-1.2
// The draws that make a person, and how they become shares, categories and normals.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "agents/purposes.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::agents {

/// All set-up draws of one person: a pure function of (seed, replicate, id, month of arrival).
class StartDraws {
public:
    StartDraws(sim::PhiloxKey key, std::uint64_t id, std::uint32_t month) {
        sim::fill_draws(key, &id, 1, month, purpose::first_start_purpose / 4, words_.data(), 1);
        for (std::uint32_t block = 1; block < purpose::start_blocks; ++block) {
            sim::fill_draws(key, &id, 1, month, purpose::first_start_purpose / 4 + block,
                            words_.data() + std::size_t{4} * block, 1);
        }
    }

    /// Uniform on [0, 1).
    [[nodiscard]] float uniform(sim::Purpose p) const {
        return sim::to_uniform(words_[p - purpose::first_start_purpose]);
    }

    /// Standard normal by inverse distribution function.
    [[nodiscard]] float normal(sim::Purpose p) const;

    /// Exponential with mean 1.
    [[nodiscard]] float exponential(sim::Purpose p) const;

    /// Category k with chance shares[k]; the last one takes what rounding leaves.
    [[nodiscard]] std::uint8_t category(sim::Purpose p, std::span<const double> shares) const;

private:
    std::array<std::uint32_t, std::size_t{4} * purpose::start_blocks> words_{};
};

}  // namespace afweging::agents
