// SPDX-License-Identifier: EUPL-1.2
// What a sweep asks: which levers of which scenario move, and how. Page: docs/formats/sweep.md
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scenarios/data_root.hpp"
#include "scenarios/study/study_files.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// How plans are laid out.
///   splits     a sum of money in equal parts, shared out in every way
///   next_euro  the sum for one instrument at a time
///   grid       every combination of the values of the levers
///   even       points that fill the ranges of the levers evenly
enum class SweepDesign : std::uint8_t { splits, next_euro, grid, even };

/// A lever that moves. Of an instrument values are euros a year on top of what the scenario gives,
/// and the pot that pays it goes along; of a key they are the value itself.
struct SweepLever {
    std::string name;            ///< as the file calls it
    std::string key;             ///< of a scenario file; empty: `name` is an instrument
    std::vector<double> values;  ///< of a grid
    double low = 0;              ///< of even points
    double high = 0;
    [[nodiscard]] bool is_instrument() const { return key.empty(); }
};

struct SweepFile {
    std::string name;
    LocalisedText label;
    LocalisedText question;
    std::string scenario;  ///< path or name of a shipped one
    SweepDesign design = SweepDesign::splits;
    std::int64_t euros = 0;  ///< a year, to share out or to add [EUR]
    std::uint32_t parts = 4;
    std::uint32_t points = 50;
    std::vector<SweepLever> levers;
    std::string text;  ///< of the file
};

/// Plans of a sweep at most; a larger one is refused.
inline constexpr std::size_t most_sweep_plans = 5000;

/// How many plans a sweep has, the scenario itself included.
[[nodiscard]] std::size_t sweep_plan_count(const SweepFile& sweep);

/// The shipped sweeps.
[[nodiscard]] scenarios::StudyFiles sweep_files(const scenarios::DataRoot& root);

/// Reads a sweep by the path of a file or the name of a shipped one. Throws ReadError with all
/// problems at once.
[[nodiscard]] SweepFile read_sweep(const std::string& path_or_name,
                                   const scenarios::DataRoot& root);

}  // namespace afweging::app
