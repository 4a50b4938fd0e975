// SPDX-License-Identifier: EUPL-1.2
// What can happen to a person in a month, a bit each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace afweging::agents {

// EVENT(key, unit, English, Dutch, meaning, meaning in Dutch): measures of what happened, summed
// over everybody in the world during the month. An event is counted where a step sets its bit.
// clang-format off
#define AFWEGING_EVENTS(EVENT)                                                                      \
    EVENT(inflow, "persons", "inflow", "instroom",                                                  \
          "Persons who entered bijstand this month: both of a couple.",                             \
          "Mensen die deze maand de bijstand in kwamen: van een paar allebei.")                     \
    EVENT(re_entry, "persons", "re-entry within a year", "terug binnen een jaar",                   \
          "Of the inflow: left bijstand at most twelve months before.",                             \
          "Van de instroom: wie hoogstens twaalf maanden eerder uit de bijstand ging.")             \
    EVENT(outflow, "persons", "outflow", "uitstroom",                                               \
          "Persons who left bijstand this month: both of a couple.",                                \
          "Mensen die deze maand uit de bijstand gingen: van een paar allebei.")                    \
    EVENT(outflow_to_work, "persons", "outflow to work", "uitstroom naar werk",                     \
          "Of the outflow: who went to regular work or an own business; a partner is counted apart.", \
          "Van de uitstroom: wie gewoon werk of een eigen bedrijf kreeg; een partner telt apart.")  \
    EVENT(outflow_to_subsidised_job, "persons", "outflow to a subsidised job", "uitstroom naar een gesubsidieerde baan", \
          "Of the outflow: who got a subsidised job; a partner is counted apart.",                  \
          "Van de uitstroom: wie een gesubsidieerde baan kreeg; een partner telt apart.")           \
    EVENT(outflow_to_education, "persons", "outflow to education", "uitstroom naar opleiding",      \
          "Of the outflow: who went to education; a partner is counted apart.",                     \
          "Van de uitstroom: wie een opleiding ging doen; een partner telt apart.")                 \
    EVENT(outflow_partner, "persons", "outflow as the partner of who found work", "uitstroom als partner van wie werk vond", \
          "Of the outflow: the partner of who went to a job, a subsidised job or education.",       \
          "Van de uitstroom: de partner van wie werk, een gesubsidieerde baan of een opleiding kreeg.") \
    EVENT(outflow_other, "persons", "other outflow", "overige uitstroom",                           \
          "Of the outflow: a new partner, move, own means, state pension; both of a couple.",       \
          "Van de uitstroom: nieuwe partner, verhuizing, eigen geld, AOW; van een paar allebei.")   \
    EVENT(sustained_6, "persons", "out for six months", "zes maanden eruit",                        \
          "Persons who this month have been out for six months without a break, the state pension not counted.", \
          "Mensen die deze maand zes maanden zonder onderbreking uit de bijstand zijn, zonder AOW.")            \
    EVENT(sustained_12, "persons", "out for twelve months", "twaalf maanden eruit",                 \
          "Persons who this month have been out for twelve months without a break, the state pension not counted.", \
          "Mensen die deze maand twaalf maanden zonder onderbreking uit de bijstand zijn, zonder AOW.")         \
    EVENT(deterred, "persons", "withdrew the application", "trok de aanvraag in",                   \
          "Persons who were about to apply and did not.",                                           \
          "Mensen die bijstand wilden aanvragen en daarvan afzagen.")                               \
    EVENT(contact, "talks", "talks", "gesprekken",                                                  \
          "Talks between client and klantmanager.",                                                 \
          "Gesprekken tussen cliënt en klantmanager.")                                              \
    EVENT(mistake, "mistakes", "mistakes", "fouten",                                                \
          "Forms missed and changes not reported: a claim, or a warning.",                          \
          "Gemiste formulieren en niet gemelde wijzigingen: een terugvordering, of een waarschuwing.") \
    EVENT(claim, "claims", "claims", "terugvorderingen",                                            \
          "Claims for bijstand that was paid too much.",                                            \
          "Terugvorderingen van bijstand die te veel is betaald.")                                  \
    EVENT(fine, "fines", "fines", "boetes",                                                         \
          "Fines that came with a claim.",                                                          \
          "Boetes die bij een terugvordering kwamen.")                                              \
    EVENT(maatregel, "persons", "maatregelen", "maatregelen",                                       \
          "Persons whose bijstand was lowered for a breach of a duty.",                             \
          "Mensen van wie de bijstand is verlaagd omdat zij een plicht niet nakwamen.")             \
    EVENT(offer, "offers", "offers", "aanbiedingen",                                                \
          "Instruments offered, accepted or not; one-off money, which is asked for, left out.",     \
          "Aangeboden instrumenten, aangenomen of niet; zonder eenmalig geld, waar om wordt gevraagd.") \
    EVENT(start, "starts", "starts", "starters",                                                    \
          "Persons who started an instrument, once a month; one-off money left out.",               \
          "Mensen die met een instrument begonnen, een keer per maand; zonder eenmalig geld.")                                                \
    EVENT(gave_up, "persons", "gave up waiting", "gaf het wachten op",                              \
          "Persons who left a waiting list because they no longer wanted to wait.",                 \
          "Mensen die van een wachtlijst gingen omdat zij niet langer wilden wachten.")             \
    EVENT(drop_out, "persons", "drop-outs", "uitvallers",                                           \
          "Persons who left a programme before its end without a job.",                             \
          "Mensen die voor het einde uit een traject gingen, zonder baan.")                         \
    EVENT(completion, "persons", "completions", "voltooid",                                         \
          "Persons who served a programme or debt plan to its end, or left a programme for work.",  \
          "Mensen die een traject of schuldregeling afmaakten, of een traject verlieten voor werk.")                                                      \
    EVENT(job_start, "jobs", "job starts", "banen begonnen",                                        \
          "Jobs that started, businesses included.",                                                \
          "Banen die begonnen, eigen bedrijven meegeteld.")                                         \
    EVENT(job_end, "jobs", "job ends", "banen geëindigd",                                           \
          "Jobs that ended, businesses included.",                                                  \
          "Banen die eindigden, eigen bedrijven meegeteld.")                                        \
    EVENT(displaced, "persons", "displaced", "verdrongen",                                          \
          "Persons who would have been hired had there been a vacancy more.",                       \
          "Mensen die waren aangenomen als er een vacature meer was geweest.")                      \
    EVENT(evicted, "households", "lost the home", "huis kwijt",                                     \
          "Households that became homeless.",                                                       \
          "Huishoudens die dakloos werden.")                                                        \
    EVENT(debt_plan_start, "households", "debt plans started", "schuldregelingen gestart",             \
          "Debt plans to which creditors agreed.",                                                  \
          "Schuldregelingen waarmee schuldeisers instemden.")                                       \
    EVENT(debt_plan_broken, "households", "debt plans broken", "schuldregelingen afgebroken",          \
          "Debt plans that ended early.",                                                           \
          "Schuldregelingen die te vroeg eindigden.")                                               \
    EVENT(late_debt, "debts", "forgotten debts found", "vergeten schulden gevonden",                \
          "Debts that nobody had counted and that turned up in a debt plan.",                       \
          "Schulden die niemand had meegeteld en die tijdens een schuldregeling opdoken.")          \
    EVENT(debt_free, "households", "free of debts", "schuldenvrij",                                 \
          "Households whose last debt was paid or written off.",                                    \
          "Huishoudens van wie de laatste schuld is betaald of kwijtgescholden.")
// clang-format on

#define AFWEGING_EVENT_CODE(key, unit, en, nl, meaning, meaning_nl) key,
enum class Event : std::uint8_t { AFWEGING_EVENTS(AFWEGING_EVENT_CODE) };
#undef AFWEGING_EVENT_CODE
#define AFWEGING_EVENT_ONE(key, unit, en, nl, meaning, meaning_nl) +1
inline constexpr std::size_t event_count = 0 AFWEGING_EVENTS(AFWEGING_EVENT_ONE);
#undef AFWEGING_EVENT_ONE

/// What happened to a person this month: bit e is set when event e happened. Of its 32 bits
/// event_count are in use, 28 when this was written. When more are needed, make it std::uint64_t:
/// all else follows, at the price of four bytes a person.
using EventMask = std::uint32_t;
static_assert(event_count <= std::numeric_limits<EventMask>::digits,
              "an event has no bit of its own: make EventMask wider");
[[nodiscard, gnu::always_inline]] inline constexpr EventMask bit(Event e) {
    return EventMask{1} << static_cast<unsigned>(e);
}

}  // namespace afweging::agents
