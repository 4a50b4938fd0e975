// SPDX-License-Identifier: EUPL-1.2
// Which row a draw has, and what a column says.
#include "scenarios/posterior/posterior.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/data_root.hpp"
#include "sim/dice/philox.hpp"

namespace afweging::scenarios {
namespace {

constexpr std::uint32_t row_space = 0x726F7773;  // "rows" in ASCII: apart from the dice

}  // namespace

std::size_t row_of_draw(std::uint64_t seed, std::uint32_t draw, std::size_t rows) {
    const auto low = static_cast<std::uint32_t>(seed);
    const auto high = static_cast<std::uint32_t>(seed >> 32U);
    const sim::PhiloxCounter words = sim::philox({0, 0, 0, row_space}, {low, high});
    const std::uint64_t offset = (std::uint64_t{words.v0} << 32U) | words.v1;
    return static_cast<std::size_t>((offset % rows + draw - 1) % rows);
}

std::optional<std::size_t> find_number(const Posterior& posterior, std::string_view key, double low,
                                       double mode, double high) {
    const auto same = [](double a, double b) { return !(a < b) && !(b < a); };
    for (std::size_t i = 0; i < posterior.numbers.size(); ++i) {
        const PosteriorNumber& each = posterior.numbers[i];
        if (each.key == key) {
            const bool as_then =
                same(each.low, low) && same(each.mode, mode) && same(each.high, high);
            return as_then ? std::optional(i) : std::nullopt;
        }
    }
    return std::nullopt;
}

double quantile_of(const Posterior& posterior, std::size_t number, double share) {
    std::vector<double> column;
    for (std::size_t row = 0; row < posterior.rows(); ++row) {
        column.push_back(posterior.at(row, number));
    }
    std::sort(column.begin(), column.end());
    const double place = share * static_cast<double>(column.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double rest = place - std::floor(place);
    return below + 1 < column.size() ? column[below] + rest * (column[below + 1] - column[below])
                                     : column.back();
}

std::string shipped_posterior(const DataRoot& root) { return root.folder + "/posterior/basis.csv"; }

}  // namespace afweging::scenarios
