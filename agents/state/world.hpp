// SPDX-License-Identifier: EUPL-1.2
// The world of one replicate: people, klantmanagers, gemeente, labour market, last month's totals.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "agents/measures/measures.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/ledger.hpp"
#include "agents/state/people.hpp"

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

struct Gemeente {
    std::vector<Budget> instrument_budget;  ///< by instrument
    std::array<Budget, pot_count> pot_budget;
    std::vector<std::uint32_t> participants;  ///< by instrument, now
    std::vector<std::uint32_t> waiting;       ///< by instrument, now
};

/// What one instrument did in a month.
struct InstrumentMonth {
    std::int64_t offers = 0;  ///< admitted and declined included
    std::int64_t starts = 0;
    std::int64_t participants = 0;
    std::int64_t waiting = 0;
    std::int64_t drop_outs = 0;
    std::int64_t completions = 0;
    std::int64_t spent_cents = 0;
};
inline constexpr std::size_t instrument_measure_count = 7;

/// Vacancies open to people from income support, by schooling.
struct LabourMarket {
    std::array<std::int64_t, schooling_count> vacancies{};
    std::array<std::int64_t, schooling_count> applicants{};
    std::array<std::int64_t, schooling_count> hired{};
};

/// Totals of the month, filled block by block and added as integers.
struct MonthTally {
    std::array<std::array<std::int64_t, group_count>, gauge_count> gauges{};
    std::array<std::array<std::int64_t, group_count>, event_count> events{};
    LedgerMonth ledger{};
    std::array<std::array<std::int64_t, status_count>, status_count> flows{};
    std::array<std::int64_t, status_count> stock{};
    std::int64_t net_worth_cents = 0;      ///< savings minus debts of everybody in the world
    std::int64_t brought_along_cents = 0;  ///< by those who arrived this month
};

struct World {
    People people;
    MonthColumns now;
    std::vector<Proposals> proposals;                                  ///< by chunk
    std::vector<PlaceCandidate> place_queue;                           ///< work space of settle
    std::array<std::vector<JobCandidate>, schooling_count> job_queue;  ///< the same
    std::vector<Klantmanager> klantmanagers;
    Gemeente gemeente;
    LabourMarket market;
    MonthTally tally;
    std::vector<InstrumentMonth> instruments;
    std::int32_t month = 0;  ///< index of the month to come
};

}  // namespace afweging::agents
