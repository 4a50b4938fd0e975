// SPDX-License-Identifier: EUPL-1.2
// The numbers of a scenario: which are assumed, and giving one another value.
#include "scenarios/catalogue/words.hpp"
#include "scenarios/levers/by_law_levers.hpp"
#include "scenarios/notes/read_numbers.hpp"
#include "scenarios/read/unit_words.hpp"
#include "scenarios/scenario.hpp"
#include "sim/localised_text.hpp"
#include "sim/raise.hpp"

namespace afweging::scenarios {
namespace {

/// The note, and which file the number was taken over from.
LocalisedText note_of(const Passport& passport) {
    const LocalisedText taken = taken_over_phrase(passport);
    return passport.note.empty() || taken.empty()
               ? LocalisedText{passport.note.en + taken.en, passport.note.nl + taken.nl}
               : filled({"{0} ({1})"}, {passport.note, taken});
}

void add(std::vector<AssumedNumber>& list, const AssumedNumber& number, const Passport& passport) {
    if (passport.assumed()) {
        list.push_back(number);
        list.back().status = passport.status;
        list.back().note = note_of(passport);
    }
}

}  // namespace

void set_number(agents::Setting& setting, std::string_view key, double value) {
    for (const agents::ParameterSpec& spec : agents::parameter_specs()) {
        if (spec.key == key) {
            spec.field(setting.parameters) = value;
            return;
        }
    }
    const std::string_view owner = key.substr(0, key.find('.'));
    for (agents::Instrument& instrument : setting.instruments) {
        if (instrument.key == owner) {
            set_number(instrument, key.substr(owner.size() + 1), value);
        }
    }
}

std::vector<AssumedNumber> assumed_numbers(const Scenario& scenario) {
    return assumed_numbers(scenario, scenario.setting.length);
}

std::vector<AssumedNumber> assumed_numbers(const Scenario& scenario, sim::Months length) {
    std::vector<AssumedNumber> list;
    for (const ParameterEntry& n : scenario.numbers) {
        if (!reads_number(scenario, n.key, length) || set_by_law(scenario, n.key)) {
            continue;  // what a lever sets is decided, not assumed
        }
        add(list, {n.key, n.unit, n.value, {}, {}, n.meaning}, n.passport);
    }
    for (const Margin& m : scenario.margins) {
        if (m.key == "inhabitants") {
            continue;  // it bounds how many may be clients; no rule reads it
        }
        add(list, {"municipality." + m.key, m.unit, m.value, {}, {}, m.meaning}, m.passport);
    }
    for (std::size_t i = 0; i < scenario.statute.size(); ++i) {
        const StatuteEntry& s = scenario.statute[i];
        if (reads_law(scenario, i, length)) {
            add(list,
                {"statute." + s.key + " (" + s.from + ")", s.unit, s.value, {}, {}, s.meaning},
                s.passport);
        }
    }
    return list;
}

void set_number(Scenario& scenario, std::string_view key, double value) {
    for (ParameterEntry& entry : scenario.numbers) {
        if (entry.key == key) {
            if (!(value >= entry.smallest && value <= entry.largest)) {
                const std::vector<LocalisedText> slots = {
                    entry.key, number_phrase(value), number_phrase(entry.smallest),
                    number_phrase(entry.largest), unit_phrase(entry.unit)};
                raise(PhrasedError(ExitCode::usage,
                                   {"'{0}' cannot be {1} (expected {2} to {3} {4})",
                                    "'{0}' kan niet {1} zijn (verwacht: {2} tot {3} {4})"},
                                   slots));
            }
            entry.value = value;
            set_number(scenario.setting, entry.key, value);
            return;
        }
    }
    raise(PhrasedError(ExitCode::usage,
                       {"there is no number '" + std::string(key) + "' in this scenario",
                        "er is geen getal '" + std::string(key) + "' in dit scenario"}));
}

}  // namespace afweging::scenarios
