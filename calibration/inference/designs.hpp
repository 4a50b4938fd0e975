// SPDX-License-Identifier: EUPL-1.2
// Where to run a model: points that fill the space of its parameters.
#pragma once

#include <cstddef>
#include <cstdint>

#include "calibration/inference/matrix.hpp"

namespace afweging::calibration::inference {

/// A Latin hypercube of n points on (0, 1)^d: in each coordinate one point in each n-th part. Of
/// `tries` drawn ones that with the largest least distance between two points is kept (maximin).
[[nodiscard]] Matrix latin_hypercube(std::size_t n, std::size_t d, std::uint64_t seed,
                                     std::size_t tries = 5);

/// n independent uniform points on (0, 1)^d; point i of one seed is the same for every n.
[[nodiscard]] Matrix uniform_points(std::size_t n, std::size_t d, std::uint64_t seed);

/// n points of the Halton sequence in the first d primes (d <= 40), each coordinate permuted by
/// digits and shifted by a drawn amount (modulo 1): even, and without a bias that a fixed sequence
/// has. Permuted digits undo the stripes of plain Halton in high coordinates.
[[nodiscard]] Matrix even_points(std::size_t n, std::size_t d, std::uint64_t seed);

/// The same points in standard space: each coordinate's normal quantile.
[[nodiscard]] Matrix to_standard(const Matrix& places);

}  // namespace afweging::calibration::inference
