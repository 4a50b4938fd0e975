// SPDX-License-Identifier: EUPL-1.2
// Draws of the numbers in doubt, from a posterior where they were calibrated, else from their
// priors. Pages: docs/formats/parameters.md, docs/formats/posterior.md
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/posterior/posterior.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// What kind of number it is: what a draw sets.
enum class NumberKind : std::uint8_t { parameter, margin, statute };

/// A number that a run reads and whose prior has a width.
struct NumberInDoubt {
    std::string key;  ///< "search.base_hazard", "municipality.clients", "statute.fine (2023-01)"
    std::string unit;
    LocalisedText meaning;
    double mode = 0;  ///< its best value
    double low = 0;
    double high = 0;
    std::string luck;  ///< what its place in the prior is drawn by: its own name, or one it shares
    NumberKind kind = NumberKind::parameter;
    std::size_t index = 0;  ///< in the list of the scenario
};

/// Every number in doubt that a run of so many months reads, in the order of the files. Left out
/// are numbers that [world.parameters] or [levers.income_support] sets, and those of mechanisms
/// that are off: a plan says those.
[[nodiscard]] std::vector<NumberInDoubt> numbers_in_doubt(const Scenario& scenario,
                                                          sim::Months length);

/// Where in its prior a number is in a draw, on the open interval (0, 1): a function of seed, draw
/// and name alone. Same bits everywhere.
[[nodiscard]] double place_in_prior(std::uint64_t seed, std::uint32_t draw, std::string_view luck);

/// The value below which a triangular prior has the share `place`.
///
///   t = (mode - low) / (high - low)
///   low + sqrt(place (high - low) (mode - low))         place < t
///   high - sqrt((1 - place) (high - low) (high - mode)) otherwise
[[nodiscard]] double triangular_quantile(double low, double mode, double high, double place);

/// The value of each number in a draw; draw 0 has their modes. Numbers that the posterior has, with
/// the prior they have now, have the values of one of its rows together; the others are drawn from
/// their priors. Shares of a table add up to what they did; numbers of whole persons, months and
/// accounts are whole.
[[nodiscard]] std::vector<double> values_of_draw(const std::vector<NumberInDoubt>& numbers,
                                                 std::uint64_t seed, std::uint32_t draw,
                                                 const Posterior* posterior = nullptr);

/// The same at places that somebody chooses: `place` says where in its prior a number is, by its
/// luck, on (0, 1); calibrated numbers have the values of the row.
[[nodiscard]] std::vector<double> values_at(const std::vector<NumberInDoubt>& numbers,
                                            const std::function<double(const std::string&)>& place,
                                            const Posterior* posterior = nullptr,
                                            std::size_t row = 0);

/// The number in the posterior; none where it has none with that prior.
[[nodiscard]] std::optional<std::size_t> calibrated(const Posterior& posterior,
                                                    const NumberInDoubt& number);

/// Keys of numbers in doubt that were calibrated with another prior: they are drawn from the prior
/// that they have now.
[[nodiscard]] std::vector<std::string> calibrated_otherwise(
    const Posterior& posterior, const std::vector<NumberInDoubt>& numbers);

/// The setting of the scenario with these values of its numbers in doubt.
[[nodiscard]] agents::Setting with_values(const Scenario& scenario,
                                          const std::vector<NumberInDoubt>& numbers,
                                          const std::vector<double>& values);

}  // namespace afweging::scenarios
