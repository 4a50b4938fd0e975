// SPDX-License-Identifier: EUPL-1.2
// Names in two languages for everything that results speak of.
#include "agents/measures/labels.hpp"

#include "agents/kinds/events.hpp"
#include "agents/kinds/instrument_kinds.hpp"
#include "agents/measures/gauges.hpp"
#include "agents/measures/groups.hpp"
#include "agents/state/ledger.hpp"

namespace afweging::agents {

namespace {

#define AFWEGING_LABEL(key, unit, en, nl, meaning, meaning_nl, ...) \
    {#key, unit, en, nl, meaning, meaning_nl},
constexpr MeasureLabel gauges[] = {AFWEGING_GAUGES(AFWEGING_LABEL, AFWEGING_LABEL, AFWEGING_LABEL)};
#undef AFWEGING_LABEL
#define AFWEGING_LABEL(key, unit, en, nl, meaning, meaning_nl) \
    {#key, unit, en, nl, meaning, meaning_nl},
constexpr MeasureLabel events[] = {AFWEGING_EVENTS(AFWEGING_LABEL)};
#undef AFWEGING_LABEL

#define AFWEGING_LINE_LABEL(key, from, to, en, nl) {#key, en, nl},
constexpr KindLabel lines[] = {AFWEGING_LINES(AFWEGING_LINE_LABEL)};
#undef AFWEGING_LINE_LABEL

constexpr MeasureLabel instruments[] = {
    {"offers", "offers", "offers", "aanbiedingen", "Persons to whom the instrument was offered.",
     "Mensen aan wie het instrument is aangeboden."},
    {"starts", "persons", "starts", "starters", "Persons admitted this month.",
     "Mensen die deze maand zijn toegelaten."},
    {"participants", "persons", "participants", "deelnemers",
     "Persons in the instrument at the end of the month.",
     "Mensen in het instrument aan het eind van de maand."},
    {"waiting", "persons", "waiting", "wachtenden",
     "Persons on its waiting list at the end of the month.",
     "Mensen op de wachtlijst aan het eind van de maand."},
    {"drop_outs", "persons", "drop-outs", "uitvallers",
     "Persons who left it before its end without a job.",
     "Mensen die voor het einde stopten, zonder baan."},
    {"completions", "persons", "completions", "voltooid", "Persons who completed it.",
     "Mensen die het afmaakten."},
    {"spent", "EUR cent", "spent", "uitgegeven", "What was paid for it this month.",
     "Wat er deze maand voor is betaald."},
};

constexpr MeasureLabel pot_measures[] = {
    {"budget", "EUR cent", "budget of the year", "budget van het jaar",
     "What the pot holds this year; -1 without a limit.",
     "Wat er dit jaar in de pot zit; -1 als er geen grens is."},
    {"committed", "EUR cent", "committed", "verplicht",
     "Promised to running places this year and not yet paid.",
     "Toegezegd aan lopende plekken dit jaar en nog niet betaald."},
    {"spent", "EUR cent", "spent this year", "dit jaar uitgegeven",
     "Paid from the pot this year up to this month.",
     "Dit jaar tot en met deze maand uit de pot betaald."},
};

constexpr MeasureLabel markets[] = {
    {"vacancies", "vacancies", "vacancies", "vacatures",
     "Vacancies open to people from income support this month.",
     "Vacatures die deze maand openstaan voor mensen met een uitkering."},
    {"applicants", "persons", "applicants", "kandidaten",
     "Persons whom an employer would have hired this month.",
     "Mensen die een werkgever deze maand had willen aannemen."},
    {"hired", "persons", "hired", "aangenomen", "Persons hired this month.",
     "Mensen die deze maand zijn aangenomen."},
};

}  // namespace

std::span<const MeasureLabel> gauge_labels() { return gauges; }
std::span<const MeasureLabel> event_labels() { return events; }
std::span<const MeasureLabel> instrument_labels() { return instruments; }
std::span<const MeasureLabel> pot_measure_labels() { return pot_measures; }
std::span<const MeasureLabel> market_labels() { return markets; }
std::span<const KindLabel> line_labels() { return lines; }

}  // namespace afweging::agents
