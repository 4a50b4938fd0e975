// SPDX-License-Identifier: EUPL-1.2
// Sentences about an instrument.
#include "scenarios/explain/instrument_words.hpp"

#include <string>

#include "scenarios/catalogue/other_instruments.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/explain/conditions.hpp"

namespace afweging::scenarios {

std::vector<LocalisedText> instrument_in_words(const agents::Instrument& i) {
    std::vector<LocalisedText> lines;
    const agents::KindLabel& duty = agents::duty_labels[static_cast<std::size_t>(i.duty)];
    lines.push_back(
        filled({"Slot {0}, pot {1}, {2}{3}.", "Soort {0}, pot {1}, {2}{3}."},
               {word_phrase(slot_words()[static_cast<std::size_t>(i.slot)]),
                word_phrase(pot_words()[static_cast<std::size_t>(i.pot)]),
                word_phrase(obligation_words()[static_cast<std::size_t>(i.obligation)]),
                i.obligation == agents::Obligation::mandatory
                    ? filled({" ({0})", " ({0})"},
                             {LocalisedText{std::string(duty.en), std::string(duty.nl)}})
                    : LocalisedText{}}));
    const std::string length = std::to_string(i.duration_months);
    lines.push_back(i.duration_months == 0
                        ? LocalisedText{"Has no length of its own.", "Heeft geen vaste duur."}
                    : i.duration_months == 1 ? LocalisedText{"Lasts 1 month.", "Duurt 1 maand."}
                                             : LocalisedText{"Lasts " + length + " months.",
                                                             "Duurt " + length + " maanden."});
    if (i.every_months > 0) {
        lines.push_back(filled({"Comes round; months from one turn to the next: {0}.",
                                "Komt steeds terug; maanden van beurt tot beurt: {0}."},
                               {std::to_string(i.every_months)}));
    }
    if (i.once_a_year != 0) {
        lines.push_back(
            {"May be had again 12 months after a start.", "Mag 12 maanden na een start opnieuw."});
    }
    if (i.others.beside_any || !i.others.beside.empty()) {
        lines.push_back(filled({"May run at the same time as: {0}.", "Mag tegelijk met: {0}."},
                               {beside_phrase(i.others)}));
    }
    if (!i.others.follow_on.empty()) {
        lines.push_back(
            filled({"Who completes it goes on to: {0}.", "Wie het afrondt, gaat door naar: {0}."},
                   {i.others.follow_on}));
    }
    for (const LocalisedText& limit : limits_in_words(i)) {
        lines.push_back(filled({"Condition: {0}.", "Voorwaarde: {0}."}, {limit}));
    }
    return lines;
}

bool works_by_contact_alone(const agents::Instrument& i) {
    const bool talks = i.channel(agents::Channel::contact_per_month) > 0 ||
                       i.channel(agents::Channel::caseload_reduction) > 0;
    return talks && (i.slot == agents::Slot::contact || i.slot == agents::Slot::office);
}

LocalisedText contact_limit() {
    return {
        "A talk makes people near to work search a little more in its month (search.talk, "
        "assumed). "
        "In the runs of docs/model/patterns.md more of them find work by it, and not more of all "
        "clients, whatever the evidence below says of elsewhere.",
        "Een gesprek laat mensen dicht bij werk in die maand iets meer zoeken (search.talk, "
        "aangenomen). In de runs van docs/model/patterns.md komen daardoor meer van hen aan werk, "
        "maar niet meer van alle cliënten, wat het bewijs hieronder ook zegt over elders."};
}

}  // namespace afweging::scenarios
