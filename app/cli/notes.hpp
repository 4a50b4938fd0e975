// SPDX-License-Identifier: EUPL-1.2
// Notes on a scenario, printed.
#pragma once

#include "app/console.hpp"
#include "scenarios/notes/notes.hpp"

namespace afweging::app {

/// Each note whole: what, what follows, what to do, where.
void print_notes(const scenarios::Notes& notes, Console& console);

/// What each note is about, on one line, and the command that tells the rest.
void print_short_notes(const scenarios::Notes& notes, const std::string& scenario,
                       Console& console);

[[nodiscard]] Json notes_json(const scenarios::Notes& notes, Language language);

}  // namespace afweging::app
