// SPDX-License-Identifier: EUPL-1.2
// Shares, categories and normals from addressed bits.
#include "agents/population/draws.hpp"

#include "sim/dice/distributions.hpp"
#include "sim/mathematics.hpp"

namespace afweging::agents {

float StartDraws::normal(sim::Purpose p) const {
    const double bits = word(p);
    return static_cast<float>(sim::normal_quantile((bits + 0.5) * 0x1p-32));
}

float StartDraws::exponential(sim::Purpose p) const { return -sim::logarithm(1.0F - uniform(p)); }

std::uint8_t StartDraws::category(sim::Purpose p, std::span<const double> shares) const {
    const double u = uniform(p);
    double cumulative = 0;
    for (std::size_t k = 0; k + 1 < shares.size(); ++k) {
        cumulative += shares[k];
        if (u < cumulative) {
            return static_cast<std::uint8_t>(k);
        }
    }
    return static_cast<std::uint8_t>(shares.size() - 1);
}

}  // namespace afweging::agents
