// SPDX-License-Identifier: EUPL-1.2
// Names in two languages for everything that results speak of.
#include "agents/measures/labels.hpp"

#include "agents/kinds/events.hpp"
#include "agents/measures/gauges.hpp"
#include "agents/state/gemeente.hpp"
#include "agents/state/labour_market.hpp"
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

#define AFWEGING_ACCOUNT_LABEL(key, en, nl) {#key, en, nl},
constexpr KindLabel accounts[] = {AFWEGING_ACCOUNTS(AFWEGING_ACCOUNT_LABEL)};
#undef AFWEGING_ACCOUNT_LABEL

#define AFWEGING_LABEL(member, key, unit, en, nl, meaning, meaning_nl) \
    {#key, unit, en, nl, meaning, meaning_nl},
constexpr MeasureLabel instruments[] = {AFWEGING_INSTRUMENT_MEASURES(AFWEGING_LABEL)};
constexpr MeasureLabel pot_measures[] = {AFWEGING_POT_MEASURES(AFWEGING_LABEL)};
constexpr MeasureLabel markets[] = {AFWEGING_MARKET_MEASURES(AFWEGING_LABEL)};
#undef AFWEGING_LABEL

constexpr MeasureLabel amounts[] = {
    {"amount", "EUR cent", "amount", "bedrag", "Money moved by each line of the ledger this month.",
     "Geld dat deze maand over elke regel van het grootboek ging."}};
constexpr MeasureLabel moves[] = {
    {"moves", "persons", "moves", "overgangen",
     "Persons who moved from one status to another this month.",
     "Mensen die deze maand van de ene status naar de andere gingen."}};
constexpr MeasureLabel standing[] = {{"standing", "persons", "standing", "stand",
                                      "Persons in each status at the end of the month.",
                                      "Mensen in elke status aan het eind van de maand."}};
constexpr MeasureLabel payments[] = {
    {"paid", "EUR cent", "paid to others", "betaald aan anderen",
     "Money that each party paid to the others this month, by the lines of the ledger.",
     "Geld dat elke partij deze maand aan de andere betaalde, volgens de posten van het "
     "grootboek."},
    {"received", "EUR cent", "received from others", "ontvangen van anderen",
     "Money that each party received from the others this month, by the lines of the ledger.",
     "Geld dat elke partij deze maand van de andere ontving, volgens de posten van het "
     "grootboek."}};

}  // namespace

std::span<const MeasureLabel> gauge_labels() { return gauges; }
std::span<const MeasureLabel> event_labels() { return events; }
std::span<const MeasureLabel> instrument_labels() { return instruments; }
std::span<const MeasureLabel> pot_measure_labels() { return pot_measures; }
std::span<const MeasureLabel> market_labels() { return markets; }
std::span<const MeasureLabel> ledger_labels() { return amounts; }
std::span<const MeasureLabel> move_labels() { return moves; }
std::span<const MeasureLabel> standing_labels() { return standing; }
std::span<const MeasureLabel> payer_labels() { return payments; }
std::span<const KindLabel> line_labels() { return lines; }
std::span<const KindLabel> account_labels() { return accounts; }

}  // namespace afweging::agents
