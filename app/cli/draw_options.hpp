// SPDX-License-Identifier: EUPL-1.2
// How often the numbers in doubt are drawn: options that run and compare share.
#pragma once

#include <optional>
#include <string>

#include "app/cli/parse.hpp"
#include "scenarios/limits.hpp"
#include "sim/draw_range.hpp"

namespace afweging::app {

/// The words on the command line.
struct DrawWords {
    std::optional<std::uint32_t> draws;
    std::optional<std::uint32_t> draw;
    std::optional<std::uint32_t> first_draw;
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
    parser.option(
        "--first-draw", words.first_draw,
        {"number of the first of the --draws (else 1): part of a larger run, for instance "
         "on a cluster",
         "nummer van de eerste van de --draws (anders 1): een deel van een grotere run, "
         "bijvoorbeeld op een cluster"},
        {1, scenarios::most_draws});
}

inline void add_shard_option(Parser& parser, std::string& shard) {
    parser
        .option("--shard", shard,
                {"only part K of N of the draws, or without draws of the replicates, as K/N; a part "
                 "that is there is left; afweging merge puts them together",
                 "alleen deel K van N van de trekkingen, of zonder trekkingen van de herhalingen, "
                 "als K/N; een deel dat er is blijft staan; afweging merge voegt ze samen"})
        ->type_name("K/N");
}

/// Draws K .. K + N - 1 (K is 1 unless it is asked otherwise), or the one that was asked, or the
/// best values.
[[nodiscard]] inline sim::DrawRange draws_of(const DrawWords& words) {
    if (words.draws && words.draw) {
        throw PhrasedError(ExitCode::usage,
                           {"--draws does not go with --draw: give one of the two",
                            "--draws gaat niet samen met --draw: geef een van de twee"});
    }
    if (words.first_draw && !words.draws) {
        throw PhrasedError(ExitCode::usage,
                           {"--first-draw goes with --draws, which is missing; one draw by its "
                            "number is --draw K",
                            "--first-draw hoort bij --draws, en dat ontbreekt; een trekking alleen "
                            "is --draw K"});
    }
    const std::uint32_t first = words.first_draw.value_or(1);
    if (words.draws && *words.draws - 1 > scenarios::most_draws - first) {
        throw PhrasedError(
            ExitCode::usage,
            {"--first-draw and --draws go beyond draw {0}, the last there is",
             "--first-draw en --draws gaan voorbij trekking {0}, de laatste die er is"},
            {std::to_string(scenarios::most_draws)});
    }
    return words.draws ? sim::DrawRange{first, *words.draws}
                       : sim::DrawRange{words.draw.value_or(0), 1};
}

}  // namespace afweging::app
