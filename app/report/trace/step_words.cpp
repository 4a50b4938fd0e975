// SPDX-License-Identifier: EUPL-1.2
// Steps, events and draws of one person, in words.
#include "app/report/trace/step_words.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "scenarios/study/month_steps.hpp"

namespace afweging::app {
namespace {

using agents::Event;
using agents::Roll;
namespace purpose = agents::purpose;

struct Words {
    std::string_view step, en, nl;
};

// clang-format off
constexpr Words steps[] = {
    {"propose_dice", "the dice are rolled", "de dobbelstenen worden gegooid"},
    {"commit_dice", "the dice are rolled", "de dobbelstenen worden gegooid"},
    {"ages", "ages", "leeftijden"},
    {"opening", "the month begins", "de maand begint"},
    {"participants", "who takes part in what", "wie waaraan meedoet"},
    {"distance", "distance to work", "afstand tot werk"},
    {"arrive", "newcomers arrive", "nieuwe mensen komen aan"},
    {"ww", "WW is paid", "de WW wordt betaald"},
    {"income", "income of the household", "inkomen van het huishouden"},
    {"spending", "spending, savings and arrears", "uitgaven, spaargeld en achterstand"},
    {"mistakes", "mistakes, claims and fines", "fouten, terugvorderingen en boetes"},
    {"debts", "debts and debt help", "schulden en schuldhulp"},
    {"stress", "stress about money", "geldstress"},
    {"trust", "trust in the municipality", "vertrouwen in de gemeente"},
    {"contact", "talks with the klantmanager", "gesprekken met de klantmanager"},
    {"exemption", "exemption from the duty to work", "ontheffing van de arbeidsplicht"},
    {"come_up", "who comes up for an offer", "wie aan de beurt komt voor een aanbod"},
    {"offers", "offers are made and answered", "aanbiedingen en het antwoord daarop"},
    {"duty_to_search", "whether enough is done to find work", "of iemand genoeg doet om werk te vinden"},
    {"outreach", "reports of arrears are followed up", "meldingen van achterstand worden opgepakt"},
    {"drift_back", "motivation and confidence drift back", "motivatie en zelfvertrouwen zakken terug"},
    {"programme", "a month in a programme", "een maand in een traject"},
    {"support", "support at work or at home", "steun op het werk of thuis"},
    {"bond", "bond with a coach", "band met een coach"},
    {"day_activities", "day activities from the Wmo", "dagbesteding uit de Wmo"},
    {"business", "a business beside bijstand", "een onderneming naast de bijstand"},
    {"search", "searching for work", "zoeken naar werk"},
    {"partner", "work of the partner", "werk van de partner"},
    {"admission", "places and money are given out", "plekken en geld worden verdeeld"},
    {"settle_vacancies", "vacancies are given out", "vacatures worden verdeeld"},
    {"take_jobs", "jobs begin", "banen beginnen"},
    {"keep_or_lose_jobs", "jobs are kept or lost", "banen blijven of eindigen"},
    {"exits", "leaving bijstand for another reason, and coming back", "om een andere reden uit de bijstand, en terug"},
    {"apply_after_ww", "applying for bijstand after WW", "bijstand aanvragen na de WW"},
    {"enrolment", "places begin and end", "plekken beginnen en eindigen"},
    {"answer_reports", "answers to reports of arrears", "antwoorden op meldingen van achterstand"},
    {"remember_work", "recent work counts", "recent werk telt mee"},
    {"count_months_out_of_work", "months out of work are counted", "maanden zonder werk worden geteld"},
    {"ladder", "the participation ladder", "de participatieladder"},
    {"self_efficacy", "self-confidence", "zelfvertrouwen"},
    {"health", "health", "gezondheid"},
    {"home", "the home", "de woning"},
    {"care", "care that crises cost", "zorg die crises kosten"},
    {"transitions", "months and events are counted", "maanden en gebeurtenissen worden geteld"},
    {"count_month_of_arrival", "the month of arrival counts", "de maand van aankomst telt mee"},
    {"counting", "everybody is counted", "iedereen wordt geteld"},
    {"withdraw_places", "places that nobody took", "plekken die niemand nam"},
    {"pay", "the municipality pays", "de gemeente betaalt"},
    {"report_budgets", "budgets are reported", "budgetten worden verantwoord"},
};

struct OfEvent {
    std::string_view en, nl;
    bool told;
};
/// In the order of AFWEGING_EVENTS. What a change of status, home or debt help tells is not told
/// twice.
constexpr OfEvent events[] = {
    {"came into bijstand", "kwam in de bijstand", false},
    {"came back within a year", "kwam binnen een jaar terug", true},
    {"left bijstand", "ging uit de bijstand", false},
    {"left bijstand for work", "ging uit de bijstand naar werk", false},
    {"left bijstand for a subsidised job", "ging uit de bijstand naar een gesubsidieerde baan", false},
    {"left bijstand for education", "ging uit de bijstand naar een opleiding", false},
    {"the partner left bijstand along", "de partner ging mee uit de bijstand", false},
    {"left bijstand for another reason", "ging om een andere reden uit de bijstand", false},
    {"out of bijstand for six months", "zes maanden uit de bijstand", false},
    {"out of bijstand for twelve months", "twaalf maanden uit de bijstand", true},
    {"withdrew the application", "trok de aanvraag in", false},
    {"had a talk with the klantmanager", "had een gesprek met de klantmanager", false},
    {"missed a form or did not report a change", "miste een formulier of meldde een wijziging niet", true},
    {"must pay bijstand back", "moet bijstand terugbetalen", true},
    {"got a fine", "kreeg een boete", true},
    {"got a maatregel: bijstand is lowered", "kreeg een maatregel: de bijstand gaat omlaag", true},
    {"got an offer", "kreeg een aanbod", true},
    {"started something", "begon met iets", false},
    {"gave up waiting for a place", "gaf het wachten op een plek op", true},
    {"dropped out of a programme", "viel uit een traject", true},
    {"completed a programme or plan", "maakte een traject of plan af", true},
    {"a job began", "een baan begon", false},
    {"a job ended", "een baan eindigde", true},
    {"missed a job, for lack of a vacancy", "liep een baan mis, er was geen vacature meer", true},
    {"lost the home", "raakte de woning kwijt", false},
    {"creditors agreed to a plan", "schuldeisers stemden in met een plan", false},
    {"the debt plan was broken off", "de schuldregeling brak af", true},
    {"a forgotten debt turned up", "een vergeten schuld kwam boven", true},
    {"was free of debts", "was van de schulden af", true},
};
static_assert(std::size(events) == agents::event_count,
              "a new event needs words for one person, in the order of AFWEGING_EVENTS");

struct OfRoll {
    std::string_view key, en, nl;
};
/// In the order of AFWEGING_ROLLS.
constexpr OfRoll rolls[] = {
    {"mistake", "whether a form is missed or a change not reported", "of een formulier wordt gemist of een wijziging niet gemeld"},
    {"expense_shock", "an unexpected expense", "een onverwachte uitgave"},
    {"contact", "a talk, and whether it ends in an offer", "een gesprek, en of er een aanbod uit komt"},
    {"job_search", "whether a job is found", "of er een baan wordt gevonden"},
    {"uptake", "asking for help on own initiative; debts that come to light", "uit zichzelf om hulp vragen; schulden die aan het licht komen"},
    {"job_survival", "whether the job ends", "of de baan eindigt"},
    {"move", "leaving bijstand for another reason, or coming back", "om een andere reden uit de bijstand, of terug"},
    {"ladder", "a step on the ladder", "een trede op de ladder"},
    {"health", "a limit appears or goes", "een beperking komt of gaat"},
    {"housing", "a home threatened, lost, restored or found", "een woning bedreigd, kwijt, behouden of gevonden"},
};
static_assert(std::size(rolls) == std::size(agents::ModelRolls::addresses),
              "a new roll needs words, in the order of AFWEGING_ROLLS");

/// What a draw is of beside the person: of the month, of the month and an instrument, or of the
/// month of arrival, so that it is the same in every month.
enum class Of : std::uint8_t { month, instrument, arrival };

/// A draw that a step makes for a person beside those of everybody.
struct OfStep {
    std::string_view step, key;
    std::uint32_t purpose;  ///< of places: the one of an instrument with hash 0
    Of of;
    std::string_view en, nl;
};
constexpr OfStep rare[] = {
    {"debts", "debt_event", purpose::debt_event, Of::month, "whether creditors agree and the plan holds", "of schuldeisers instemmen en het plan houdt"},
    {"programme", "attendance", purpose::attendance, Of::month, "showing up in the programme, or dropping out", "opdagen bij het traject, of uitvallen"},
    {"programme", "attendance_2", purpose::attendance_2, Of::month, "showing up in a second programme, or dropping out", "opdagen bij een tweede traject, of uitvallen"},
    {"programme", "job_kind", purpose::job_kind, Of::month, "whether the employer of the place takes somebody on", "of de werkgever van de plek iemand in dienst neemt"},
    {"programme", "place_consequence", purpose::place_consequence, Of::instrument, "whether a completed programme leads on to it", "of een afgerond traject ernaartoe leidt"},
    {"programme", "place_acceptance", purpose::place_acceptance, Of::instrument, "saying yes or no to what it leads on to", "ja of nee tegen het vervolg"},
    {"programme", "progress", purpose::progress, Of::month, "a level more of Dutch or schooling", "een niveau hoger in Nederlands of opleiding"},
    {"arrive", "start_asks_exemption", purpose::start_asks_exemption, Of::arrival, "asking for an exemption as a parent, drawn once: in the month of arrival", "als ouder om een ontheffing vragen, één keer geloot: in de maand van aankomst"},
    {"arrive", "entry", purpose::entry, Of::month, "whether the application is carried through", "of de aanvraag wordt doorgezet"},
    {"apply_after_ww", "start_asks_exemption", purpose::start_asks_exemption, Of::arrival, "asking for an exemption as a parent, drawn once: in the month of arrival", "als ouder om een ontheffing vragen, één keer geloot: in de maand van aankomst"},
    {"apply_after_ww", "entry", purpose::entry, Of::month, "whether the application is carried through", "of de aanvraag wordt doorgezet"},
    {"settle_vacancies", "vacancy_lottery", purpose::vacancy_lottery, Of::month, "the lottery for vacancies", "de loting om vacatures"},
    {"take_jobs", "job_kind", purpose::job_kind, Of::month, "the contract of the new job", "het contract van de nieuwe baan"},
    {"exemption", "start_asks_exemption", purpose::start_asks_exemption, Of::arrival, "asking for an exemption as a parent, drawn once: in the month of arrival", "als ouder om een ontheffing vragen, één keer geloot: in de maand van aankomst"},
    {"duty_to_search", "breach", purpose::breach, Of::month, "whether too little searching comes to light", "of te weinig zoeken aan het licht komt"},
    {"partner", "partner", purpose::partner, Of::month, "work of the partner found or lost", "werk van de partner gevonden of kwijt"},
    {"come_up", "place_acceptance", purpose::place_acceptance, Of::instrument, "whether money that is due is asked for", "of geld dat er is wordt aangevraagd"},
    {"offers", "place_acceptance", purpose::place_acceptance, Of::instrument, "saying yes or no to an offer", "ja of nee tegen een aanbod"},
    {"offers", "place_patience", purpose::place_patience, Of::instrument, "going on waiting, or giving up", "blijven wachten, of opgeven"},
    {"offers", "place_consequence", purpose::place_consequence, Of::instrument, "what follows a refusal", "wat er op een weigering volgt"},
    {"admission", "place_lottery", purpose::place_lottery, Of::instrument, "the order in which places and money are given out", "de volgorde waarin plekken en geld worden verdeeld"},
    {"admission", "place_acceptance", purpose::place_acceptance, Of::instrument, "saying yes or no to an offer", "ja of nee tegen een aanbod"},
    {"answer_reports", "place_acceptance", purpose::place_acceptance, Of::instrument, "whether the report reaches the person", "of de melding de persoon bereikt"},
    {"answer_reports", "place_consequence", purpose::place_consequence, Of::instrument, "whether help is accepted", "of hulp wordt aangenomen"},
};
// clang-format on

/// Draws that a step before it in the same month passed on to a step.
agents::RollSet handed_on(std::string_view step) {
    return step == "offers"             ? agents::bit(Roll::contact) | agents::bit(Roll::uptake)
           : step == "settle_vacancies" ? agents::bit(Roll::job_search)
                                        : agents::RollSet{0};
}

LocalisedText both(std::string_view en, std::string_view nl) {
    return {std::string(en), std::string(nl)};
}

float roll_of(const sim::Dice& dice, const DrawsAsked& asked, Roll roll) {
    const agents::RollAddress at = agents::ModelRolls::addresses[static_cast<std::size_t>(roll)];
    const auto month = static_cast<std::uint32_t>(asked.month);
    const auto word = [&](std::uint32_t w) { return dice.bits(asked.id, month, at.block * 4 + w); };
    return sim::to_uniform(at.word < 4 ? word(at.word)
                                       : sim::fifth_word(word(1), word(2), word(3)));
}

void add_rare(const sim::Dice& dice, const DrawsAsked& asked, const OfStep& draw,
              std::vector<DrawTold>& found) {
    const auto month =
        static_cast<std::uint32_t>(draw.of == Of::arrival ? asked.arrival : asked.month);
    const LocalisedText meaning = both(draw.en, draw.nl);
    if (draw.of != Of::instrument) {
        found.push_back(
            {std::string(draw.key), "", meaning, dice.uniform(asked.id, month, draw.purpose)});
        return;
    }
    for (const auto& [hash, label] : asked.instruments) {
        const std::uint32_t of_it = draw.purpose + 4 * (hash & 0xffffU);
        found.push_back({std::string(draw.key), label.key,
                         filled({"{0}: {1}"}, {LocalisedText{label.en, label.nl}, meaning}),
                         dice.uniform(asked.id, month, of_it)});
    }
}

}  // namespace

std::string_view name_of(const scenarios::LifeStep& step) {
    const auto names = scenarios::steps_of(step.part);
    return step.part == agents::MonthPart::close || step.number >= names.size()
               ? std::string_view("close")
               : names[step.number];
}

LocalisedText step_words(std::string_view step) {
    if (step == "close") {
        return {"the municipality closes the month", "de gemeente sluit de maand af"};
    }
    const auto* const found =
        std::find_if(std::begin(steps), std::end(steps), [&](auto& w) { return w.step == step; });
    return found == std::end(steps) ? LocalisedText{} : both(found->en, found->nl);
}

LocalisedText step_in_words(std::string_view step) {
    const LocalisedText words = step_words(step);
    return words.empty() ? LocalisedText{step} : filled({"{0} ({1})"}, {step, words});
}

EventWords event_words(Event event) {
    const OfEvent& words = events[static_cast<std::size_t>(event)];
    return {both(words.en, words.nl), words.told};
}

std::vector<DrawTold> draws_of_step(const sim::Dice& dice, const DrawsAsked& asked) {
    std::vector<DrawTold> found;
    for (std::size_t r = 0; r < std::size(rolls); ++r) {
        const auto roll = static_cast<Roll>(r);
        if (((asked.rolls | handed_on(asked.step)) & agents::bit(roll)) != 0) {
            found.push_back({std::string(rolls[r].key), "", both(rolls[r].en, rolls[r].nl),
                             roll_of(dice, asked, roll)});
        }
    }
    for (const OfStep& draw : rare) {
        if (draw.step == asked.step) {
            add_rare(dice, asked, draw, found);
        }
    }
    return found;
}

}  // namespace afweging::app
