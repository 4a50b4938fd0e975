// SPDX-License-Identifier: EUPL-1.2
// A run of so few people that shares and budgets are not what they are elsewhere.
#include "scenarios/facts.hpp"
#include "scenarios/limits.hpp"
#include "scenarios/notes/note_list.hpp"

namespace afweging::scenarios {

void add_size_notes(const agents::Setting& run, NoteList& list) {
    const std::uint32_t clients = run.municipality.clients;
    if (clients >= least_clients) {
        return;
    }
    list.add({"run.people"},
             filled({"This run has {0} clients; rates are tested from {1} on.",
                     "Deze run heeft {0} mensen in de bijstand; gemiddelden zijn getoetst vanaf "
                     "{1}."},
                    {grouped_phrase(clients), grouped_phrase(least_clients)}),
             {"So few people cannot share what is bought by whole places: programmes start less "
              "often per client than in a larger municipality, and luck is large.",
              "Zo weinig mensen kunnen niet delen wat per hele plek wordt gekocht: programma's "
              "starten per persoon minder vaak dan in een grotere gemeente, en het toeval is "
              "groot."},
             {"simulate more people (--people), and read outcomes per client",
              "reken met meer mensen (--people), en lees uitkomsten per persoon"});
}

}  // namespace afweging::scenarios
