// SPDX-License-Identifier: EUPL-1.2
// Vacancies by segment, and who gets one when others want it too. Page: docs/model/vacancies.md
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/labour_market.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::agents {

struct Margins;
enum class Interaction : std::uint8_t;

// TOML: [vacancies.<name>] in scenarios/parameters/vacancies.toml
// clang-format off
#define AFWEGING_VACANCIES_PARAMETERS(PARAMETER)                                                            \
    PARAMETER(per_client, "1/month", 0, 10, number, "open to this group per client at the start")           \
    PARAMETER(usual_applicants, "1/month", 1e-6, 10, number, "per client at the start, in the reference year") \
    PARAMETER(memory, "months", 1, 120, number, "over which employers come to know how many apply")
// clang-format on
AFWEGING_PARAMETERS(VacanciesParameters, VacanciesRates, AFWEGING_VACANCIES_PARAMETERS)

/// Vacancies of a month open to people from income support, by schooling. Not whole: a small
/// municipality has its part of a vacancy.
///
///   V(s) = vacancies per client * tightness * clients at the start * share of the segment
///
/// Status:   assumed
/// Evidence: R071, R150
/// Page:     docs/model/vacancies.md
[[nodiscard]] ByMarketSegment open_vacancies(const Margins& margins, double tightness,
                                             const VacanciesParameters& p);

/// Applicants of a month in the reference year, by schooling: what employers expect at the start.
[[nodiscard]] ByMarketSegment usual_applicants(const Margins& margins,
                                               const VacanciesParameters& p);

/// Share of applicants who are hired. Each vacancy and each applicant meet at random, and who is
/// late finds it filled, so that an applicant more takes a job that another would have had:
///
///   h = V / (V + A),   A expected applicants, V vacancies [per month];  0 without vacancies
///   of a hire more, the share A / (V + A) is another's loss
///
/// Status:   assumed (form); Evidence: R150
/// Page:     docs/model/vacancies.md
[[nodiscard]] double hired_share(double vacancies, double applicants);

/// That share in the reference year; 1 in a world without vacancies. The hazard of work is what
/// comes of search and this together there, so search divides by it.
[[nodiscard]] double usual_hired_share(const VacanciesParameters& p);

/// What employers expect after a month more: they learn slowly from how many applied.
///
///   A' = A + (applied - A) / memory
///
/// Page:     docs/model/vacancies.md
[[nodiscard]] double next_expected(double expected, double applied, double memory);

using VacanciesStep = SettleStep<InOut<&MonthColumns::hired, &MonthColumns::events>>;

/// What is told of the market, and what is kept for next month.
struct MarketBooks {
    LabourMarket& told;
    ByMarketSegment& expected;
};

/// What is given about it. t: month index
struct VacanciesTerms {
    const ByMarketSegment& open;
    double memory;
    Interaction interaction;
    const sim::Dice& dice;
    std::int32_t t;
};

/// Every applicant is hired with the share of the segment, by own luck; the others are displaced.
/// Without interaction everybody is hired. The vacancies that are told are whole, and on average
/// those that are open.
///
/// Status:   assumed
/// Evidence: R150
/// Page:     docs/model/vacancies.md
void settle_vacancies(VacanciesStep step, std::span<const Proposals> proposals,
                      const VacanciesTerms& terms, const MarketBooks& books);

}  // namespace afweging::agents
