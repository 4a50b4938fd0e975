// SPDX-License-Identifier: EUPL-1.2
// The numbers of a scenario: which are assumed, and giving one another value.
#include "scenarios/catalogue/words.hpp"
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

void apply(Scenario& scenario, const std::string& key, double value) {
    for (const agents::ParameterSpec& spec : agents::parameter_specs()) {
        if (spec.key == key) {
            spec.field(scenario.setting.parameters) = value;
            return;
        }
    }
    const std::string owner = key.substr(0, key.find('.'));
    for (agents::Instrument& instrument : scenario.setting.instruments) {
        if (instrument.key == owner) {
            set_number(instrument, std::string_view(key).substr(owner.size() + 1), value);
        }
    }
}

/// Whether the run reads this value of law: its months read the number, and it holds in one of
/// them, since no later value of the same number holds in all of them. The entries are by number,
/// then by date.
bool is_read(const std::vector<StatuteEntry>& law, std::size_t i, sim::Month start,
             sim::Month last) {
    const bool replaced =
        i + 1 < law.size() && law[i + 1].key == law[i].key && law[i + 1].from <= month_text(start);
    return law[i].read_by == agents::LawReader::month && !replaced &&
           law[i].from <= month_text(last);
}

}  // namespace

std::vector<AssumedNumber> assumed_numbers(const Scenario& scenario) {
    return assumed_numbers(scenario, scenario.setting.length);
}

std::vector<AssumedNumber> assumed_numbers(const Scenario& scenario, sim::Months length) {
    std::vector<AssumedNumber> list;
    for (const ParameterEntry& n : scenario.numbers) {
        add(list, {n.key, n.unit, n.value, {}, {}}, n.passport);
    }
    for (const Margin& m : scenario.margins) {
        add(list, {"municipality." + m.key, m.unit, m.value, {}, {}}, m.passport);
    }
    const sim::Month start = scenario.setting.start;
    const sim::Month last = start + sim::Months{length.count - 1};
    for (std::size_t i = 0; i < scenario.statute.size(); ++i) {
        const StatuteEntry& s = scenario.statute[i];
        if (is_read(scenario.statute, i, start, last)) {
            add(list, {"statute." + s.key + " (" + s.from + ")", s.unit, s.value, {}, {}},
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
            apply(scenario, entry.key, value);
            return;
        }
    }
    raise(PhrasedError(ExitCode::usage,
                       {"there is no number '" + std::string(key) + "' in this scenario",
                        "er is geen getal '" + std::string(key) + "' in dit scenario"}));
}

}  // namespace afweging::scenarios
