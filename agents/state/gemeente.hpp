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

}  // namespace afweging::agents
