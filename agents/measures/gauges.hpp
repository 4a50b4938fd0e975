// SPDX-License-Identifier: EUPL-1.2
// Measures of state: one row each, summed over households on bijstand at the end of the month.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/kinds/kinds.hpp"

namespace afweging::agents {

/// Smoothed relative change of income above which an income counts as swinging. No rule reads it:
/// it defines a measure, see docs/model/measures.md.
inline constexpr float swinging_income = 0.02F;

/// What measures look at in a household on bijstand at the end of a month, and in the person of it
/// who is followed.
struct Client {
    Status status;
    Household household;
    Housing housing;
    std::uint8_t ladder, programme, debt_held, contact_held;
    std::uint8_t programme_wanted, debt_wanted, contact_wanted, accounts, exempt;
    /// [EUR cent] `income_gap`: of income to the sociaal minimum; `uncovered`: needed and not
    /// covered by income; `shortfall`: the same after savings.
    std::int32_t income, income_gap, uncovered, shortfall, debt, care;
    float stress, volatility, effective;
};

// A measure is a row here and, when it looks at a new column, a member of Client, a member of
// ClientColumns (measures/client_flags.hpp) and a column of CountingStep (measures/counting.hpp).
// Unit: households, or persons where it is about the one of each household who is followed. Only
// stock counts both of a couple.
//   COUNTS(key, unit, English, Dutch, meaning, meaning in Dutch, width, condition)
//     counts the households for which the condition holds; width: 8 when it looks at bytes alone,
//     else
//     32. It may use `c`, the client, and `r`, the rates of stress.
//   SUMS(key, unit, ..., whole number)    adds it up
//   SHARES(key, unit, ..., number)        adds up a number in [0, 1], in thousandths
// clang-format off
#define AFWEGING_GAUGES(COUNTS, SUMS, SHARES)                                                       \
    SUMS(stock, "persons", "on bijstand", "in de bijstand",                                         \
          "Persons on bijstand at the end of the month, part-time earners included; of a couple both.", \
          "Mensen in de bijstand aan het eind van de maand, ook wie in deeltijd verdient; van een paar allebei.", \
          static_cast<std::int32_t>(persons_in(c.household)))                                       \
    COUNTS(households, "households", "households on bijstand", "huishoudens in de bijstand",        \
          "Households on bijstand at the end of the month: a couple is one, with one benefit.",     \
          "Huishoudens in de bijstand aan het eind van de maand: een paar is er een, met een uitkering.", \
          8, true)                                                                                  \
    COUNTS(part_time, "persons", "with part-time work", "met deeltijdwerk",                         \
          "Clients with part-time earnings beside bijstand; a partner's are not counted.",          \
          "Cliënten met inkomsten uit deeltijdwerk naast de bijstand; die van een partner tellen niet.", \
          8, c.status == Status::bijstand_part_time)                                                \
    COUNTS(ladder_1, "persons", "ladder step 1: isolated", "trede 1: geïsoleerd",                   \
          "Clients on step 1 of the participation ladder.",                                         \
          "Cliënten op trede 1 van de participatieladder.",                                         \
          8, c.ladder == 1)                                                                         \
    COUNTS(ladder_2, "persons", "ladder step 2: contacts outdoors", "trede 2: contacten buitenshuis", \
          "Clients on step 2 of the participation ladder.",                                         \
          "Cliënten op trede 2 van de participatieladder.",                                         \
          8, c.ladder == 2)                                                                         \
    COUNTS(ladder_3, "persons", "ladder step 3: organised activities", "trede 3: georganiseerde activiteiten", \
          "Clients on step 3 of the participation ladder.",                                         \
          "Cliënten op trede 3 van de participatieladder.",                                         \
          8, c.ladder == 3)                                                                         \
    COUNTS(ladder_4, "persons", "ladder step 4: unpaid work", "trede 4: onbetaald werk",            \
          "Clients on step 4 of the participation ladder.",                                         \
          "Cliënten op trede 4 van de participatieladder.",                                         \
          8, c.ladder == 4)                                                                         \
    COUNTS(ladder_5, "persons", "ladder step 5: close to paid work", "trede 5: dicht bij betaald werk", \
          "Clients on step 5 of the participation ladder: ready for paid work with support. Who has paid work beside bijstand is counted apart.", \
          "Cliënten op trede 5 van de participatieladder: toe aan betaald werk met steun. Wie betaald werk heeft naast de bijstand is apart geteld.", \
          8, c.ladder == 5)                                                                         \
    COUNTS(outside, "persons", "outside every programme", "buiten elke aanpak",                     \
          "Clients without programme, debt help or contact regime.",                                \
          "Cliënten zonder traject, schuldhulp of contactvorm.",                                    \
          8, (c.programme | c.debt_held | c.contact_held) == 0)                             \
    COUNTS(waiting, "persons", "on a waiting list", "op een wachtlijst",                            \
          "Clients waiting for a place in an instrument.",                                          \
          "Cliënten die wachten op een plek in een instrument.",                                    \
          8, (c.programme_wanted | c.debt_wanted | c.contact_wanted) != 0)                     \
    COUNTS(in_programme, "persons", "in a programme", "in een traject",                             \
          "Clients on bijstand who take part in a programme.",                                      \
          "Cliënten in de bijstand die aan een traject meedoen.",                                   \
          8, c.programme != 0)                                                                      \
    COUNTS(exempt, "persons", "exempt from the duty to work", "met een ontheffing van de arbeidsplicht", \
          "Clients who are exempt from the duty to work, for urgent reasons or as the single parent of a young child.", \
          "Cliënten die zijn vrijgesteld van de arbeidsplicht, om dringende redenen of als alleenstaande ouder van een jong kind.", \
          8, c.exempt != 0)                                                                         \
    SUMS(income, "EUR cent", "disposable income", "besteedbaar inkomen",                            \
          "Disposable household income of clients in the month, summed.",                           \
          "Besteedbaar inkomen van de huishoudens van cliënten in de maand, opgeteld.",             \
          c.income)                                                                                 \
    COUNTS(below_social_minimum, "households", "below the sociaal minimum", "onder het sociaal minimum", \
          "Households on bijstand whose income of the month, without toeslagen, was below their bijstandsnorm.", \
          "Huishoudens in de bijstand van wie het inkomen in de maand, zonder toeslagen, onder hun bijstandsnorm lag.", \
          32, c.income_gap > 0)                                                                     \
    SUMS(shortfall, "EUR cent", "shortfall", "tekort",                                              \
          "What bills, creditors and living costs of clients' households asked for and their income of the month did not cover, summed.", \
          "Wat rekeningen, schuldeisers en levensonderhoud van huishoudens vroegen en hun inkomen in de maand niet dekte, opgeteld.", \
          c.uncovered)                                                                              \
    COUNTS(with_shortfall, "households", "with a shortfall", "met een tekort",                      \
          "Households on bijstand whose income of the month did not cover bills, creditors and living costs.",  \
          "Huishoudens in de bijstand met te weinig inkomen voor rekeningen, schuldeisers en levensonderhoud van de maand.", \
          32, c.uncovered > 0)                                                                      \
    SUMS(shortfall_after_savings, "EUR cent", "shortfall after savings", "tekort na spaargeld",     \
          "What clients' households still lacked when their savings were spent, summed.",           \
          "Wat huishoudens nog tekortkwamen toen hun spaargeld op was, opgeteld.",                  \
          c.shortfall)                                                                              \
    COUNTS(with_shortfall_after_savings, "households", "short even with savings", "ook met spaargeld een tekort", \
          "Households on bijstand that lacked something even with all their savings.",                          \
          "Huishoudens in de bijstand die ook met al hun spaargeld iets tekortkwamen.",                            \
          32, c.shortfall > 0)                                                                      \
    COUNTS(below_participation_minimum, "households", "below the participatieminimum", "onder het participatieminimum", \
          "Households on bijstand without enough money or without enough calm to take part.",                   \
          "Huishoudens in de bijstand met te weinig geld of te weinig rust om mee te doen.",                       \
          32, !above_participation_minimum(c.shortfall, c.stress, r))                               \
    SUMS(debt, "EUR cent", "debt", "schuld",                                                        \
          "Debts of clients' households at the end of the month, summed.",                          \
          "Schulden van huishoudens van cliënten aan het eind van de maand, opgeteld.",             \
          c.debt)                                                                                   \
    SUMS(care, "EUR cent", "care", "zorg",                                                          \
          "What clients' households cost others in care this month, summed: shelter, help at home, Wmo.", \
          "Wat huishoudens van cliënten anderen deze maand aan zorg kosten, opgeteld: opvang, hulp thuis, Wmo.", \
          c.care)                                                                                   \
    SUMS(accounts, "accounts", "debt accounts", "schuldeisers",                                     \
          "Debt accounts of clients' households at the end of the month, summed.",                  \
          "Schuldeisers van huishoudens van cliënten aan het eind van de maand, opgeteld.",         \
          c.accounts)                                                                               \
    COUNTS(problem_debt, "households", "with problem debts", "met problematische schulden",         \
          "Households with three or more debt accounts.",                                           \
          "Huishoudens met drie of meer schuldeisers.",                                             \
          8, c.accounts >= problem_accounts)                                                        \
    COUNTS(in_debt_help, "households", "in debt help", "in schuldhulp",                             \
          "Households that were admitted to debt help, or are in stabilisation or a plan.",         \
          "Huishoudens die zijn toegelaten tot schuldhulp, of in stabilisatie of een schuldregeling zitten.", \
          8, c.debt_held != 0)                                                                \
    SHARES(stress, "0.001", "financial stress", "geldstress",                                       \
          "Financial stress of clients' households in thousandths, summed.",                        \
          "Geldstress van huishoudens van cliënten in duizendsten, opgeteld.",                      \
          c.stress)                                                                                 \
    SHARES(effective_doenvermogen, "0.001", "effective doenvermogen", "effectief doenvermogen",     \
          "Effective doenvermogen of clients in thousandths, summed.",                              \
          "Effectief doenvermogen van cliënten in duizendsten, opgeteld.",                          \
          c.effective)                                                                              \
    COUNTS(threatened_home, "households", "home threatened", "woning bedreigd",                     \
          "Households whose home is threatened.",                                                   \
          "Huishoudens die hun woning dreigen te verliezen.",                                       \
          8, c.housing == Housing::threatened)                                                      \
    COUNTS(homeless, "households", "homeless", "dakloos",                                           \
          "Households without a home.",                                                             \
          "Huishoudens zonder woning.",                                                             \
          8, c.housing == Housing::homeless)                                                        \
    COUNTS(insecure_income, "households", "with a swinging income", "met wisselend inkomen",        \
          "Households whose income changes from month to month by more than 2 percent, smoothed.",  \
          "Huishoudens van wie het inkomen per maand meer dan 2 procent wisselt, gemiddeld over de tijd.", \
          32, c.volatility > swinging_income)
// clang-format on

#define AFWEGING_GAUGE_CODE(key, ...) key,
enum class Gauge : std::uint8_t {
    AFWEGING_GAUGES(AFWEGING_GAUGE_CODE, AFWEGING_GAUGE_CODE, AFWEGING_GAUGE_CODE)
};
#undef AFWEGING_GAUGE_CODE

#define AFWEGING_ONE(key, ...) +1
#define AFWEGING_NONE(key, ...)
inline constexpr std::size_t gauge_count =
    0 AFWEGING_GAUGES(AFWEGING_ONE, AFWEGING_ONE, AFWEGING_ONE);
inline constexpr std::size_t counted_gauge_count =
    0 AFWEGING_GAUGES(AFWEGING_ONE, AFWEGING_NONE, AFWEGING_NONE);
inline constexpr std::size_t summed_gauge_count =
    0 AFWEGING_GAUGES(AFWEGING_NONE, AFWEGING_ONE, AFWEGING_NONE);
inline constexpr std::size_t share_gauge_count =
    0 AFWEGING_GAUGES(AFWEGING_NONE, AFWEGING_NONE, AFWEGING_ONE);

// Conditions are evaluated in one loop a width (read_flags): one of another width would count
// nobody.
#define AFWEGING_WIDTH(key, unit, en, nl, meaning, meaning_nl, width, condition) \
    static_assert((width) == 8 || (width) == 32, "a counted gauge looks at 8 or at 32 bits");
AFWEGING_GAUGES(AFWEGING_WIDTH, AFWEGING_NONE, AFWEGING_NONE)
#undef AFWEGING_WIDTH
#undef AFWEGING_ONE
#undef AFWEGING_NONE

}  // namespace afweging::agents
