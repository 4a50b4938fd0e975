// SPDX-License-Identifier: EUPL-1.2
// More people said to be in an instrument at the start, or to wait for it, than may be.
#include <algorithm>
#include <cmath>
#include <vector>

#include "agents/simulation.hpp"
#include "agents/state/slots.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/notes/note_list.hpp"

namespace afweging::scenarios {
namespace {

using agents::Instrument;
using agents::Setting;

/// A town large enough to see a share in, and made at once.
constexpr std::uint32_t most_clients = 5000;
/// Fewer are a matter of luck, and of rounding to whole persons.
constexpr double least_missed = 2.0;
constexpr double least_share_missed = 0.05;

/// How many are in each instrument, or on its list, when the run begins, in a town of these people.
struct AtStart {
    double scale = 1;  ///< people of the run to those of the town
    std::vector<std::uint32_t> running;
    std::vector<std::uint32_t> waiting;
};

/// In the first month of one world.
AtStart found(const Setting& run) {
    Setting town = run;
    town.length = sim::Months{1};
    town.municipality.clients = std::min(run.municipality.clients, most_clients);
    AtStart all{static_cast<double>(run.municipality.clients) / town.municipality.clients,
                std::vector<std::uint32_t>(run.instruments.size()),
                std::vector<std::uint32_t>(run.instruments.size())};
    for (Instrument& each : town.instruments) {
        each.running_at_start /= all.scale;
        each.waiting_at_start /= all.scale;
    }
    const agents::World world = agents::make_world(town, sim::Dice(1, 0), 1);
    for (std::uint32_t i = 0; i < world.people.count; ++i) {
        const std::uint8_t held = world.people.programme_held[i];
        const std::uint8_t wanted = world.people.programme_wanted[i];
        if (agents::by_instrument(held)) {
            ++all.running[agents::index_of(held)];
        }
        if (agents::by_instrument(wanted)) {
            ++all.waiting[agents::index_of(wanted)];
        }
    }
    return all;
}

/// What a file asks of one instrument, and how many there are in the town.
struct Asked {
    std::string key;
    double persons;  ///< of the run
    std::uint32_t there;
    LocalisedText what;
};

void add_too_many(NoteList& list, const Instrument& instrument, const Asked& asked, double scale) {
    // Compared in the town: there a part of a person is a matter of luck.
    const double of_town = asked.persons / scale;
    if (of_town - asked.there <= std::max(least_missed, least_share_missed * of_town)) {
        return;
    }
    const LocalisedText told =
        filled(asked.what, {name_of(instrument), persons_phrase(std::round(asked.persons)),
                            persons_phrase(std::round(asked.there * scale))});
    list.add({lever_of(instrument, asked.key), lever_of(instrument, "eligibility")}, told,
             {"The others are left out: the run begins with fewer people in it.",
              "De anderen vallen af: de run begint met minder mensen erin."},
             filled({"lower '{0}', or look at who may take part and at who is in something else",
                     "verlaag '{0}', of kijk wie er mag meedoen en wie al ergens anders in zit"},
                    {asked.key}));
}

}  // namespace

void add_start_notes(const Setting& run, NoteList& list) {
    const bool any = std::any_of(
        run.instruments.begin(), run.instruments.end(),
        [](const Instrument& each) { return each.running_at_start + each.waiting_at_start > 0; });
    if (!any) {
        return;
    }
    const AtStart there = found(run);
    for (std::size_t j = 0; j < run.instruments.size(); ++j) {
        const Instrument& instrument = run.instruments[j];
        add_too_many(list, instrument,
                     {"running_at_start",
                      instrument.running_at_start,
                      there.running[j],
                      {"{0}: {1} people are in it at the start by this plan; about {2} of the "
                       "clients may be, and have nothing else.",
                       "{0}: volgens dit plan zitten er bij de start {1} mensen in; er zijn er "
                       "ongeveer {2} die erin mogen en niets anders hebben."}},
                     there.scale);
        add_too_many(list, instrument,
                     {"waiting_at_start",
                      instrument.waiting_at_start,
                      there.waiting[j],
                      {"{0}: {1} people wait for it at the start by this plan; about {2} of the "
                       "clients may have it and have or want nothing else.",
                       "{0}: volgens dit plan wachten er bij de start {1} mensen op; er zijn er "
                       "ongeveer {2} die het mogen en niets anders hebben."}},
                     there.scale);
    }
}

}  // namespace afweging::scenarios
