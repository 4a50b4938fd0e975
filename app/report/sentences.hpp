// SPDX-License-Identifier: EUPL-1.2
// Sentences about a run that every door says in the same words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "output/provenance.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// "Huidige mix (basis): 20 herhalingen van 36 maanden, 3.000 mensen in de bijstand aan het begin."
/// `label` is the scenario's.
[[nodiscard]] LocalisedText headline(const LocalisedText& label,
                                     const output::Provenance& provenance);

/// The same with another beginning: "Huidige mix (basis.h5): 20 herhalingen ...".
[[nodiscard]] LocalisedText run_in_words(const LocalisedText& title,
                                         const output::Provenance& provenance);

/// "1 replicate of 36 months": how much a run plays.
[[nodiscard]] LocalisedText extent(std::uint32_t replicates, std::uint32_t months);

/// The same of a run with draws: "100 draws of 5 replicates of 36 months"; of a part of a larger
/// run also which: "40 draws (101 to 140) of ...".
[[nodiscard]] LocalisedText extent(const sim::DrawRange& draws, std::uint32_t replicates,
                                   std::uint32_t months);

/// An order of size, in one digit: "less than 1 second", "about 10 seconds", "about 3 minutes",
/// "about 3 hours".
[[nodiscard]] LocalisedText duration_in_words(double seconds);

/// What the spread in a table of so many replicates is and what it is not.
[[nodiscard]] LocalisedText luck_only(std::size_t replicates);

/// What a single draw is, for a table of it.
[[nodiscard]] LocalisedText one_draw(const sim::DrawRange& draws);

/// How it is decided that there is a difference, for the help of commands that compare.
[[nodiscard]] LocalisedText difference_convention();

/// How many numbers are assumed; the command that lists them comes after it.
[[nodiscard]] LocalisedText assumed_in_words(std::size_t count);

}  // namespace afweging::app
