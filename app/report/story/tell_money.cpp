// SPDX-License-Identifier: EUPL-1.2
// Sentences about money, and about what is small.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

#include "app/report/story/month_notes.hpp"

namespace afweging::app {
namespace {

double euros_of(const std::string& cents) {
    std::int64_t value = 0;
    std::from_chars(cents.data(), cents.data() + cents.size(), value);
    return static_cast<double>(value) / 100.0;
}

/// To the ten: nothing.
bool is_nothing(const std::string& cents) { return euros_of(cents) < 5.0; }

bool grows(const LifeEvent& change) { return euros_of(change.to) > euros_of(change.from); }

/// The words of a column of money: it grew, it shrank; {0} is what it is now.
struct Amount {
    const char* column;
    Stage stage;
    LocalisedText up, down, none;
};

void tell_amount(MonthNotes& notes, const Amount& amount) {
    const LifeEvent* change = notes.take(amount.column);
    if (change == nullptr) {
        return;
    }
    const LocalisedText now = about_euros(euros_of(change->to));
    const bool none = is_nothing(change->to);
    if (none && is_nothing(change->from)) {
        notes.keep_quiet();  // it was told when it came to nothing
        return;
    }
    notes.say(amount.stage, Matters::money,
              none             ? amount.none
              : grows(*change) ? filled(amount.up, {now})
                               : filled(amount.down, {now}));
}

void tell_debts(MonthNotes& notes) {
    const bool free = notes.take_event("debt_free") != nullptr;
    const LifeEvent* accounts = notes.take("accounts");
    const bool first = accounts != nullptr && accounts->from == "0";
    const LifeEvent* debt = notes.find("debt");
    const bool gone = free || (debt != nullptr && is_nothing(debt->to));
    if (gone && notes.told_free()) {
        notes.take("debt");
        notes.keep_quiet();  // debt help, this month, or an amount of the other world said so
        return;
    }
    notes.tell_free(gone                        ? MonthNotes::DebtsNow::none
                    : debt == nullptr && !first ? MonthNotes::DebtsNow::same
                                                : MonthNotes::DebtsNow::some);
    if (free) {
        notes.take("debt");
        notes.say(Stage::debts, Matters::work, {"no debts are left", "er zijn geen schulden meer"});
        return;
    }
    if (first && debt == nullptr) {
        notes.say(Stage::debts, Matters::money,
                  {"falls behind with paying: the first debt",
                   "loopt achter met betalen: de eerste schuld"});
        return;
    }
    tell_amount(notes, {"debt",
                        Stage::debts,
                        {"the debts have grown to about EUR {0}",
                         "de schulden zijn gegroeid tot ongeveer {0} euro"},
                        {"the debts have fallen to about EUR {0}",
                         "de schulden zijn gedaald tot ongeveer {0} euro"},
                        {"no debts are left", "er zijn geen schulden meer"}});
    notes.keep_quiet();
}

void tell_work_of_partner(MonthNotes& notes) {
    const LifeEvent* hours = notes.take("partner_hours");
    if (hours == nullptr) {
        return;
    }
    notes.say(Stage::money, Matters::money,
              hours->to == "0"
                  ? LocalisedText{"the partner loses work", "de partner raakt werk kwijt"}
                  : filled({"the partner works {0} hours a week now",
                            "de partner werkt nu {0} uur per week"},
                           {hours->to}));
}

/// "Bijzondere bijstand en Maatwerkbudget" of "bijzondere-bijstand+maatwerkbudget".
LocalisedText givers_of(const MonthNotes& notes, const std::string& keys) {
    LocalisedText all;
    for (std::size_t from = 0; from < keys.size();) {
        const std::size_t end = std::min(keys.find('+', from), keys.size());
        const LocalisedText one = notes.label(keys.substr(from, end - from));
        all = all.empty() ? one : filled({"{0} and {1}", "{0} en {1}"}, {all, one});
        from = end + 1;
    }
    return all;
}

void tell_grants(MonthNotes& notes) {
    while (const LifeEvent* money = notes.take_event(money_event)) {
        const LocalisedText amount = about_euros(euros_of(money->to));
        const LocalisedText givers = givers_of(notes, money->from);
        notes.say(Stage::money, Matters::money,
                  givers.empty()
                      ? filled({"gets EUR {0} at once", "krijgt in één keer {0} euro"}, {amount})
                      : filled({"gets EUR {0} ({1})", "krijgt {0} euro ({1})"}, {amount, givers}));
    }
}

}  // namespace

void tell_money(MonthNotes& notes) {
    tell_grants(notes);
    tell_work_of_partner(notes);
    tell_debts(notes);
    tell_amount(notes, {"income",
                        Stage::money,
                        {"the income rises to about EUR {0} a month",
                         "het inkomen stijgt naar ongeveer {0} euro per maand"},
                        {"the income falls to about EUR {0} a month",
                         "het inkomen daalt naar ongeveer {0} euro per maand"},
                        {"there is no income", "er is geen inkomen"}});
    tell_amount(notes,
                {"shortfall",
                 Stage::money,
                 {"is about EUR {0} short this month", "komt deze maand ongeveer {0} euro tekort"},
                 {"is still about EUR {0} short, less than before",
                  "komt nog ongeveer {0} euro tekort, minder dan eerst"},
                 {"is not short of money any more", "komt geen geld meer tekort"}});
    tell_amount(notes, {"savings",
                        Stage::money,
                        {"the savings have grown to about EUR {0}",
                         "het spaargeld is gegroeid tot ongeveer {0} euro"},
                        {"the savings have shrunk to about EUR {0}",
                         "het spaargeld is geslonken tot ongeveer {0} euro"},
                        {"the savings are used up", "het spaargeld is op"}});
    tell_amount(notes, {"claims",
                        Stage::debts,
                        {"the debt to the municipality has grown to about EUR {0}",
                         "de schuld bij de gemeente is gegroeid tot ongeveer {0} euro"},
                        {"the debt to the municipality has fallen to about EUR {0}",
                         "de schuld bij de gemeente is gedaald tot ongeveer {0} euro"},
                        {"owes the municipality nothing any more",
                         "heeft geen schuld meer bij de gemeente"}});
    tell_amount(notes, {"fixed_costs",
                        Stage::money,
                        {"the fixed costs rise to about EUR {0} a month",
                         "de vaste lasten stijgen naar ongeveer {0} euro per maand"},
                        {"the fixed costs fall to about EUR {0} a month",
                         "de vaste lasten dalen naar ongeveer {0} euro per maand"},
                        {"there are no fixed costs", "er zijn geen vaste lasten"}});
}

void tell_rest(MonthNotes& notes) {
    if (notes.take_event("displaced") != nullptr) {
        notes.say(Stage::cause, Matters::help,
                  {"applies for a job, but somebody else gets it",
                   "solliciteert op een baan, maar iemand anders krijgt die"});
    }
    if (notes.take_event("sustained_12") != nullptr) {
        notes.say(Stage::result, Matters::small,
                  {"has been out of bijstand for a year", "is een jaar uit de bijstand"});
    }
    if (const LifeEvent* ladder = notes.take("ladder")) {
        notes.say(Stage::result, Matters::small,
                  ladder->to > ladder->from
                      ? filled({"takes a step up the participation ladder, to step {0}",
                                "gaat een trede omhoog op de participatieladder, naar trede {0}"},
                               {ladder->to})
                      : filled({"takes a step down the participation ladder, to step {0}",
                                "gaat een trede omlaag op de participatieladder, naar trede {0}"},
                               {ladder->to}));
    }
    if (notes.take("dutch") != nullptr) {
        notes.say(Stage::result, Matters::small,
                  {"speaks better Dutch", "spreekt beter Nederlands"});
    }
    if (notes.take("schooling") != nullptr) {
        notes.say(Stage::result, Matters::help,
                  {"gets a higher level of schooling", "haalt een hoger opleidingsniveau"});
    }
    if (const LifeEvent* hours = notes.take("hours")) {
        notes.say(Stage::result, Matters::small,
                  filled({"works {0} hours a week now", "werkt nu {0} uur per week"}, {hours->to}));
    }
    if (notes.take_event("re_entry") != nullptr) {
        notes.say(Stage::result, Matters::small,
                  {"is back in bijstand within a year", "is binnen een jaar terug in de bijstand"});
    }
}

}  // namespace afweging::app
