// SPDX-License-Identifier: EUPL-1.2
// The municipality around the people: klantmanagers, budgets, instruments, the labour market.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agents/kinds/instrument_kinds.hpp"
#include "agents/kinds/kinds.hpp"

namespace afweging::agents {

/// A caseworker. The caseload is that of the end of last month.
struct Klantmanager {
    std::uint32_t caseload = 0;
    float skill = 1;                                 ///< quality of a talk, mean 1
    std::array<float, max_instruments> favourite{};  ///< intuition: pull towards an instrument
};

/// Money promised and spent, per instrument and pot, by simulated year.
struct Budget {
    std::vector<std::int64_t> limit;      ///< [EUR cent] per year; INT64_MAX = none
    std::vector<std::int64_t> committed;  ///< promised to running places, falling in that year
    std::vector<std::int64_t> spent;
    std::vector<std::int64_t> planned;  ///< per month index: promised for that month, not yet paid
    std::vector<std::int64_t> inherited;  ///< per month index: what places before the run cost then
};

// MEASURE(member, key, unit, English, Dutch, meaning, meaning in Dutch): what results tell of each
// pot: a member of Budget in the year of the month. Label, dataset and record follow.
// clang-format off
#define AFWEGING_POT_MEASURES(MEASURE)                                              \
    MEASURE(limit, budget, "EUR cent", "budget of the year", "budget van het jaar", \
            "What the pot holds this year; -1 without a limit.",                    \
            "Wat er dit jaar in de pot zit; -1 als er geen grens is.")              \
    MEASURE(committed, committed, "EUR cent", "committed", "verplicht",             \
            "Promised to running places this year and not yet paid.",               \
            "Toegezegd aan lopende plekken dit jaar en nog niet betaald.")          \
    MEASURE(spent, spent, "EUR cent", "spent this year", "dit jaar uitgegeven",     \
            "Paid from the pot this year up to this month.",                        \
            "Dit jaar tot en met deze maand uit de pot betaald.")
// clang-format on

struct Gemeente {
    std::vector<Budget> instrument_budget;  ///< by instrument
    std::array<Budget, pot_count> pot_budget;
    std::vector<std::uint32_t> participants;  ///< by instrument, now
    std::vector<std::uint32_t> waiting;       ///< by instrument, now
};

// MEASURE as above, of each instrument; the member of InstrumentMonth follows too. `offers`:
// admitted and declined included.
// clang-format off
#define AFWEGING_INSTRUMENT_MEASURES(MEASURE)                                    \
    MEASURE(offers, offers, "offers", "offers", "aanbiedingen",                  \
            "Persons to whom the instrument was offered; of one-off money: who asked for it.",                       \
            "Mensen aan wie het instrument is aangeboden; bij eenmalig geld: die erom vroegen.")                      \
    MEASURE(starts, starts, "persons", "starts", "starters",                     \
            "Persons admitted this month.",                                      \
            "Mensen die deze maand zijn toegelaten.")                            \
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
            "Persons who completed it.",                                         \
            "Mensen die het afmaakten.")                                         \
    MEASURE(spent_cents, spent, "EUR cent", "spent", "uitgegeven",               \
            "What was paid for it this month.",                                  \
            "Wat er deze maand voor is betaald.")
// clang-format on

/// What one instrument did in a month.
struct InstrumentMonth {
#define AFWEGING_MEASURE_MEMBER(member, ...) std::int64_t member = 0;
    AFWEGING_INSTRUMENT_MEASURES(AFWEGING_MEASURE_MEMBER)
#undef AFWEGING_MEASURE_MEMBER
};

}  // namespace afweging::agents
