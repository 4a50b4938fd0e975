// SPDX-License-Identifier: EUPL-1.2
// Notes as they are collected. For this folder.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "scenarios/notes/notes.hpp"

namespace afweging::scenarios {

/// A scenario with the length of its run, and its notes so far.
class NoteList {
public:
    NoteList(const Scenario& scenario, const agents::Setting& sized, sim::Months length)
        : scenario_(scenario), sized_(sized), length_(length) {}

    /// Adds a note on a key; `about` are the key and, where that is not written, what else may
    /// point at it.
    void add(const std::vector<std::string>& about, const LocalisedText& what,
             const LocalisedText& follows, const LocalisedText& advice);

    [[nodiscard]] const Scenario& scenario() const { return scenario_; }
    [[nodiscard]] const agents::Setting& setting() const { return scenario_.setting; }
    /// At the size of the run: amounts and places as its tables tell them.
    [[nodiscard]] const agents::Setting& sized() const { return sized_; }
    /// Simulated years, a part of one included.
    [[nodiscard]] std::int32_t years() const { return (length_.count + 11) / 12; }
    [[nodiscard]] sim::Months length() const { return length_; }
    /// The last month of the run.
    [[nodiscard]] sim::Month end() const {
        return scenario_.setting.start + sim::Months{length_.count - 1};
    }
    /// Whether the scenario switches it off: then who is in it finishes, and nobody is meant to
    /// start.
    [[nodiscard]] bool is_closed(const agents::Instrument& instrument) const {
        const auto& closed = scenario_.closed;
        return std::find(closed.begin(), closed.end(), instrument.key) != closed.end();
    }
    [[nodiscard]] Notes taken() { return std::move(notes_); }

private:
    const Scenario& scenario_;
    const agents::Setting& sized_;
    sim::Months length_;
    Notes notes_;
};

/// "levers.instruments.werkloont.places"
[[nodiscard]] std::string lever_of(const agents::Instrument& instrument, const std::string& key);

/// What the instrument is called.
[[nodiscard]] inline LocalisedText name_of(const agents::Instrument& instrument) {
    return {instrument.label_en, instrument.label_nl};
}

void add_budget_notes(NoteList& list);
/// Amounts of years that do not come, and of instruments that take no part.
void add_amount_notes(NoteList& list);
/// Money for more places than employers offer.
void add_employer_notes(NoteList& list);
/// Budgets at the size of the run.
void add_place_notes(const agents::Setting& run, NoteList& list);
void add_instrument_notes(NoteList& list);
/// Conditions that nobody meets, or that do nothing.
void add_condition_notes(NoteList& list, const agents::Instrument& instrument);
/// A run of very few people.
void add_size_notes(const agents::Setting& run, NoteList& list);
/// More people at the start than may be there.
void add_start_notes(const agents::Setting& run, NoteList& list);
/// Levers of order that no rule reads, and instruments of an order that take no part.
void add_choice_notes(NoteList& list);
void add_law_notes(NoteList& list);

}  // namespace afweging::scenarios
