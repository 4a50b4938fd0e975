// SPDX-License-Identifier: EUPL-1.2
// Words of cohorts and trials, and of what they tell apart.
#include <span>

#include "agents/measures/groups.hpp"
#include "agents/measures/labels.hpp"
#include "app/report/printed_words.hpp"
#include "calibration/cohorts/cohort_plan.hpp"
#include "scenarios/study/trial.hpp"
#include "sim/kind.hpp"

namespace afweging::app {
namespace {

using Words = std::vector<PrintedWord>;

Words of_cohorts() {
    return {
        {"cohorts",
         {"cohorts", "cohorten"},
         {"Groups of people who are followed from one moment on.",
          "Groepen mensen die vanaf een moment worden gevolgd."}},
        {"cohort",
         {"everybody", "iedereen"},
         {"A group, as people were in the month in which they came in.",
          "Een groep, zoals mensen waren in de maand waarin zij binnenkwamen."}},
        {"entry",
         {"entry", "instroom"},
         {"The moment from which people are followed.",
          "Het moment vanaf wanneer mensen worden gevolgd."}},
        {"all",
         {"all", "alle"},
         {"All moments of entry together, or everybody.",
          "Alle momenten van instroom samen, of iedereen."}},
        {"members",
         {"members", "leden"},
         {"How many people a cohort has in one replicate.",
          "Hoeveel mensen een cohort heeft in een herhaling."}},
        {"curves",
         {"curves", "krommen"},
         {"Shares by month since entry or exit.",
          "Aandelen per maand sinds instroom of uitstroom."}},
        {"quantity", {"quantity", "gegeven"}, {"What a curve tells.", "Wat een kromme zegt."}},
        {"destination",
         {"destination", "bestemming"},
         {"What people leave bijstand for.", "Waarvoor mensen de bijstand verlaten."}},
        {"few",
         {"*", "*"},
         {"Fewer than 10 people in a replicate.", "Minder dan 10 mensen in een herhaling."}},
    };
}

Words more_of_cohorts() {
    return {
        {"months_since_entry",
         {"months since entry", "maanden sinds instroom"},
         {"0 is the end of the month of entry.", "0 is het eind van de maand van instroom."}},
        {"months_since_exit",
         {"months since exit", "maanden sinds uitstroom"},
         {"0 is the end of the month in which somebody left.",
          "0 is het eind van de maand waarin iemand vertrok."}},
        {"months_since_start",
         {"months since the start", "maanden sinds de start"},
         {"0 is the end of the month in which somebody starts.",
          "0 is het eind van de maand waarin iemand begint."}},
        {"months_of_stock",
         {"months since the start of the run", "maanden sinds het begin"},
         {"0 is the moment at which the run begins.", "0 is het moment waarop de run begint."}},
        {"without_break",
         {"still on bijstand without a break", "nog zonder onderbreking in de bijstand"},
         {"Share that has not left since entry (Kaplan and Meier).",
          "Deel dat sinds de instroom niet is vertrokken (Kaplan en Meier)."}},
        {"on_bijstand",
         {"on bijstand", "in de bijstand"},
         {"Share that is on bijstand then, returns included.",
          "Deel dat dan in de bijstand is, ook wie terugkwam."}},
        {"in_work",
         {"in regular work", "in gewoon werk"},
         {"Share that is in regular work or an own business then.",
          "Deel dat dan gewoon werk of een eigen bedrijf heeft."}},
        {"in_subsidised_job",
         {"in a subsidised job", "in een gesubsidieerde baan"},
         {"Share that is in a subsidised job then.",
          "Deel dat dan een gesubsidieerde baan heeft."}},
        {"back",
         {"back, after any exit", "terug, na welke uitstroom ook"},
         {"Share that is back on bijstand by that month after the exit.",
          "Deel dat zoveel maanden na vertrek terug is in de bijstand."}},
    };
}

Words other_of_cohorts() {
    return {
        {"spells",
         {"spells", "duren"},
         {"Everybody on bijstand, by months on bijstand.", "Iedereen in de bijstand, naar duur."}},
        {"months_on_bijstand",
         {"months on bijstand", "maanden bijstand"},
         {"Full months on bijstand when a month begins.",
          "Volle maanden bijstand als een maand begint."}},
        {"clients",
         {"of the people", "van de mensen"},
         {"Share of all who are on bijstand.", "Deel van iedereen in de bijstand."}},
        {"leave_in_month",
         {"out per month", "eruit per maand"},
         {"Share of them that leaves in a month.", "Deel van hen dat in een maand vertrekt."}},
        {"to_work_in_month",
         {"of these to work", "waarvan naar werk"},
         {"Share of them that leaves in a month for regular work or an own "
          "business.",
          "Deel van hen dat in een maand vertrekt naar gewoon werk of een "
          "eigen bedrijf."}},
        {"exits",
         {"of the exits", "van de uitstroom"},
         {"Share of all exits that come from this band.",
          "Deel van alle uitstroom dat uit deze groep komt."}},
    };
}

Words of_reach() {
    return {
        {"plans", {"plans", "plannen"}, {"The scenarios that are told.", "De scenario's."}},
        {"group", {"group", "groep"}, {"A group of people.", "Een groep mensen."}},
        {"groups", {"who", "wie"}, {"Groups of people.", "Groepen mensen."}},
        {"outside",
         {"outside all", "buiten alles"},
         {"Share of the months on bijstand in no programme, debt help or contact regime.",
          "Deel van de maanden in de bijstand zonder traject, schuldhulp of contactvorm."}},
        {"offers_per_100_a_year",
         {"offers", "aanbod"},
         {"Months with an offer, per 100 people and year on bijstand; money left out.",
          "Maanden met een aanbod, per 100 mensen per jaar in de bijstand; zonder geld."}},
        {"places_per_100_a_year",
         {"places", "plekken"},
         {"Places given, per 100 people and year on bijstand; money and reports of arrears left "
          "out.",
          "Plekken die zijn gegeven, per 100 mensen per jaar in de bijstand; zonder geld en zonder "
          "meldingen van achterstand."}},
        {"per_100_a_year",
         {"per 100 people and year", "per 100 mensen per jaar"},
         {"Places or money of an instrument.", "Plekken of geld van een instrument."}},
        {"never",
         {"never reached", "nooit bereikt"},
         {"Share of the people who got no offer and no place in the whole run.",
          "Deel van de mensen dat in de hele run geen aanbod en geen plek kreeg."}},
        {"nothing",
         {"no money too", "ook geen geld"},
         {"Share of the people who got no offer, place or money of an instrument.",
          "Deel van de mensen zonder aanbod, plek of geld uit een instrument."}},
    };
}

Words more_of_reach() {
    return {
        {"treatment",
         {"like cases", "gelijke gevallen"},
         {"The chance of a place beside others with the same case, where there were too few.",
          "De kans op een plek naast anderen met hetzelfde geval, waar er te weinig waren."}},
        {"trait",
         {"trait", "kenmerk"},
         {"By what groups are told apart.", "Waarin groepen verschillen."}},
        {"asked",
         {"put forward", "voorgedragen"},
         {"Who was put forward for a place, each month anew.",
          "Wie voor een plek was voorgedragen, elke maand opnieuw."}},
        {"chance",
         {"chance", "kans"},
         {"Share of those put forward who got a place in the month.",
          "Deel van wie was voorgedragen dat die maand een plek kreeg."}},
        {"difference",
         {"difference", "verschil"},
         {"Chance of the group less that of others with the same case.",
          "Kans van de groep min die van anderen met hetzelfde geval."}},
        {"beyond_luck",
         {"luck up to", "toeval tot"},
         {"More than a fair lot gives: over 3.5 standard errors.",
          "Meer dan eerlijk loten geeft: boven 3,5 standaardfouten."}},
    };
}

/// Of sex, age and time on benefit: the others are explained as kinds.
Words of_groups() {
    Words words;
    for (std::size_t g = 1; g < agents::group_count; ++g) {
        if (g >= agents::first_group::household && g < agents::first_group::duration) {
            continue;
        }
        const agents::KindLabel& group = agents::group_labels[g];
        words.push_back({std::string(group.key),
                         {std::string(group.en), std::string(group.nl)},
                         {"A group of people on bijstand.", "Een groep mensen in de bijstand."}});
    }
    return words;
}

Words of_trials() {
    return {
        {"trial",
         {"trial", "proef"},
         {"A study that is repeated inside the model.",
          "Een onderzoek dat binnen het model wordt herhaald."}},
        {"design",
         {"design", "opzet"},
         {"How the study compares: by lottery, before and after, or matched.",
          "Hoe het onderzoek vergelijkt: met loting, voor en na, of gematcht."}},
        {"why",
         {"why", "waarom"},
         {"Why the study and the true effect differ.",
          "Waarom onderzoek en waar effect verschillen."}},
        {"questions",
         {"questions", "vragen"},
         {"What is looked at, and when.", "Waar naar wordt gekeken, en wanneer."}},
        {"subjects",
         {"subjects", "deelnemers"},
         {"Who is in the study.", "Wie in het onderzoek zit."}},
        {"arm", {"arm", "groep"}, {"Treated or control.", "Behandeld of controle."}},
        {"share",
         {"share", "aandeel"},
         {"A share of the people, in [0, 1].", "Een deel van de mensen, in [0, 1]."}},
        {"treated",
         {"treated", "behandeld"},
         {"Those who get the instrument, by lot.", "Wie het instrument door loting krijgt."}},
        {"control", {"control", "controle"}, {"Those who do not get it.", "Wie het niet krijgt."}},
    };
}

Words more_of_trials() {
    return {
        {"with",
         {"after / with", "na / met"},
         {"The same people in the world with the instrument.",
          "Dezelfde mensen in de wereld met het instrument."}},
        {"without",
         {"before / without", "voor / zonder"},
         {"The same people in the world in which nobody can start it.",
          "Dezelfde mensen in de wereld waarin niemand eraan kan beginnen."}},
        {"study",
         {"the study says", "het onderzoek zegt"},
         {"What the study finds: the difference between its groups.",
          "Wat het onderzoek vindt: het verschil tussen zijn groepen."}},
        {"study_before_after",
         {"the study says (after, before)", "het onderzoek zegt (na, voor)"},
         {"What the study finds: the share after less the share before.",
          "Wat het onderzoek vindt: het deel erna min het deel ervoor."}},
        {"true_effect",
         {"true effect (with, without)", "waar effect (met, zonder)"},
         {"The same people with the same luck, with and without.",
          "Dezelfde mensen met hetzelfde toeval, met en zonder."}},
        {"designs",
         {"what each design would have reported", "wat elk ontwerp zou hebben gemeld"},
         {"Other ways of studying the same programme, on the same people in the same two worlds.",
          "Andere manieren om hetzelfde programma te onderzoeken, met dezelfde mensen in dezelfde "
          "twee werelden."}},
        {"told_per_kept",
         {"told per kept unit", "getoond per bewaarde eenheid"},
         {"What a number in the file is multiplied with to be told in the unit of the outcome.",
          "Waarmee een getal in het bestand wordt vermenigvuldigd om het in de eenheid van de "
          "uitkomst te tonen."}},
        {"study_less_true_effect",
         {"study less true effect", "onderzoek min waar effect"},
         {"How far the study is off.", "Hoeveel het onderzoek ernaast zit."}},
        {"study_standard_error",
         {"standard error of one study", "standaardfout van een onderzoek"},
         {"How far one study of this size may be off by luck.",
          "Hoeveel een onderzoek van deze omvang er door toeval naast kan "
          "zitten."}},
        {"greenwood",
         {"treated: standard error of one study", "behandeld: standaardfout van een onderzoek"},
         {"Standard error of a survival curve in one study (Greenwood).",
          "Standaardfout van een overlevingskromme in een onderzoek "
          "(Greenwood)."}},
        {"greenwood_control",
         {"control: standard error of one study", "controle: standaardfout van een onderzoek"},
         {"The same of the control group.", "Hetzelfde voor de controlegroep."}},
    };
}

Words other_of_trials() {
    return {
        {"evidence",
         {"evidence", "bewijs"},
         {"The row of the evidence table in which a published number stands.",
          "De regel van de bewijstabel waarin een gepubliceerd getal staat."}},
        {"value", {"value", "waarde"}, {"The published number.", "Het gepubliceerde getal."}},
        {"low",
         {"low", "ondergrens"},
         {"Lower end of the band around it.", "Ondergrens van de marge eromheen."}},
        {"high",
         {"high", "bovengrens"},
         {"Upper end of the band around it.", "Bovengrens van de marge eromheen."}},
        {"model_inside",
         {"model_inside", "model_inside"},
         {"Whether the model lies within the band.", "Of het model binnen de marge ligt."}},
        {"model_misses",
         {"model_misses", "model_misses"},
         {"Whether the model lies outside it by more than luck.",
          "Of het model erbuiten ligt, meer dan door toeval."}},
        {"published_treated",
         {"published_treated", "published_treated"},
         {"What was published of the treated.", "Wat over de behandelden is gepubliceerd."}},
        {"published_control",
         {"published_control", "published_control"},
         {"What was published of the control group.",
          "Wat over de controlegroep is gepubliceerd."}},
        {"published_difference",
         {"published_difference", "published_difference"},
         {"What was published of the difference.", "Wat over het verschil is gepubliceerd."}},
    };
}

Words further_of_trials() {
    return {
        {"run_months",
         {"run_months", "maanden van de run"},
         {"How long the worlds of a trial run.", "Hoe lang de werelden van een proef lopen."}},
    };
}

LocalisedText label_of(const sim::KindLabel& kind) {
    return {std::string(kind.en), std::string(kind.nl)};
}

void add_kinds(Words& words, std::span<const sim::KindLabel> kinds, const LocalisedText& meaning) {
    for (const sim::KindLabel& kind : kinds) {
        words.push_back({std::string(kind.key), label_of(kind), filled(meaning, {label_of(kind)})});
    }
}

/// Kinds that tables name by their labels, some within a longer one.
Words of_kinds() {
    Words words;
    add_kinds(words, agents::account_labels(),
              {"A party of the ledger: {0}.", "Een partij van het grootboek: {0}."});
    add_kinds(
        words, calibration::destination_labels,
        {"What people leave bijstand for: {0}.", "Waarvoor mensen de bijstand verlaten: {0}."});
    add_kinds(words, calibration::spell_band_labels,
              {"Who is on bijstand for so long when a month begins: {0}.",
               "Wie zo lang in de bijstand is als een maand begint: {0}."});
    add_kinds(words, scenarios::trial_outcome_labels,
              {"What a study looks at: {0}.", "Waar een onderzoek naar kijkt: {0}."});
    add_kinds(words, scenarios::design_labels,
              {"How a study compares: {0}.", "Hoe een onderzoek vergelijkt: {0}."});
    for (const sim::KindLabel& kind : calibration::destination_labels) {
        const LocalisedText where = label_of(kind);
        words.push_back({"left", filled({"left {0}", "uitgestroomd {0}"}, {where}),
                         filled({"Share that has left by then, {0} (Aalen and Johansen).",
                                 "Deel dat dan is vertrokken, {0} (Aalen en Johansen)."},
                                {where})});
        words.push_back({"back",
                         filled({"back, after an exit {0}", "terug, na uitstroom {0}"}, {where}),
                         filled({"Share that is back on bijstand after an exit {0}.",
                                 "Deel dat terug is in de bijstand na uitstroom {0}."},
                                {where})});
    }
    return words;
}

}  // namespace

std::vector<PrintedWord> study_words() {
    Words all;
    for (const Words& words : {of_cohorts(), more_of_cohorts(), other_of_cohorts(), of_reach(),
                               more_of_reach(), of_groups(), of_trials(), more_of_trials(),
                               other_of_trials(), further_of_trials(), of_kinds()}) {
        all.insert(all.end(), words.begin(), words.end());
    }
    return all;
}

}  // namespace afweging::app
