// SPDX-License-Identifier: EUPL-1.2
// Sentences about offers, waiting, and help that begins or ends.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/report/story/month_notes.hpp"

namespace afweging::app {
namespace {

constexpr std::array held_columns = {"programme_held", "programme_2_held", "contact_held",
                                     "aftercare_held", "debt_held"};
constexpr std::array wanted_columns = {"programme_wanted", "contact_wanted", "debt_wanted"};

void add_once(std::vector<std::string>& keys, const std::string& key) {
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) {
        keys.push_back(key);
    }
}

bool is_one_of(const auto& columns, const std::string& column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// Instruments of which something is left to tell, in order of appearance.
std::vector<std::string> instruments_in(const MonthNotes& notes) {
    std::vector<std::string> keys;
    for (const LifeEvent* each : notes.left()) {
        const bool of_slot = is_one_of(held_columns, each->column) ||
                             is_one_of(wanted_columns, each->column) || each->column == "led_on";
        if (of_slot) {
            add_once(keys, each->from);
            add_once(keys, each->to);
        } else if (each->event == "offer") {
            add_once(keys, each->to.empty() ? "follow_on" : each->to);
        }
    }
    return keys;
}

/// What happened to one instrument.
struct OfInstrument {
    bool declined = false, accepted = false;
    bool wait_begins = false, wait_ends = false;
    bool begins = false, ends = false;
    bool led_on = false;
    bool aftercare = false;
    std::string step;  ///< of the answer
};

OfInstrument gather(MonthNotes& notes, const std::string& key) {
    OfInstrument found;
    const std::string offered = key == "follow_on" ? "" : key;
    const std::vector<const LifeEvent*> left = notes.left();
    for (const LifeEvent* each : left) {
        if (each->event == "offer" && each->to == offered) {
            (each->from == "declined" ? found.declined : found.accepted) = true;
            found.step = each->step;
            notes.take("events", each->from, each->to);
        }
    }
    for (const char* column : held_columns) {
        const bool begins = notes.take(column, MonthNotes::any, key) != nullptr;
        const bool ends = notes.take(column, key, MonthNotes::any) != nullptr;
        found.ends |= ends;
        found.begins |= begins;
        found.aftercare |= (begins || ends) && std::string_view(column) == "aftercare_held";
    }
    for (const char* column : wanted_columns) {
        found.wait_begins |= notes.take(column, MonthNotes::any, key) != nullptr;
        found.wait_ends |= notes.take(column, key, MonthNotes::any) != nullptr;
    }
    found.led_on = notes.take("led_on", MonthNotes::any, key) != nullptr;
    notes.take("led_on", key, MonthNotes::any);
    return found;
}

/// "after waiting for 3 months"; empty: no waiting is known.
LocalisedText wait_in_words(MonthNotes& notes, const std::string& key) {
    const std::array<std::size_t, 2> worlds = notes.worlds();
    std::int32_t since = -1;
    for (std::size_t w = worlds[0]; w < worlds[1]; ++w) {
        const auto found = notes.so_far().waits[w].find(key);
        if (found != notes.so_far().waits[w].end()) {
            since = found->second;
            notes.so_far().waits[w].erase(found);
        }
    }
    if (since < 0) {
        return {"after waiting from before the start", "na wachten sinds voor het begin"};
    }
    const std::int32_t months = notes.month() - since;
    return months == 1 ? LocalisedText{"after waiting for 1 month", "na 1 maand wachten"}
                       : filled({"after waiting for {0} months", "na {0} maanden wachten"},
                                {std::to_string(months)});
}

LocalisedText of_beginning(MonthNotes& notes, const OfInstrument& is, const std::string& key) {
    const LocalisedText label = notes.label(key);
    const LocalisedText wait = is.wait_ends ? wait_in_words(notes, key) : LocalisedText{};
    if (is.aftercare) {
        return filled({"gets {0} with the new job", "krijgt {0} bij de nieuwe baan"}, {label});
    }
    if (notes.so_far().employing.contains(key)) {
        const LocalisedText gets = filled({"gets a place: {0}", "krijgt een plek: {0}"}, {label});
        return wait.empty() ? gets : filled({"{0}, {1}"}, {gets, wait});
    }
    if (is.accepted) {
        return filled(
            {"is offered {0} and starts at once", "krijgt {0} aangeboden en begint meteen"},
            {label});
    }
    return wait.empty() ? filled({"starts {0}", "begint met {0}"}, {label})
                        : filled({"starts {0}, {1}", "begint met {0}, {1}"}, {label, wait});
}

void begin_wait(MonthNotes& notes, const std::string& key) {
    const std::array<std::size_t, 2> worlds = notes.worlds();
    for (std::size_t w = worlds[0]; w < worlds[1]; ++w) {
        notes.so_far().waits[w][key] = notes.month();
    }
}

LocalisedText of_waiting(const MonthNotes& notes, const OfInstrument& is, const std::string& key) {
    const LocalisedText label = notes.label(key);
    if (is.led_on) {
        return filled({"may go on to {0}, with priority", "mag verder met {0}, met voorrang"},
                      {label});
    }
    return is.accepted
               ? filled({"is offered {0}, says yes and goes on the waiting list",
                         "krijgt {0} aangeboden, zegt ja en komt op de wachtlijst"},
                        {label})
               : filled({"goes on the waiting list for {0}", "komt op de wachtlijst voor {0}"},
                        {label});
}

/// How help ended.
LocalisedText of_end(MonthNotes& notes, const std::string& key) {
    const LocalisedText label = notes.label(key);
    const bool completed = notes.take_event("completion") != nullptr;
    if (notes.works()) {
        return completed ? filled({"{0} is over: there is work now", "{0} is klaar: er is nu werk"},
                                  {label})
                         : filled({"stops {0}, for there is work now",
                                   "stopt met {0}, want er is nu werk"},
                                  {label});
    }
    if (completed) {
        return filled({"completes {0}", "rondt {0} af"}, {label});
    }
    return notes.take_event("drop_out") != nullptr
               ? filled({"drops out of {0}", "valt uit bij {0}"}, {label})
               : filled({"stops {0}", "stopt met {0}"}, {label});
}

void tell_refusal(MonthNotes& notes, const OfInstrument& is, const std::string& key) {
    const LifeEvent* cut = nullptr;
    for (const LifeEvent* each : notes.left()) {
        cut = each->event == "maatregel" && each->step == is.step ? each : cut;
    }
    const LocalisedText label = notes.label(key);
    if (cut == nullptr) {
        notes.say(Stage::offer, Matters::offer,
                  filled({"is offered {0}, but says no", "krijgt {0} aangeboden, maar zegt nee"},
                         {label}));
        return;
    }
    notes.take_event("maatregel");
    notes.take("sanction");
    notes.say(Stage::offer, Matters::work,
              filled({"says no to {0}, and gets a maatregel: less bijstand",
                      "zegt nee tegen {0}, en krijgt een maatregel: minder "
                      "bijstand"},
                     {label}));
}

void leave_list(MonthNotes& notes, const std::string& key) {
    static_cast<void>(wait_in_words(notes, key));
    const LocalisedText label = notes.label(key);
    if (notes.take_event("gave_up") != nullptr) {
        notes.say(Stage::offer, Matters::offer,
                  filled({"gives up waiting for {0}", "geeft het wachten op {0} op"}, {label}));
    } else {
        notes.say(Stage::offer, Matters::offer,
                  filled({"goes off the waiting list for {0}, without a place",
                          "gaat van de wachtlijst voor {0} af, zonder plek"},
                         {label}));
    }
}

void tell_one(MonthNotes& notes, const std::string& key) {
    const OfInstrument is = gather(notes, key);
    if (is.begins && is.ends) {
        notes.keep_quiet();  // it moved from the second place to the first
    } else if (is.ends && notes.so_far().left_place[notes.worlds()[0]] &&
               notes.so_far().held[notes.worlds()[0]] == key) {
        notes.take_event("completion");
        notes.keep_quiet();
    } else if (is.ends && is.aftercare) {
        notes.take_event("completion");
        notes.say(Stage::cause, Matters::help,
                  filled({"{0} is over", "{0} is voorbij"}, {notes.label(key)}));
    } else if (is.ends) {
        const bool aside = is.declined || is.accepted || is.wait_begins;
        const Stage stage = notes.works() ? Stage::result : Stage::cause;
        notes.say(stage, Matters::help, of_end(notes, key));
        if (aside && is.wait_begins) {
            begin_wait(notes, key);
        }
    } else if (is.begins) {
        const std::array<std::size_t, 2> worlds = notes.worlds();
        for (std::size_t w = worlds[0]; w < worlds[1]; ++w) { notes.so_far().held[w] = key; }
        notes.say(is.aftercare ? Stage::result : Stage::start, Matters::help,
                  of_beginning(notes, is, key));
    } else if (is.declined) {
        tell_refusal(notes, is, key);
    } else if (is.wait_begins || is.led_on) {
        begin_wait(notes, key);
        notes.say(Stage::offer, Matters::offer, of_waiting(notes, is, key));
    } else if (is.wait_ends) {
        leave_list(notes, key);
    } else if (is.accepted) {
        notes.say(Stage::offer, Matters::offer,
                  filled({"is offered {0} and says yes", "krijgt {0} aangeboden en zegt ja"},
                         {notes.label(key)}));
    } else {
        notes.keep_quiet();
    }
}

}  // namespace

void tell_help(MonthNotes& notes) {
    for (const std::string& key : instruments_in(notes)) { tell_one(notes, key); }
}

}  // namespace afweging::app
