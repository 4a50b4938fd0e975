// SPDX-License-Identifier: EUPL-1.2
// Parts of one run, put together again. Parts are results files whose draws, or else whose
// replicates, follow on one another; the whole has the bytes of the run in one go.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "output/results.hpp"
#include "sim/localised_text.hpp"

namespace afweging::output {

/// Numbers first .. first + count - 1 of draws or of replicates.
struct Span {
    std::uint64_t first = 0;
    std::uint64_t count = 0;

    [[nodiscard]] std::uint64_t end() const { return first + count; }
    friend bool operator==(const Span&, const Span&) = default;
};

/// What a run was cut along.
enum class CutAlong : std::uint8_t { draws, replicates };

/// What is known of a part before its numbers are used.
struct Part {
    std::string path;
    Provenance provenance;
    Span span;  ///< which draws or replicates it has
};

/// All that parts say together. Does not hang on the order in which they were named.
struct PartsFound {
    CutAlong along = CutAlong::draws;
    std::vector<Part> parts;           ///< that fit, by what they hold
    std::vector<Span> missing;         ///< between them, and of what was expected
    std::vector<LocalisedText> wrong;  ///< what does not belong, a sentence each
    ExitCode code = ExitCode::ok;      ///< of what is wrong
};

/// Looks at the parts, each of which is read whole and let go. Wrong is: a file that cannot be read
/// or is damaged; a part of another run than most of them (another seed, scenario, program, size;
/// all that differs is told); two parts that have a draw or replicate both; one outside what is
/// expected. expected: what they must be together; empty: from the first to the last there is.
[[nodiscard]] PartsFound look_at_parts(const std::vector<std::string>& paths,
                                       const std::optional<Span>& expected);

/// The provenance of the run in one go. The parts fit and follow on one another.
[[nodiscard]] Provenance provenance_of_whole(const PartsFound& found);

/// The run in one go; memory for it and for one part. Errors as read_results; Error (data) when a
/// file has changed since it was looked at.
[[nodiscard]] Results merge_parts(const PartsFound& found);

}  // namespace afweging::output
