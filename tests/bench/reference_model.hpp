// SPDX-License-Identifier: EUPL-1.2
// The reference labour-market cohort on the project's own kernel.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/dice/dice.hpp"
#include "sim/isa.hpp"
#include "sim/table/column.hpp"
#include "tests/bench/reference_sweep.hpp"

namespace afweging::bench {

/// A cohort of N people in {benefit, programme, work} with four covariates. Each month
///
///   stress s <- 0.9 s + 0.05 [benefit] + 0.3 z
///   leave benefit with logistic(-3.2 + 0.6 a - 0.4 s - 0.5 d + 0.5 m)
///   lose work with     logistic(-3.5 - 0.3 a + 0.5 s)
///
/// Who stays in benefit and draws u >= 0.92 applies for one of N / 50 places, highest u first; a
/// programme lasts 4 months and adds 0.25 to ability. A yardstick of speed, not a model of anyone.
class ReferenceModel {
public:
    ReferenceModel(std::size_t people, std::uint64_t seed, sim::Isa isa, unsigned threads);

    /// One month; the counts per status before new places are given out.
    Counts next_month();

    [[nodiscard]] double bytes_per_person() const;
    /// A hash of everybody's status and stress.
    [[nodiscard]] std::uint64_t digest() const;

private:
    [[nodiscard]] Block block(std::size_t b);
    [[nodiscard]] CutOff cut_off(std::size_t places) const;
    [[nodiscard]] CutOff boundary(std::uint32_t bin, std::size_t places) const;

    std::size_t people_;
    sim::Dice dice_;
    sim::Isa isa_;
    unsigned threads_;
    std::uint32_t month_ = 0;
    sim::Column<float> ability_;
    sim::Column<float> stress_;
    sim::Column<float> distance_;
    sim::Column<float> motivation_;
    sim::Column<std::uint8_t> status_;
    sim::Column<std::uint8_t> months_left_;
    sim::Column<std::uint32_t> applications_;
    std::vector<std::uint32_t> application_counts_;
    CutOff cut_off_{0xffffffffU, 0};
};

/// Million agent-months per CPU-second that the processor reaches in cache without a model: the
/// draws, the normals and one logistic decision per person.
[[nodiscard]] double roof_rate(sim::Isa isa, double seconds);

}  // namespace afweging::bench
