// SPDX-License-Identifier: EUPL-1.2
// Measures of state: one row each, summed over everybody on bijstand at the end of the month.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/kinds/kinds.hpp"

namespace afweging::agents {

/// Smoothed relative change of income above which an income counts as swinging. No rule reads it:
/// it defines a measure, see docs/model/measures.md.
inline constexpr float swinging_income = 0.02F;

/// What measures look at in a client at the end of a month.
struct Client {
    Status status;
    Housing housing;
    std::uint8_t ladder, programme, debt_held, contact_held;
    std::uint8_t programme_wanted, debt_wanted, contact_wanted, accounts;
    std::int32_t income, shortfall, debt;  ///< [EUR cent]
    float stress, volatility, effective;
};

// A measure is a row here and, when it looks at a new column, a member of Client, a member of
// ClientColumns (measures/client_flags.hpp) and a column of CountingStep (measures/counting.hpp).
//   COUNTS(key, unit, English, Dutch, meaning, meaning in Dutch, width, condition)
//     counts the clients for whom the condition holds; width: 8 when it looks at bytes alone, else
//     32. It may use `c`, the client, and `r`, the rates of stress.
//   SUMS(key, unit, ..., whole number)    adds it up
//   SHARES(key, unit, ..., number)        adds up a number in [0, 1], in thousandths
// clang-format off
#define AFWEGING_GAUGES(COUNTS, SUMS, SHARES)                                                       \
    COUNTS(stock, "persons", "on bijstand", "in de bijstand",                                       \
          "Persons on bijstand at the end of the month, part-time earners included.",               \
          "Mensen in de bijstand aan het eind van de maand, ook wie in deeltijd verdient.",         \
          8, true)                                                                                  \
    COUNTS(part_time, "persons", "with part-time work", "met deeltijdwerk",                         \
          "Clients with part-time earnings beside bijstand.",                                       \
          "Cliënten met inkomsten uit deeltijdwerk naast de bijstand.",                             \
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
    COUNTS(ladder_5, "persons", "ladder step 5: paid work with support", "trede 5: betaald werk met steun", \
          "Clients on step 5 of the participation ladder.",                                         \
          "Cliënten op trede 5 van de participatieladder.",                                         \
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
    SUMS(income, "EUR cent", "disposable income", "besteedbaar inkomen",                            \
          "Disposable household income of clients in the month, summed.",                           \
          "Besteedbaar inkomen van de huishoudens van cliënten in de maand, opgeteld.",             \
          c.income)                                                                                 \
    SUMS(shortfall, "EUR cent", "shortfall below the sociaal minimum", "tekort onder het sociaal minimum", \
          "What clients' households lacked against the social minimum, summed.",                    \
          "Wat huishoudens van cliënten tekortkwamen ten opzichte van het sociaal minimum, opgeteld.", \
          c.shortfall)                                                                              \
    COUNTS(below_social_minimum, "persons", "below the sociaal minimum", "onder het sociaal minimum", \
          "Clients whose household fell short of the social minimum this month.",                   \
          "Cliënten van wie het huishouden deze maand onder het sociaal minimum zat.",              \
          32, c.shortfall > 0)                                                                      \
    COUNTS(below_participation_minimum, "persons", "below the participatieminimum", "onder het participatieminimum", \
          "Clients without enough money or without enough calm to take part.",                      \
          "Cliënten met te weinig geld of te weinig rust om mee te doen.",                          \
          32, !above_participation_minimum(c.shortfall, c.stress, r))                               \
    SUMS(debt, "EUR cent", "debt", "schuld",                                                        \
          "Debts of clients at the end of the month, summed.",                                      \
          "Schulden van cliënten aan het eind van de maand, opgeteld.",                             \
          c.debt)                                                                                   \
    SUMS(accounts, "accounts", "debt accounts", "schuldeisers",                                     \
          "Debt accounts of clients at the end of the month, summed.",                              \
          "Schuldeisers van cliënten aan het eind van de maand, opgeteld.",                         \
          c.accounts)                                                                               \
    COUNTS(problem_debt, "persons", "with problem debts", "met problematische schulden",            \
          "Clients with three or more debt accounts.",                                              \
          "Cliënten met drie of meer schuldeisers.",                                                \
          8, c.accounts >= problem_accounts)                                                        \
    COUNTS(in_debt_help, "persons", "in debt help", "in schuldhulp",                                \
          "Clients who were admitted to debt help, or are in stabilisation or a plan.",             \
          "Cliënten die zijn toegelaten tot schuldhulp, of in stabilisatie of een schuldregeling zitten.", \
          8, c.debt_held != 0)                                                                \
    SHARES(stress, "0.001", "financial stress", "geldstress",                                       \
          "Financial stress of clients in thousandths, summed.",                                    \
          "Geldstress van cliënten in duizendsten, opgeteld.",                                      \
          c.stress)                                                                                 \
    SHARES(effective_doenvermogen, "0.001", "effective doenvermogen", "effectief doenvermogen",     \
          "Effective doenvermogen of clients in thousandths, summed.",                              \
          "Effectief doenvermogen van cliënten in duizendsten, opgeteld.",                          \
          c.effective)                                                                              \
    COUNTS(threatened_home, "persons", "home threatened", "woning bedreigd",                        \
          "Clients whose home is threatened.",                                                      \
          "Cliënten die hun woning dreigen te verliezen.",                                          \
          8, c.housing == Housing::threatened)                                                      \
    COUNTS(homeless, "persons", "homeless", "dakloos",                                              \
          "Clients without a home.",                                                                \
          "Cliënten zonder woning.",                                                                \
          8, c.housing == Housing::homeless)                                                        \
    COUNTS(insecure_income, "persons", "with a swinging income", "met wisselend inkomen",           \
          "Clients whose income changes from month to month by more than 2 percent, smoothed.",     \
          "Cliënten van wie het inkomen per maand meer dan 2 procent wisselt, gemiddeld over de tijd.", \
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
