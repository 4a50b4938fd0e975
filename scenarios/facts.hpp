// SPDX-License-Identifier: EUPL-1.2
// What a scenario says, as a list of facts in words.
#pragma once

#include "scenarios/diff.hpp"

namespace afweging::scenarios {

/// One thing that a scenario says.
struct Fact {
    Part part;
    std::string key;  ///< "levers.instruments.werkloont.places"
    LocalisedText what;
    LocalisedText value;
};
using Facts = std::vector<Fact>;

/// All that may differ between two scenarios.
[[nodiscard]] Facts facts_of(const Scenario& scenario);

/// What levers may say of an instrument that takes part, in a run from `start` on. The first is its
/// use: key "....active".
[[nodiscard]] Facts facts_of(const agents::Instrument& instrument, sim::Month start);

/// Whether a lever says something that no instrument file has: places, months and who is in it.
[[nodiscard]] bool is_of_levers_alone(const Fact& fact);

/// The numbers of law as they are in the first month; before the first date those of that date.
[[nodiscard]] std::vector<StatuteEntry> law_at_start(const Scenario& scenario);

/// "2,230" or "2.230".
[[nodiscard]] LocalisedText grouped_phrase(std::int64_t number);
/// Persons or places, of which a part is told in one decimal: "2,7".
[[nodiscard]] LocalisedText persons_phrase(double persons);

/// The value of a number of the model.
[[nodiscard]] Fact fact_of(const ParameterEntry& number);

/// "EUR 1,234,567.89" or "EUR 1.234.567,89", without cents that are zero.
[[nodiscard]] LocalisedText money_phrase(std::int64_t cents);

/// "EUR 1,000; EUR 2,000 a year"; no limit when there is no year.
[[nodiscard]] LocalisedText money_per_year(const std::vector<std::int64_t>& years);

}  // namespace afweging::scenarios
