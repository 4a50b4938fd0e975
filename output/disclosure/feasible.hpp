// SPDX-License-Identifier: EUPL-1.2
// What an attacker can know at most: the least and the most that an unknown can be.
#pragma once

#include <cstddef>
#include <vector>

namespace afweging::output::disclosure {

struct Interval {
    double low;
    double high;  ///< infinite where nothing limits it
};

/// All x >= 0 with A x = b, of which there is one at least. Simplex on a dense table; with entries
/// -1, 0 and 1 and whole numbers of two-way tables every step is exact.
class FeasibleSet {
public:
    /// `rows` of A, each with its right side as last entry. Throws Error (bug) when there is no x.
    explicit FeasibleSet(std::vector<std::vector<double>> rows);

    /// The least and the most of x[index].
    [[nodiscard]] Interval range(std::size_t index);

private:
    [[nodiscard]] double most(std::size_t index, double sign);
    void climb(std::vector<double>& gains, std::size_t columns);
    void find_start();
    void drop_artificials();
    void pivot(std::size_t row, std::size_t column);
    [[nodiscard]] std::size_t leaving(std::size_t column) const;

    std::vector<std::vector<double>> table_;  // the right side last
    std::vector<std::size_t> basis_;
    std::size_t unknowns_;
    double small_ = 0;
    bool unbounded_ = false;
};

}  // namespace afweging::output::disclosure
