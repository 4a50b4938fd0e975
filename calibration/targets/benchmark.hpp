// SPDX-License-Identifier: EUPL-1.2
// What is known of a kind of instrument without any model: measured effects, and by random effects
// where that of a next study would lie. Form of the file: docs/formats/evidence.md
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calibration/inference/random_effects.hpp"
#include "calibration/targets/target.hpp"
#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::calibration {

/// An effect beside that of others, in points of people at work or off bijstand.
struct MeasuredEffect {
    std::string study;          ///< of the target, or the reference of the fact
    std::string source;         ///< key of a target, or id of a fact
    double effect = 0;          ///< [points]
    double standard_error = 0;  ///< [points], above 0
    scenarios::DesignClass design = scenarios::DesignClass::rct;
};

struct BenchmarkKind {
    std::string key;
    LocalisedText label;
    std::vector<std::string> instruments;  ///< keys of what is of this kind
    std::vector<MeasuredEffect> effects;   ///< one of each study; may be none
};

/// Reads benchmark.toml beside the evidence file, in the order of the file; problems are added.
/// Without such a file there are no kinds.
[[nodiscard]] std::vector<BenchmarkKind> read_benchmark(const scenarios::DataRoot& root,
                                                        const scenarios::Evidence& evidence,
                                                        const std::vector<Target>& targets,
                                                        scenarios::Problems& problems);

/// The same; throws ReadError when anything is not in order.
[[nodiscard]] std::vector<BenchmarkKind> read_benchmark(const scenarios::DataRoot& root);

/// All effects of all kinds, each study once.
[[nodiscard]] std::vector<MeasuredEffect> all_effects(const std::vector<BenchmarkKind>& kinds);

/// Random effects of these without those of one study ("" = of all); none where nothing is left.
[[nodiscard]] std::optional<inference::RandomEffects> benchmark_of(
    const std::vector<MeasuredEffect>& effects, const std::string& without = "");

/// The kind in which a study stands; null when in none.
[[nodiscard]] const BenchmarkKind* kind_of_study(const std::vector<BenchmarkKind>& kinds,
                                                 const std::string& study);

}  // namespace afweging::calibration
