// SPDX-License-Identifier: EUPL-1.2
// What each key of an instrument file means. Form: docs/formats/instrument.md
#include "scenarios/making/instrument_keys.hpp"

#include "agents/inputs/instrument.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/explain/conditions.hpp"

namespace afweging::scenarios {
namespace {

std::string list_of(const Words& words) {
    std::string all;
    for (const std::string& word : words) { all += (all.empty() ? "\"" : ", \"") + word + '"'; }
    return '[' + all + ']';
}

/// A key of [eligibility]: its example, and the unit and range that are told behind its meaning.
struct Form {
    std::string_view key;
    std::string example;
    LocalisedText range;
};

const LocalisedText words_of_list{"list; left out: all", "lijst; weggelaten: alle"};

std::vector<Form> forms_of_file() {
    const LocalisedText years{"years, 0 to 200", "jaar, 0 tot 200"};
    const LocalisedText months{"months, 0 to 65535", "maanden, 0 tot 65535"};
    const LocalisedText euros{"EUR, 0 or more", "euro, 0 of meer"};
    return {
        {"statuses", list_of({"bijstand", "bijstand_part_time"}), {"list", "lijst"}},
        {"distances", list_of(distance_words()), words_of_list},
        {"healths", list_of(health_words()), words_of_list},
        {"schoolings", list_of(schooling_words()), words_of_list},
        {"min_age_years", "18", years},
        {"max_age_years", "66", years},
        {"min_months_on_benefit", "0", months},
        {"max_months_on_benefit", "65535", months},
        {"max_months_since_exit", "65535", months},
        {"min_debt_accounts", "0", {"number, 0 to 255", "aantal, 0 tot 255"}},
        {"min_debt_eur", "0", euros},
        {"max_savings_eur", "1000000", euros},
    };
}

std::vector<Form> forms_of_home() {
    const LocalisedText children{"number, 0 to 6", "aantal, 0 tot 6"};
    const LocalisedText months{"months, 0 to 65535", "maanden, 0 tot 65535"};
    const LocalisedText score{"0 to 1", "0 tot 1"};
    const LocalisedText dutch{"0 none to 3 fluent", "0 geen tot 3 vloeiend"};
    const LocalisedText step{"step 1 to 6", "trede 1 tot 6"};
    return {
        {"households", list_of(household_words()), words_of_list},
        {"min_children", "0", children},
        {"max_children", "6", children},
        {"max_age_youngest_child", "17", {"years, 0 to 17", "jaar, 0 tot 17"}},
        {"housing", list_of(housing_words()), words_of_list},
        {"routes", list_of(route_words()), words_of_list},
        {"earlier_bijstand",
         "\"any\"",
         {"any, never or before", "any (maakt niet uit), never (nooit) of before (eerder)"}},
        {"min_months_of_ww_left", "0", months},
        {"max_months_of_ww_left", "65535", months},
        {"min_dutch", "0", dutch},
        {"max_dutch", "3", dutch},
        {"min_ladder", "1", step},
        {"max_ladder", "6", step},
        {"min_stress", "0", score},
        {"min_motivation", "0", score},
        {"max_motivation", "1", score},
        {"min_shortfall_eur", "0", {"EUR, 0 or more", "euro, 0 of meer"}},
    };
}

LocalisedText what_it_is(std::string_view key) {
    for (const Condition& each : conditions_of(agents::Eligibility{})) {
        if (each.key == key) {
            return each.what;
        }
    }
    return std::string(key);
}

}  // namespace

const std::vector<InstrumentKey>& head_keys() {
    static const std::vector<InstrumentKey> keys = {
        {"slot",
         {"What sort it is: programme (a course, coaching or a job), debt (debt help), contact "
          "(talks), aftercare (help after the start of a job), money (to clients), office (extra "
          "klantmanagers) or outreach (reports of arrears). Somebody has one of each at a time, "
          "and any number of money.",
          "Wat voor soort het is: programme (een cursus, begeleiding of een baan), debt "
          "(schuldhulp), contact (gesprekken), aftercare (hulp na de start van een baan), money "
          "(geld voor cliënten), office (extra klantmanagers) of outreach (meldingen van "
          "achterstanden). Iemand heeft er van elke soort een tegelijk. Van money mogen het er "
          "meer zijn."},
         ""},
        {"pot",
         {"Which pot pays: reintegration, income_security (money for clients), buig (bijstand), "
          "staff or wmo.",
          "Welke pot betaalt: reintegration (re-integratie), income_security (bestaanszekerheid, "
          "en geld voor cliënten), buig (bijstand), staff (personeel) of wmo (Wmo en zorg)."},
         ""},
        {"obligation",
         {"voluntary, or mandatory: who refuses risks a sanction (programme, contact and debt). "
          "Then write 'duty' too.",
          "voluntary (vrijwillig) of mandatory (verplicht). Wie iets weigert dat verplicht is, kan "
          "een maatregel krijgen. Dat kan bij programme, contact en debt. Schrijf dan ook 'duty'."},
         ""},
        {"duty",
         {"Under which duty, if it is mandatory: labour (a provision towards work: to refuse costs "
          "all of the norm), tegenprestatie (unpaid useful work) or other (talks, debt help): of "
          "these the by-law says what refusing costs.",
          "Onder welke plicht, als het verplicht is: labour (arbeidsplicht, een voorziening naar "
          "werk: weigeren kost de hele norm), tegenprestatie of other (gesprekken, schuldhulp): "
          "daarvan zegt de verordening wat weigeren kost."},
         ""},
        {"duration_months",
         {"How long somebody is in it [months, 0 to 240; 0 only for money, office and outreach].",
          "Hoe lang iemand meedoet [maanden, 0 tot 240; 0 alleen bij money, office en outreach]."},
         ""},
        {"startup_months",
         {"How long until it begins to act [months, 0 to 24; programme and debt only].",
          "Hoe lang het duurt voor het werkt [maanden, 0 tot 24; alleen bij programme en debt]."},
         "0"},
        {"every_months",
         {"Money that comes round by itself, once in so many months [months, 0 to 120; 0: it is "
          "asked for].",
          "Geld dat vanzelf komt, eens in zoveel maanden [maanden, 0 tot 120; 0: iemand vraagt "
          "het aan]."},
         "0"},
        {"once_per_spell",
         {"true: at most once in a spell on bijstand; false: more often may be.",
          "true: hoogstens een keer per periode in de bijstand; false: vaker mag ook."},
         "true"},
        {"once_per_year",
         {"true: again a year after the last start, and no sooner. Needs once_per_spell = false.",
          "true: pas een jaar na de vorige start weer. Dan moet once_per_spell = false zijn."},
         "false"},
        {"evidence",
         {"What was found about it, by the ids of the program's table; may be empty.",
          "Wat erover bekend is, met de nummers uit de tabel van het programma; mag leeg zijn."},
         "[]"},
    };
    return keys;
}

const std::vector<InstrumentKey>& condition_keys() {
    static const std::vector<InstrumentKey> keys = [] {
        std::vector<InstrumentKey> all;
        for (const auto& forms : {forms_of_file(), forms_of_home()}) {
            for (const Form& form : forms) {
                all.push_back({form.key, filled({"{0} [{1}]"}, {what_it_is(form.key), form.range}),
                               form.example});
            }
        }
        return all;
    }();
    return keys;
}

}  // namespace afweging::scenarios
