// SPDX-License-Identifier: EUPL-1.2
// Which values of the numbers in doubt a run plays, and where they come from.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "output/provenance.hpp"
#include "scenarios/draws.hpp"
#include "scenarios/run_request.hpp"

namespace afweging::app {

/// The words on the command line.
struct DrawWords {
    std::optional<std::uint32_t> draws;
    std::optional<std::uint32_t> draw;
    std::optional<std::uint32_t> first_draw;
    std::string numbers;  ///< empty: not said
};

/// What a run plays when nobody says it: draws, or the best values.
enum class Unsaid { draws, best_values };

/// Whether draws or best values were asked for.
[[nodiscard]] inline bool says_draws(const DrawWords& words) { return words.draws || words.draw; }

/// Whether the word after --numbers names a file, and not `posterior`, `priors` or nothing.
[[nodiscard]] bool is_file_of_draws(const std::string& numbers);

/// Draws K .. K + N - 1 (K is 1 unless it is asked otherwise), or the one that was asked, or the
/// best values. Throws Error (usage) on words that do not go together.
[[nodiscard]] sim::DrawRange draws_of(const DrawWords& words, Unsaid unsaid);

/// Puts draws, and the posterior that they are rows of, into a request. One that says how many
/// replicates and nothing of draws has the best values. Throws ReadError when that
/// is no file of draws.
void choose_draws(const DrawWords& words, Unsaid unsaid, scenarios::RunRequest& request);

/// The same draws as a run that is there; `numbers` names the file when they are of another
/// posterior than the one that ships. Throws Error (usage) when it is not that file.
void follow_draws(const output::Provenance& made, const std::string& numbers,
                  scenarios::RunRequest& request);

/// The posterior that comes with the program, or the one in a file. Throws ReadError, and Error
/// (io) when there is no such file.
[[nodiscard]] std::shared_ptr<const scenarios::Posterior> load_posterior(const std::string& path);
[[nodiscard]] std::shared_ptr<const scenarios::Posterior> load_shipped_posterior();

/// Where the draws of a run come from, as a paragraph; empty of best values.
[[nodiscard]] LocalisedText source_of_draws(const output::Provenance& p);

/// Numbers that the posterior knew with another prior than they have now; empty: none.
[[nodiscard]] LocalisedText calibrated_otherwise_in_words(
    const scenarios::RunRequest& request, const std::vector<scenarios::NumberInDoubt>& numbers);

}  // namespace afweging::app
