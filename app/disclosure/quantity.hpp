// SPDX-License-Identifier: EUPL-1.2
// A number of a period in each world and month, and the cell that it becomes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "output/disclosure/release.hpp"
#include "output/summary.hpp"
#include "output/values.hpp"

namespace afweging::app {

/// One number in every month of a period, world after world.
struct Quantity {
    std::vector<std::int64_t> values;
    std::uint32_t months = 1;

    [[nodiscard]] std::size_t worlds() const { return values.size() / months; }
    [[nodiscard]] std::int64_t at(std::size_t world, std::uint32_t month) const {
        return values[world * months + month];
    }
    [[nodiscard]] std::int64_t last(std::size_t world) const { return at(world, months - 1); }
    [[nodiscard]] std::int64_t sum(std::size_t world) const;
    [[nodiscard]] std::int64_t largest(std::size_t world) const;
};

/// A cell of a dataset; zeros where the results have no such dataset.
[[nodiscard]] Quantity quantity(const output::Values& values, const std::string& dataset,
                                std::size_t cell, output::MonthRange period);
[[nodiscard]] Quantity plus(Quantity a, const Quantity& b);
[[nodiscard]] Quantity minus(Quantity a, const Quantity& b);

/// How replicates make up draws: for doubt and luck apart.
using Replicates = std::size_t;

/// Persons at the end of the period.
[[nodiscard]] output::disclosure::TableCell stock_cell(const Quantity& persons,
                                                       Replicates per_draw);

/// Events of the period, of which one person has at most so many in it, and one in a month.
[[nodiscard]] output::disclosure::TableCell event_cell(const Quantity& events, std::int64_t most,
                                                       Replicates per_draw);

/// An amount in cents in each world, and the people behind it; what is shown is euros, per
/// `divisor` where that is not zero.
struct Amount {
    std::vector<std::int64_t> cents;
    std::vector<std::int64_t> people;
    std::vector<std::int64_t> divisor;
};
[[nodiscard]] output::disclosure::TableCell amount_cell(const Amount& amount, Replicates per_draw);

}  // namespace afweging::app
