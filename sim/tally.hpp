// SPDX-License-Identifier: EUPL-1.2
// Sums that do not depend on order, threads or block size, because they are integers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/check.hpp"

namespace afweging::sim {

/// A real number as a whole number of parts, for sums over people: nearest, halves away from zero.
/// [1 / parts_per_unit]  |x * parts_per_unit| must stay below 2^31; so a sum over 4 billion people
/// fits. The product is taken in binary64, where it is exact for parts_per_unit < 2^29.
[[nodiscard]] constexpr std::int64_t fixed_point(float x, std::int32_t parts_per_unit) {
    const double parts = static_cast<double>(x) * parts_per_unit;
    return static_cast<std::int64_t>(parts < 0.0 ? parts - 0.5 : parts + 0.5);
}

/// Counts or sums per cell: one for each block or thread, merged afterwards.
class Tally {
public:
    explicit Tally(std::size_t cells) : sums_(cells, 0) {}

    void add(std::size_t cell, std::int64_t amount) {
        AFWEGING_EXPECTS(cell < sums_.size());
        sums_[cell] += amount;
    }
    void merge(const Tally& other) {
        AFWEGING_EXPECTS(other.sums_.size() == sums_.size());
        for (std::size_t c = 0; c < sums_.size(); ++c) { sums_[c] += other.sums_[c]; }
    }
    void clear() {
        for (std::int64_t& sum : sums_) { sum = 0; }
    }
    [[nodiscard]] std::span<const std::int64_t> sums() const { return sums_; }

private:
    std::vector<std::int64_t> sums_;
};

}  // namespace afweging::sim
