// SPDX-License-Identifier: EUPL-1.2
// The only file that includes Boost.Random.
#include "sim/dice/distributions.hpp"

#include <boost/random/discrete_distribution.hpp>
#include <boost/random/poisson_distribution.hpp>
#include <boost/random/uniform_int_distribution.hpp>

#include "sim/check.hpp"
#include "sim/dice/real.hpp"
#include "sim/mathematics.hpp"

namespace afweging::sim {

using detail::Real;

std::int64_t draw_uniform_int(DrawEngine& engine, std::int64_t low, std::int64_t high) {
    AFWEGING_EXPECTS(low <= high);
    return boost::random::uniform_int_distribution<std::int64_t>(low, high)(engine);
}

std::size_t draw_discrete(DrawEngine& engine, std::span<const std::uint32_t> weights) {
    AFWEGING_EXPECTS(!weights.empty());
    const boost::random::discrete_distribution<std::uint32_t, std::uint32_t> distribution(
        weights.begin(), weights.end());
    return distribution(engine);
}

std::int32_t draw_poisson(DrawEngine& engine, double mean) {
    AFWEGING_EXPECTS(mean >= 0.0 && mean <= 1e6);
    if (mean <= 0.0) {
        return 0;
    }
    return boost::random::poisson_distribution<std::int32_t, Real>(Real(mean))(engine);
}

double draw_open_uniform(DrawEngine& engine) {
    const std::uint64_t high = engine();
    const std::uint64_t low = engine();
    const std::uint64_t k = ((high << 32) | low) >> 12;
    return (static_cast<double>(k) + 0.5) * 0x1p-52;
}

double draw_standard_normal(DrawEngine& engine) {
    return normal_quantile(draw_open_uniform(engine));
}

}  // namespace afweging::sim
