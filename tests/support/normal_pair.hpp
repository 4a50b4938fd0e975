// SPDX-License-Identifier: EUPL-1.2
// Two standard normal numbers from two random words, in a form that compilers vectorise.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::sim {

struct NormalPair {
    float first;
    float second;
};

/// Box and Muller's pair: radius sqrt(-2 log u) from one word (24 bits, so |z| < 5.9) and a
/// direction from the other: an angle within 45 degrees of the axis (30 bits), a swap of the two
/// coordinates and a common sign (1 bit each), which together cover the circle evenly.
/// Source: box1958note; the sine and cosine polynomials have relative errors of 2^-28 and 2^-33.
AFWEGING_RULE NormalPair normal_pair(std::uint32_t radius_bits, std::uint32_t angle_bits) {
    const auto k = static_cast<float>(static_cast<std::int32_t>(radius_bits >> 8));
    const float size = std::sqrt(-2.0F * logarithm((k + 0.5F) * 0x1p-24F));
    const std::uint32_t sign = angle_bits & 0x80000000U;
    const float radius = std::bit_cast<float>(std::bit_cast<std::uint32_t>(size) | sign);

    const std::int32_t turn =
        static_cast<std::int32_t>(angle_bits & 0x3FFFFFFFU) - 0x20000000;  // [-2^29, 2^29)
    const float x = static_cast<float>(turn) * 0x1.921fb6p-30F;            // pi / 2^31
    const float z = x * x;
    const float sine = x + x * z * (-0x1.555546p-3F + z * (0x1.11073ap-7F + z * -0x1.9943b4p-13F));
    const float cosine =
        (1.0F - 0.5F * z) + z * z * (0x1.55554ap-5F + z * (-0x1.6c0c8cp-10F + z * 0x1.9a0232p-16F));
    const bool swap = (angle_bits & 0x40000000U) != 0;
    return {radius * (swap ? sine : cosine), radius * (swap ? cosine : sine)};
}

}  // namespace afweging::sim
