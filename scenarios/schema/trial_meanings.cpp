// SPDX-License-Identifier: EUPL-1.2
// What each key of a trial file means. Form: docs/formats/trial.md
#include "scenarios/schema/kinds.hpp"

namespace afweging::scenarios {
namespace {

std::vector<KeyMeaning> of_head() {
    return {
        {"trial",
         {"What is studied, in whom and when.",
          "Wat er onderzocht wordt, bij wie en "
          "wanneer."}},
        {"trial.name", {"What the study is called.", "Hoe het onderzoek heet."}},
        {"trial.label_nl", {"The name in Dutch.", "De naam in het Nederlands."}},
        {"trial.label_en", {"The name in English.", "De naam in het Engels."}},
        {"trial.question_nl", {"The question, in Dutch.", "De vraag, in het Nederlands."}},
        {"trial.question_en", {"The question, in English.", "De vraag, in het Engels."}},
        {"trial.scenario",
         {"The world in which the study takes place: a shipped scenario, or a file.",
          "De wereld waarin het onderzoek plaatsvindt: een meegeleverd scenario, of een bestand."}},
        {"trial.design",
         {"lottery: a draw decides; before_after: participants, after against before; matched: "
          "participants against people like them.",
          "lottery: een loting beslist; before_after: deelnemers, na tegen voor; matched: "
          "deelnemers tegen mensen die op hen lijken."}},
        {"trial.subjects",
         {"Who is in the study: applicants, clients, ww_recipients or participants.",
          "Wie er meedoen: applicants (aanvragers), clients (mensen in de bijstand), ww_recipients "
          "(mensen in de WW) of participants (deelnemers)."}},
        {"trial.months_from",
         {"From when months count: start, or of participants end.",
          "Vanaf wanneer maanden tellen: start, of bij deelnemers end (einde)."}},
        {"trial.first_month",
         {"Month in which the first subjects come in.", "Maand waarin de eersten binnenkomen."}},
        {"trial.last_month",
         {"Month in which the last subjects come in.", "Maand waarin de laatsten binnenkomen."}},
        {"trial.horizon_months", {"How long each is followed.", "Hoe lang ieder wordt gevolgd."}},
        {"trial.lead_months",
         {"Months before first_month from which designs know who came in.",
          "Maanden voor first_month waarvan ontwerpen weten wie er binnenkwam."}},
        {"trial.share_treated",
         {"Share that the draw treats, of a lottery.", "Deel dat door de loting meedoet."}},
    };
}

std::vector<KeyMeaning> of_treatment() {
    return {
        {"treatment", {"What the treated get.", "Wat de behandelde groep krijgt."}},
        {"treatment.instruments",
         {"Keys of what the treated may get and the others do not.",
          "Sleutels van wat de behandelde groep kan krijgen en de andere niet."}},
        {"treatment.other_instruments",
         {"none: nobody has any other; as_in_scenario: they are there for everybody.",
          "none: niemand heeft iets anders; as_in_scenario: de andere zijn er voor iedereen."}},
        {"treatment.money",
         {"enough: whoever is eligible gets it; as_in_scenario: budgets and places as they are.",
          "enough: wie mag, krijgt het; as_in_scenario: budgetten en plekken zoals ze zijn."}},
        {"eligibility",
         {"Who of them is a subject, in the words of an instrument.",
          "Wie van hen meedoet, in de woorden van een instrument."}},
        {"run", {"How large the study is.", "Hoe groot het onderzoek is."}},
        {"run.replicates",
         {"How many studies are done, each with other luck.",
          "Hoeveel onderzoeken er worden gedaan, elk met ander toeval."}},
        {"run.people",
         {"People on bijstand at the start; else the scenario's.",
          "Mensen in de bijstand bij de start; anders die van het scenario."}},
        {"outcomes", {"What is measured, and when.", "Wat er gemeten wordt, en wanneer."}},
        {"outcomes[].outcome", {"What is measured.", "Wat er gemeten wordt."}},
        {"outcomes[].month", {"How long after coming in.", "Hoe lang na het binnenkomen."}},
        {"outcomes[].treated",
         {"What was published of the treated.", "Wat er van de behandelde groep gepubliceerd is."}},
        {"outcomes[].control",
         {"What was published of the others.", "Wat er van de andere groep gepubliceerd is."}},
        {"outcomes[].difference",
         {"What was published of the difference.", "Wat er van het verschil gepubliceerd is."}},
        {"outcomes[].*.evidence",
         {"Id of the table of evidence whose value is the number.",
          "Nummer uit de tabel met bewijs waarvan de waarde het getal is."}},
        {"outcomes[].*.low", {"Lower end of the band.", "Onderkant van de band."}},
        {"outcomes[].*.high", {"Upper end of the band.", "Bovenkant van de band."}},
        {"outcomes[].*.note_nl",
         {"Where the band comes from, in Dutch.",
          "Waar de band vandaan komt, in het "
          "Nederlands."}},
        {"outcomes[].*.note_en",
         {"Where the band comes from, in English.", "Waar de band vandaan komt, in het Engels."}},
    };
}

std::vector<KeyMeaning> of_designs() {
    return {
        {"designs",
         {"Other ways in which the same could have been studied.",
          "Andere manieren waarop hetzelfde onderzocht had kunnen worden."}},
        {"designs[].name", {"What the design is called.", "Hoe het ontwerp heet."}},
        {"designs[].label_nl", {"The name in Dutch.", "De naam in het Nederlands."}},
        {"designs[].label_en", {"The name in English.", "De naam in het Engels."}},
        {"designs[].assignment", {"Who is treated.", "Wie er behandeld wordt."}},
        {"designs[].estimator", {"What is reckoned.", "Wat er berekend wordt."}},
        {"designs[].people",
         {"At most so many are taken; left out: all.",
          "Hoogstens zoveel doen er mee; weggelaten: allemaal."}},
        {"designs[].consent",
         {"Share of those asked that takes part, at motivation 0.5.",
          "Deel van wie gevraagd wordt dat meedoet, bij motivatie 0,5."}},
        {"designs[].consent_per_motivation",
         {"How much more per unit of motivation.", "Hoeveel meer per eenheid motivatie."}},
        {"designs[].recruitment_per_motivation",
         {"Weight of motivation against a draw in who is taken first.",
          "Gewicht van motivatie tegenover loting bij wie er eerst gevraagd wordt."}},
        {"designs[].attrition",
         {"Share that is lost before the outcome is seen.",
          "Deel dat uitvalt voordat de uitkomst bekend is."}},
        {"designs[].attrition_per_outcome",
         {"How much more per unit of the outcome.", "Hoeveel meer per eenheid van de uitkomst."}},
        {"designs[].no_show",
         {"Share of the treated that lives without.", "Deel van de behandelden dat niet komt."}},
        {"designs[].contamination",
         {"Share of the controls that lives with the programme.",
          "Deel van de controlegroep dat toch meedoet."}},
        {"designs[].share_treated",
         {"Share of people, or of teams, that the draw treats.",
          "Deel van de mensen, of teams, dat door de loting meedoet."}},
        {"designs[].clusters",
         {"Teams: klantmanagers by number.", "Teams: klantmanagers op nummer."}},
        {"designs[].step_months",
         {"Months between the starts of teams.", "Maanden tussen de starts van teams."}},
        {"designs[].threshold_years", {"Who is younger is treated.", "Wie jonger is, doet mee."}},
        {"designs[].bandwidth_months",
         {"People within so many months of it are in the study.",
          "Mensen die er hoogstens zoveel maanden vandaan zitten, tellen mee."}},
        {"designs[].window_months",
         {"Who started within so many months of coming in counts as treated.",
          "Wie binnen zoveel maanden na binnenkomst begon, telt als behandeld."}},
    };
}

}  // namespace

std::vector<KeyMeaning> trial_meanings() {
    std::vector<KeyMeaning> all = of_head();
    for (const auto& part : {of_treatment(), of_designs()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

}  // namespace afweging::scenarios
