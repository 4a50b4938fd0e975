// SPDX-License-Identifier: EUPL-1.2
// Sentences and JSON that several commands share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "app/table.hpp"
#include "scenarios/vary.hpp"

namespace afweging::app {

/// "Huidige mix (basis): 20 herhalingen van 36 maanden, 3.000 mensen in de bijstand aan het begin."
[[nodiscard]] Phrase headline(const Job& job, const output::Provenance& provenance);

/// "1 replicate of 36 months": how much a run plays.
[[nodiscard]] Phrase extent(std::uint32_t replicates, std::uint32_t months);

/// "less than 1 second", "about 12 seconds", "about 3 minutes", "about 2.5 hours".
[[nodiscard]] Phrase duration_in_words(double seconds);

/// What the spread in a table is and what it is not.
[[nodiscard]] Phrase luck_only();

/// How it is decided that there is a difference, for the help of commands that compare.
[[nodiscard]] Phrase difference_convention();

/// "1 person on bijstand", "2,230 people on bijstand".
[[nodiscard]] Phrase people_in_words(std::uint64_t count);

/// A word for a command that somebody will copy: between quotes when a shell would take it apart.
[[nodiscard]] std::string shell_word(const std::string& word);

/// Prints how many numbers are assumed and, on a line that is never broken, the command that lists
/// them; `start` stands before the first line.
void print_assumed(Console& console, std::size_t count, const std::string& scenario,
                   const std::string& start = "");

/// The differences, each under the part of the scenario that it belongs to.
void print_differences(Console& console, const std::vector<scenarios::Difference>& differences);
[[nodiscard]] Json to_json(const std::vector<scenarios::Difference>& differences,
                           Language language);

/// scenario, seed, first_replicate, replicates, months, people, outcomes, assumed_numbers, digest.
[[nodiscard]] Json run_json(const output::Results& results, const std::vector<TableRow>& rows,
                            Language language);

}  // namespace afweging::app
