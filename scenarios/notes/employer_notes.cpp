// SPDX-License-Identifier: EUPL-1.2
// Money for more subsidised jobs than employers offer: docs/model/admission.md
#include <algorithm>
#include <string>

#include "agents/measures/labels.hpp"
#include "agents/municipality/budgets.hpp"
#include "agents/municipality/rationing.hpp"
#include "agents/work/search.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/notes/note_list.hpp"

namespace afweging::scenarios {
namespace {

using agents::Instrument;

/// Places of a month: what money and places of the municipality allow, and what employers offer.
struct Offer {
    std::int32_t month = 0;
    double paid = 0;
    double offered = 0;

    /// More than employers offer by a whole place, for a part of one is luck, and by a twentieth,
    /// which what starts cost may take.
    [[nodiscard]] bool too_much() const { return paid >= offered * 1.05 + 1; }
};

/// What the budget and the pot that binds it may cost in a year; unlimited when neither has a
/// limit.
std::int64_t money_in_year(const agents::Setting& run, const Instrument& instrument,
                           std::int32_t t) {
    const std::int64_t own = agents::budget_in_year(instrument.budget_cents, t);
    return std::min(own, agents::purse_in_year(run.policy, instrument.pot, t));
}

/// At most so many at once: what a place costs at its start is left aside.
double places_paid(const agents::Setting& run, const Instrument& instrument, std::int32_t t) {
    const std::int64_t year = agents::place_cost(instrument).month * 12;
    const std::int64_t money = money_in_year(run, instrument, t);
    const double paid = money == agents::unlimited || year == 0
                            ? 0.0
                            : static_cast<double>(money) / static_cast<double>(year);
    return instrument.places > 0 ? std::min(paid, instrument.places) : paid;
}

Offer offer_of(const agents::Setting& run, const Instrument& instrument, std::int32_t t) {
    const double tightness = agents::value_in_year(run.outlook.tightness, t);
    const agents::Employers employers{.clients = static_cast<double>(run.municipality.clients),
                                      .tightness = static_cast<double>(agents::effect_of_tightness(
                                          tightness, run.parameters.search))};
    return {t, places_paid(run, instrument, t),
            agents::offered_by_employers(instrument, employers, t)};
}

void add_offer(NoteList& list, const Instrument& instrument, const Offer& worst,
               std::int32_t months) {
    const sim::Month month = list.setting().start + sim::Months{worst.month};
    const auto pot = static_cast<std::size_t>(instrument.pot);
    list.add(
        {lever_of(instrument, "budget_eur_per_year"),
         "levers.pots." + std::string(agents::pot_labels[pot].key) + ".budget_eur_per_year"},
        filled({"In {0} the money of {1} pays for up to {2} places at once; employers offer {3}. "
                "Months of the run in which it is more than they offer: {4} of {5}.",
                "In {0} is er geld voor hoogstens {2} plekken van {1} tegelijk; werkgevers bieden "
                "er {3}. Maanden van de run waarin het meer is dan zij bieden: {4} van {5}."},
               {month_text(month), name_of(instrument), persons_phrase(worst.paid),
                persons_phrase(worst.offered), std::to_string(months),
                std::to_string(list.length().count)}),
        {"In such a month, money for more places than employers offer buys none.",
         "In zo'n maand koopt geld voor meer plekken dan werkgevers bieden er geen bij."},
        filled({"lower the budget; or, if employers here offer more, set '{0}.employer_places' or "
                "'{0}.employer_growth' under [world.parameters]",
                "verlaag het budget; of zet, als werkgevers hier meer bieden, "
                "'{0}.employer_places' of '{0}.employer_growth' onder [world.parameters]"},
               {instrument.key}));
}

}  // namespace

void add_employer_notes(NoteList& list) {
    const agents::Setting& run = list.sized();
    for (const Instrument& instrument : run.instruments) {
        Offer worst;
        std::int32_t months = 0;
        for (std::int32_t t = 0; t < list.length().count; ++t) {
            const Offer one = offer_of(run, instrument, t);
            if (agents::runs_in(instrument, t) && one.too_much()) {
                worst = months == 0 || one.paid - one.offered > worst.paid - worst.offered ? one
                                                                                           : worst;
                ++months;
            }
        }
        if (months > 0 && !list.is_closed(instrument)) {
            add_offer(list, instrument, worst, months);
        }
    }
}

}  // namespace afweging::scenarios
