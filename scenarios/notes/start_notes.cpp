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

/// How many are in each instrument, or on its list, when the run begins.
struct AtStart {
    std::vector<double> running;
    std::vector<double> waiting;
};

/// In a first month of the run's people, in one world; at the size of the run.
AtStart found(const Setting& run) {
    Setting town = run;
    town.length = sim::Months{1};
    town.municipality.clients = std::min(run.municipality.clients, most_clients);
    const double factor =
        static_cast<double>(town.municipality.clients) / run.municipality.clients;
    for (Instrument& each : town.instruments) {
        each.running_at_start *= factor;
        each.waiting_at_start *= factor;
    }
    const agents::World world = agents::make_world(town, sim::Dice(1, 0), 1);
    AtStart all{std::vector<double>(run.instruments.size()),
                std::vector<double>(run.instruments.size())};
    for (std::uint32_t i = 0; i < world.people.count; ++i) {
        const std::uint8_t held = world.people.programme_held[i];
        const std::uint8_t wanted = world.people.programme_wanted[i];
        if (agents::by_instrument(held)) {
            all.running[agents::index_of(held)] += 1.0 / factor;
        }
        if (agents::by_instrument(wanted)) {
            all.waiting[agents::index_of(wanted)] += 1.0 / factor;
        }
    }
    return all;
}

bool misses(double asked, double there) {
    return asked - there > std::max(least_missed, least_share_missed * asked);
}

LocalisedText about(double persons) { return persons_phrase(std::round(persons)); }

void add_too_many(NoteList& list, const Instrument& instrument, const std::string& key,
                  const LocalisedText& what) {
    list.add({lever_of(instrument, key), lever_of(instrument, "eligibility")}, what,
             {"The others are left out: the run begins with fewer people in it.",
              "De anderen vallen af: de run begint met minder mensen erin."},
             filled({"lower '{0}', or look at who may take part and at who is in something else",
                     "verlaag '{0}', of kijk wie er mag meedoen en wie al ergens anders in zit"},
                    {key}));
}

}  // namespace

void add_start_notes(const Setting& run, NoteList& list) {
    const bool any = std::any_of(run.instruments.begin(), run.instruments.end(),
                                 [](const Instrument& each) {
                                     return each.running_at_start + each.waiting_at_start > 0;
                                 });
    if (!any) {
        return;
    }
    const AtStart there = found(run);
    for (std::size_t j = 0; j < run.instruments.size(); ++j) {
        const Instrument& instrument = run.instruments[j];
        if (misses(instrument.running_at_start, there.running[j])) {
            add_too_many(list, instrument, "running_at_start",
                         filled({"{0}: {1} people are in it at the start by this plan; about {2} of "
                                 "the clients may be, and have nothing else.",
                                 "{0}: volgens dit plan zitten er bij de start {1} mensen in; er "
                                 "zijn er ongeveer {2} die erin mogen en niets anders hebben."},
                                {name_of(instrument), about(instrument.running_at_start),
                                 about(there.running[j])}));
        }
        if (misses(instrument.waiting_at_start, there.waiting[j])) {
            add_too_many(list, instrument, "waiting_at_start",
                         filled({"{0}: {1} people wait for it at the start by this plan; about {2} "
                                 "of the clients may have it and have or want nothing else.",
                                 "{0}: volgens dit plan wachten er bij de start {1} mensen op; er "
                                 "zijn er ongeveer {2} die het mogen en niets anders hebben."},
                                {name_of(instrument), about(instrument.waiting_at_start),
                                 about(there.waiting[j])}));
        }
    }
}

}  // namespace afweging::scenarios
