// SPDX-License-Identifier: EUPL-1.2
// A sentence of a story: what happened in a month, in plain words, and of which events it tells.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/report/trace/trace.hpp"
#include "scenarios/study/life.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// How much a sentence matters when not all can be told: the first matter most.
enum class Matters : std::uint8_t {
    work,   ///< work, bijstand, maatregel, home, debts gone or settled
    help,   ///< help begins or ends; mistakes; a job that another got
    offer,  ///< offers, waiting, health
    money,  ///< debts, savings, income, what is short
    small,  ///< steps on the ladder, language, stress
};

/// What comes first when the sentences of a month are read one after the other: what sets things
/// going, then what is offered, what begins, what came of it, and money and debts last.
enum class Stage : std::uint8_t {
    cause,   ///< a loss, a mistake, a maatregel, health, a duty; help that ends without work
    offer,   ///< offers, answers, waiting lists
    start,   ///< help, a place or a debt plan begins
    result,  ///< work, a home, schooling; help that ends for work
    money,   ///< income, savings, what is short or comes at once
    debts,   ///< debts, at the municipality too, and how they end
};

struct Sentence {
    std::int32_t month = 0;  ///< index of the run
    Side side = Side::both;
    Matters matters = Matters::small;
    std::vector<std::string> ids;  ///< LifeEvent::id of what it tells; never empty
    LocalisedText text;
    Stage stage = Stage::result;
};

/// All sentences of a life in two worlds, month by month; in a month what both had comes first,
/// then what happened in a, then in b, each by stage. Each event of the trace is in one sentence at
/// most: some are told by none (told_by_no_sentence).
[[nodiscard]] std::vector<Sentence> sentences_of(const Trace& trace, const scenarios::Life& a,
                                                 const scenarios::Life& b);

/// Whether the event has no sentence in any story: scores that no B1 sentence can tell, and what
/// another event tells.
[[nodiscard]] bool told_by_no_sentence(const LifeEvent& event);

/// At most so many sentences of `all`, in their order: first those with an id of `always`; then by
/// what matters most; of the same kind first what happened in one world only, then what came first.
[[nodiscard]] std::vector<Sentence> selected(const std::vector<Sentence>& all, std::size_t most,
                                             const std::vector<std::string>& always);

/// With a capital and a full stop: "begint met Werkfit" becomes "Begint met Werkfit."
[[nodiscard]] LocalisedText as_sentence(const LocalisedText& text);

/// What an instrument is called in one of the lives, by its key.
[[nodiscard]] LocalisedText instrument_label(const std::string& key, const scenarios::Life& a,
                                             const scenarios::Life& b);

/// Euros to the ten: "1.230".
[[nodiscard]] LocalisedText about_euros(double euros);

}  // namespace afweging::app
