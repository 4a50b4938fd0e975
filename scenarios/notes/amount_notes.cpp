// SPDX-License-Identifier: EUPL-1.2
// Amounts that are written and count for nothing: of years that do not come, of instruments that
// take no part.
#include <algorithm>
#include <string_view>

#include "scenarios/notes/note_list.hpp"

namespace afweging::scenarios {
namespace {

constexpr std::string_view levers_of_instruments = "levers.instruments.";

/// "werkloont" of "levers.instruments.werkloont.places"; empty of any other key.
std::string_view instrument_in(std::string_view key) {
    if (!key.starts_with(levers_of_instruments)) {
        return {};
    }
    key.remove_prefix(levers_of_instruments.size());
    return key.substr(0, key.find('.'));
}

bool takes_part(const NoteList& list, std::string_view instrument) {
    const auto& all = list.setting().instruments;
    return std::any_of(all.begin(), all.end(),
                       [&](const agents::Instrument& each) { return each.key == instrument; });
}

bool is_by_year(std::string_view key) {
    return key.ends_with(".budget_eur_per_year") || key == "world.tightness" ||
           key == "world.inflow" || key == "world.price_level" || key == "world.energy_price";
}

void add_spare_years(NoteList& list) {
    const auto years = static_cast<std::size_t>(list.years());
    for (const WrittenKey& each : list.scenario().written) {
        const std::string_view instrument = instrument_in(each.key);
        const bool counts = instrument.empty() || takes_part(list, instrument);
        if (counts && is_by_year(each.key) && each.values > years) {
            list.add(
                {each.key},
                filled({"'{0}' has {1} amounts, one a year; the run lasts {2}.",
                        "'{0}' heeft {1} bedragen, een per jaar; de run duurt {2}."},
                       {each.key, std::to_string(each.values),
                        years == 1 ? LocalisedText{"1 year", "1 jaar"}
                                   : filled({"{0} years", "{0} jaar"}, {std::to_string(years)})}),
                filled({"The last {0} never count.", "De laatste {0} tellen niet mee."},
                       {std::to_string(each.values - years)}),
                {"make the run longer, or leave them out", "maak de run langer, of laat ze weg"});
        }
    }
}

/// What `active = false` makes of an instrument, and which of its keys then count for nothing.
struct SwitchedOff {
    std::string instrument;
    const WrittenKey& active;
    bool has_people;  ///< who is in it finishes
};

bool counts_for_nothing(const SwitchedOff& off, const WrittenKey& each) {
    const std::string prefix = std::string(levers_of_instruments) + off.instrument + ".";
    if (&each == &off.active || !each.key.starts_with(prefix) || each.depth > off.active.depth) {
        return false;
    }
    const std::string_view rest = std::string_view(each.key).substr(prefix.size());
    return !off.has_people || rest == "budget_eur_per_year" || rest == "places" ||
           rest == "first_month" || rest == "last_month" || rest.starts_with("eligibility.");
}

/// Keys that the file which switches it off, or one that builds on that file, writes all the same.
/// That amounts of a file further up fall away is what the switch is for.
void add_switched_off(NoteList& list, const SwitchedOff& off) {
    std::string keys;
    std::vector<std::string> about;
    for (const WrittenKey& each : list.scenario().written) {
        if (counts_for_nothing(off, each)) {
            const std::size_t name = levers_of_instruments.size() + off.instrument.size() + 1;
            keys += (keys.empty() ? "'" : ", '") + each.key.substr(name) + "'";
            about.push_back(each.key);
        }
    }
    if (about.empty()) {
        return;
    }
    const LocalisedText follows =
        off.has_people
            ? LocalisedText{"Who is in it finishes and is paid whatever stands there; nobody new "
                            "starts.",
                            "Wie erin zit maakt het af en wordt betaald, wat er ook staat; er komt "
                            "niemand bij."}
            : LocalisedText{"It takes no part: what stands there does nothing.",
                            "Het doet niet mee: wat er staat telt niet."};
    list.add(about,
             filled({"Instrument '{0}' has 'active = false', and {1} is written of it too.",
                     "Instrument '{0}' heeft 'active = false', en toch staat er {1} bij."},
                    {off.instrument, keys}),
             follows,
             {"leave out 'active = false' to use it, or else leave out the other lines",
              "haal 'active = false' weg als u het wilt inzetten, of anders de andere regels"});
}

void add_all_switched_off(NoteList& list) {
    for (const WrittenKey& each : list.scenario().written) {
        const std::string instrument(instrument_in(each.key));
        const bool is_switch =
            !instrument.empty() && each.key.ends_with("." + instrument + ".active");
        const auto& closed = list.scenario().closed;
        const bool has_people = std::find(closed.begin(), closed.end(), instrument) != closed.end();
        if (is_switch && (has_people || !takes_part(list, instrument))) {
            add_switched_off(list, {instrument, each, has_people});
        }
    }
}

}  // namespace

void add_amount_notes(NoteList& list) {
    add_spare_years(list);
    add_all_switched_off(list);
}

}  // namespace afweging::scenarios
