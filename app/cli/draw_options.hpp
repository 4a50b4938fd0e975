// SPDX-License-Identifier: EUPL-1.2
// How often the numbers in doubt are drawn: options that run and compare share.
#pragma once

#include <optional>

#include "app/cli/parse.hpp"
#include "scenarios/limits.hpp"
#include "sim/draw_range.hpp"

namespace afweging::app {

/// The words on the command line.
struct DrawWords {
    std::optional<std::uint32_t> draws;
    std::optional<std::uint32_t> draw;
};

inline void add_draw_options(Parser& parser, DrawWords& words) {
    parser.option("--draws", words.draws,
                  {"draw the assumed numbers so many times from their priors; 5 replicates in each "
                   "draw unless --replicates says otherwise",
                   "trek de aangenomen getallen zo vaak uit hun priors; 5 herhalingen per trekking "
                   "als --replicates niets zegt"},
                  {2, scenarios::most_draws});
    parser.option("--draw", words.draw,
                  {"only the draw with this number (0 = the best values)",
                   "alleen de trekking met dit nummer (0 = de beste waarden)"},
                  {0, scenarios::most_draws});
}

/// Draws 1 .. N, or the one that was asked, or the best values.
[[nodiscard]] inline sim::DrawRange draws_of(const DrawWords& words) {
    if (words.draws && words.draw) {
        throw PhrasedError(ExitCode::usage,
                           {"--draws does not go with --draw: give one of the two",
                            "--draws gaat niet samen met --draw: geef een van de twee"});
    }
    return words.draws ? sim::DrawRange{1, *words.draws}
                       : sim::DrawRange{words.draw.value_or(0), 1};
}

}  // namespace afweging::app
