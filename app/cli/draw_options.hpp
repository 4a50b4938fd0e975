// SPDX-License-Identifier: EUPL-1.2
// How often the numbers in doubt are drawn, and from what: options that run, compare and check
// share.
#pragma once

#include <string>

#include "app/cli/parse.hpp"
#include "app/numbers/choice.hpp"
#include "scenarios/limits.hpp"

namespace afweging::app {

inline void add_draw_options(Parser& parser, DrawWords& words) {
    const std::string usual = std::to_string(scenarios::usual_draws);
    const std::string each = std::to_string(scenarios::replicates_in_a_draw);
    parser.option("--draws", words.draws,
                  {"draw the assumed numbers so many times (else " + usual +
                       ", or 0 where only --replicates is given; 0: only their best values); " +
                       each + " replicates in each draw unless --replicates says otherwise",
                   "trek de aangenomen getallen zo vaak (anders " + usual +
                       ", of 0 als alleen --replicates is gegeven; 0: alleen hun beste waarden); " +
                       each + " herhalingen per trekking als --replicates niets zegt"},
                  {0, scenarios::most_draws});
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
    parser.option("--numbers", words.numbers,
                  {"where draws come from: posterior (else; the calibration that comes with the "
                   "program), priors, or a file of afweging calibrate --freeze",
                   "waar trekkingen vandaan komen: posterior (anders; de kalibratie die bij het "
                   "programma zit), priors, of een bestand van afweging calibrate --freeze"});
}

/// Of a command that looks at one world: one draw, or the best values.
inline void add_one_draw_options(Parser& parser, DrawWords& words) {
    parser.option(
        "--draw", words.draw,
        {"in the draw of the assumed numbers with this number (else 0: their best values)",
         "in de trekking van de aangenomen getallen met dit nummer (anders 0: hun beste "
         "waarden)"},
        {0, scenarios::most_draws});
    parser.option(
        "--numbers", words.numbers,
        {"where that draw comes from, as in run", "waar die trekking vandaan komt, zoals bij run"});
}

inline void add_shard_option(Parser& parser, std::string& shard) {
    parser
        .option(
            "--shard", shard,
            {"only part K of N of the draws, or without draws of the replicates, as K/N; a part "
             "that is there is left; afweging merge puts them together",
             "alleen deel K van N van de trekkingen, of zonder trekkingen van de herhalingen, "
             "als K/N; een deel dat er is blijft staan; afweging merge voegt ze samen"})
        ->type_name("K/N");
}

}  // namespace afweging::app
