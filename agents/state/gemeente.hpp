// SPDX-License-Identifier: EUPL-1.2
// The municipality around the people: klantmanagers, budgets, instruments, the labour market.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agents/kinds/instrument_kinds.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/state/people.hpp"

namespace afweging::agents {

/// What clients who have more time than others, or less, count for beside one each.
struct GroupTime {
    std::int64_t persons = 0;     ///< [0.01 persons]
    std::int64_t households = 0;  ///< [0.01 households]
};

/// A caseworker. The caseload is that of the end of last month.
struct Klantmanager {
    Caseload caseload;
    GroupTime for_groups;
    float full_time = 1;        ///< share of a full-time job, (0, 1]
    std::uint8_t complies = 1;  ///< 1: keeps to the municipality's rules of allocation and choice
    float skill = 1;            ///< quality of a talk, mean 1
    std::array<float, max_instruments> favourite{};  ///< intuition: pull towards an instrument
};

/// Money promised and spent, per instrument and pot, by simulated year.
struct Budget {
    std::vector<std::int64_t> limit;      ///< [EUR cent] per year; INT64_MAX = none
    std::vector<std::int64_t> committed;  ///< promised to running places, falling in that year
    std::vector<std::int64_t> spent;
    std::vector<std::int64_t> planned;  ///< per month index: promised for that month, not yet paid
    /// Per month index: promised at the start, to places from before the run and extra
    /// klantmanagers.
    std::vector<std::int64_t> inherited;
    std::int64_t one_place = 0;  ///< the dearest place that is paid from it, whole [EUR cent]
    /// Month index from which the limit stays as it is and nothing new can begin to be paid: what
    /// is planned only falls from there on.
    std::int32_t settled_from = INT32_MAX;
    /// Per month index: of what came free up to the end of it, what those who guide could not serve
    /// (guides.hpp). Empty = nothing. [EUR cent]
    std::vector<std::int64_t> unserved;
    std::uint8_t grows = 0;  ///< 1: what the BUIG of a year leaves may be added to the next limit
};

/// One simulated year. [EUR cent]
struct BuigYear {
    std::int64_t bijstand = 0;    ///< what bijstand cost: net, loonheffing and Zvw
    std::int64_t subsidies = 0;   ///< what wage cost subsidies cost
    std::int64_t grant = 0;       ///< what the Rijk granted for the year, a vangnet apart
    std::int64_t reinvested = 0;  ///< of what it left, what goes to re-integration the next year
};

/// What the grant rests on. Of the start: known before any lever acts. [EUR cent per year]
struct BuigBooks {
    std::int64_t expected_bijstand = 0;   ///< of the stock at the start, at its first prices
    std::int64_t expected_subsidies = 0;  ///< of the places that run at the start
    double cover = 1;           ///< first year's budget for bijstand over its expected cost
    double objective_part = 1;  ///< of the share in the budget, that does not follow own cost
    /// Expected cost of the country in each simulated year; 1 = twelve first months.
    std::vector<double> national;
    std::vector<BuigYear> years;  ///< by simulated year
};

/// What employers offer hangs on. tightness: its effect on the hazard of work, 1 as usual
struct Employers {
    double clients;  ///< of the municipality [persons]
    double tightness;
};

/// Pots that pay by themselves.
[[nodiscard]] constexpr std::array<Pot, pot_count> each_its_own() {
    std::array<Pot, pot_count> purse{};
    for (std::size_t p = 0; p < pot_count; ++p) { purse[p] = static_cast<Pot>(p); }
    return purse;
}

/// Places where money alone decides.
inline constexpr std::uint32_t unlimited_places = UINT32_MAX;

struct Gemeente {
    std::vector<Budget> instrument_budget;  ///< by instrument
    std::array<Budget, pot_count> pot_budget;
    /// By pot: whose books pay what it pays. Of pots that are pooled the first has all.
    std::array<Pot, pot_count> purse = each_its_own();
    std::vector<std::uint32_t> participants;  ///< by instrument, now
    std::vector<std::uint32_t> waiting;       ///< by instrument, now
    std::vector<std::uint32_t> places;        ///< by instrument, whole; or unlimited_places
    std::vector<double> part;                 ///< by instrument, luck of a part of a place, [0, 1)
    /// By instrument: share of those who wanted a place of late and got one. [0, 1]
    std::vector<double> placed;
    /// By month index: the instruments of which the limits, and what was promised at the start,
    /// leave money for a place in that month or a later one of its year.
    std::vector<InstrumentSet> payable;
    BuigBooks buig;
};

// MEASURE(member, key, unit, English, Dutch, meaning, meaning in Dutch): what results tell of each
// instrument and pot; members of InstrumentMonth and PotMonth, labels, datasets and record follow.
// `offers`: admitted and declined included. Where -1 stands for no number, the meaning says so.
// clang-format off
#define AFWEGING_INSTRUMENT_MEASURES(MEASURE)                                    \
    MEASURE(offers, offers, "offers", "offers", "aanbiedingen",                  \
            "Persons to whom the instrument was offered; of money: who asked for it or was due; of outreach: reports followed up.", \
            "Mensen aan wie het instrument is aangeboden; bij geld: die erom vroegen of aan de beurt waren; bij vroegsignalering: opgevolgde meldingen.") \
    MEASURE(starts, starts, "persons", "starts", "starters",                     \
            "Persons admitted this month; of outreach: who accepted help.",      \
            "Mensen die deze maand zijn toegelaten; bij vroegsignalering: die hulp aannamen.") \
    MEASURE(participants, participants, "persons", "participants", "deelnemers", \
            "Persons in the instrument at the end of the month.",                \
            "Mensen in het instrument aan het eind van de maand.")               \
    MEASURE(waiting, waiting, "persons", "waiting", "wachtenden",                \
            "Persons on its waiting list at the end of the month.",              \
            "Mensen op de wachtlijst aan het eind van de maand.")                \
    MEASURE(drop_outs, drop_outs, "persons", "drop-outs", "uitvallers",          \
            "Persons who left it before its end without a job.",                 \
            "Mensen die voor het einde stopten, zonder baan.")                   \
    MEASURE(completions, completions, "persons", "completions", "voltooid",      \
            "Persons who completed it, or left it for work after taking part; who left otherwise is in no count.", \
            "Mensen die het afmaakten, of het na deelname verlieten voor werk; wie anders vertrok, staat nergens.") \
    MEASURE(spent_cents, spent, "EUR cent", "spent", "uitgegeven",               \
            "What was paid for it this month.",                                  \
            "Wat er deze maand voor is betaald.")                                \
    MEASURE(budget_cents, budget, "EUR cent", "own budget of the budget year", "eigen budget van het begrotingsjaar", \
            "What it may spend this year; -1 without a limit of its own.",       \
            "Wat het dit jaar mag kosten; -1 als er geen eigen grens is.")       \
    MEASURE(promised_cents, promised, "EUR cent", "promised for later", "toegezegd voor later", \
            "Promised to running places for the months to come, those of later years included.", \
            "Toegezegd aan lopende plekken voor de komende maanden, ook die van latere jaren.") \
    MEASURE(places, places, "persons", "places", "plekken",                      \
            "How many may be in it at the same time; -1 if money alone decides.", \
            "Hoeveel mensen er tegelijk in kunnen; -1 als alleen geld beslist.") \
    MEASURE(open, open_months, "months", "open", "open",                         \
            "1 if people may start it this month: within its dates, and its limits leave money for a place in this year.", \
            "1 als mensen er deze maand mee mogen beginnen: binnen de looptijd, en met genoeg geld voor een plek in dit jaar.") \
    MEASURE(by_budget, bound_by_budget, "months", "held back by its own budget", "begrensd door het eigen budget", \
            "1 if its own budget kept somebody out this month, or kept extra klantmanagers away.", \
            "1 als het eigen budget deze maand iemand tegenhield, of extra klantmanagers.") \
    MEASURE(by_pot, bound_by_pot, "months", "held back by the pot", "begrensd door de pot", \
            "1 if the pot that pays it kept somebody out this month, or kept extra klantmanagers away.", \
            "1 als de pot die het betaalt deze maand iemand tegenhield, of extra klantmanagers.") \
    MEASURE(by_places, bound_by_places, "months", "held back by its places", "begrensd door de plekken", \
            "1 if all places taken kept somebody out this month, or kept extra klantmanagers away.", \
            "1 als volle plekken deze maand iemand tegenhielden, of extra klantmanagers.") \
    MEASURE(by_employers, bound_by_employers, "months", "held back by employers", "begrensd door werkgevers", \
            "1 if employers offered no more places, so that somebody was kept out this month.", \
            "1 als werkgevers niet meer plekken boden en dat deze maand iemand tegenhield.") \
    MEASURE(by_signals, bound_by_signals, "months", "held back by signals", "begrensd door de signalen", \
            "1 if every signal of arrears was followed up this month, so that more money would have found no more.", \
            "1 als deze maand elk signaal van betalingsachterstand is opgevolgd: meer geld had niet meer gevonden.") \
    MEASURE(turned_away, turned_away, "persons", "wanted a place, got none", "wilden een plek, kregen er geen", \
            "Persons who wanted a place this month and got none, those on the waiting list included; of outreach: signals not followed up.", \
            "Mensen die deze maand een plek wilden en er geen kregen, ook van de wachtlijst; bij vroegsignalering: signalen die zijn blijven liggen.") \
    MEASURE(declined, declined, "persons", "declined", "afgeslagen",             \
            "Persons to whom it was offered this month and who did not want it.", \
            "Mensen aan wie het deze maand is aangeboden en die het niet wilden.") \
    MEASURE(passed_over, passed_over, "persons", "another was offered instead", "kregen iets anders aangeboden", \
            "Persons whom it suited, and to whom another instrument was offered in its place this month.", \
            "Mensen voor wie het paste, en aan wie deze maand een ander instrument is aangeboden.") \
    MEASURE(unasked, unasked, "persons", "may start, were not asked", "mogen beginnen, niet gevraagd", \
            "Persons who may start it, whom no talk and no request brought to it this month; counted in the last month of each year and of the run, else -1.", \
            "Mensen die ermee mogen beginnen, maar bij wie het deze maand niet ter sprake kwam; geteld in de laatste maand van elk jaar en van de looptijd, anders -1.")

#define AFWEGING_POT_MEASURES(MEASURE)                                              \
    MEASURE(budget_cents, budget, "EUR cent", "budget of the budget year", "budget van het begrotingsjaar", \
            "What the pot holds this year, as set: of BUIG what the Rijk grants, a vangnet apart; of re-integration with what last year's BUIG left for it; -1 without a limit.", \
            "Wat er dit jaar in de pot zit, zoals ingesteld: bij de BUIG de rijksbijdrage, zonder vangnet; bij re-integratie met wat er vorig jaar van de BUIG voor overbleef; -1 als er geen grens is.") \
    MEASURE(committed_cents, committed, "EUR cent", "committed", "verplicht",       \
            "Promised to running places this year and not yet paid.",               \
            "Toegezegd aan lopende plekken dit jaar en nog niet betaald.")          \
    MEASURE(spent_cents, spent, "EUR cent", "spent this budget year", "dit begrotingsjaar uitgegeven", \
            "Paid from the pot up to this month, in the twelve months of the budget year, which begins in the first month of the run: instruments, of BUIG also bijstand, of staff also klantmanagers, of Wmo also care.", \
            "Tot en met deze maand uit de pot betaald in het begrotingsjaar van twaalf maanden, dat begint in de eerste maand van de run: instrumenten, bij de BUIG ook bijstand, bij personeel ook klantmanagers, bij Wmo ook zorg.") \
    MEASURE(promised_cents, promised, "EUR cent", "promised for later", "toegezegd voor later", \
            "Promised to running places for the months to come, those of later years included.", \
            "Toegezegd aan lopende plekken voor de komende maanden, ook die van latere jaren.") \
    MEASURE(paid_cents, paid, "EUR cent", "paid", "betaald",                        \
            "Paid from the pot this month: instruments, of BUIG also bijstand, of staff also klantmanagers, of Wmo also care.", \
            "Deze maand uit de pot betaald: instrumenten, bij de BUIG ook bijstand, bij personeel ook klantmanagers, bij Wmo ook zorg.") \
    MEASURE(for_instruments_cents, for_instruments, "EUR cent", "paid for instruments", "betaald voor instrumenten", \
            "Paid from the pot this month for instruments.",                        \
            "Deze maand uit de pot betaald voor instrumenten.")                     \
    MEASURE(received_cents, received, "EUR cent", "grant of the Rijk", "rijksbijdrage", \
            "Paid into the pot by the Rijk this month, a vangnet included.",        \
            "Deze maand door het Rijk in de pot gestort, ook een vangnet.")         \
    MEASURE(balance_cents, balance, "EUR cent", "grant less paid", "rijksbijdrage min betaald", \
            "Of BUIG what the Rijk paid in this month less what was paid from it; below zero the municipality adds own money. 0 of other pots.", \
            "Bij de BUIG wat het Rijk deze maand stortte min wat eruit is betaald; onder nul legt de gemeente eigen geld bij. Bij andere potten 0.")
// clang-format on

/// What one instrument did in a month.
struct InstrumentMonth {
#define AFWEGING_MEASURE_MEMBER(member, ...) std::int64_t member = 0;
    AFWEGING_INSTRUMENT_MEASURES(AFWEGING_MEASURE_MEMBER)
};

/// What one pot held and paid in a month.
struct PotMonth {
    AFWEGING_POT_MEASURES(AFWEGING_MEASURE_MEMBER)
#undef AFWEGING_MEASURE_MEMBER
};

/// No number: no limit, or not counted this month.
inline constexpr std::int64_t no_number = -1;

/// What kept people out of an instrument in a month.
enum class Limit : std::uint8_t { none, budget, pot, places, employers, signals };

}  // namespace afweging::agents
