// SPDX-License-Identifier: EUPL-1.2
// The labour market of a month as far as people from income support meet it, by schooling.
#pragma once

#include <array>
#include <cstdint>

#include "agents/kinds/kinds.hpp"

namespace afweging::agents {

// MEASURE(member, key, unit, English, Dutch, meaning, meaning in Dutch): what results tell of each
// segment. Label, dataset and record follow.
// clang-format off
#define AFWEGING_MARKET_MEASURES(MEASURE)                                        \
    MEASURE(vacancies, vacancies, "vacancies", "vacancies", "vacatures",         \
            "Vacancies open to people from income support this month.",          \
            "Vacatures die deze maand openstaan voor mensen met een uitkering.") \
    MEASURE(applicants, applicants, "persons", "applicants", "kandidaten",       \
            "Persons whom an employer would have hired this month.",             \
            "Mensen die een werkgever deze maand had willen aannemen.")          \
    MEASURE(hired, hired, "persons", "hired", "aangenomen",                      \
            "Persons hired this month.",                                         \
            "Mensen die deze maand zijn aangenomen.")
// clang-format on

/// A rate by level of schooling. [persons per month]
using ByMarketSegment = std::array<double, schooling_count>;

/// The labour market of a month, by schooling.
struct LabourMarket {
    std::array<std::int64_t, schooling_count> vacancies{};
    std::array<std::int64_t, schooling_count> applicants{};
    std::array<std::int64_t, schooling_count> hired{};
};

#define AFWEGING_MARKET_ONE(...) +1
static_assert(sizeof(LabourMarket) == (0 AFWEGING_MARKET_MEASURES(AFWEGING_MARKET_ONE)) *
                                          sizeof(LabourMarket::vacancies),
              "every member of LabourMarket is told: give it a row of AFWEGING_MARKET_MEASURES");
#undef AFWEGING_MARKET_ONE

}  // namespace afweging::agents
