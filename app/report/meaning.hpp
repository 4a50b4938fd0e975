// SPDX-License-Identifier: EUPL-1.2
// What a difference between two scenarios means, in plain sentences.
#pragma once

#include <string>
#include <vector>

#include "app/report/table.hpp"

namespace afweging::app {

/// What an outcome is counted in: "1 maand", "3 maanden"; and what less and more of it are called.
struct Counted {
    LocalisedText one;
    LocalisedText many;
    LocalisedText fewer = {"less", "minder"};
    LocalisedText more = {"more", "meer"};
};
[[nodiscard]] Counted in_euros();

/// Three ways in which an outcome can have changed. In `more` and `less` {0} is how much, with its
/// unit; `undecided` names the outcome, as the beginning of a sentence.
struct Wording {
    std::string key;
    Counted counted;
    LocalisedText more;
    LocalisedText less;
    LocalisedText undecided;
};

/// How much more or less on average and in 8 of 10 replicates, or that no difference can be shown.
[[nodiscard]] LocalisedText sentence_of(const Wording& wording, const output::Summary& difference);

/// A sentence for people on benefit, work, minimum, debt and the two pots that move most: how much
/// more or less on average (95 % interval of the mean) and in 8 of 10 replicates, or that no
/// difference can be shown (Finding); then one for every other row of the table of which a
/// difference can be shown. Never a verdict.
[[nodiscard]] std::vector<LocalisedText> meaning_of(const std::vector<TableRow>& differences);

}  // namespace afweging::app
